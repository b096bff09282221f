# SPDX-License-Identifier: MIT
"""A team that drilled for a hundred days, as knack exports it: six people, two of them on two machines, one with a clock that is set back.

One of their decks changes meanwhile: a card is renamed, twice, another one moves to another skill, and the deck itself is renamed.

All answers come from knack review, practice and exam, the logs are merged by knack merge. Nobody sits at a terminal here, so answers are
untimed: the times are written into the logs before they are merged, and so are the line ends that no line of input has.
"""
import copy
import datetime
import json
import os
import random
import shutil
from pathlib import Path

from exports.drill import Deck, Person, session
from interop import ROOT, fail, knack

START = datetime.datetime(2026, 3, 2, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
DAYS = [*range(9), *range(10, 30, 2), *range(30, 100, 4), 100]  # after the start
END = START + datetime.timedelta(days=101)
TEXTS = ['He said "no", twice', "=cmd()|' /C calc'!A0", "'=1", "+1;2", "-2\t3", "@SUM(1)", "Спасибо, «друг»", "ok 🙂👩‍👩‍👧", "''", "ē, \\ ;|",
         "1,5", "007", "2026-11-23", "true", "NULL", "\\N", '"', "1e5", "two lines"]
OTHERS = {20: (("practice", ("--cards", 10)),), 90: (("exam", ()),)}  # days on which there is more than the review
TELLS_ALL = {"reviews": ("--with-text", "--with-names"), "marks": ("--with-text", "--with-names"), "skills": ("--with-names",), "learners": ("--with-names",)}
LINES = "two\nlines, \"quoted\"\r\nand =cmd()\n"


FIRST = "en/first-contact"
PEOPLE = (  # deck, share that they know, skill that they never learn, speed of the nth answer against a fluent pace
    (FIRST, 0.93, "acknowledge-first", lambda nth: max(0.8, 2.2 - nth / 60)),
    (FIRST, 0.75, None, lambda nth: 1.4),
    (FIRST, 0.55, None, lambda nth: 1.2),
    (FIRST, 0.60, "greet-first", lambda nth: 1.0 + nth / 80),
    ("ru/upset-customer", 0.97, None, lambda nth: 2.6),
    ("lv/queue-and-time", 0.50, None, lambda nth: 1.0 + nth / 80),
)
TWO_MACHINES = (0, 2)  # from day 20; from day 30 on the second one is used a day later
LEFT_BEHIND, COPIED, USED_AGAIN = 1, 10, 24  # a machine that knows nothing since day 10, of which intervals of 15 days end the day after
CLOCK_SET_BACK = 3  # from day 58 on a second session begins an hour before the first one, and once a day before
EDITS = (  # since which day a deck file has other lines
    (10, FIRST, 'id = "nine-o-clock"', 'id = "no-news"\nwas = ["nine-o-clock"]'),
    (10, FIRST, 'id = "shoe-covers"\nskill = "offer-help-unasked"', 'id = "shoe-covers"\nskill = "greet-first"'),
    (30, FIRST, 'id = "no-news"\nwas = ["nine-o-clock"]', 'id = "forty-minutes"\nwas = ["nine-o-clock", "no-news"]'),
    (30, FIRST, 'id = "first-contact-en"', 'id = "first-minute-en"\nwas = ["first-contact-en"]'),
)


def write_decks(folder, day):
    """The decks as they are on a day."""
    shutil.copytree(ROOT / "decks", folder)
    for since, name, before, after in EDITS:
        if since <= day:
            path = folder / f"{name}.toml"
            text = path.read_text(encoding="utf-8")
            demand(f"places of {before} in {name}", text.count(before), 1)
            path.write_text(text.replace(before, after), encoding="utf-8")
    return folder


def sessions(number, day):
    """What somebody does on a day: command, options, by how many hours the clock is off."""
    review = ("review", ("--new", 8), 0)
    if number == CLOCK_SET_BACK and day >= 58:
        return ("review", ("--new", 8, "--cards", 5), 0), ("review", ("--new", 8), -25 if day == 82 else -1)
    return *((command, more, 0) for command, more in OTHERS.get(day, ())), review


def person(number):
    _, knows, weak, _ = PEOPLE[number]
    remarks = [f":d {text}" for text in TEXTS[number::len(PEOPLE)]] + [":!", ":u"]
    return Person(number, knows, weak, TEXTS[number:] + TEXTS[:number], remarks)


def give_times(log, number):
    """The log with times: most can be trusted, some were interrupted or too fast to have been read."""
    answered, out = {}, []
    for row in map(json.loads, log.splitlines()):
        if row["event"] == "review":
            chance, skill = random.Random(row["stamp"]), row["skill"]  # one answer has one time in all copies
            answered[skill] = answered.get(skill, 0) + 1
            milli = int(row["allowance_ms"] * row["fluent_milli"] / 1000 * PEOPLE[number][3](answered[skill]) * chance.uniform(0.7, 1.4))
            row["flag"] = chance.choices(("ok", "interrupted", "rapid", "untimed"), (90, 4, 3, 3))[0]
            row["total_ms"] = {"untimed": None, "interrupted": milli + 400_000, "rapid": 300}.get(row["flag"], milli)
            row["latency_ms"] = row["total_ms"] if row["flag"] in ("ok", "rapid") else None
            if row["response_text"] == TEXTS[-1]:
                row["response_text"] = LINES
        elif row.get("text") == TEXTS[-1]:
            row["text"] = LINES
        out.append(json.dumps(row, ensure_ascii=False))
    return "\n".join(out) + "\n"


class Team:
    """The store of the team and what knack exports of it; all files stand in `folder`."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.env = {"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "dumb"}
        self.store = self.folder / "team.db"
        write_decks(self.folder / ".local/share/knack/decks", DAYS[-1])
        self.decks = {since: write_decks(self.folder / f"decks-{since}", since) for since in sorted({0, *(since for since, *_ in EDITS)})}
        logs = [log for number in range(len(PEOPLE)) for log in self.drill(number)]
        self.knack("merge", *logs, "-o", self.store, "--now", END.isoformat())
        self.levels = ("reviews", "items", "options", "skills", "learners", "marks")
        self.columns = {}
        for row in self.table("columns"):
            self.columns.setdefault(row["level"], []).append(row)

    def knack(self, *words):
        return knack(*words, env=self.env)

    def drill(self, number):
        """The logs of one person; two of them have a second machine from the twentieth day."""
        who, stores = person(number), [self.folder / f"{number}.db"]
        decks = {since: Deck(folder / f"{PEOPLE[number][0]}.toml") for since, folder in self.decks.items()}
        for day in DAYS:
            deck = decks[max(since for since in decks if since <= day)]
            if number in TWO_MACHINES and day == 20:
                stores.append(self.folder / f"{number}b.db")
                shutil.copy(stores[0], stores[1])
            if number == LEFT_BEHIND and day == COPIED:
                left = shutil.copy(stores[0], self.folder / f"{number}b.db")
            for later, store in enumerate(stores):
                tomorrow = later if 30 <= day < DAYS[-1] else 0
                for command, more, off in sessions(number, day):
                    now = (START + datetime.timedelta(days=day + tomorrow, hours=number + off, minutes=40 * later)).isoformat()
                    session(who, deck, command, ("--store", store, "--seed", day, "--now", now, *more), self.env)
            if number == LEFT_BEHIND and day == USED_AGAIN:
                now = (START + datetime.timedelta(days=day, hours=number + 2)).isoformat()
                session(who, deck, "review", ("--store", left, "--seed", day, "--now", now), self.env)
        self.knack("config", "name", f"=N{number} «Ёж»; \"🙂\"", "--store", stores[0], "--now", END.isoformat())
        logs = []
        for store in [*stores, left] if number == LEFT_BEHIND else stores:
            path = store.with_suffix(".jsonl")
            path.write_text(give_times(self.knack("export", "log", "--store", store), number), encoding="utf-8", newline="")
            logs.append(path)
        return logs

    def export(self, level, *options):
        """What knack exports of the team, as it stands in the file."""
        path = self.folder / f"export-{level}"
        self.knack("export", level, "--store", self.store, "--now", END.isoformat(), *TELLS_ALL.get(level, ()), *options, "-o", path)
        return path.read_bytes()

    def table(self, level):
        """The rows of a level from JSON: the other side of each comparison, which no CSV has touched."""
        if level == "columns":
            return [json.loads(line) for line in self.knack("export", "columns", "--format=jsonl").splitlines()]
        return [json.loads(line) for line in self.export(level, "--format=jsonl").decode().splitlines()]

    def write(self, folder, *options):
        """Every export as the file that man/knack-sql.7 names."""
        files = [Path(folder, f"{level}.csv") for level in self.levels]
        for level, file in zip(self.levels, files):
            file.write_bytes(self.export(level, *options))
        return files

    def until(self, days):
        """The team as it was so many days after the start."""
        last = (START + datetime.timedelta(days=days)).date().isoformat()
        log, earlier = self.folder / "earlier.jsonl", copy.copy(self)
        log.write_text("".join(json.dumps(row) + "\n" for row in self.table("log") if row["study_day"] <= last), encoding="utf-8")
        earlier.store = self.folder / f"until-{days}.db"
        home = self.folder / f"home-{days}"
        write_decks(home / ".local/share/knack/decks", days)
        earlier.env = {**self.env, "HOME": str(home)}
        earlier.knack("merge", log, "-o", earlier.store, "--now", END.isoformat())
        return earlier

    def standing(self):
        """The answers of the log in its order, but for those that were taken back, by the names that cards have in the end."""
        log, names = self.table("log"), {}
        for row in log:
            if row["event"] == "mark" and row["mark"] == "renamed":
                new = f"{row['deck']}/{row['card']}"
                names = {old: new if name == row["value"] else name for old, name in names.items()} | {row["value"]: new}
        skills = {(item["deck"], item["card"]): item for item in self.table("items")}
        taken_back = {(row["target_session"], row["target_sequence"]) for row in log if row["event"] == "retraction"}
        for row in log:
            if row["event"] == "review" and (row["session"], row["sequence"]) not in taken_back:
                old = f"{row['deck']}/{row['card']}"
                row["deck"], row["card"] = names.get(old, old).split("/")
                item = skills[row["deck"], row["card"]]
                yield {**row, "skill": item["skill"], "stage": item["stage"]}

    def first_sights(self):
        """The first answer of each learner to each card."""
        first = {}
        for row in self.standing():
            first.setdefault((row["learner"], row["deck"], row["card"]), row)
        return first.values()

    def stats(self, learner):
        return json.loads(self.knack("stats", "--json", "--store", self.store, "--learner", learner, "--now", END.isoformat()))


def shared_memory():
    """A folder where a commit costs nothing, if the system has one: thousands of answers are written here."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def demand(what, got, wanted):
    if got != wanted:
        fail(f"{what}: {got!r} instead of {wanted!r}")
