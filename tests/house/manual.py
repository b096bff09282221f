#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""mandoc finds nothing to say about the manual pages."""
import shutil
import subprocess

from sources import ROOT, files, report, skip

pages = files(".1", ".5", ".7", under=("man",))
if not pages:
    report(["man: there is no manual page"])
if shutil.which("mandoc") is None:
    skip("no mandoc here")
outcome = subprocess.run(["mandoc", "-Tlint", "-Wstyle", *map(str, pages)], cwd=ROOT, capture_output=True, text=True)
# A page that names a page of another project is right, even if that page is not installed here.
lines = [line for line in outcome.stdout.splitlines() if "referenced manual not found" not in line]
report(lines)
