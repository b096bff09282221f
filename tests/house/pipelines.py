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
DECK = """format = 1
deck = { id = "a", titel = "T", language = "en" }
[[skill]]
id = "s"
when = "somebody comes"
do = "greet"
[[card]]
id = "c"
skill = "s"
situation = "A man comes to the desk."
ask = "What do you do first?"
options = [
  { text = "Greet him.", verdict = "best", why = "Seen." },
  { text = "Wait for him.", verdict = "bad", why = "Not seen." },
]
"""
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

manual = text("man/knack-authoring.7").replace("\\e", "\\").replace("\\(dq", '"')
SEVERITIES = {"error", "warning", "notice"}  # those that GitHub takes; it drops a line with another one
matchers = json.loads(text(".github/knack-matcher.json"))["problemMatcher"]
if len({each["owner"] for each in matchers}) != len(matchers):
    faults.append(".github/knack-matcher.json: of two matchers with one owner GitHub keeps the last")


def read_by(pattern, line, severity=None):
    """What a matcher of GitHub or VS Code takes from a line, by the names of its groups."""
    seen = re.search(pattern["regexp"], line)
    out = {name: seen.group(number) for name, number in pattern.items() if name != "regexp"} if seen else None
    return {"severity": severity, **out} if out and severity else out


def on_github(line):
    """What the matchers take from a line; one at most may take it."""
    all_read = [read_by(each["pattern"][0], line, each.get("severity")) for each in matchers]
    taken = [each for each in all_read if each]
    if len(taken) > 1:
        faults.append(f"two matchers take one line: {line}")
    return taken[0] if taken else None


def in_vs_code(line):
    return read_by(vs_code, line)


def block(heading):
    """The first literal block below a heading of the manual."""
    return re.search(rf"^\.Ss {heading}$.*?^\.Bd [^\n]*\n(.*?)^\.Ed$", manual, re.M | re.S).group(1)


task = json.loads(block("VS Code"))["tasks"][0]
vs_code = task["problemMatcher"]["pattern"]
workflow = block("GitHub")
if re.findall(r"uses: actions/checkout@v4\n *with: .*path: (\S+)", workflow) != [".knack"] or workflow.count("checkout@") != 2:
    faults.append("man/knack-authoring.7: the decks are not at the root of the workspace, or knack is not hidden from them")
if re.findall(r"run: (\S+) run validate --format=github (\S+)$", workflow, re.M) != [(".knack/bootstrap", "decks")]:
    faults.append("man/knack-authoring.7: the workflow does not give knack a path of the repository")
if "::add-matcher::.knack/.github/knack-matcher.json" not in manual:
    faults.append("man/knack-authoring.7: the matcher is not where the workflow puts it")

for severity in ("error", "warning", "note"):
    line = f"C:/decks/a b.toml:7:12: {severity}: `heat` of card `a` is 7: [too] much [bad-value]"
    wanted = {"file": "C:/decks/a b.toml", "line": "7", "column": "12", "severity": severity, "code": "bad-value",
              "message": "`heat` of card `a` is 7: [too] much"}
    if in_vs_code(line) != wanted:
        faults.append(f"VS Code misreads a line: {line}")
    if on_github(line) != {**wanted, "severity": "notice" if severity == "note" else severity}:
        faults.append(f"GitHub misreads a line: {line}")
for match in (on_github, in_vs_code):
    if match("1 file, 3 cards: 3 errors, 0 warnings, 0 notes") is not None:
        faults.append(f"the last line is taken for a fault: {match.__name__}")

with tempfile.TemporaryDirectory() as folder:
    deck = Path(folder) / "a.toml"
    deck.write_text(DECK, encoding="utf-8")
    as_json = json.loads(knack("validate", "--format=json", str(deck)).stdout)["diagnostics"]
    concise = knack("validate", "--format=concise", str(deck))
    places = [(each["file"], str(each["line"]), str(each["column"]), each["severity"], each["rule"]) for each in as_json]
    for match in (on_github, in_vs_code):
        read = filter(None, map(match, concise.stdout.splitlines()))
        got = [tuple(each[name] for name in ("file", "line", "column", "severity", "code")) for each in read]
        if match is on_github and {place[3] for place in got} - SEVERITIES:
            faults.append(f"GitHub takes no such severity: {got}")
        if {place[3] for place in places} != {"error", "warning", "note"} or [(*each[:3], each[3].replace("notice", "note"), each[4]) for each in got] != places:
            faults.append(f"{match.__name__} reads {got}, knack found {places}: {concise.stdout}{concise.stderr}")
report(faults)
