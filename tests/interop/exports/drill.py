# SPDX-License-Identifier: MIT
"""Somebody who drills a deck line by line: reads each question as it stands on the screen and answers it."""
import random
import re
import select
import subprocess
import tomllib

from interop import KNACK, fail

PATIENCE_S = 60
OPTION = re.compile(r"^  (\d)  (.*(?:\n {5}.*)*)", re.M)


def flat(text):
    return " ".join(text.split())


class Deck:
    """The cards of a deck file, by what stands on the screen."""

    def __init__(self, path):
        self.path = path
        deck = tomllib.loads(path.read_text(encoding="utf-8"))
        self.cards = {flat(card["situation"]): card for card in deck["card"]}

    def card_of(self, screen):
        seen = [card for situation, card in self.cards.items() if situation in screen]
        return max(seen, key=lambda card: len(flat(card["situation"]))) if seen else fail(f"no card looks like this: {screen}")


class Person:
    """Answers right with the chance `knows`, in the skill `weak` with one of a tenth; never the same without `seed`."""

    def __init__(self, seed, knows, weak=None, words=(), remarks=()):
        self.chance = random.Random(seed)
        self.knows = knows
        self.weak = weak
        self.words = list(words)
        self.remarks = list(remarks)

    def line(self, screen, deck):
        """The line that answers the last question on the screen; remarks come first, as many as there are."""
        if self.remarks and self.chance.random() < 0.2:
            return self.remarks.pop(0)
        question = screen[screen.rfind("\n["):]
        card = deck.card_of(flat(question))
        texts = {flat(text): number for number, text in OPTION.findall(question)}
        right = self.chance.random() < (0.1 if card["skill"] == self.weak else self.knows)
        return getattr(self, card.get("type", "choice"))(card, texts, right)

    def choice(self, card, numbers, right):
        fitting = [numbers[flat(each["text"])] for each in card["options"] if (each["verdict"] == "best") == right]
        return self.chance.choice(fitting)

    def multi(self, card, numbers, right):
        best = [numbers[flat(each["text"])] for each in card["options"] if each["verdict"] == "best"]
        others = sorted(set(numbers.values()) - set(best))
        return " ".join(best if right else [self.chance.choice(others), best[0]])

    def order(self, card, numbers, right):
        steps = [numbers[flat(each if isinstance(each, str) else each["text"])] for each in card["steps"]]
        return " ".join(steps if right else reversed(steps))

    def free(self, card, _, right):
        if not right and self.words:
            self.words.append(self.words.pop(0))
            return self.words[-1]
        return card["answer"]["model"] if right else "?"


def session(person, deck, command, words, env):
    """One session of review, practice or exam with this deck."""
    line = [KNACK, command, str(deck.path), *map(str, words)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as drill:
        screen = b""
        while True:
            if not select.select([drill.stdout], [], [], PATIENCE_S)[0]:
                drill.kill()
                fail(f"knack {command} is silent after {screen.decode()[-400:]}")
            more = drill.stdout.read1()
            screen += more
            if not more:
                break
            if screen.endswith(b"quit)\n"):
                drill.stdin.write(person.line(screen.decode(), deck).encode() + b"\n")
                drill.stdin.flush()
                screen = b""
        if drill.wait() not in ((0, 1) if command == "exam" else (0,)):  # 1: not passed
            fail(f"{' '.join(line)}: {drill.returncode} {drill.stderr.read().decode()}")
