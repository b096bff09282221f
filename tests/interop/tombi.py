#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tombi accepts the bundled decks with the schema, without a warning, and reports each fault of a faulty one."""
import tempfile
from pathlib import Path

from interop import DECKS, FAULTY, PLANTED, fail, npm_tool, overlooked, run, schema

tombi = npm_tool("tombi", "tombi")
LINT = (tombi, "lint", "--offline", "--error-on-warnings")


def with_schema(folder, deck, number=0):
    """A copy that names the schema as an author would, in its first line, so that all line numbers stay."""
    content = deck.read_text(encoding="utf-8")
    first, rest = content.split("\n", 1)
    if not first.startswith("#"):
        fail(f"{deck} does not begin with a comment that could give way")
    copy = folder / f"{number}-{deck.name}"
    copy.write_text("#:schema ./deck-v1.schema.json\n" + rest, encoding="utf-8")
    return copy


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    schema(folder)
    good = run(*LINT, *(with_schema(folder, deck, i) for i, deck in enumerate(DECKS)), cwd=folder)
    bad = run(*LINT, with_schema(folder, FAULTY), cwd=folder)
if good.returncode != 0:
    fail(f"tombi refuses a bundled deck: {(good.stdout + good.stderr)[-2000:]}")
if bad.returncode == 0 or overlooked(bad):
    fail(f"tombi overlooks faults in lines {overlooked(bad)}: {(bad.stdout + bad.stderr)[-2000:]}")
print(f"tombi: {len(DECKS)} decks accepted with the schema, {len(PLANTED)} planted faults found")
