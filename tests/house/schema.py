#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The schema of knack schema refuses what the validator refuses for its shape, and nothing else."""
import copy
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from sources import ROOT, report, skip

try:
    import tomllib

    import jsonschema
except ImportError as missing:
    skip(f"{missing}")

KNACK = os.environ["KNACK"]
SHAPE = {"unknown-key", "missing-key", "wrong-type", "bad-value", "bad-id", "empty-text", "option-count", "best-count",
         "duplicate-option-key", "duplicate-id", "unknown-card", "unknown-skill", "text-too-long", "control-chars"}
BASE = tomllib.loads((ROOT / "tests/house/schema.toml").read_text(encoding="utf-8"))
SCHEMA = json.loads(subprocess.run([KNACK, "schema"], capture_output=True, text=True, check=True).stdout)
jsonschema.Draft7Validator.check_schema(SCHEMA)
CHECK = jsonschema.Draft7Validator(SCHEMA)
CHOICE, ORDER, FREE, MULTI = range(4)  # the cards of BASE


def toml(value):
    """A value as TOML that fits into one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def at(deck, path):
    for step in path:
        deck = deck[step]
    return deck


def changed(path, value):
    """BASE with another value at a path; None removes."""
    deck = copy.deepcopy(BASE)
    if value is None:
        del at(deck, path[:-1])[path[-1]]
    else:
        at(deck, path[:-1])[path[-1]] = value
    return deck


def wrong_values(schema):
    """Values that a schema of one key must not take, each of another kind."""
    kind = schema["type"]
    yield {"string": 7, "integer": "one", "boolean": "true", "array": "one", "object": "one"}[kind]
    yield {"string": ["one"], "integer": True, "boolean": 1, "array": {"a": "b"}, "object": [1]}[kind]
    if kind == "string":
        yield from ("", " \t\n ")
    if "enum" in schema:
        yield {"string": "no-such-word", "integer": 2}[kind]
    if schema.get("pattern", "").startswith("^[a-z]"):
        yield from ("Upper", "1st", "two words", "x" * 65, "ä", ".a", "a/b/c")
    if schema.get("pattern", "").startswith("^[A-Za-z]"):
        yield from ("e", "en_GB", "englishlanguage", "en-")
    if "minimum" in schema:
        yield from (schema["minimum"] - 1, schema["maximum"] + 1)


def walk(schema, path):
    """Yields (what it is, a deck with one fault of shape) for each key below a table of BASE."""
    table = at(BASE, path)
    yield f"an unknown key in {path}", changed([*path, "no_such_key"], "x")
    for key, of_key in schema["properties"].items():
        here = [*path, key]
        assert of_key["description"], here
        if key not in table:
            sparse = path[:1] == ["card"] and len(path) == 2 and (path[1] != CHOICE or key in ("steps", "answer"))
            assert sparse, f"BASE lacks {here}"
            continue
        if key in schema["required"]:
            yield f"no {here}", changed(here, None)
        for value in wrong_values(of_key):
            yield f"{here} is {value!r}", changed(here, value)
        if of_key["type"] == "array":
            yield from walk_list(of_key, here)
        elif of_key["type"] == "object":
            yield from walk(of_key, here)


def walk_list(schema, path):
    items, found = schema["items"], at(BASE, path)
    if "maxItems" in schema:
        yield f"too many in {path}", changed(path, [found[-1]] * (schema["maxItems"] + 1))
    if "minItems" in schema:
        yield f"too few in {path}", changed(path, found[:schema["minItems"] - 1])
    for value in wrong_values(items):
        yield f"{path} has {value!r}", changed([*path, 0], value)
    if items["type"] == "object":
        for i in range(len(found)):
            yield from walk(items, [*path, i])


# Faults of shape that hang on more than one key.
BETWEEN_KEYS = {
    "no question anywhere": changed(["deck", "ask"], None),
    "options in an order card": changed(["card", ORDER, "options"], BASE["card"][CHOICE]["options"]),
    "steps in a free card": changed(["card", FREE, "steps"], BASE["card"][ORDER]["steps"]),
    "an answer in a choice card": changed(["card", CHOICE, "answer"], BASE["card"][FREE]["answer"]),
    "steps without a type": changed(["card", ORDER, "type"], None),
    "a multi card without options": changed(["card", MULTI, "options"], None),
    "a free card without answer": changed(["card", FREE, "answer"], None),
    "need without groups": changed(["card", FREE, "answer", "groups"], None),
    "neither groups nor accept": changed(["card", FREE, "answer"], {"model": "So sorry."}),
    "empty groups and accept": changed(["card", FREE, "answer"], {"model": "So sorry.", "accept": [], "groups": []}),
    "groups without words": changed(["card", FREE, "answer", "groups", 0, "any"], []),
}

# What is right at its edge, for both.
FINE = {"the base": BASE, "a choice that says so": changed(["card", CHOICE, "type"], "choice"),
        "heat 0": changed(["card", CHOICE, "heat"], 0), "heat 3": changed(["card", CHOICE, "heat"], 3),
        "revision 1": changed(["card", CHOICE, "revision"], 1), "200 words": changed(["card", FREE, "answer", "max_words"], 200),
        "an id of 64": changed(["card", CHOICE, "id"], "x" * 64), "pt-BR": changed(["deck", "language"], "pt-BR"),
        "six steps": changed(["card", ORDER, "steps"], ["Look.", "Greet.", "Ask.", "Write.", "Pay.", "Part."]),
        "no lists": changed(["card", CHOICE, "tags"], []), "was": changed(["card", CHOICE, "was"], ["a", "b/c"])}

# What a schema of this draft cannot say, or not so that an editor's message helps: for the validator alone.
LEFT_TO_VALIDATE = {
    "two cards with one id": changed(["card", ORDER, "id"], BASE["card"][CHOICE]["id"]),
    "two skills with one id": {**BASE, "skill": BASE["skill"] * 2},
    "a skill that is not there": changed(["card", CHOICE, "skill"], "no-such-skill"),
    "a contrast that is not there": changed(["card", CHOICE, "contrast_of"], "no-such-card"),
    "two best options in a choice": changed(["card", CHOICE, "options", 1, "verdict"], "best"),
    "no best option": changed(["card", CHOICE, "options", 0, "verdict"], "ok"),
    "two options with one key": changed(["card", CHOICE, "options", 1, "key"], BASE["card"][CHOICE]["options"][0]["key"]),
    "a key for some options only": changed(["card", CHOICE, "options", 1, "key"], None),
    "more groups needed than there are": changed(["card", FREE, "answer", "need"], 9),
    "a text over the limit in bytes": changed(["card", CHOICE, "why"], "ж" * 5000),
    "a control character": changed(["card", CHOICE, "why"], "Ring\a."),
    "a whole number with a fraction": changed(["card", CHOICE, "heat"], 2.0),
}

# What only the schema refuses.
STRICTER = {"blanks around an id": changed(["card", CHOICE, "stage"], " door ")}


def refused_by_knack(cases):
    """For each deck whether the validator finds a fault of shape; all in one run, each with an id of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for n, deck in enumerate(cases):
            deck = copy.deepcopy(deck)
            if isinstance(deck.get("deck"), dict) and deck["deck"].get("id") == BASE["deck"]["id"]:
                deck["deck"].update(id=f"deck-{n}", was=[f"old-{n}"] if deck["deck"].get("was") == BASE["deck"]["was"]
                                    else deck["deck"].get("was", []))
            lines = "".join(f"{json.dumps(key)} = {toml(value)}\n" for key, value in deck.items())
            tomllib.loads(lines)
            (Path(folder) / f"{n:05}.toml").write_text(lines, encoding="utf-8")
        return faulty_files(folder, len(cases))


