# SPDX-License-Identifier: MIT
"""kill -9 at any moment of a drill: every answer whose Why line was seen is in the store, and reading works right after."""
import os
import random
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pty"))
import terminal  # noqa: E402

runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
seed = int(os.environ.get("KNACK_SEED", "20261123"))
chance = random.Random(seed)
print(f"{runs} runs, seed {seed}")


def stored(home):
    code, out, err = terminal.run(home, "export", "reviews", "--undone")
    assert code == 0, err
    return len(out.splitlines()) - 1


def drill(home, seconds):
    """Answers until it is killed after so many seconds; gives the Why lines that were seen."""
    child = subprocess.Popen([terminal.KNACK, "review", terminal.DECK, "--new", "9999"], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=terminal.environment(home))
    seen = []
    reader = threading.Thread(target=lambda: seen.extend(line for line in child.stdout if line.startswith(b"Why")))
    reader.start()

    def feed():
        try:
            for _ in range(400):
                child.stdin.write(chance.choice([b"1\n", b"2\n", b"3\n", b"?\n", b"123\n", b"1234\n"]))
                child.stdin.flush()
        except OSError:
            pass

    writer = threading.Thread(target=feed)
    writer.start()
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        child.kill()
    child.wait()
    reader.join()
    writer.join()
    return len(seen)


def pace(home):
    """Seconds from the start of a drill to its end after one answer: the moment of the kill must fit the build and the machine."""
    begin = time.monotonic()
    terminal.run(home, "review", terminal.DECK, stdin=b"1\n")
    return time.monotonic() - begin


def main():
    acknowledged = 0
    killed_busy = 0
    with terminal.home() as home:
        usual = max(pace(home) for _ in range(3))
        for turn in range(runs):
            before = stored(home)
            seen = drill(home, usual * chance.uniform(0.1, 3))
            after = stored(home)
            assert after - before >= seen, f"run {turn}: {seen} Why lines seen, only {after - before} answers stored"
            acknowledged += seen
            killed_busy += 1 if seen else 0
            if turn % 20 == 0:
                code, out, err = terminal.run(home, "doctor")
                assert code == 0, out + err
                code, _, err = terminal.run(home, "due")
                assert code == 0, err
            if after > 300:  # a fresh learner now and then, so that there is always something to answer
                for name in os.listdir(os.path.join(home, "data", "knack")):
                    path = os.path.join(home, "data", "knack", name)
                    if os.path.isfile(path):
                        os.remove(path)
                terminal.run(home, "review", terminal.DECK, stdin=b"1\n")
    print(f"{acknowledged} answers acknowledged, none lost; {killed_busy} runs killed while answering")
    assert acknowledged > runs / 10, "too few answers were given for the test to mean anything"


main()
