# SPDX-License-Identifier: MIT
"""Drills with keys in a pseudo-terminal, and leaves it in every way there is: nothing lost, the terminal as it was."""
import os
import re
import signal
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import terminal  # noqa: E402
from drilling import QUESTION, WHY, answer, next_question, opened, stored  # noqa: E402
from terminal import DECK, Terminal  # noqa: E402

def drills_ten_cards(columns):
    with terminal.home() as home:
        term = opened(home, "--seed", "1", columns=columns)
        for i in range(10):
            shown = answer(term, "?")
            assert len(re.findall(r"^Why", shown, re.M)) == 1, shown
            if i < 9:
                next_question(term)
        lines = [line for line in term.plain().split("\n")]
        too_wide = [line for line in lines if len(line.rsplit("\r", 1)[-1]) > columns]
        assert not too_wide, too_wide
        term.send("q")
        term.wait_for(r"10 answers saved\.")
        assert term.finish() == 0
        assert term.settings_are_back()
        assert stored(home) == 10
        term.close()


def keys_of_every_kind():
    """A digit answers, u takes back, s asks later, keys of a Russian layout mean the same, an unknown key does nothing."""
    with terminal.home() as home:
        term = opened(home, "--seed", "1")
        first = answer(term, "1")
        assert re.search(r"Right\.|Partly right\.|Not this\.|This harms\.", first), first
        since = term.mark()
        term.send("u")
        term.wait_for(r"^\[1/", since)
        term.wait_for(r"quit\.", since)
        time.sleep(0.05)
        assert stored(home) == 0
        since = term.mark()
        term.send("9x\x1b[15~")
        term.read(0.3)
        assert "Why" not in term.plain(since)
        answer(term, "2")
        next_question(term)
        since = term.mark()
        term.send("\u044b")  # the key of s
        term.wait_for(QUESTION, since)
        time.sleep(0.05)
        term.send("\u0439")  # the key of q
        term.wait_for(r"1 answer saved\.")
        assert term.finish() == 0
        assert term.settings_are_back()
        assert stored(home) == 1
        term.close()


def leaves_by_signal(name):
    with terminal.home() as home:
        term = opened(home)
        answer(term, "1")
        terminal.send_signal(term, name)
        assert term.finish() == -getattr(signal, name)
        assert term.settings_are_back(), name
        assert stored(home) == 1
        if name != "SIGHUP":
            assert re.search(r"1 answer saved\.", term.plain()), term.plain()[-500:]
        term.close()


def crashes(name):
    """A crash (a contract of ours that breaks aborts) puts the terminal back before it is one."""
    with terminal.home() as home:
        term = opened(home, "--seed", "1", ASAN_OPTIONS="handle_segv=0:handle_abort=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0")
        answer(term, "1")
        terminal.send_signal(term, name)
        assert term.finish() == -getattr(signal, name)
        assert term.settings_are_back(), name
        assert stored(home) == 1
        term.close()


def leaves_by_key(key, code, answered):
    with terminal.home() as home:
        term = opened(home)
        if answered:
            answer(term, "1")
        term.send(key)
        assert term.finish() == code, (key, term.plain()[-800:])
        assert term.settings_are_back(), key
        assert stored(home) == (1 if answered else 0)
        term.close()


def keys_typed_ahead_answer_nothing():
    """A key hit twice, or a key meant for the last card, never answers a question that was not seen."""
    with terminal.home() as home:
        term = opened(home)
        answer(term, "1111")
        since = term.mark()
        term.send("\r222")
        term.wait_for(QUESTION, since)
        term.wait_for(r"quit\.", since)
        term.read(0.3)
        assert "Why" not in term.plain(since)
        term.send("q")
        term.finish()
        assert stored(home) == 1
        term.close()


def paused():
    """p hides the text and stops the clock; the next key only shows it again."""
    with terminal.home() as home:
        term = opened(home)
        since = term.mark()
        term.send("p")
        term.wait_for(r"Paused", since)
        since = term.mark()
        term.send("1")
        term.wait_for(r"quit\.", since)
        time.sleep(0.05)
        assert stored(home) == 0
        answer(term, "1")
        term.send("q")
        assert term.finish() == 0
        code, out, err = terminal.run(home, "export", "reviews")
        assert code == 0 and ",interrupted," in out, out + err
        term.close()


def leaves_from_a_pause():
    """Ctrl-D in a pause saves and quits, before an answer and after it."""
    for answered in (False, True):
        with terminal.home() as home:
            term = opened(home)
            if answered:
                answer(term, "1")
            since = term.mark()
            term.send("p")
            term.wait_for(r"Paused.*\n", since)
            time.sleep(0.05)
            since = term.mark()
            term.send("\x04")
            assert term.finish() == 0, term.plain()[-800:]
            assert not re.search(r"quit\.", term.plain(since)), term.plain(since)
            assert term.settings_are_back()
            assert stored(home) == (1 if answered else 0)
            term.close()


