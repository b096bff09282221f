#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""clang-format 14 has nothing to change; other versions lay out differently, so they are not asked."""
import re
import shutil
import subprocess

from sources import ROOT, files, report, skip

tool = shutil.which("clang-format-14") or shutil.which("clang-format")
if tool is None:
    skip("no clang-format here")
version = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
if not re.search(r"version 14\.", version):
    skip(f"clang-format 14 decides, here is {version.strip()}")
sources = [str(path) for path in files(".cpp", ".hpp")]
outcome = subprocess.run([tool, "--dry-run", "-Werror", *sources], cwd=ROOT, capture_output=True, text=True)
places = sorted(set(re.findall(r"^([^\s:]+):\d+:\d+: error", outcome.stderr, re.MULTILINE)))
faults = [f"{place}:1: not laid out; run clang-format -i {place}" for place in places]
if outcome.returncode != 0 and not faults:
    faults = [outcome.stderr]
report(faults)
