#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every key of the configuration is in the manual, and the manual names no other."""
import os
import re
import subprocess
import tempfile

from sources import report, text

with tempfile.TemporaryDirectory() as home:
    template = subprocess.run([os.environ["KNACK"], "config", "--edit"], capture_output=True, text=True, check=True,
                              env={"HOME": home, "EDITOR": "cat", "PATH": os.environ["PATH"]}).stdout
root = template.split("[constants]")[0]
keys = {*re.findall(r"^# (\w+) = ", root, re.MULTILINE), "[constants]"}
told = set(re.findall(r"^\.It Ic (\S+)$", text("man/knack.1").split(".Sh FILES")[1], re.MULTILINE))
faults = [f"man/knack.1: {key} is {'not there' if key in keys else 'no key of the configuration'}" for key in keys ^ told]
if len(keys) < 10:
    faults.append(f"too few keys were found in the template: {keys}")
report(faults)
