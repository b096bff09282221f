#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A library with a dear header, or one that throws, is included where its wrapper is, and nowhere else."""
from sources import files, includes, report

HOME = {
    "toml++": ("src/deck/",),
    "CLI": ("src/cli/",),
}
ONE_LAYER = {
    "SQLiteCpp": ("src/store/",),
    "sqlite3.h": ("src/store/",),
    "termios.h": ("src/term/",),
}

faults = []
users = {library: [] for library in HOME}
for path in files(".cpp", ".hpp", under=("src",)):
    for line, kind, included in includes(path):
        library = included.split("/")[0]
        places = {**HOME, **ONE_LAYER}.get(library)
        if kind != "<" or places is None:
            continue
        if not str(path).startswith(places):
            faults.append(f"{path}:{line}: {library} belongs to {places[0]}")
        if library in HOME and path not in users[library]:
            users[library].append(path)
for library, paths in users.items():
    for path in paths[1:]:
        faults.append(f"{path}:1: {paths[0]} includes {library} already, and one file does")
report(faults)
