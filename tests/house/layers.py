#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds every include under src against the table of layers; the core stays free of the world."""
from sources import files, includes, report

EVERY = ("base", "os", "deck", "answer", "lint", "schedule", "store", "drill", "term", "report", "cli")
MAY_INCLUDE = {
    "base": (),
    "os": ("base",),
    "deck": ("base",),
    "answer": ("base", "deck"),
    "lint": ("base", "deck", "answer"),
    "schedule": ("base",),
    "store": ("base", "os", "schedule"),
    "drill": ("base", "deck", "answer", "schedule"),
    "term": ("base", "os"),
    "report": ("base", "deck", "schedule"),
    "cli": EVERY,
    "main.cpp": ("cli", "os"),
}
# One part of a layer may reach further: (file of the layer, what it includes), by the beginning of the names.
EXCEPTIONS = (("deck/discover", "os/"), ("term/", "drill/view"))

CORE = ("base", "deck", "answer", "lint", "schedule", "drill")
WORLD = ("atomic", "condition_variable", "csignal", "ctime", "filesystem", "fstream", "future", "iostream",
         "mutex", "random", "thread", "fcntl.h", "signal.h", "termios.h", "time.h", "unistd.h")


def fault(layer, name, included):
    """Why a file of `layer` may not include `included`, or nothing."""
    target = included.split("/")[0] if "/" in included else None
    if target is None:
        return "" if included == "build_info.hpp" and layer == "cli" else "an include of ours names its layer"
    if target not in EVERY:
        return f"there is no layer {target}"
    if target == layer or target in MAY_INCLUDE[layer]:
        return ""
    if any(name.startswith(file) and included.startswith(what) for file, what in EXCEPTIONS):
        return ""
    return f"{layer} may not include {target}"


faults = []
for path in files(".cpp", ".hpp", under=("src",)):
    layer, name = path.parts[1], "/".join(path.parts[1:])
    if layer not in MAY_INCLUDE:
        faults.append(f"{path}:1: {layer} is not in the table of layers")
        continue
    for line, kind, included in includes(path):
        why = fault(layer, name, included) if kind == '"' else ""
        if kind == "<" and layer in CORE and included in WORLD and not name.startswith("deck/discover"):
            why = f"the core knows no <{included}>"
        if why:
            faults.append(f'{path}:{line}: {why}: "{included}"')
report(faults)
