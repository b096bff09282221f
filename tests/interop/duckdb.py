#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""DuckDB reads the exports cell for cell with the lines of man/knack-sql.7, and answers its questions as knack does."""
import json
import tempfile

from exports.compare import same_tables
from exports.page import part
from exports.questions import check, stuck
from exports.team import Team, shared_memory
from interop import ROOT, fail, npm_folder, run, tool

EARLIER = (9, 16, 20, 26, 38)  # days at which others are stuck than at the end
node, modules = tool("node"), npm_folder("@duckdb/node-api")
with tempfile.TemporaryDirectory(dir=shared_memory()) as folder:
    team = Team(folder)
    team.write(folder)

    def read(query):
        """The rows of a query, in a database that was loaded as the page says."""
        done = run(node, ROOT / "tests/interop/duckdb.js", cwd=folder, env={**team.env, "NODE_PATH": str(modules)},
                   input=json.dumps([part("tables"), part("duckdb"), part("names"), query]))
        return json.loads(done.stdout) if done.returncode == 0 else fail(f"DuckDB: {done.stderr[-2000:]} for {query}")

    cells = same_tables("DuckDB", team, read)
    questions = check(team, read)
    for days in EARLIER:
        earlier = team.until(days)
        earlier.write(folder)
        stuck(earlier, read(part("stuck").rstrip().rstrip(";")))
print(f"DuckDB: {cells} cells of {len(team.levels)} exports are equal, {questions} questions answered as by knack")
