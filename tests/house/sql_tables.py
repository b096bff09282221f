#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""man/knack-sql.7 has a table for each export, with the columns of knack export, and names them where PostgreSQL loads the rows of the log.

With --accept they are written into it.
"""
import textwrap

from sources import exported_columns, page_faults, report

START, END = '.\\" tables: from knack export columns\n', '.\\" end of tables\n'
COPY_START, COPY_END = '.\\" loading: from knack export columns\n', '.\\" end of loading\n'
TYPES = {"id": "text", "text": "text", "list": "text", "number": "bigint", "decimal": "numeric(12,3)", "time": "timestamptz", "day": "date", "flag": "boolean"}
TOGETHER = "\x1f"  # a space at which no line is broken
RESERVED = ("at",)  # words of DuckDB
IN_ORDER = ("reviews", "marks")  # rows of the log, which get a number when they are loaded
NO_TABLE = ("log", "columns")  # JSON Lines for knack merge; a description


def name(column):
    return f'"{column}"' if column in RESERVED else column


def table(level, rows):
    columns = ", ".join(f"{name(row['column'])}{TOGETHER}{TYPES[row['type']]}" for row in rows if row["level"] == level)
    lines = textwrap.wrap(columns, 74, initial_indent="  ", subsequent_indent="  ", break_long_words=False)
    return f"CREATE TABLE {level} (\n" + "\n".join(lines).replace(TOGETHER, " ") + "\n);\n"


def copy(level, rows):
    """The line of psql, which cannot be broken, that loads an export; without a column list it would want the number in the file."""
    columns = ", ".join(name(row["column"]) for row in rows if row["level"] == level).replace('"', r"\(dq")
    listed = f" ({columns})" if level in IN_ORDER else ""
    return rf"\ecopy {level}{listed} FROM {level}.csv WITH (FORMAT csv, HEADER, ENCODING \(aqUTF8\(aq)" + "\n"


rows = exported_columns()
levels = [level for level in dict.fromkeys(row["level"] for row in rows) if level not in NO_TABLE]
wanted = '.\\" sql: tables\n.Bd -literal\n' + "".join(table(level, rows) for level in levels) + ".Ed\n"
faults = page_faults("man/knack-sql.7", START, END, wanted)
numbers = "".join(f"ALTER TABLE {level} ADD COLUMN place bigserial;\n" for level in IN_ORDER)
wanted = '.\\" sql: postgresql\n.Bd -literal\n' + numbers + "".join(copy(level, rows) for level in levels) + ".Ed\n"
faults += page_faults("man/knack-sql.7", COPY_START, COPY_END, wanted)
if len(levels) < 6:
    faults.append(f"too few exports were found: {levels}")
report(faults)
