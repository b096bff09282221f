# SPDX-License-Identifier: MIT
"""The four questions of man/knack-sql.7: what SQL answers, beside the figures that knack itself exports and shows."""
from collections import Counter
from decimal import Decimal

from exports.page import part
from exports.team import demand
from interop import fail


def is_wrong(option, kind):
    return option["verdict"] in ("bad", "harmful") or (option["verdict"] == "ok" and kind == "choice")


def wrong_options(team, rows):
    """As often as knack export options says, and the first row is the most frequent one."""
    items = {(item["deck"], item["card"]): item for item in team.table("items")}
    wanted = {}
    for option in team.table("options"):
        item = items[option["deck"], option["card"]]
        if option["chosen_first_sight"] and is_wrong(option, item["type"]):
            key = (item["skill"], option["deck"], option["card"], option["option"], option["verdict"], option["error"])
            wanted[key] = (option["chosen_first_sight"], option["shown_first_sight"])
    got = {(r["skill"], r["deck"], r["card"], r["option"], r["verdict"], r["error"]): (int(r["learners"]), int(r["asked"])) for r in rows}
    demand("wrong options at first sight", got, wanted)
    demand("the one that most learners chose", int(rows[0]["learners"]), max(chosen for chosen, _ in wanted.values()))


def errors(team, rows):
    """Of choice cards as the options and items say; of the others, whose answer has no single option, as the log says."""
    items = {(item["deck"], item["card"]): item for item in team.table("items")}
    wanted, answers = Counter(), Counter()
    for option in team.table("options"):
        item = items[option["deck"], option["card"]]
        if item["type"] == "choice" and option["chosen_first_sight"] and option["error"] and option["verdict"] != "best":
            wanted[item["deck"], item["skill"], item["stage"], option["error"]] += option["chosen_first_sight"]
    for event in team.first_sights():
        answers[event["deck"], event["skill"], event["stage"] or None] += 1
        if event["type"] != "choice" and event["error"]:
            wanted[event["deck"], event["skill"], event["stage"] or None, event["error"]] += 1
    got = {(r["deck"], r["skill"], r["stage"], r["error"]): int(r["times"]) for r in rows}
    demand("errors for each skill and stage", got, dict(wanted))
    for row in rows:
        demand(f"answers in {row['skill']}", int(row["answers"]), answers[row["deck"], row["skill"], row["stage"]])


RETENTION = {"of_7d": "retention_7d_n", "right_7d": "retention_7d_correct", "of_30d": "retention_30d_n", "right_30d": "retention_30d_correct"}


def retention(team, rows):
    """Beside the sums of knack export skills, and those of knack stats."""
    exported, shown = Counter(), Counter()
    for row in team.table("skills"):
        for name in RETENTION.values():
            exported[row["deck"], row["skill"], name] += row[name]
    for learner in team.table("learners"):
        for skill in team.stats(learner["learner"])["skills"]:
            for name in RETENTION.values():
                shown[(*skill["skill"].split("/"), name)] += skill[name]
    got = {(r["deck"], r["skill"], theirs): int(r[ours]) for r in rows for ours, theirs in RETENTION.items() if int(r[ours])}
    demand("retention beside knack export skills", got, dict(+exported))
    demand("retention beside knack stats", got, dict(+shown))
    demand("both spans are in it", {name for *_, name in got}, set(RETENTION.values()))


def stuck(team, rows):
    """Who is stuck, and the speeds, beside knack export skills."""
    own = {(row["learner"], row["deck"], row["skill"]): row for row in team.table("skills")}
    number = lambda value: None if value is None else Decimal(str(value)).quantize(Decimal("0.001"))  # noqa: E731
    for row in rows:
        key = (row["learner"], row["deck"], row["skill"])
        told = own.pop(key)
        demand(f"{key} stuck", row["stuck"], told["stuck"])
        demand(f"{key} first 20", number(row["first_20"]), number(told["speed_first_20"]))
        demand(f"{key} last 20", number(row["last_20"]), number(told["speed_last_20"]))
    for key, told in own.items():
        demand(f"{key}, of which SQL says nothing", (told["stuck"], told["speed_last_20"]), (False, None))


CHECKS = {"wrong options": wrong_options, "errors": errors, "retention": retention, "stuck": stuck}


def check(team, read):
    """Asks all of them; `read` gives the rows of a query."""
    for name, compare in CHECKS.items():
        rows = read(part(name).rstrip().rstrip(";"))
        if not rows:
            fail(f"“{name}” has no answer")
        compare(team, rows)
    if not all({True, False} <= {row[column] for row in rows} for column in ("stuck", "no_faster")):
        fail("nothing is tested: all are stuck or none, or all get faster or none")
    return len(CHECKS)
