# SPDX-License-Identifier: MIT
"""Just enough of a terminal to know what a person sees: text, cursor up and right, erasing, colours."""
import re
import unicodedata

SEQUENCE = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])")


def cells(char):
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Emulator:
    """All lines since the start; a sequence that knack has no business to send is an error."""

    def __init__(self):
        self.lines, self.row, self.column, self.paint = [[]], 0, 0, ""

    def put(self, char):
        line = self.lines[self.row]
        while len(line) < self.column:
            line.append((" ", ""))
        line[self.column:self.column + 1] = [(char, self.paint)]
        self.column += cells(char)

    def sequence(self, parameters, kind):
        number = int(parameters) if parameters.isdigit() else 1
        if kind == "m":
            self.paint = "" if parameters in ("", "0") else parameters
        elif kind == "A":
            self.row = max(0, self.row - number)
        elif kind == "C":
            self.column += number
        elif kind == "K":
            del self.lines[self.row][self.column:]
        elif kind == "J":
            del self.lines[self.row][self.column:]
            del self.lines[self.row + 1:]
        elif not (kind in "hl" and parameters == "?2004"):
            raise AssertionError(f"knack sent ESC [ {parameters} {kind}")

    def feed(self, text):
        at = 0
        while at < len(text):
            match = SEQUENCE.match(text, at)
            if match:
                self.sequence(*match.groups())
                at = match.end()
                continue
            char = text[at]
            at += 1
            if char == "\r":
                self.column = 0
            elif char == "\n":
                self.row, self.column = self.row + 1, 0
                if self.row == len(self.lines):
                    self.lines.append([])
            elif char == "\x1b" or (char < " " and char != "\t"):
                raise AssertionError(f"knack sent the control {char!r}")
            else:
                self.put(char)

    def shown(self):
        """The lines; a change of colour or weight stands as {1;32}, its end as {}."""
        out = []
        for line in self.lines:
            text, paint = "", ""
            for char, each in line:
                if each != paint:
                    text += "{" + each + "}"
                    paint = each
                text += char
            out.append((text + ("{}" if paint else "")).rstrip())
        while out and not out[-1]:
            out.pop()
        return out
