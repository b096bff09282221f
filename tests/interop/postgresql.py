#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""PostgreSQL reads the exports cell for cell with the lines of man/knack-sql.7, and answers its questions as knack does.

The cluster lives in a temporary folder for the length of this script: no network, a socket in that folder alone.
"""
import glob
import json
import os
import pwd
import shutil
import tempfile
from decimal import Decimal
from pathlib import Path

from exports.compare import same_tables
from exports.page import part
from exports.questions import check
from exports.team import Team, shared_memory
from interop import fail, run, skip


def binaries():
    """Where initdb is: Debian and Homebrew keep it out of PATH, in a folder for each version."""
    places = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin")
    folders = [Path(folder) for place in places for folder in sorted(glob.glob(place)) if Path(folder, "initdb").exists()]
    found = shutil.which("initdb")
    if not folders and not found:
        skip("no initdb of PostgreSQL here")
    return folders[-1] if folders else Path(found).parent


def somebody():
    """PostgreSQL refuses root: then the options of subprocess that make it another user."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    return skip("this is root, and there is no user who is not")


class Cluster:
    """A server with the one database postgres, stopped whatever happens."""

    def __init__(self, folder):
        self.bin, self.owner = binaries(), somebody()
        self.folder = Path(folder)
        if self.owner:
            os.chown(folder, self.owner["user"], self.owner["group"])

    def run(self, program, *words, **more):
        env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PGTZ": "UTC", "PGCLIENTENCODING": "UTF8", "HOME": str(self.folder)}
        done = run(self.bin / program, *words, cwd=self.folder, env=env, **self.owner, **more)
        return done.stdout if done.returncode == 0 else fail(f"{program}: {(done.stdout + done.stderr)[-2000:]}")

    def __enter__(self):
        self.run("initdb", "-D", "data", "-U", "knack", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c unix_socket_permissions=0700"
        self.run("pg_ctl", "-D", "data", "-w", "-t", 60, "-l", "log", "-o", options, "start")
        return self

    def __exit__(self, *_):
        self.run("pg_ctl", "-D", "data", "-w", "-m", "immediate", "stop")

    def psql(self, script):
        return self.run("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "knack", "-d", "postgres", input=script)

    def read(self, query):
        """The rows of a query."""
        lines = self.psql(f"SELECT row_to_json(told) FROM ({query}) AS told;").splitlines()
        return [json.loads(line, parse_float=Decimal) for line in lines]


with tempfile.TemporaryDirectory(prefix="knack", dir="/tmp") as folder, tempfile.TemporaryDirectory(dir=shared_memory()) as home:
    server = Cluster(folder)
    team = Team(home)
    team.write(folder)
    with server:
        server.psql(part("tables") + part("postgresql") + part("names"))
        cells = same_tables("PostgreSQL", team, server.read)
        questions = check(team, server.read)
print(f"PostgreSQL: {cells} cells of {len(team.levels)} exports are equal, {questions} questions answered as by knack")
