#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""taplo accepts the bundled decks with the schema, and reports each fault of a faulty one at its line."""
import re
import tempfile

from interop import DECKS, FAULTY, fail, npm_tool, run, schema

taplo = npm_tool("@taplo/cli", "taplo")
with tempfile.TemporaryDirectory() as folder:
    lint = (taplo, "lint", "--colors", "never", "--schema", f"file://{schema(folder)}")
    good = run(*lint, *DECKS)
    bad = run(*lint, FAULTY)
if good.returncode != 0:
    fail(f"taplo refuses a bundled deck: {good.stderr[-2000:]}")
wanted = {n for n, line in enumerate(FAULTY.read_text(encoding="utf-8").splitlines(), 1) if "# fault" in line}
seen = set(map(int, re.findall(r"faulty\.toml:(\d+):", bad.stderr + bad.stdout)))
if bad.returncode == 0 or not wanted <= seen:
    fail(f"taplo overlooks faults in lines {sorted(wanted - seen)}: {bad.stderr[-2000:]}")
print(f"taplo: {len(DECKS)} decks accepted with the schema, {len(wanted)} planted faults found")
