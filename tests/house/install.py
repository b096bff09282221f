#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Installs into a private folder and uses what it finds there. Argument: the cmake that built the program."""
import filecmp
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from sources import ROOT, report

cmake, build = sys.argv[1], Path(os.environ["KNACK"]).parent
faults = []
with tempfile.TemporaryDirectory() as name:
    prefix = Path(name)
    subprocess.run([cmake, "--install", build, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
    version = subprocess.run([prefix / "bin/knack", "--version"], capture_output=True, text=True)
    if version.returncode != 0 or "knack" not in version.stdout:
        faults.append(f"bin/knack --version: exit {version.returncode}, {version.stdout}{version.stderr}")
    wanted = {deck: f"share/knack/decks/{deck.relative_to(ROOT / 'decks')}" for deck in (ROOT / "decks").rglob("*.toml")}
    wanted[ROOT / "man/knack.1"] = "share/man/man1/knack.1"
    wanted[ROOT / "man/knack-authoring.7"] = "share/man/man7/knack-authoring.7"
    wanted[ROOT / "man/knack-sql.7"] = "share/man/man7/knack-sql.7"
    wanted[ROOT / "man/knack-export.5"] = "share/man/man5/knack-export.5"
    wanted[ROOT / "man/knack-rules.5"] = "share/man/man5/knack-rules.5"
    wanted[ROOT / "LICENSE"] = "share/doc/knack/LICENSE"
    for source, target in wanted.items():
        if not (prefix / target).is_file() or not filecmp.cmp(source, prefix / target, shallow=False):
            faults.append(f"{target} is not what the sources have")
report(faults)