def edits_a_card():
    """e opens the deck at the card's line with the terminal as it was; the card is asked on as it is then."""
    with terminal.home() as home:
        deck = os.path.join(home, "deck.toml")
        with open(DECK, encoding="utf-8") as source, open(deck, "w", encoding="utf-8") as copy:
            copy.write(source.read())
        editor = os.path.join(home, "an editor")
        with open(editor, "w", encoding="utf-8") as script:
            script.write("#!/bin/sh\nstty -a | grep -q ' icanon' && echo sane >>\"$HOME/seen\"\n"
                         "echo \"$@\" >>\"$HOME/seen\"\nsed -i 's/elderly man/very old man/' \"$2\"\n")
        os.chmod(editor, 0o755)
        term = Terminal(home, "review", deck, "--seed", "1", VISUAL=f"'{editor}'")
        term.wait_for(r"elderly man")
        term.wait_for(r"quit\.")
        time.sleep(0.05)
        since = term.mark()
        term.send("e")
        term.wait_for(r"very old man", since)
        term.wait_for(r"quit\.", since)
        time.sleep(0.05)
        with open(os.path.join(home, "seen"), encoding="utf-8") as file:
            sane, where = file.read().splitlines()
        with open(deck, encoding="utf-8") as file:
            header = file.read().splitlines()[int(where.split()[0][1:]) - 1]
        assert sane == "sane" and header == "[[card]]" and where.split()[1] == deck, (sane, where, header)
        answer(term, "1")
        term.send("q")
        assert term.finish() == 0
        assert term.settings_are_back()
        assert stored(home) == 1
        term.close()


def terminal_goes_away():
    with terminal.home() as home:
        term = opened(home)
        answer(term, "1")
        os.close(term.master)
        os.close(term.slave)
        end = time.monotonic() + 20
        while term.child.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        assert term.child.returncode in (0, -signal.SIGHUP, 3), term.child.returncode
        assert stored(home) == 1


def killed_and_gone():
    """Nothing can be put back after kill -9, but nothing is lost either."""
    with terminal.home() as home:
        term = opened(home)
        answer(term, "1")
        term.child.kill()
        term.child.wait()
        assert stored(home) == 1
        term.close()


def resized():
    with terminal.home() as home:
        term = opened(home)
        for columns, rows in ((40, 10), (20, 5), (1, 1), (200, 60), (80, 24)):
            term.resize(columns, rows)
            os.kill(term.child.pid, signal.SIGWINCH)
            term.read(0.1)
        answer(term, "?")
        term.send("q")
        assert term.finish() == 0
        assert stored(home) == 1
        term.close()


def stopped_and_continued():
    """Ctrl-Z under a shell with job control: sane while stopped, asks again on fg, the time does not count."""
    with terminal.home() as home:
        shell = Terminal.__new__(Terminal)
        program = terminal.KNACK
        terminal.KNACK = "/bin/sh"
        try:
            shell.__init__(home, "-i", PS1="READY> ", ENV="/dev/null")
        finally:
            terminal.KNACK = program
        shell.wait_for(r"READY> ")
        shell.send(f"{program} review {DECK}\n")
        shell.wait_for(QUESTION)
        shell.wait_for(r"quit\.")
        since = 0
        for keys, shown in (("\x1a", r"READY> "), ("echo sane $((1+1))\n", r"^sane 2"), ("fg\n", r"quit\."),
                            ("p", r"Paused"), ("\x1a", r"READY> "), ("fg\n", r"Paused"), ("x", r"quit\."),
                            ("1", WHY), ("q", r"1 answer saved\.")):
            time.sleep(0.1)
            since = shell.mark()
            shell.send(keys)
            shell.wait_for(shown, since)
        shell.wait_for(r"READY> ", since)
        shell.send("exit\n")
        shell.finish()
        code, out, err = terminal.run(home, "export", "reviews")
        assert code == 0, err
        assert ",interrupted," in out, out
        shell.close()


def main():
    for columns in (80, 40):
        drills_ten_cards(columns)
    keys_of_every_kind()
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"):
        leaves_by_signal(name)
    for name in ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE", "SIGILL"):
        crashes(name)
    keys_typed_ahead_answer_nothing()
    paused()
    leaves_from_a_pause()
    edits_a_card()
    for key, code in (("q", 0), ("\x04", 0), ("\x03", -signal.SIGINT), ("\x1c", -signal.SIGQUIT)):
        for answered in (False, True):
            leaves_by_key(key, code, answered)
    terminal_goes_away()
    killed_and_gone()
    resized()
    stopped_and_continued()
    print("all ways to drill and to leave are well")


main()
