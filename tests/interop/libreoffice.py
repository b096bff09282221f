#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""LibreOffice Calc reads the exports: the plain ones cell for cell as text, the excel profile as numbers, times and texts.

The excel profile is opened as a person in a country with decimal commas opens it; nothing in it may become a formula,
and taking one apostrophe from the start of a text gives the text back.
"""
import csv
import datetime
import io
import re
import shutil
import tempfile
import xml.etree.ElementTree as xml
from decimal import Decimal

from exports.compare import from_json, same_rows
from exports.team import Team, demand, shared_memory
from interop import fail, run, skip

SEMICOLON, COMMA, QUOTE, UTF8, FIRST_LINE, TEXT, GERMAN = 59, 44, 34, 76, 1, 2, 1031  # as the manual of Calc numbers them
MOST_COLUMNS = 60
LIKE_NUMBER = re.compile(r"[-\d.,eE]+|true|false", re.I)
NAMES = {short: "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % short for short in ("table", "text", "office")}
TABLE, PARAGRAPH, OFFICE = NAMES["table"], NAMES["text"], NAMES["office"]
soffice = shutil.which("soffice") or shutil.which("libreoffice") or skip("no soffice of LibreOffice here")


def convert(team, kind, reader, files):
    """Turns the CSV files into another kind, all at once."""
    out = team.folder / f"to-{kind.split(':')[0]}"
    done = run(soffice, f"-env:UserInstallation=file://{team.folder}/office", "--headless", "--norestore", f"--infilter={reader}",
               "--convert-to", kind, "--outdir", out, *files, env=team.env)
    made = [out / f"{file.stem}.{kind.split(':')[0]}" for file in files]
    if done.returncode != 0 or not all(path.exists() for path in made):
        fail(f"LibreOffice: {done.returncode} {done.stdout[-800:]}{done.stderr[-800:]}")
    return made


def lines(text):
    """Cells keep one kind of line end in Calc: the line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else text


def as_texts(team, options, separator, code):
    """Every cell as text through Calc and out again, as a person imports a file of whose types they take care."""
    files = team.write(team.folder, *options)
    formats = "/".join(f"{number}/{TEXT}" for number in range(1, MOST_COLUMNS + 1))
    writer = f"csv:Text - txt - csv (StarCalc):{COMMA},{QUOTE},{UTF8},{FIRST_LINE},,0,true,true"
    copies = convert(team, writer, f"Text - txt - csv (StarCalc):{code},{QUOTE},{UTF8},{FIRST_LINE},{formats}", files)
    cells = 0
    for level, file, copy in zip(team.levels, files, copies):
        before, after = rows_of(file, separator), rows_of(copy, ",")
        demand(f"lines of {level}", len(after), len(before))
        for number, (row, back) in enumerate(zip(before, after), 1):
            demand(f"{level}, line {number} through Calc", [lines(cell) for cell in back], [lines(cell) for cell in row])
        cells += len(before) * len(before[0])
    return cells


def rows_of(file, separator):
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), delimiter=separator, strict=True))


def value(cell, level, column):
    """What Calc takes the cell for."""
    if cell.get(f"{TABLE}formula") is not None:
        fail(f"{level}, {column}: Calc sees the formula {cell.get(f'{TABLE}formula')}")
    kind = cell.get(f"{OFFICE}value-type")
    if kind in ("float", "percentage", "currency"):
        return Decimal(cell.get(f"{OFFICE}value"))
    if kind == "date":
        return datetime.datetime.fromisoformat(cell.get(f"{OFFICE}date-value"))
    text = "\n".join("".join(spelled(part)) for part in cell.findall(f"{PARAGRAPH}p"))
    return text or None


def spelled(paragraph):
    """The characters of a paragraph; runs of spaces and tabs are elements of their own."""
    yield paragraph.text or ""
    for part in paragraph:
        if part.tag == f"{PARAGRAPH}s":
            yield " " * int(part.get(f"{PARAGRAPH}c", 1))
        elif part.tag == f"{PARAGRAPH}tab":
            yield "\t"
        else:
            yield from spelled(part)
        yield part.tail or ""


def sheet(path, level):
    """The rows of the sheet, by the names in its first one."""
    rows = []
    for row in xml.parse(path).getroot().iter(f"{TABLE}table-row"):
        cells = []
        for cell in row.findall(f"{TABLE}table-cell"):
            header = rows[0][len(cells)] if rows and len(cells) < len(rows[0]) else "a cell"
            cells += [value(cell, level, header)] * min(int(cell.get(f"{TABLE}number-columns-repeated", 1)), 100)
        rows += [cells] * min(int(row.get(f"{TABLE}number-rows-repeated", 1)), 1 if any(each is not None for each in cells) else 0)
    names = [name for name in rows[0] if name is not None]
    return [dict(zip(names, row + [None] * len(names))) for row in rows[1:]]


def meant(cells, columns):
    """The cells of a sheet as the values that they stand for: this is all that a reader of the excel profile has to do."""
    out = {}
    for column in columns:
        name, kind = column["column"], column["type"]
        told = cells[name]
        if kind == "time" and told is not None:
            zone = datetime.timezone(datetime.timedelta(minutes=int(cells[f"{name}_offset_minutes"])))
            out[name] = told.replace(tzinfo=zone)
        elif kind == "day" and isinstance(told, datetime.datetime):
            out[name] = told.date().isoformat()
        elif kind == "flag" and told is not None:
            out[name] = bool(told)
        elif kind in ("text", "id", "list") and told is not None:
            out[name] = told.removeprefix("'") if isinstance(told, str) else told
        else:
            out[name] = told
    return out


def overlooked(row, ours, columns):
    """Texts that look like numbers, days or truth: a spreadsheet takes them for such, and no harm is done. Any other text must be one."""
    for column in columns:
        expected = from_json(ours[column["column"]], column["type"])
        told = row[column["column"]]
        if isinstance(expected, str) and isinstance(told, (Decimal, datetime.datetime)) and LIKE_NUMBER.fullmatch(expected):
            row[column["column"]] = expected
        elif isinstance(expected, str) and column["type"] == "text":
            ours[column["column"]] = lines(expected)
        elif isinstance(expected, datetime.datetime):
            ours[column["column"]] = expected.replace(microsecond=0).isoformat()
    return row


def as_opened(team):
    """The excel profile, opened with decimal commas and nothing else said."""
    files = team.write(team.folder, "--profile=excel")
    reader = f"Text - txt - csv (StarCalc):{SEMICOLON},{QUOTE},{UTF8},{FIRST_LINE},,{GERMAN},false,true"
    cells = 0
    for level, path in zip(team.levels, convert(team, "fods", reader, files)):
        columns, wanted = team.columns[level], team.table(level)
        rows = [overlooked(meant(row, columns), ours, columns) for row, ours in zip(sheet(path, level), wanted, strict=True)]
        cells += same_rows("LibreOffice", level, columns, wanted, rows)
    return cells


with tempfile.TemporaryDirectory(dir=shared_memory()) as folder:
    team = Team(folder)
    texts = as_texts(team, (), ",", COMMA) + as_texts(team, ("--profile=excel",), ";", SEMICOLON)
    opened = as_opened(team)
print(f"LibreOffice: {texts} cells are equal as texts, {opened} of the excel profile as numbers, times and texts, no formula")
