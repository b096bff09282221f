# SPDX-License-Identifier: MIT
"""Steps of a session with keys: a question that stands, an answer, the next one."""
import time

import terminal
from terminal import DECK, Terminal

QUESTION = r"^\[(\d+)/\d+\] "
WHY = r"^Why: "


def stored(home):
    code, out, err = terminal.run(home, "export", "reviews")
    assert code == 0, err
    return len(out.splitlines()) - 1


def answer(term, keys):
    """Waits for a question, sends keys, waits for the feedback; gives what the screen showed since."""
    since = term.mark()
    term.send(keys)
    term.wait_for(WHY, since)
    term.wait_for(r"Enter", term.text.rindex("Why: "))
    return term.plain(since)


def next_question(term):
    since = term.mark()
    term.send("\r")
    term.wait_for(QUESTION, since)
    term.wait_for(r"quit\.", since)
    time.sleep(0.05)  # keys typed before the question stands are thrown away, as they should be


def opened(home, *args, **more):
    term = Terminal(home, "review", DECK, *args, **more)
    term.wait_for(QUESTION)
    term.wait_for(r"quit\.")
    time.sleep(0.05)
    return term
