// SPDX-License-Identifier: MIT
// Runs SQL in a DuckDB in memory: an array of texts comes in on standard input, the rows of the last one go out as JSON.
const fs = require('fs');
const { DuckDBInstance } = require('@duckdb/node-api');

async function main() {
  const parts = JSON.parse(fs.readFileSync(0, 'utf8'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const part of parts.slice(0, -1)) await connection.run(part);
  const rows = await connection.runAndReadAll(parts.at(-1));
  process.stdout.write(JSON.stringify(rows.getRowObjectsJson()));
}

main().catch((problem) => {
  console.error(String(problem));
  process.exitCode = 1;
});
