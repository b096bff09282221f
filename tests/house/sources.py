# SPDX-License-Identifier: MIT
"""What the house tests share: the files of the project, its includes, how a fault is reported."""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = 77  # the exit code that ctest takes for "not run"
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def files(*suffixes, under=("src", "tests")):
    """The files of ours with one of the suffixes, as paths relative to the project, in order."""
    found = []
    for folder in under:
        found += [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*")
                  if path.suffix in suffixes and path.is_file()]
    return sorted(found)


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def includes(path):
    """Yields (line number, "<" or '"', name) of each include of a file."""
    content = text(path)
    for match in INCLUDE.finditer(content):
        yield content.count("\n", 0, match.start(2)) + 1, match.group(1), match.group(2)


def exported_columns():
    """The rows of knack export columns: all levels, one after the other."""
    done = subprocess.run([os.environ["KNACK"], "export", "columns", "--format=jsonl"], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def page_faults(page, start, end, wanted):
    """The fault of a page that has other columns between two of its lines; with --accept they are written into it."""
    path = ROOT / page
    before, rest = path.read_text(encoding="utf-8").split(start)
    told, after = rest.split(end)
    if "--accept" in sys.argv:
        path.write_text(before + start + wanted + end + after, encoding="utf-8")
        return []
    script = Path(sys.argv[0]).name
    return [] if told == wanted else [f"{page} has other columns than knack export; write them with tests/house/{script} --accept"]


def report(faults):
    """Prints the faults, one a line, and ends the test."""
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)
