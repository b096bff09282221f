# SPDX-License-Identifier: MIT
"""The SQL of man/knack-sql.7, as a person reads it there."""
import re

from interop import ROOT, fail

PAGE = ROOT / "man/knack-sql.7"
PART = re.compile(r'^\.\\" sql: ([^\n]+)\n\.Bd [^\n]*\n(.*?)^\.Ed$', re.M | re.S)
SIGNS = {r"\(aq": "'", r"\(dq": '"', r"\-": "-", r"\e": "\\"}
SIGN = re.compile("|".join(map(re.escape, SIGNS)))

PARTS = {name: SIGN.sub(lambda sign: SIGNS[sign[0]], text) for name, text in PART.findall(PAGE.read_text(encoding="utf-8"))}
QUESTIONS = ("wrong options", "errors", "retention", "stuck")


def part(name):
    """The lines of one part; what only roff understands must not be left in them."""
    sql = PARTS.get(name) or fail(f"{PAGE.name} has no part “{name}”")
    if re.search(r"\\\(|^\.", sql, re.M):
        fail(f"{PAGE.name}: “{name}” holds a sign that this script does not know")
    return sql
