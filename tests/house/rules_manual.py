#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""man/knack-rules.5 is what the table of rules gives today."""
import os
import subprocess

from sources import report, text

page = subprocess.run([os.environ["KNACK"], "rules", "--man"], capture_output=True, text=True, check=True).stdout
faults = []
if page.count("\n.Ss ") < 20:
    faults.append("knack rules --man tells of too few rules")
if page != text("man/knack-rules.5"):
    faults.append("man/knack-rules.5 is not what the rules say: knack rules --man > man/knack-rules.5")
report(faults)
