#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""vim's errorformat, its default and the one that the manual gives, reads knack validate --format=concise."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "formats"))
from broken import NAME, fail, skip, validate  # noqa: E402

if shutil.which("vim") is None:
    skip("no vim here")
out, _, last = validate("--format=concise")
plain = json.loads(validate("--format=json")[0])["diagnostics"]


def read_by_vim(errorformat):
    """File, line, column, type and text of each entry of the quickfix list."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "lines").write_text(out + last, encoding="utf-8")
        script = "\n".join([
            "set encoding=utf-8", errorformat, "cgetfile lines",
            "let rows = map(filter(getqflist(), 'v:val.valid'), '[bufname(v:val.bufnr), v:val.lnum, v:val.col, v:val.type, v:val.text]')",
            "call writefile([json_encode(rows)], 'read')", "qa!"])
        pathlib.Path(folder, "script.vim").write_text(script + "\n", encoding="utf-8")
        subprocess.run(["vim", "-u", "NONE", "-i", "NONE", "-N", "-es", "-S", "script.vim"], cwd=folder, timeout=60, check=False,
                       stdin=subprocess.DEVNULL, capture_output=True)
        return json.loads(pathlib.Path(folder, "read").read_text(encoding="utf-8"))


places = [[NAME, each["line"], each["column"]] for each in plain]
by_default = read_by_vim("set errorformat&")
if [row[:3] for row in by_default] != places or len(places) < 4:
    fail(f"vim's default errorformat reads {by_default}")
typed = read_by_vim(r"set errorformat=%f:%l:%c:\ %t%*[a-z]:\ %m")
wanted = [[*place, each["severity"][0], f"{each['message']} [{each['rule']}]"] for place, each in zip(places, plain)]
if typed != wanted:
    fail(f"vim reads {typed}, not {wanted}")
print(f"vim read {len(typed)} findings with file, line, column, type and text")
