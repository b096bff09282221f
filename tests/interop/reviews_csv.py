#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The CSV of reviews has one row for each answer, in the sqlite3 shell and in Python."""
import csv
import io
import tempfile
from pathlib import Path

from interop import ROOT, fail, knack, run, tool

sqlite3 = tool("sqlite3")
ANSWERS = 3
with tempfile.TemporaryDirectory() as name:
    store, reviews = Path(name) / "store.db", Path(name) / "reviews.csv"
    knack("--store", store, "review", ROOT / "decks/en/first-contact.toml", input="?\n" * ANSWERS)
    exported = knack("--store", store, "export", "reviews")
    reviews.write_text(exported, encoding="utf-8", newline="")
    counted = run(sqlite3, ":memory:", f".import --csv {reviews} reviews", "SELECT count(*) FROM reviews").stdout.strip()
rows = list(csv.reader(io.StringIO(exported, newline="")))
if any(len(row) != len(rows[0]) for row in rows):
    fail("rows of reviews.csv differ in length")
if counted != str(ANSWERS) or len(rows) - 1 != ANSWERS:
    fail(f"{ANSWERS} answers were given; sqlite3 reads {counted}, Python {len(rows) - 1}")
print(f"reviews.csv: {ANSWERS} answers read back by sqlite3 and Python")
