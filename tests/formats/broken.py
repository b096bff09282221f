# SPDX-License-Identifier: MIT
"""Runs knack validate over a deck with faults of every severity, in a file whose name needs care."""
import os
import pathlib
import subprocess
import sys
import tempfile

NAME = "a deck, 50%.toml"
DECK = """format = 1
[deck]
id = "desk"
title = "Front desk"
language = "en"
[[skill]]
id = "greet"
when = "somebody comes"
do = "greet"
[[card]]
id = "one"
skill = "greet"
situation = "日本: e\u0301 a woman comes."
ask = "What first?"
options = [
  { text = "Greet.", verdict = "best" },
  { text = "Wait.", verdict = "bad" },
]
[[card]]
id = "two"
skill = "greet"
situation = "日本"
ask = "\\u001b[2J?"
option = []
"""


def validate(*options):
    """The output, the exit code and the messages of one run, and what --format=json says of the same deck."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, NAME).write_text(DECK, encoding="utf-8")
        done = subprocess.run([os.environ["KNACK"], "validate", NAME, *options], cwd=folder, capture_output=True, text=True)
        return done.stdout, done.returncode, done.stderr


def fail(why):
    print(why)
    sys.exit(1)


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)
