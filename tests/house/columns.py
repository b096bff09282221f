#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""man/knack-export.5 has the columns that knack export has. With --accept they are written into it."""
import textwrap

from sources import exported_columns, page_faults, report

START, END = '.\\" columns: from knack export columns\n', '.\\" end of columns\n'


def safe(text):
    """Text in mdoc: lines of a readable length, no escape, and no macro at a start."""
    lines = textwrap.wrap(text.replace("\\", "\\e"), 78, break_on_hyphens=False)
    return "\n".join("\\&" + line if line[0] in ".'" else line for line in lines)


def head(row):
    words = [row["type"]]
    if row["range"]:
        words.append(row["range"])
    if row["unit"]:
        words.append(row["unit"])
    return f".It Ic {row['column']} Pq {', '.join(words)}\n"


def section(rows):
    out, level = "", None
    for row in rows:
        if row["level"] != level:
            out += (".El\n" if level else "") + f".Ss {row['level']}\n.Bl -tag -width indent\n"
            level = row["level"]
        out += head(row) + safe(row["meaning"]) + "\n"
    return out + ".El\n"


rows = exported_columns()
faults = page_faults("man/knack-export.5", START, END, section(rows))
if len(rows) < 100 or any(not row["meaning"] for row in rows):
    faults.append("too few columns were found, or one without a meaning")
report(faults)
