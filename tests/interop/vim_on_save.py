#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The recipe of knack-authoring(7) for vim lists the faults of a deck when it is saved."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KNACK = Path(os.environ["KNACK"]).resolve()
MANUAL = (ROOT / "man/knack-authoring.7").read_text(encoding="utf-8")
DECK = "decks/en/my deck.toml"


def recipe(heading):
    """The literal block below a heading of the manual."""
    block = re.search(rf"^\.Ss {heading}$.*?^\.Bd [^\n]*\n(.*?)^\.Ed$", MANUAL, re.M | re.S).group(1)
    return block.replace("\\e", "\\")


def folder_with_deck(folder):
    """A deck in a folder, and the environment in which knack is found."""
    deck = Path(folder, DECK)
    deck.parent.mkdir(parents=True)
    deck.write_bytes((ROOT / "tests/interop/faulty.toml").read_bytes())
    (Path(folder) / "bin").mkdir()
    (Path(folder) / "bin/knack").symlink_to(KNACK)
    return {**os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": folder, "LC_ALL": "C.UTF-8"}


def run(words, folder, env):
    done = subprocess.run(words, cwd=folder, env=env, timeout=60, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if not Path(folder, "read").exists():
        sys.exit(f"FAILED: {words[0]} did not come to the end: {(done.stdout + done.stderr)[-800:]}")
    return json.loads(Path(folder, "read").read_text(encoding="utf-8"))


def save_in_vim():
    """Line, column and kind of what is listed after a save, and after a second one without the faults."""
    rows = "map(filter(getqflist(), 'v:val.valid'), '[bufname(v:val.bufnr), v:val.lnum, v:val.col, v:val.type]')"
    with tempfile.TemporaryDirectory() as folder:
        env = folder_with_deck(folder)
        Path(folder, "recipe.vim").write_text(recipe("vim"), encoding="utf-8")
        Path(folder, "script.vim").write_text("\n".join([
            "set encoding=utf-8", "source recipe.vim", f"edit {DECK.replace(' ', chr(92) + ' ')}", "write", f"let first = {rows}",
            "let windows = [winnr('$'), &buftype]", "global/# fault/delete", "write", f"let second = {rows}",
            "call writefile([json_encode([first, windows, len(second)])], 'read')", "qa!"]) + "\n", encoding="utf-8")
        return run(["vim", "-u", "NONE", "-i", "NONE", "-N", "-es", "-S", "script.vim"], folder, env)


def faults(text):
    done = subprocess.run([KNACK, "validate", "--format=json", "-"], input=text, capture_output=True, text=True, check=False)
    return [[DECK, each["line"], each["column"]] for each in json.loads(done.stdout)["diagnostics"]]


faulty = (ROOT / "tests/interop/faulty.toml").read_text(encoding="utf-8")
places = faults(faulty)
later = len(faults("".join(line for line in faulty.splitlines(True) if "# fault" not in line)))
if len(places) < 4 or later == len(places):
    sys.exit(f"FAILED: the deck has {len(places)} faults, and {later} without some of its lines")
if shutil.which("vim") is None:
    print("skipped: no vim here")
    sys.exit(77)
listed, windows, left = save_in_vim()
if listed != [[*place, "e"] for place in places] or windows != [2, ""] or left != later:
    sys.exit(f"FAILED: vim lists {listed} in {windows}, then {left}; knack found {places}, then {later}")
print(f"vim listed {len(places)} faults when the deck was saved, then {later}")
