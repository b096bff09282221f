#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every file of ours says its licence and its duty, and stays short enough to be read at once."""
import re

from sources import files, report, text

HARD_STOP = 400
LONGEST_MAIN = 60
SPDX = "SPDX-License-Identifier: MIT"

faults = []
for path in files(".cpp", ".hpp", ".py", ".sh"):
    lines = text(path).splitlines()
    comment = "//" if path.suffix in (".cpp", ".hpp") else "#"
    if lines and lines[0].startswith("#!"):
        lines = lines[1:]
    if not lines or lines[0] != f"{comment} {SPDX}":
        faults.append(f"{path}:1: the first line is: {comment} {SPDX}")
    elif len(lines) < 2 or not re.match(r'(//|#) \S|""".', lines[1]):
        faults.append(f"{path}:2: the second line says in a sentence what the file is for")
    if len(lines) > HARD_STOP:
        faults.append(f"{path}:{HARD_STOP + 1}: {len(lines)} lines; at {HARD_STOP} a file is split")
    if str(path) == "src/main.cpp" and len(lines) > LONGEST_MAIN:
        faults.append(f"{path}:{LONGEST_MAIN + 1}: main only hands the world to cli::run")
    if path.suffix == ".hpp" and "#pragma once" not in lines:
        faults.append(f"{path}:1: a header has #pragma once")
    for number, line in enumerate(lines, 1):
        if re.search(r'TEST_CASE\("[^"]*;', line):
            faults.append(f"{path}:{number}: a test with a semicolon in its name is two to CTest, which run nothing")
report(faults)
