# SPDX-License-Identifier: MIT
"""knack new asks in a terminal, and leaves nothing half-written behind."""
import os
import re
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import terminal  # noqa: E402
from terminal import Terminal  # noqa: E402

DECK = [("Id of the deck", "Front Desk"), ("an id is a letter", None), ("Id of the deck", "front-desk"),
        ("Title", "Front desk"), ("Language.*\\[en\\]", ""), ("Question of all cards", "What do you do first?"),
        ("Id of the skill", "greet-first"), ("When", "somebody comes to the desk"),
        ("Do", "look up and greet before anything else")]
CHOICE = [("Id of the card \\[greet-first-\\d\\]", ""), ("Type.*\\[choice\\]", ""),
          ("Situation", "You count coins. A man puts a \"parcel\" on the desk."),
          ("Question \\[What do you do first\\?\\]", ""),
          ("Best option", "Look up and say that you see him."), ("Why, if", "He can wait in peace now."),
          ("Another option", "Count to the end, then look up."), ("ok, bad or harmful \\[bad\\]", ""),
          ("Why, if", "He counts, too: the minutes."),
          ("Another option \\(nothing", "Nod to him and count on. // He is half seen."), ("ok, bad or harmful", "fine"),
          ("it is one of", None), ("ok, bad or harmful", "ok"), ("Another option \\(nothing", ""),
          ("Why the best is best", "The coins stay where they are."), ("Where the situation comes from", "")]
FREE = [("Skill .*\\[greet-first\\]", ""), ("Id of the card", "waited"), ("Type", "free"),
        ("Situation", "A woman says: I have waited for an hour."), ("Question", "What do you say?"),
        ("A good answer", "I'm sorry that you had to wait."), ("It must say", "sorry"), ("it is LABEL", None),
        ("It must say", "regret: sorry, apolog*"), ("It must say", "the wait: wait*, an hour"), ("It must say", ""),
        ("spoil it", "calm down // It heats her up."), ("spoil it", ""),
        ("is right", "So sorry for the long wait."), ("is right", ""), ("that is not", "What is it?"),
        ("that is not", ""), ("Why the best", "She wants to be heard."), ("Where the situation", "made up")]


def play(term, script):
    """Waits for each question and answers it; None only waits."""
    shown = 0
    for pattern, answer in script:
        end = time.monotonic() + 20
        while not (found := re.search(pattern, term.plain()[shown:])) and time.monotonic() < end:
            term.read(0.2)
        assert found, f"no {pattern!r} in {term.plain()[shown:]!r}"
        shown += found.end()
        if answer is not None:
            term.send(answer + "\n")


def excerpts_are_as_wide_as_the_terminal():
    with terminal.home() as home:
        os.chdir(home)
        with open("long.toml", "w", encoding="utf-8") as file:
            file.write("format = 1\n# " + "word " * 60 + "\nask = one two \"" + "word " * 60 + "\n")
        for command in (("fmt",), ("validate",), ("new", "card")):
            term = Terminal(home, *command, "long.toml", columns=60)
            term.finish()
            excerpts = [line for line in term.plain().splitlines() if re.match(r" *3 \|", line)]
            assert excerpts and all(len(line) <= 60 for line in excerpts), (command, term.plain())
            term.close()


def asks_for_a_deck_and_then_for_cards():
    with terminal.home() as home:
        os.chdir(home)
        term = Terminal(home, "new", "deck")
        play(term, DECK + CHOICE)
        assert term.finish() == 0, term.plain()
        assert "front-desk.toml:14: card greet-first-1" in term.plain(), term.plain()
        assert os.listdir(home) == ["front-desk.toml"], os.listdir(home)
        for script in (FREE, [("Skill .*\\[greet-first\\]", "")] + CHOICE[:2]
                       + [("Situation", "The phone rings while a girl looks at you.")] + CHOICE[3:]):
            term = Terminal(home, "new", "card", "front-desk.toml")
            play(term, script)
            assert term.finish() == 0, term.plain()
            term.close()
        code, out, err = terminal.run(home, "validate", "front-desk.toml")
        assert code == 0 and "1 file, 3 cards" in out and "missing-" not in out.replace("origin-missing", "").replace("probe-missing", ""), (out, err)
        with open("front-desk.toml", encoding="utf-8") as deck:
            text = deck.read()
        assert text.index('id = "greet-first-1"') < text.index('id = "waited"') < text.index('id = "greet-first-2"'), text
        assert 'A man puts a "parcel" on the desk.' in text, text
        os.chdir("/")


def leaves_nothing_when_it_is_left(keys, code):
    with terminal.home() as home:
        os.chdir(home)
        term = Terminal(home, "new", "deck")
        play(term, DECK[:5])
        term.wait_for("Question of all cards")
        term.send(keys)
        assert term.finish() == code, term.plain()
        assert term.settings_are_back()
        assert os.listdir(home) == [], os.listdir(home)
        term.close()
        os.chdir("/")


def asks_nothing_when_all_is_said():
    with terminal.home() as home:
        os.chdir(home)
        term = Terminal(home, "new", "deck", "desk", "--title=Desk", "--skill=greet", "--when=somebody comes", "--do=greet them",
                        "--situation=A man comes in from the rain.", "--ask=What do you do first?", "--best=Greet him. // He is seen.",
                        "--bad=Write on. // He waits.", "--ok=Nod. // He is half seen.", "--why=A greeting costs nothing.")
        assert term.finish() == 0, term.plain()
        assert term.plain().strip() == "desk.toml:13: card greet-1", term.plain()
        term.close()
        os.chdir("/")


def main():
    asks_for_a_deck_and_then_for_cards()
    leaves_nothing_when_it_is_left("\x03", -2)
    leaves_nothing_when_it_is_left("\x04", 3)
    asks_nothing_when_all_is_said()
    excerpts_are_as_wide_as_the_terminal()
    print("knack new asks, and leaves nothing half-written")


main()