def faulty_files(folder, count):
    done = subprocess.run([KNACK, "validate", "--format=json", folder], capture_output=True, text=True)
    found = json.loads(done.stdout)
    assert found["summary"]["files"] == count, found["summary"]
    bad = {Path(each["file"]).name for each in found["diagnostics"] if each["rule"] in SHAPE and each["severity"] == "error"
           and not (each["rule"] == "duplicate-id" and "claim" in each["message"])}
    return [f"{n:05}.toml" in bad for n in range(count)]


def fixtures():
    """Every deck that the project holds, also those of the transcripts, as (name, text)."""
    for path in sorted([*(ROOT / "decks").rglob("*.toml"), *(ROOT / "tests").rglob("*.toml")]):
        yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((ROOT / "tests/transcripts").rglob("*.md")):
        for name, body in re.findall(r"^```toml file=(\S+)\n(.*?)^```$", path.read_text(encoding="utf-8"), re.M | re.S):
            yield f"{path.name}: {name}", body


def compare(kind, cases, knack_refuses, schema_refuses):
    faults = []
    for (name, deck), by_knack in zip(cases.items(), refused_by_knack(list(cases.values()))):
        by_schema = not CHECK.is_valid(deck)
        for who, is_so, wanted in (("the validator", by_knack, knack_refuses), ("the schema", by_schema, schema_refuses)):
            if is_so != wanted:
                faults.append(f"{kind}, {name}: {who} {'refuses' if is_so else 'accepts'} it")
    return faults


def fixture_faults():
    faults, seen = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for name, body in fixtures():
            try:
                deck = tomllib.loads(body)
            except tomllib.TOMLDecodeError:
                continue
            if "card" not in deck:
                continue
            seen += 1
            (Path(folder) / "00000.toml").write_text(body, encoding="utf-8")
            if not faulty_files(folder, 1)[0]:
                faults += [f"{name}: the schema refuses it: {each.message[:200]}" for each in CHECK.iter_errors(deck)]
    return faults if seen > 15 else [*faults, f"only {seen} decks were found"]


one_fault = dict(walk(SCHEMA, []))
if len(one_fault) < 300:
    report([f"only {len(one_fault)} faults of shape were thought of"])
report(compare("one fault", one_fault, True, True) + compare("between keys", BETWEEN_KEYS, True, True)
       + compare("fine", FINE, False, False) + compare("left to validate", LEFT_TO_VALIDATE, True, False)
       + compare("stricter", STRICTER, False, True) + fixture_faults())
