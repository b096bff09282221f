# SPDX-License-Identifier: MIT
"""Just enough of a terminal to know what a person sees: text, cursor right and home, erasing, colours."""
import re
import unicodedata

SEQUENCE = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])")


def cells(char):
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Emulator:
    """All lines since the start; a sequence that knack has no business to send is an error. What a cleared screen
    showed stays among the lines, above one that says so."""

    CLEARED = "~" * 8 + " screen cleared"

    def __init__(self):
        self.lines, self.row, self.column, self.paint = [[]], 0, 0, ""
        self.top = 0  # the first line since the screen was cleared last

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
        elif kind == "C":
            self.column += number
        elif kind == "K":
            del self.lines[self.row][self.column:]
        elif kind == "H" and not parameters:
            self.row, self.column = self.top, 0
        elif kind == "J" and parameters == "2":
            self.lines += [[(char, "") for char in self.CLEARED], []]
            self.top = self.row = len(self.lines) - 1
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

    def visible(self):
        """What can be read since the screen was cleared last, as one text."""
        return "\n".join("".join(char for char, _ in line) for line in self.lines[self.top:])

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
