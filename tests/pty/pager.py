# SPDX-License-Identifier: MIT
"""Figures longer than the screen go through the pager, and whatever the pager does is no error."""
import os
import shutil
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import terminal  # noqa: E402
from terminal import DECK, Terminal  # noqa: E402

SHORT, LONG = 10, 200  # rows of a screen that is shorter and one that is longer than the figures
BEGIN, END = "Answers ", "new cards come on top."


class Case:
    """A home with a few answers, and a pager that keeps what it is given."""

    def __init__(self):
        self.folder = terminal.home()
        self.home = self.folder.name
        code, _, err = terminal.run(self.home, "review", DECK, stdin=b"1\n1\n1\n1\n")
        assert code == 0, err
        self.seen = os.path.join(self.home, "seen by the pager")
        self.pager = os.path.join(self.home, "pager")
        with open(self.pager, "w", encoding="utf-8") as script:
            script.write('#!/bin/sh\ncat > "$1"\n')
        os.chmod(self.pager, 0o755)

    def keeping(self):
        """As a person writes it into PAGER: with an argument, quoted for the shell."""
        return f"{self.pager} '{self.seen}'"

    def figures(self, *options, rows=SHORT, act=None, **env):
        """What the screen shows; the command must end well and leave the terminal as it was."""
        term = Terminal(self.home, "stats", DECK, *options, rows=rows, **env)
        if act:
            act(term)
        assert term.finish() == 0, term.plain()
        assert term.settings_are_back()
        term.close()
        return term.plain()

    def was_paged(self):
        return os.path.exists(self.seen)


def goes_through_the_pager_only_when_longer_than_the_screen():
    case = Case()
    shown = case.figures(rows=LONG, PAGER=case.keeping())
    assert not case.was_paged() and BEGIN in shown and END in shown, shown
    lines = shown.count("\n")
    assert not case.was_paged()
    case.figures(rows=lines + 1, PAGER=case.keeping())  # the prompt takes the last row
    assert not case.was_paged()
    assert case.figures(rows=lines, PAGER=case.keeping()) == ""
    with open(case.seen, encoding="utf-8") as seen:
        paged = terminal.SGR.sub("", seen.read())
    assert paged == shown, paged


def is_never_used_where_nobody_can_page():
    case = Case()
    for options, env in (("--accessible",), {}), (("--json",), {}), ((), {"TERM": "dumb"}):
        shown = case.figures(*options, PAGER=case.keeping(), **env)
        assert not case.was_paged() and shown, (options, shown)
    code, out, err = terminal.run(case.home, "stats", DECK, PAGER=case.keeping())
    assert code == 0 and BEGIN in out and not case.was_paged(), err


def a_pager_that_is_not_wanted_or_not_there_shows_all():
    case = Case()
    for pager in ("", "  ", "cat", "/no/such/pager", case.home):
        shown = case.figures(PAGER=pager)
        assert BEGIN in shown and END in shown, (pager, shown)


def a_pager_may_quit_early():
    case = Case()
    shown = case.figures(PAGER="head -n 1")
    assert shown.startswith(BEGIN) and shown.count("\n") == 1, shown
    case.figures(PAGER="true")
    case.figures(PAGER="exit 4")


def less_pages_and_survives_ctrl_c():
    if not shutil.which("less"):
        print("less is not installed: its part is left out")
        return
    case = Case()

    def page_and_interrupt(term):
        term.wait_for(BEGIN)
        for key in " \x03":
            term.send(key)
            term.read(0.2)
        assert term.child.poll() is None, term.plain()
        end = time.monotonic() + 20
        while term.child.poll() is None and time.monotonic() < end:
            term.send("q")  # a key right behind Ctrl-C may be thrown away
            term.read(0.2)

    for pager in ({}, {"PAGER": "less"}):
        shown = case.figures(act=page_and_interrupt, **pager)
        assert BEGIN in shown and "ESC[" not in shown, shown


def main():
    goes_through_the_pager_only_when_longer_than_the_screen()
    is_never_used_where_nobody_can_page()
    a_pager_that_is_not_wanted_or_not_there_shows_all()
    a_pager_may_quit_early()
    less_pages_and_survives_ctrl_c()
    print("the pager is used where it should be, and its end is no error")


main()
