#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the commands of a Markdown file and holds what they print against what the file says.

    run.py [--accept] FILE.md…        (the program is $KNACK; `ctest -L cli` does this for every file)

A file is prose with two kinds of fenced blocks, taken in order in one private folder:

    ```toml file=decks/a.toml         any fence with file=NAME writes that file
    …
    ```

    ```console
    $ knack validate decks/a.toml     a command for sh, so pipes work; `> ` lines right below continue it
    one line of standard output
    ! one line of standard error
    [1]                               the exit code, if it is not 0
    ```

Standard output and error are compared apart, line by line, byte for byte. What would be unreadable or
ambiguous is written so: a control byte or a byte that is no UTF-8 as \\x1b, a line of output that begins
with `$ `, `! `, ``` or [N] with a \\ before it, a missing newline at the end as ` (no newline)`.
The private folder reads $PWD, its home $HOME, the bundled decks $DECKS, which commands can use, too.
HOME, XDG folders, TZ, locale and width are fixed; no KNACK_ variable is set; standard input is empty.

--accept writes what really came into the file. Read the diff before you commit it.
"""
import difflib
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
TIMEOUT_S = 120
PASSED_ON = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "LLVM_PROFILE_FILE")
FENCE = re.compile(r"^(`{3,})\s*(.*)$")
AMBIGUOUS = re.compile(r"^(\$ |! |```|\[\d+\]$)")


class Sandbox:
    """A private folder with a home, a program path and nothing of the machine's settings."""

    def __init__(self, root, knack):
        self.work, self.home, programs = root / "work", root / "home", root / "bin"
        for folder in (self.work, self.home, programs):
            folder.mkdir()
        (programs / "knack").symlink_to(knack)
        self.env = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        self.env.update(
            PATH=f"{programs}:{os.environ.get('PATH', '/usr/bin:/bin')}",
            HOME=str(self.home),
            XDG_CONFIG_HOME=str(self.home / ".config"),
            XDG_DATA_HOME=str(self.home / ".local/share"),
            XDG_STATE_HOME=str(self.home / ".local/state"),
            XDG_CACHE_HOME=str(self.home / ".cache"),
            DECKS=str(SOURCE / "decks"),
            TZ="UTC", LC_ALL="C.UTF-8", TERM="dumb", COLUMNS="80", LINES="24")

    def write(self, name, lines):
        path = (self.work / name).resolve()
        if self.work not in path.parents:
            raise SystemExit(f"file={name} leaves the private folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")

    def run(self, command):
        """Returns (lines of stdout, lines of stderr, exit code) as the transcript writes them."""
        process = subprocess.Popen(
            ["sh", "-c", command], cwd=self.work, env=self.env, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        try:
            out, err = process.communicate(timeout=TIMEOUT_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            err += f"\n(killed after {TIMEOUT_S} s)\n".encode()
        code = process.returncode if process.returncode >= 0 else 128 - process.returncode
        return self.lines(out), self.lines(err), code

    def lines(self, data):
        text = data.decode("utf-8", "surrogateescape")
        for path, name in ((self.work, "$PWD"), (self.home, "$HOME"), (SOURCE / "decks", "$DECKS")):
            text = text.replace(str(path), name)
        if not text:
            return []
        text = text[:-1] if text.endswith("\n") else text + " (no newline)"
        return [readable(line) for line in text.split("\n")]


def readable(line):
    def escape(match):
        code = ord(match.group())
        return f"\\x{code - 0xDC00 if code >= 0xDC00 else code:02x}"

    line = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\udc80-\udcff]", escape, line)
    return "\\" + line if AMBIGUOUS.match(line) else line


class Step:
    """One command with what its file expects of it."""

    def __init__(self, number, command):
        self.number, self.command, self.expected = number, command, []

    def wanted(self):
        out, err, code = [], [], 0
        for line in self.expected:
            if line.startswith("! ") or line == "!":
                err.append(line[2:])
            elif re.fullmatch(r"\[\d+\]", line):
                code = int(line[1:-1])
            else:
                out.append(line)
        return out, err, code


def rendered(out, err, code):
    lines = out + ["! " + line if line else "!" for line in err]
    return lines + ([f"[{code}]"] if code else [])


def blocks(lines):
    """Yields (words after the fence, first line, last line + 1) of each fenced block."""
    opened = None
    for index, line in enumerate(lines):
        match = FENCE.match(line)
        if opened is None:
            if match:
                opened = (index, match.group(1), match.group(2).split())
        elif match and len(match.group(1)) >= len(opened[1]) and not match.group(2):
            yield opened[2], opened[0] + 1, index
            opened = None
    if opened is not None:
        raise SystemExit(f"line {opened[0] + 1}: this block is never closed")


def steps_of(lines, first, last, path):
    steps = []
    for index in range(first, last):
        line = lines[index]
        if line.startswith("$ "):
            steps.append(Step(index + 1, line[2:]))
        elif not steps:
            raise SystemExit(f"{path}:{index + 1}: a console block begins with a command: $ …")
        elif line.startswith("> ") and not steps[-1].expected:
            steps[-1].command += "\n" + line[2:]
        else:
            steps[-1].expected.append(line)
    return steps


def run_file(path, knack, accept):
    """Runs one file; returns the number of commands and the number of those that differ."""
    lines = path.read_text(encoding="utf-8").split("\n")
    result, copied, count, differing = [], 0, 0, 0
    with tempfile.TemporaryDirectory(prefix="knack-") as folder:
        sandbox = Sandbox(Path(folder).resolve(), knack)
        for words, first, last in blocks(lines):
            for word in words:
                if word.startswith("file="):
                    sandbox.write(word[5:], lines[first:last])
            if words[:1] != ["console"]:
                continue
            result += lines[copied:first]
            copied = last
            for step in steps_of(lines, first, last, path):
                count += 1
                got = sandbox.run(step.command)
                wanted = step.wanted()
                differs = got != wanted
                result += ["$ " + step.command.replace("\n", "\n> ")]
                result += rendered(*got) if differs else step.expected
                if differs:
                    differing += 1
                    if not accept:
                        show(path, step, wanted, got)
    if accept and differing:
        path.write_text("\n".join(result + lines[copied:]), encoding="utf-8")
    return count, differing


def show(path, step, wanted, got):
    print(f"{path}:{step.number}: $ {step.command}")
    for line in difflib.unified_diff(
            rendered(*wanted), rendered(*got), "the transcript", "what came", lineterm="", n=3):
        print("    " + line)


def main(arguments):
    accept = "--accept" in arguments
    files = [Path(name) for name in arguments if name != "--accept"]
    knack = Path(os.environ.get("KNACK") or SOURCE / "build/dev/knack").absolute()
    if not files:
        raise SystemExit(__doc__)
    if not os.access(knack, os.X_OK):
        raise SystemExit(f"no program at {knack}; set KNACK")
    failed = False
    for path in files:
        count, differing = run_file(path, knack, accept)
        if count == 0:
            print(f"{path}: no command in it")
        word = "rewritten" if accept else "not as written"
        print(f"{path}: {count} commands, {differing} {word}")
        failed = failed or count == 0 or (differing > 0 and not accept)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
