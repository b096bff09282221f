# SPDX-License-Identifier: MIT
"""Cells that came back from another tool, beside what knack told in JSON."""
import datetime
from decimal import Decimal

from interop import fail

CARD = ("deck", "card", "revision")
ROW_NAMES = {"reviews": ("event_id",), "items": CARD, "options": (*CARD, "option"), "skills": ("learner", "deck", "skill"),
             "learners": ("learner",), "marks": ("event_id",)}


def from_json(value, kind):
    """A value of knack export --format=json as a value of Python; an empty text is a cell that is not known."""
    if value is None or value == "":
        return None
    if kind in ("number", "decimal"):
        return Decimal(str(value))
    if kind == "time":
        return datetime.datetime.fromisoformat(value)
    if kind == "list":
        return "|".join(value) or None
    return bool(value) if kind == "flag" else value


def from_table(value, kind):
    """A value as PostgreSQL and DuckDB write them in JSON."""
    if value is None:
        return None
    if kind in ("number", "decimal"):
        return Decimal(str(value))
    return datetime.datetime.fromisoformat(value) if kind == "time" else value


def same_rows(tool, level, columns, wanted, got):
    """Fails at the first cell that differs; `got` are rows of values. Says how many cells there are."""
    if len(got) != len(wanted):
        fail(f"{tool}: {len(got)} rows of {level}, not {len(wanted)}")
    for number, (theirs, ours) in enumerate(zip(got, wanted), 1):
        for column in columns:
            name = column["column"]
            expected = from_json(ours[name], column["type"])
            if theirs[name] != expected:
                fail(f"{tool}: {level}, row {number}, {name}: {theirs[name]!r} instead of {expected!r}")
    return len(wanted) * len(columns)


def same_tables(tool, team, read):
    """Every export as the tool has it in its table of that name; `read` gives the rows of a query as it tells them in JSON.

    Rows of a table have no order, so both sides are sorted by what names a row.
    """
    cells = 0
    for level in team.levels:
        kinds = {column["column"]: column["type"] for column in team.columns[level]}
        got = [{name: from_table(row[name], kind) for name, kind in kinds.items()} for row in read(f"SELECT * FROM {level}")]
        by_name = lambda row: tuple(str(row[name]) for name in ROW_NAMES[level])  # noqa: E731, B023
        cells += same_rows(tool, level, team.columns[level], sorted(team.table(level), key=by_name), sorted(got, key=by_name))
    return cells
