# SPDX-License-Identifier: MIT
"""Drives knack in a pseudo-terminal: keys in, screen text out, terminal settings compared."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time

KNACK = os.environ["KNACK"]
SOURCE = os.environ["KNACK_SOURCE"]
DECK = os.path.join(SOURCE, "decks", "en", "first-contact.toml")
SGR = re.compile(r"\x1b\[[0-9;]*m")


def environment(home, **more):
    """A world of its own: nothing of the person who runs the tests leaks in."""
    env = {"HOME": home, "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "TZ": "UTC", "LC_ALL": "C.UTF-8",
           "TERM": "xterm", "XDG_DATA_HOME": os.path.join(home, "data")}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE"):
        if name in os.environ:
            env[name] = os.environ[name]
    env.update(more)
    return env


def run(home, *args, stdin=b"", **more):
    """knack without a terminal; gives (code, stdout, stderr)."""
    done = subprocess.run([KNACK, *args], input=stdin, env=environment(home, **more), capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Terminal:
    """knack on a terminal of its own, as a child that leads its session."""

    def __init__(self, home, *args, columns=80, rows=24, **more):
        self.master, slave = pty.openpty()
        self.slave = slave
        self.resize(columns, rows)
        self.before = termios.tcgetattr(slave)
        self.text = ""
        self.child = subprocess.Popen([KNACK, *args], stdin=slave, stdout=slave, stderr=slave, close_fds=True,
                                      env=environment(home, **more), preexec_fn=self._lead)

    def _lead(self):
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def resize(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """Takes in what comes within so many seconds."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.text += data.decode(errors="replace")
        return bool(data)

    def plain(self, since=0):
        return SGR.sub("", self.text[since:]).replace("\r\n", "\n")

    def wait_for(self, pattern, since=0, seconds=20):
        """Waits until the screen's text since a mark matches; gives the match."""
        end = time.monotonic() + seconds
        while True:
            found = re.search(pattern, self.plain(since), re.M)
            if found:
                return found
            left = end - time.monotonic()
            if left <= 0 or (not self.read(min(left, 0.2)) and self.child.poll() is not None and not self.read(0.05)):
                found = re.search(pattern, self.plain(since), re.M)
                if found:
                    return found
                raise AssertionError(f"no {pattern!r} on the screen; it shows:\n{self.plain(since)[-2500:]}")

    def mark(self):
        return len(self.text)

    def send(self, keys):
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def finish(self, seconds=20):
        """Waits for the end; gives the code (negative: a signal)."""
        end = time.monotonic() + seconds
        while self.child.poll() is None and time.monotonic() < end:
            self.read(0.05)
        while self.read(0.05):
            pass
        if self.child.poll() is None:
            self.child.kill()
            raise AssertionError(f"knack did not end; the screen shows:\n{self.plain()[-2500:]}")
        return self.child.returncode

    def settings_are_back(self):
        """The terminal's settings are those from before (the kernel's own PENDIN flag aside)."""
        now = termios.tcgetattr(self.slave)
        pendin = getattr(termios, "PENDIN", 0)
        return [f & ~pendin if i == 3 else f for i, f in enumerate(now)] == \
               [f & ~pendin if i == 3 else f for i, f in enumerate(self.before)]

    def close(self):
        for fd in (self.master, self.slave):
            try:
                os.close(fd)
            except OSError:
                pass
        if self.child.poll() is None:
            self.child.kill()
        self.child.wait()


def home():
    """A fresh home that vanishes with the object."""
    return tempfile.TemporaryDirectory(prefix="knack-test-")


def send_signal(terminal, name):
    os.kill(terminal.child.pid, getattr(signal, name))
