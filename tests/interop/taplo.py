#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""taplo accepts the bundled decks with the schema, and reports each fault of a faulty one at its line."""
import tempfile

from interop import DECKS, FAULTY, PLANTED, fail, npm_tool, overlooked, run, schema

taplo = npm_tool("@taplo/cli", "taplo")
with tempfile.TemporaryDirectory() as folder:
    lint = (taplo, "lint", "--colors", "never", "--schema", f"file://{schema(folder)}")
    good = run(*lint, *DECKS)
    bad = run(*lint, FAULTY)
if good.returncode != 0:
    fail(f"taplo refuses a bundled deck: {good.stderr[-2000:]}")
if bad.returncode == 0 or overlooked(bad):
    fail(f"taplo overlooks faults in lines {overlooked(bad)}: {bad.stderr[-2000:]}")
print(f"taplo: {len(DECKS)} decks accepted with the schema, {len(PLANTED)} planted faults found")
