# SPDX-License-Identifier: MIT
"""Every view as a person sees it, held against golden files; `screens.py --accept` writes them. Read the diff before
you commit it."""
import difflib
import os
import re
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import terminal  # noqa: E402
from emulator import Emulator  # noqa: E402
from terminal import Terminal  # noqa: E402

GOLDEN = os.path.join(terminal.SOURCE, "tests", "pty", "golden")
DECK = os.path.join(GOLDEN, "desk.toml")
NOON = "2026-11-23T12:00:00+01:00"

# A session that shows every view once: (keys, what to wait for), and where a right answer at first sight must not be
# so quick that it counts as a guess, how long to read before.
READING = 1.0
KEYS = [
    ("h", r"quit\."), ("p", r"Paused"), ("x", r"quit\."),
    ("d", r"your note"), ("two of them fit\r", r"quit\."),
    ("2", r"^Keys: Enter"), ("\r", r"quit\."),            # wrong
    ("1", r"^Keys: Enter", READING), ("\r", r"quit\."),   # right
    ("1", r"> 1"), ("\r", r"^Keys: Enter"), ("\r", r"quit\."),   # partly
    ("12\r", r"know\.\n.*> 1 2"), ("3", r"> 1 2 3"), ("\r", r"^Keys: Enter", READING), ("\r", r"quit\."),   # an order
    ("1", r"^Keys: Enter"), ("\r", r"quit\."),            # the first one again
    ("Good morning!\r", r"y yes"), ("h", r"y yes"), ("n", r"^Keys: Enter"), ("m", r"wording is kept"), ("\r", r"quit\."),
    ("?", r"^Keys: Enter"), ("\r", r"quit\."),            # don't know
    ("\x1bu", r"asked again"), ("z", r"unsuspend"), ("\x1bq", r"saved\."),
]
LINES = [
    (":h\n", r"> "), (":p\n", r"Paused"), ("\n", r"> "), (":d two of them fit\n", r"More|:q|quit"),
    ("2\n", r"^> "), (":h\n", r"^> "), ("\n", r"^> "),     # each answer waits for Enter
    ("1\n", r"^> ", READING), ("\n", r"^> "), ("1\n", r"^> "), ("\n", r"^> "),
    ("123\n", r"^> ", READING), ("\n", r"^> "), ("1\n", r"^> "), ("\n", r"^> "),
    ("Good morning!\n", r"y/n\n> "), ("n\n", r"^> "), (":m\n", r"^> "), ("\n", r"^> "), ("?\n", r"^> "), ("\n", r"^> "),
    (":u\n", r"asked again"), (":z\n", r"unsuspend"), (":q\n", r"saved\."),
]
EXAM = [("?\r", rf"\[{n}/5\]") for n in (2, 3, 4, 5)] + [("?\r", r"Not passed")]  # one of them is typed

VARIANTS = {
    "80-plain": (80, ["--color=never"], KEYS),
    "80-colour": (80, ["--color=always"], KEYS),
    "80-ascii": (80, ["--color=never", "--ascii"], KEYS),
    "40-plain": (40, ["--color=never"], KEYS),
    "80-accessible": (80, ["--accessible"], LINES),
}


def screen_text(term):
    emulator = Emulator()
    emulator.feed(term.text)
    lines = emulator.shown()
    # How long the test took is no matter of the screens.
    return [re.sub(r"\b\d+ s\.", "N s.", re.sub(r"\b\d+\.\d (s\b|seconds)", r"N.N \1", line)) for line in lines]


def play(home, columns, args, steps):
    term = Terminal(home, *args, columns=columns, rows=60)
    term.wait_for(r"quit\.|^> ")
    for keys, until, *reading in steps:
        time.sleep(sum(reading, 0.05))  # keys typed before the question stands are thrown away, as they should be
        since = term.mark()
        term.send(keys)
        term.wait_for(until, since)
    code = term.finish()
    shown = screen_text(term)
    assert term.settings_are_back()
    term.close()
    return code, shown


def printed(home, columns, args):
    """What a command shows that asks nothing."""
    term = Terminal(home, *args, columns=columns, rows=200, PAGER="cat")
    assert term.finish() == 0
    shown = screen_text(term)
    term.close()
    return shown


def views(name):
    """The whole scrollback of a session, of the figures after it, and of an exam."""
    columns, style, steps = VARIANTS[name]
    with terminal.home() as home:
        common = ["--store", os.path.join(home, "s.db"), "--now", NOON, "--seed", "4", *style]
        code, drill = play(home, columns, ["review", DECK, *common], steps)
        assert code == 0, code
        exam = []
        if steps is KEYS:
            code, exam = play(home, columns, ["exam", DECK, *common[2:], "--store", os.path.join(home, "e.db")], EXAM)
            assert code == 1, code
        stats = printed(home, columns, ["stats", DECK, *common[:4], *style])
    all_lines = [*drill, "=" * 8 + " stats", *stats, "=" * 8 + " exam", *exam]
    lines = [line.replace(home, "$HOME").replace(DECK, "$DECK") for line in all_lines]
    too_wide = [line for line in lines if len(re.sub(r"\{[0-9;]*\}", "", line)) > columns]
    assert not [line for line in too_wide if "HOME" not in line and "DECK" not in line], too_wide
    return lines


def main(accept):
    differing = []
    for name in VARIANTS:
        path = os.path.join(GOLDEN, name + ".txt")
        lines = views(name)
        wanted = open(path, encoding="utf-8").read().splitlines() if os.path.exists(path) else []
        if lines == wanted:
            continue
        differing.append(name)
        if accept:
            with open(path, "w", encoding="utf-8") as file:
                file.write("".join(line + "\n" for line in lines))
        else:
            print("\n".join(difflib.unified_diff(wanted, lines, name + " (golden)", name + " (now)", lineterm="")))
    print(f"{len(VARIANTS)} variants, {len(differing)} {'rewritten' if accept else 'not as in the golden files'}")
    return 1 if differing and not accept else 0


sys.exit(main("--accept" in sys.argv[1:]))
