#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The transcript runner itself: what it lets pass, what it reports, what --accept writes."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from sources import ROOT, report

FAKE = r"""#!/bin/sh
case $1 in
cat) cat "$2" ;;
fail) echo out; echo trouble >&2; exit 3 ;;
bytes) printf '\033[2J\377\n! bang\n[1]\nno end' ;;
home) echo "$HOME $PWD $TZ $XDG_DATA_HOME ${KNACK_X-unset}" ;;
esac
"""

RIGHT = r"""Prose with `$ knack` in it.

```toml file=decks/a.toml
[deck]
```

```console
$ knack cat decks/a.toml | tr a-z A-Z
[DECK]
$ knack fail
out
! trouble
[3]
$ knack bytes
\x1b[2J\xff
\! bang
\[1]
no end (no newline)
$ knack home
$HOME $PWD UTC $HOME/.local/share unset
$ cat <<END
> two words
> END
two words
```
"""


def run(folder, content, *options):
    """Returns (exit code, what the runner printed, the file afterwards)."""
    path = folder / "one.md"
    path.write_text(content, encoding="utf-8")
    outcome = subprocess.run(
        [sys.executable, ROOT / "tests/transcripts/run.py", *options, path], capture_output=True, text=True,
        env={**os.environ, "KNACK": str(folder / "fake"), "KNACK_X": "set"})
    return outcome.returncode, outcome.stdout + outcome.stderr, path.read_text(encoding="utf-8")


faults = []


def expect(what, condition, seen):
    if not condition:
        faults.append(f"{what}; saw:\n{seen}")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "fake").write_text(FAKE)
    (folder / "fake").chmod(0o755)
    code, said, _ = run(folder, RIGHT)
    expect("what is right passes", code == 0, said)
    for old, new in (("[DECK]\n", "[DUCK]\n"), ("! trouble\n", ""), ("! trouble", "trouble"), ("[3]\n", ""),
                     ("out\n", "out \n"), (" (no newline)", ""), ("unset", "set")):
        wrong = RIGHT.replace(old, new)
        code, said, after = run(folder, wrong)
        expect(f"{old!r} as {new!r} is reported and the file left alone", code == 1 and after == wrong, said)
        code, said, after = run(folder, wrong, "--accept")
        expect(f"{old!r} as {new!r} is mended by --accept", code == 0 and after == RIGHT, after)
    for empty in ("Only prose.\n", "```console\n$ true\n", "```console\nno command\n```\n",
                  "```toml file=../x\n```\n" + RIGHT):
        code, said, _ = run(folder, empty)
        expect(f"{empty!r} is refused", code == 1, said)
report(faults)
