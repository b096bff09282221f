# SPDX-License-Identifier: MIT
"""kill -9 at any moment of merge and forget: the store is as before or as after, and going on finishes the work."""
import json
import os
import random
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pty"))
import terminal  # noqa: E402

runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
seed = int(os.environ.get("KNACK_SEED", "20261124"))
chance = random.Random(seed)
print(f"{runs} runs each, seed {seed}")

ROWS = 3000  # of each learner, and down to FEWEST where a build with sanitizers takes its time
FEWEST = 300
TEXT = "words-of-anna-alone"


def make_log(home, rows=ROWS):
    """A log of two learners out of one real answer."""
    store = os.path.join(home, "seed.db")
    code, _, err = terminal.run(home, "review", terminal.DECK, "--store", store, stdin=b"1\n")
    assert code == 0, err
    first = json.loads(terminal.run(home, "export", "log", "--store", store)[1].splitlines()[0])
    os.remove(store)
    path = os.path.join(home, "team.jsonl")
    with open(path, "w", encoding="utf-8") as out:
        for number in range(1, rows + 1):
            for who in ("anna", "berta"):
                row = dict(first, session=f"k{who}", sequence=number, learner=f"l{who}", event_id=f"k{who}-{number}",
                           stamp=first["stamp"] + number, type="free", options_shown=[], response=[],
                           response_text=TEXT if who == "anna" else "words of berta")
                out.write(json.dumps(row) + "\n")
    return path


def export(home, store):
    code, out, err = terminal.run(home, "export", "log", "--store", store)
    assert code == 0, err
    code, said, err = terminal.run(home, "doctor", "--store", store, "--json")
    assert code == 0, said + err
    return out


def killed_during(home, seconds, *args):
    """Whether it was killed before it ended."""
    child = subprocess.Popen([terminal.KNACK, *args], env=terminal.environment(home), stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        return True
    return False


def duration(home, *args):
    start = time.monotonic()
    code, out, err = terminal.run(home, *args)
    assert code == 0, out + err
    return time.monotonic() - start


def rows_for_half_a_second(home):
    """So many that a merge takes no longer: how long it takes says nothing about where a kill may strike."""
    log, store = make_log(home), os.path.join(home, "trial.db")
    seconds = duration(home, "merge", log, "-o", store)
    os.remove(store)
    return max(FEWEST, min(ROWS, int(ROWS * 0.5 / seconds)))


def copy_world(world, fresh):
    """The folder as it was before."""
    shutil.rmtree(world, ignore_errors=True)
    shutil.copytree(fresh, world)


def merge_survives(home, log):
    store = os.path.join(home, "merged.db")
    seconds = duration(home, "merge", log, "-o", store)
    after = export(home, store)
    killed = 0
    for turn in range(runs):
        for name in (store, store + "-journal"):
            if os.path.exists(name):
                os.remove(name)
        killed += killed_during(home, chance.uniform(0, seconds), "merge", log, "-o", store)
        now = export(home, store) if os.path.exists(store) else ""
        assert now in ("", after), f"run {turn}: half a merge"
        code, _, err = terminal.run(home, "merge", log, "-o", store)
        assert code == 0, err
        assert export(home, store) == after, f"run {turn}: going on did not finish it"
    return killed


def holding(world, words):
    found = []
    for folder, _, names in os.walk(world):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                if words in file.read():
                    found.append(name)
    return found


def forget_survives(home, log):
    fresh, world = os.path.join(home, "fresh"), os.path.join(home, "world")
    os.mkdir(fresh)
    store = os.path.join(fresh, "team.db")
    duration(home, "merge", log, "-o", store)
    duration(home, "backup", "--store", store)
    copy_world(world, fresh)
    store = os.path.join(world, "team.db")
    backup = os.path.join(world, "backups", os.listdir(os.path.join(world, "backups"))[0])
    before = export(home, store)
    seconds = duration(home, "forget", "lanna", "--yes", "--store", store)
    after = export(home, store)
    assert before != after and "lberta" in after
    killed = 0
    for turn in range(runs):
        copy_world(world, fresh)
        killed += killed_during(home, chance.uniform(0, seconds), "forget", "lanna", "--yes", "--store", store)
        for path in (store, backup):
            assert export(home, path) in (before, after), f"run {turn}: {path} is half forgotten"
        code, out, err = terminal.run(home, "forget", "lanna", "--yes", "--store", store)
        assert code == 0, out + err
        for path in (store, backup):
            assert export(home, path) == after, f"run {turn}: going on did not finish {path}"
        for words in (b"lanna", b"kanna", TEXT.encode()):
            assert not holding(world, words), f"run {turn}: {words} is left in {holding(world, words)}"
    return killed


def main():
    with terminal.home() as home:
        rows = rows_for_half_a_second(home)
        log = make_log(home, rows)
        assert holding(home, TEXT.encode())
        merged = merge_survives(home, log)
        forgot = forget_survives(home, log)
    print(f"{merged} merges and {forgot} erasures of {rows} rows killed in the middle, none half done")
    assert merged > runs / 4 and forgot > runs / 4, "too few were killed for the test to mean anything"


main()
