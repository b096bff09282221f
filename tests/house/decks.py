#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The bundled decks are clean under our own validator, warnings included, spaced as knack fmt does, and their options give
nothing away: whoever always chooses the longest, the shortest, the politest or the first gets no more right than chance and
5 points."""
import json
import os
import subprocess

from sources import ROOT, report


def knack(*words):
    outcome = subprocess.run([os.environ["KNACK"], *words, ROOT / "decks"], capture_output=True, text=True)
    return outcome.stdout, outcome.stderr, outcome.returncode


faults = []
for words in (("validate", "--strict", "--color=never"), ("fmt", "--check")):
    out, err, code = knack(*words)
    print(out[-4000:], err)
    if code != 0:
        faults.append(f"knack {' '.join(words)} decks ends with {code}")

out, err, code = knack("inspect", "--json")
if code != 0:
    report([*faults, f"knack inspect decks ends with {code}: {err}"])
decks = json.loads(out)["decks"]
if len(decks) != len(list((ROOT / "decks").rglob("*.toml"))):
    faults.append(f"inspect tells of {len(decks)} decks")
for deck in decks:
    told = {score["strategy"]: score for score in deck["strategies"]}
    if set(told) != {"longest", "shortest", "politest", "first"}:
        faults.append(f"{deck['file']}: inspect tells of {sorted(told)} alone")
    for name, score in told.items():
        if score["over_limit"]:
            faults.append(f"{deck['file']}: the {name} option is right in {score['right_share']:.1%} of"
                          f" {score['choice_cards']} choice cards; by chance {score['chance_share']:.1%}")
report(faults)
