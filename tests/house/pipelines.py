#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What others' pipelines take from here: the hooks name real commands, the problem matcher reads real output."""
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from sources import report, text

KNACK = os.environ["KNACK"]
NEEDED = {"id", "name", "description", "entry", "language", "files", "require_serial"}
faults = []


def knack(*words):
    return subprocess.run([KNACK, *words], capture_output=True, text=True)


def hooks():
    """The hooks of the one form that this file is written in: a list of plain keys."""
    for block in re.split(r"^- ", text(".pre-commit-hooks.yaml"), flags=re.M)[1:]:
        lines = ("  " + block).rstrip("\n").split("\n")
        pairs = [re.fullmatch(r"  ([a-z_]+): (\S.*)", line) for line in lines]
        if None in pairs:
            faults.append(f".pre-commit-hooks.yaml: not understood: {lines[pairs.index(None)]}")
            return
        yield dict(pair.groups() for pair in pairs)


found = list(hooks())
for hook in found:
    name = hook.get("id", "?")
    if set(hook) != NEEDED:
        faults.append(f".pre-commit-hooks.yaml: {name}: {sorted(set(hook) ^ NEEDED)}")
        continue
    if hook["entry"] != "knack " + name.removeprefix("knack-") or hook["language"] != "system" or hook["require_serial"] != "true":
        faults.append(f".pre-commit-hooks.yaml: {name}: {hook}")
    for path, wanted in (("decks/en/a.toml", True), ("deck/a.toml", True), ("pyproject.toml", False), ("decks/a.md", False)):
        if bool(re.search(hook["files"], path)) != wanted:
            faults.append(f".pre-commit-hooks.yaml: {name}: files {'overlooks' if wanted else 'takes'} {path}")
if [each["id"] for each in found] != ["knack-validate", "knack-fmt"]:
    faults.append(f".pre-commit-hooks.yaml: hooks {[each['id'] for each in found]}")

matcher = json.loads(text(".github/knack-matcher.json"))["problemMatcher"][0]["pattern"][0]
if matcher["regexp"].replace("\\", "\\\\") not in text("man/knack-authoring.7").replace("\\e", "\\"):
    faults.append("man/knack-authoring.7: the matcher for VS Code is not that of .github/knack-matcher.json")
fields = {name: number for name, number in matcher.items() if name != "regexp"}


def match(line):
    seen = re.search(matcher["regexp"], line)
    return {name: seen.group(number) for name, number in fields.items()} if seen else None


wanted = {"file": "C:/decks/a b.toml", "line": "7", "column": "12", "severity": "warning", "code": "bad-value",
          "message": "`heat` of card `a` is 7: [too] much"}
if match("C:/decks/a b.toml:7:12: warning: `heat` of card `a` is 7: [too] much [bad-value]") != wanted:
    faults.append(f"the matcher misreads a line: {matcher['regexp']}")
if match("1 file, 3 cards: 3 errors, 0 warnings, 0 notes") is not None:
    faults.append("the matcher takes the last line for a fault")

with tempfile.TemporaryDirectory() as folder:
    deck = Path(folder) / "a.toml"
    deck.write_text("format = 1\n[deck]\nid = \"A\"\ntitel = \"T\"\nlanguage = \"en\"\n", encoding="utf-8")
    as_json = json.loads(knack("validate", "--format=json", str(deck)).stdout)["diagnostics"]
    concise = knack("validate", "--format=concise", str(deck))
    read = [match(line) for line in concise.stdout.splitlines()]
    places = [(each["file"], str(each["line"]), str(each["column"]), each["severity"], each["rule"]) for each in as_json]
    got = [tuple(each[name] for name in ("file", "line", "column", "severity", "code")) for each in read if each]
    if len(places) < 3 or got != places:
        faults.append(f"the matcher reads {got}, knack found {places}: {concise.stdout}{concise.stderr}")
report(faults)
