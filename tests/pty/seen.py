# SPDX-License-Identifier: MIT
"""Only what was seen is answered; what is hidden cannot be read; what is said can be read, however narrow."""
import os
import re
import signal
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import terminal  # noqa: E402
from drilling import answer, next_question, opened, stored  # noqa: E402
from emulator import Emulator  # noqa: E402
from terminal import DECK, Terminal  # noqa: E402


def line_mode_at(home, *args, **more):
    term = Terminal(home, "review", DECK, "--accessible", *args, **more)
    term.wait_for(r"^Question 1 ")
    term.wait_for(r"^> ")
    return term


def lines_typed_ahead_answer_nothing():
    """In line mode, too: of three answers in one go the first is taken; its feedback stands until Enter."""
    with terminal.home() as home:
        term = line_mode_at(home, "--seed", "3")
        term.send("1\r1\r1\r")
        term.wait_for(r"^Enter for the next\..*\n(  .*\n)?> ")
        term.read(0.3)
        assert not re.search(r"^Question 2 ", term.plain(), re.M), term.plain()[-800:]
        since = term.mark()
        term.send("\r2\r")
        term.wait_for(r"^Question 2 ", since)
        term.wait_for(r"^> ", since)
        term.read(0.3)
        assert "Why" not in term.plain(since)
        term.send(":q\r")
        assert term.finish() == 0
        assert stored(home) == 1
        term.close()


def reading_feedback_takes_no_time():
    """In line mode the clock of the next question starts after Enter; a line that is no answer stays one."""
    with terminal.home() as home:
        term = line_mode_at(home, "--seed", "3")
        for reading in (2.5, 0):
            time.sleep(0.1)
            since = term.mark()
            term.send("?\r")
            term.wait_for(r"^Enter for the next", since)
            time.sleep(reading)
            since = term.mark()
            if reading:
                term.send("\r")
                term.wait_for(r"^Question ", since)
                term.wait_for(r"^> ", since)
        term.send(":q\r")
        assert term.finish() == 0
        code, out, err = terminal.run(home, "export", "reviews", "--format", "jsonl")
        assert code == 0, err
        times = [int(each) for each in re.findall(r'"latency_ms":"?(\d+)', out)]
        assert len(times) == 2 and max(times) < 2000, out
        term.close()


def paused_whatever_is_on_the_screen():
    """p leaves nothing of the card to read: not after a mark, the help, a note or another size; also after an answer."""
    before = {"at once": [], "mark": [("!", r"Noted")], "help": [("h", r"this list")],
              "note": [("dunclear\r", r"note is kept")], "size": ["resize"],
              "feedback": [("1", r"^Keys: Enter")], "feedback help": [("1", r"^Keys: Enter"), ("h", r"this list")]}
    for name, steps in before.items():
        with terminal.home() as home:
            term = opened(home, "--seed", "1", rows=60)
            for step in steps:
                since = term.mark()
                if step == "resize":
                    term.resize(60, 60)
                    os.kill(term.child.pid, signal.SIGWINCH)
                    term.wait_for(r"quit\.", since)
                else:
                    term.send(step[0])
                    term.wait_for(step[1], since)
                    term.wait_for(r"quit\.", since)
                time.sleep(0.1)
            since = term.mark()
            term.send("p")
            term.wait_for(r"Paused.*\n", since)
            term.read(0.1)
            screen = Emulator()
            screen.feed(term.text)
            assert screen.visible().strip() == "Paused, and the clock stands still. Any key goes on.", \
                (name, screen.visible())
            since = term.mark()
            term.send("x")
            term.wait_for(r"quit\.", since)
            time.sleep(0.05)
            term.send("q")
            assert term.finish() == 0
            term.close()


