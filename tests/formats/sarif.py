#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What knack validate --format=sarif writes is SARIF 2.1.0 by the schema of OASIS, and tells what json tells."""
import json
import os
import pathlib

from broken import fail, skip, validate

try:
    import jsonschema
except ImportError:
    skip("Python has no jsonschema here")
schema_file = pathlib.Path(os.environ.get("KNACK_TEST_DATA", ""), "sarif-schema-2.1.0.json")
if not schema_file.is_file():
    skip("there is no sarif-schema-2.1.0.json in KNACK_TEST_DATA")

out, code, _ = validate("--format=sarif")
log = json.loads(out)
validator = jsonschema.Draft4Validator(json.loads(schema_file.read_text(encoding="utf-8")))
faults = [f"{'/'.join(map(str, each.path))}: {each.message}" for each in validator.iter_errors(log)]
if faults:
    fail("\n".join(faults))
if validator.is_valid({"version": "2.1.0", "runs": [{}]}):
    fail("the schema bears anything")

plain = json.loads(validate("--format=json")[0])["diagnostics"]
results = log["runs"][0]["results"]
if code != 1 or len(plain) < 4:
    fail(f"the deck should have errors and more: exit {code}, {len(plain)} findings")
if [(each["ruleId"], each["level"]) for each in results] != [(each["rule"], each["severity"]) for each in plain]:
    fail("SARIF and JSON tell different findings")
uris = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results}
if uris != {"a%20deck%2C%2050%25.toml"}:
    fail(f"the file is named {uris}")
