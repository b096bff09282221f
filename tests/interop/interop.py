# SPDX-License-Identifier: MIT
"""What the checks of other tools share. `./bootstrap interop` runs each script of this folder but this one.

A script gets the program in KNACK and a folder to keep in KNACK_INTEROP, prints one line that says what it saw,
and ends with 0, with 77 if its tool is not here, or with anything else if the tool and knack do not agree.
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KNACK = os.environ["KNACK"]
KEPT = Path(os.environ["KNACK_INTEROP"])
DECKS = sorted((ROOT / "decks").rglob("*.toml"))
FAULTY = ROOT / "tests/interop/faulty.toml"
PLANTED = {n for n, line in enumerate(FAULTY.read_text(encoding="utf-8").splitlines(), 1) if "# fault" in line}


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


def fail(reason):
    print(f"FAILED: {reason}")
    sys.exit(1)


def tool(name):
    """A program of the system."""
    return shutil.which(name) or skip(f"no {name} here")


def npm_install(package, wanted):
    """Sees to it that `wanted`, a file or folder of an npm package, is below KNACK_INTEROP, and never outside."""
    if not wanted.exists():
        npm = tool("npm")
        KEPT.mkdir(parents=True, exist_ok=True)
        done = run(npm, "install", "--prefix", KEPT, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", package)
        if done.returncode != 0 or not wanted.exists():
            fail(f"npm could not install {package}: {(done.stdout + done.stderr)[-600:]}")
    return wanted


def npm_tool(package, name):
    """A program of an npm package."""
    return npm_install(package, KEPT / "node_modules/.bin" / name)


def npm_folder(package):
    """The folder where node finds an npm package."""
    npm_install(package, KEPT / "node_modules" / package)
    return KEPT / "node_modules"


def run(*words, **more):
    return subprocess.run(list(map(str, words)), capture_output=True, text=True, timeout=600, **more)


def knack(*words, **more):
    done = run(KNACK, *words, **more)
    if done.returncode != 0:
        fail(f"knack {' '.join(map(str, words))}: {done.returncode} {done.stderr}")
    return done.stdout


def overlooked(done):
    """The lines of the planted faults of FAULTY that a linter does not name, though it must."""
    named = set(map(int, re.findall(r"faulty\.toml:(\d+):", done.stderr + done.stdout)))
    return sorted(PLANTED - named)


def schema(folder):
    """The schema as a file in that folder."""
    path = Path(folder) / "deck-v1.schema.json"
    path.write_text(knack("schema"), encoding="utf-8")
    return path
