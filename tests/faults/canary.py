# SPDX-License-Identifier: MIT
"""No user, host, home or path of the machine gets into the store, its backups or an export."""
import os
import socket
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pty"))
import terminal  # noqa: E402

CANARY = "canary-7f3a9c"


def main():
    with terminal.home() as outer:
        home = os.path.join(outer, CANARY + "-home")
        deck = os.path.join(outer, CANARY + "-decks", "first.toml")
        os.makedirs(home)
        os.makedirs(os.path.dirname(deck))
        with open(terminal.DECK, "rb") as source, open(deck, "wb") as target:
            target.write(source.read())
        names = {name: f"{CANARY}-{name}" for name in ("USER", "LOGNAME", "HOSTNAME", "HOST", "MAIL")}
        code, _, err = terminal.run(home, "review", deck, stdin=b"1\n2\n:u\n1\n", **names)
        assert code == 0, err
        for args in (["suspend", "shoe-covers"], ["backup"]):
            code, _, err = terminal.run(home, *args, **names)
            assert code == 0, err
        exports = {level: terminal.run(home, "export", level, **names)[1].encode() for level in ("log", "reviews")}
        assert exports["log"].count(b"\n") >= 4 and exports["reviews"].count(b"\n") >= 2
        data = os.path.join(home, "data", "knack")
        log = os.path.join(outer, "log.jsonl")
        with open(log, "wb") as file:
            file.write(exports["log"])
        team = os.path.join(data, "team.db")
        code, _, err = terminal.run(home, "merge", log, "-o", team, **names)
        assert code == 0, err
        checked = dict(exports)
        for folder, _, files in os.walk(data):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    checked[name] = file.read()
        assert len(checked) >= 5, f"too little was looked at: {list(checked)}"
        words = [CANARY, outer, socket.gethostname()]
        for name, content in checked.items():
            for word in words:
                assert len(word) < 6 or word.encode() not in content, f"{word} is in {name}"
    print(f"{len(checked)} files and exports hold nothing of the machine")


main()
