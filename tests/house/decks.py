#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The bundled decks are clean under our own validator, warnings included, and spaced as knack fmt does."""
import os
import subprocess
import sys

from sources import ROOT

worst = 0
for words in (("validate", "--strict", "--color=never"), ("fmt", "--check")):
    outcome = subprocess.run([os.environ["KNACK"], *words, ROOT / "decks"], capture_output=True, text=True)
    print(outcome.stdout[-4000:], outcome.stderr)
    worst = max(worst, outcome.returncode)
sys.exit(worst)
