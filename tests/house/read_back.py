#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What knack exports reads back equal in Python: quotes, line ends, formulas, Cyrillic, emoji."""
import csv
import json
import os
import subprocess
import tempfile
from pathlib import Path

from sources import ROOT, report

KNACK = os.environ["KNACK"]
TEXTS = ['say "hi", you', "=cmd()|' /C calc'!A0", "'=1", "+1;2", "-2\t3", "@SUM(1)", "Спасибо, «друг»", "smile 🙂👩‍👩‍👧", "'", "ē, \\ ;"]
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


with tempfile.TemporaryDirectory() as name:
    home, store = Path(name), f"{name}/s.db"
    (home / "deck.toml").write_text(DECK, encoding="utf-8")
    for day, text in enumerate(TEXTS):
        knack(home, "review", f"{name}/deck.toml", "--store", store, "--now", f"2026-{day + 1:02}-01T12:00:00+02:00", input=f"{text}\n".encode())
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
    knack(home, *options, "-o", f"{name}/out.csv")
    wants("the file", (home / "out.csv").read_bytes(), knack(home, *options))
    wants("what is left in the folder", sorted(path.name for path in home.glob("out*")), ["out.csv"])
report(faults)