def comes_back_whole_after_a_pause():
    """What p hid stands there again: the feedback, whatever was done after it; both answers of a self-check."""
    for done in ([], ["!"], ["dunclear\r"], ["!", "h"]):
        with terminal.home() as home:
            term = opened(home, "--seed", "1", rows=60)
            before = answer(term, "1").split("\n", 1)[1]
            for keys in done:
                since = term.mark()
                term.send(keys)
                term.wait_for(r"quit\.", since)
                time.sleep(0.1)
            after = hidden_and_back(term)
            assert "Why: " in after and before[:before.index("Keys:")] in after, (done, before, after)
            term.send("q")
            assert term.finish() == 0
            term.close()


def hidden_and_back(term):
    """What is to be seen after a pause."""
    since = term.mark()
    term.send("p")
    term.wait_for(r"Paused.*\n", since)
    time.sleep(0.05)
    since = term.mark()
    term.send("x")
    term.wait_for(r"quit\.", since)
    time.sleep(0.05)
    screen = Emulator()
    screen.feed(term.text)
    return screen.visible()


def pause_and_note_fit_every_size():
    """What a pause, or the line for a note, says is laid out again for another width."""
    with terminal.home() as home:
        term = opened(home, rows=60)
        since = term.mark()
        term.send("p")
        term.wait_for(r"Paused.*\n", since)
        for columns, lines in ((30, 2), (80, 1)):
            since = term.mark()
            term.resize(columns, 60)
            os.kill(term.child.pid, signal.SIGWINCH)
            term.wait_for(r"goes on\.\n", since)
            screen = Emulator()
            screen.feed(term.text)
            seen = screen.visible().strip().split("\n")
            assert len(seen) == lines and max(map(len, seen)) < columns, (columns, seen)
        since = term.mark()
        term.send("x")
        term.wait_for(r"quit\.", since)
        time.sleep(0.05)
        term.send("d")
        term.wait_for(r"drops it\.\n", since)
        since = term.mark()
        term.resize(30, 60)
        os.kill(term.child.pid, signal.SIGWINCH)
        term.wait_for(r"drops it\.\n", since)
        assert max(map(len, term.plain(since).split("\n"))) < 30, term.plain(since)
        term.send("\x1b")
        term.wait_for(r"quit\.", since)
        time.sleep(0.05)
        term.send("\x04")
        assert term.finish() == 0
        term.close()


def says_what_is_missing_at_any_width():
    """Enter on half an answer says in full what is wanted, however narrow the terminal is."""
    with terminal.home() as home:
        deck = os.path.join(terminal.SOURCE, "tests", "pty", "golden", "desk.toml")
        term = Terminal(home, "review", deck, "--new", "9", "--seed", "4", columns=40)
        for _ in range(3):
            term.wait_for(r"quit\.")
            time.sleep(0.05)
            answer(term, "?")
            next_question(term)
        assert "one after the other" in " ".join(term.plain().split()), term.plain()[-600:]
        since = term.mark()
        term.send("12\r")
        term.wait_for(r"know\.\n.*> 1 2\r", since)
        said = " ".join(term.plain(since).split())
        assert "Please give all numbers from 1 to 3 in order, each once, or ? for don't know." in said, said
        term.send("q")
        assert term.finish() == 0
        term.close()


def errors_break_between_words():
    """A message on a terminal is as wide as the terminal and breaks no word; in a pipe it is one line."""
    with terminal.home() as home:
        args = ["review", "no-such-deck-anywhere-at-all"]
        term = Terminal(home, *args, columns=40)
        code = term.finish()
        told = term.plain()
        piped_code, _, piped = terminal.run(home, *args)
        assert code == piped_code != 0
        assert max(map(len, piped.splitlines())) > 40, piped
        assert max(map(len, told.splitlines())) <= 40, told
        assert told.split() == piped.split(), (told, piped)
        term.close()


def main():
    lines_typed_ahead_answer_nothing()
    reading_feedback_takes_no_time()
    paused_whatever_is_on_the_screen()
    comes_back_whole_after_a_pause()
    pause_and_note_fit_every_size()
    says_what_is_missing_at_any_width()
    errors_break_between_words()
    print("only what was seen is answered, and all that is said can be read")


main()
