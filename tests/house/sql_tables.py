#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""man/knack-sql.7 has a table for each export, with the columns of knack export. With --accept they are written into it."""
import json
import os
import subprocess
import sys
import textwrap

from sources import ROOT, report

START, END = '.\\" tables: from knack export columns\n', '.\\" end of tables\n'
PAGE = ROOT / "man/knack-sql.7"
TYPES = {"id": "text", "text": "text", "list": "text", "number": "bigint", "decimal": "numeric(12,3)", "time": "timestamptz", "day": "date", "flag": "boolean"}
TOGETHER = "\x1f"  # a space at which no line is broken
RESERVED = ("at",)  # words of DuckDB
NO_TABLE = ("log", "columns")  # JSON Lines for knack merge; a description


def name(column):
    return f'"{column}"' if column in RESERVED else column


def table(level, rows):
    columns = ", ".join(f"{name(row['column'])}{TOGETHER}{TYPES[row['type']]}" for row in rows if row["level"] == level)
    lines = textwrap.wrap(columns, 74, initial_indent="  ", subsequent_indent="  ", break_long_words=False)
    return f"CREATE TABLE {level} (\n" + "\n".join(lines).replace(TOGETHER, " ") + "\n);\n"


lines = subprocess.run([os.environ["KNACK"], "export", "columns", "--format=jsonl"], capture_output=True, text=True, check=True).stdout
rows = [json.loads(line) for line in lines.splitlines()]
levels = [level for level in dict.fromkeys(row["level"] for row in rows) if level not in NO_TABLE]
page = PAGE.read_text(encoding="utf-8")
before, rest = page.split(START)
told, after = rest.split(END)
wanted = '.\\" sql: tables\n.Bd -literal\n' + "".join(table(level, rows) for level in levels) + ".Ed\n"
if "--accept" in sys.argv:
    PAGE.write_text(before + START + wanted + END + after, encoding="utf-8")
    told = wanted
faults = [] if told == wanted else ["man/knack-sql.7 has other columns than knack export; write them with tests/house/sql_tables.py --accept"]
if len(levels) < 6:
    faults.append(f"too few exports were found: {levels}")
report(faults)
