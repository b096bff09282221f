#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every command and option of --help is in the manual, and the manual names no other."""
import os
import re
import subprocess

from sources import report, text

KNACK = os.environ["KNACK"]


def help_of(*words):
    return subprocess.run([KNACK, *words, "--help"], capture_output=True, text=True, check=True).stdout


def section(name):
    """The lines of the manual from one heading to the next."""
    return re.search(rf"^\.Sh {name}\n(.*?)^\.Sh ", MANUAL, re.MULTILINE | re.DOTALL).group(1)


MANUAL = text("man/knack.1")
commands = re.findall(r"^  ([a-z]+) {2,}", help_of().split("Options of every command")[0].split("\n\n", 2)[2], re.MULTILINE)
told = {}
for line in section("DESCRIPTION").splitlines():
    command, option = re.match(r"\.It Cm ([a-z]+)", line), re.match(r"\.It Fl -([a-z-]+)", line)
    if command:
        told[current := command.group(1)] = set()
    elif line.startswith("Options of every command"):
        told[current := ""] = set()
    elif option:
        told[current].add(option.group(1))
    elif told:
        told[current].update(re.findall(r"^\.Fl -([a-z-]+)", line))

faults = [f"man/knack.1 tells of {name}, which is no command" for name in told if name and name not in commands]
common = set(re.findall(r"^  --([a-z-]+)", help_of().split("Options of every command")[1], re.MULTILINE))
for name in [*commands, ""]:
    if name not in told:
        faults.append(f"man/knack.1 does not tell of {name}")
        continue
    own = help_of(name).split("Options of every command")[0] if name else ""
    options = set(re.findall(r"^  --([a-z-]+)", own, re.MULTILINE)) if name else common
    for option in options ^ told[name]:
        faults.append(f"{name or 'every command'}: --{option} is {'not in man/knack.1' if option in options else 'in man/knack.1 alone'}")
if len(commands) < 10 or len(common) < 5:
    faults.append(f"too little was found in --help: {commands} {common}")
report(faults)
