#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What knack exports reads back equal in Python: quotes, line ends, formulas, Cyrillic, emoji."""
import csv
import io
import json
import os
import subprocess
import tempfile
from pathlib import Path

from sources import report

KNACK = os.environ["KNACK"]
TEXTS = ['say "hi", you', "=cmd()|' /C calc'!A0", "'=1", "+1;2", "-2\t3", "@SUM(1)", "Спасибо, «друг»", "smile 🙂👩‍👩‍👧", "'", "ē, \\ ;"]
NAME = "Žanete Ķēniņa-Bērziņa the 2nd"
DECK = """format = 1
[deck]
id = "typed"
title = "Typed"
language = "en"
[[skill]]
id = "thank"
when = "the customer waits"
do = "thank"
[[card]]
id = "c"
skill = "thank"
type = "free"
situation = "A customer has waited for an hour."
ask = "What do you say?"
why = "Thanks calm."
answer = { model = "Thank you.", groups = [{ label = "thanks", any = ["thank"] }] }
[[skill]]
id = "thank-for-doors"
when = "somebody holds a door"
do = "thank"
[[card]]
id = "never-asked"
skill = "thank-for-doors"
situation = "A customer has held the door for you."
ask = "What do you do first?"
why = "Thanks are free."
options = [
  { key = "thank", text = "Say thank you, and smile.", verdict = "best", why = "It is seen." },
  { key = "go", text = "Walk on without a word.", verdict = "bad", why = "It is seen, too.", error = "ignore" },
]
"""
faults = []


def knack(home, *words, **more):
    outcome = subprocess.run([KNACK, *words], env={"HOME": str(home), "PATH": os.environ["PATH"], "TERM": "dumb"}, capture_output=True, **more)
    if outcome.returncode != 0:
        faults.append(f"knack {' '.join(words)}: exit {outcome.returncode}, {outcome.stderr.decode()}")
    return outcome.stdout


def wants(what, got, wanted):
    if got != wanted:
        faults.append(f"{what}: {got!r} instead of {wanted!r}")


def plain(cell):
    """The reader of the excel profile: it takes exactly one apostrophe away."""
    return cell[1:] if cell.startswith("'") else cell


def says(cell, value):
    """Whether a cell of the CSV means the value of JSON."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return cell != "" and float(cell) == value
    return cell == ("" if value is None else str(int(value)) if isinstance(value, bool) else "|".join(value) if isinstance(value, list) else value)


def every_cell(level, *options):
    """A level in CSV beside the same in JSON Lines."""
    told = knack(home, "export", level, *options).decode(errors="replace")
    rows = list(csv.DictReader(io.StringIO(told, newline=""), strict=True))
    values = [json.loads(line) for line in knack(home, "export", level, *options, "--format=jsonl").splitlines()]
    wants(f"rows of {level}", len(rows), len(values))
    for row, value in zip(rows, values):
        wants(f"columns of {level}", list(row), list(value))
        wants(f"cells of {level}", {name: row[name] for name in value if not says(row[name], value[name])}, {})
    return len(rows)


with tempfile.TemporaryDirectory() as name:
    home, store = Path(name), f"{name}/s.db"
    (home / "deck.toml").write_text(DECK, encoding="utf-8")
    for day, text in enumerate(TEXTS):
        knack(home, "review", f"{name}/deck.toml", "--skill", "thank", "--store", store, "--now", f"2026-{day + 1:02}-01T12:00:00+02:00", input=f"{text}\n".encode())
    options = ("export", "reviews", "--with-text", "--store", store)
    exact = list(csv.DictReader(knack(home, *options).decode().splitlines(keepends=True), strict=True))
    typed = [row["response_text"] for row in exact]
    wants("the texts in CSV", [text for text in typed if text in TEXTS], TEXTS)
    tsv = list(csv.DictReader(knack(home, *options, "--format=tsv").decode().splitlines(keepends=True), delimiter="\t", strict=True))
    wants("TSV", tsv, exact)
    lines = [json.loads(line) for line in knack(home, *options, "--format=jsonl").splitlines()]
    wants("JSON Lines", [row["response_text"] or "" for row in lines], typed)
    wants("JSON", json.loads(knack(home, *options, "--format=json")), lines)
    excel = knack(home, *options, "--profile=excel")
    wants("the mark at the start", excel[:3], b"\xef\xbb\xbf")
    rows = list(csv.DictReader(excel.decode("utf-8-sig").splitlines(keepends=True), delimiter=";", strict=True))
    wants("the texts of the spreadsheet", [plain(row["response_text"]) for row in rows], typed)
    for row in rows:
        if row["response_text"][:1] in tuple("=+-@\t\r\n"):
            faults.append(f"a spreadsheet would run {row['response_text']!r}")
    for row, other in zip(rows, exact):
        for column in other:
            if column.endswith("_at"):
                wants(column, row[column], other[column][:19].replace("T", " "))
                wants(column, row[f"{column}_offset_minutes"], "120")
            elif column.startswith(("ease", "relative")):
                wants(column, row[column], other[column].replace(".", ","))
            else:
                wants(column, plain(row[column]), other[column])
    knack(home, "config", "name", NAME, "--store", store)
    for level in ("reviews", "skills", "learners"):
        for more in ((), ("--format=jsonl",)):
            told = knack(home, "export", level, "--with-names", "--columns=learner_name", "--store", store, *more).decode(errors="replace").splitlines()
            wants(f"the name in {level}", told[-1:], [json.dumps({"learner_name": NAME}, ensure_ascii=False, separators=(",", ":")) if more else NAME])
    in_use = home / ".local/share/knack/decks"
    in_use.mkdir(parents=True)
    (home / "deck.toml").rename(in_use / "deck.toml")
    text = ("--with-text", "--with-names")
    for level, more in {"reviews": text, "marks": text, "items": (), "options": (), "skills": text[1:], "learners": text[1:]}.items():
        if every_cell(level, "--store", store, *more) == 0:
            faults.append(f"{level} has no row, so that nothing was read back")
    knack(home, *options, "-o", f"{name}/out.csv")
    wants("the file", (home / "out.csv").read_bytes(), knack(home, *options))
    wants("what is left in the folder", sorted(path.name for path in home.glob("out*")), ["out.csv"])
report(faults)
