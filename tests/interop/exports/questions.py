# SPDX-License-Identifier: MIT
"""The four questions of man/knack-sql.7: what SQL answers, beside the figures that knack itself exports and shows."""
from collections import Counter, defaultdict
from decimal import Decimal
from statistics import median

from exports.page import part
from exports.team import demand
from interop import fail


def is_wrong(option, kind):
    return option["verdict"] in ("bad", "harmful") or (option["verdict"] == "ok" and kind == "choice")


def wrong_options(team, rows):
    """As often as the log says by the names of today, and the first row is the most frequent one."""
    chosen, asked = Counter(), Counter()
    for event in team.first_sights():
        chosen.update((event["deck"], event["card"], option) for option in event["response"])
        asked.update((event["deck"], event["card"], option) for option in event["options_shown"])
    items = {(item["deck"], item["card"]): item for item in team.table("items")}
    wanted = {}
    for option in team.table("options"):
        name, item = (option["deck"], option["card"], option["option"]), items[option["deck"], option["card"]]
        if chosen[name] and is_wrong(option, item["type"]):
            wanted[(item["skill"], *name, option["verdict"], option["error"])] = (chosen[name], asked[name])
    got = {(r["skill"], r["deck"], r["card"], r["option"], r["verdict"], r["error"]): (int(r["learners"]), int(r["asked"])) for r in rows}
    demand("wrong options at first sight", got, wanted)
    demand("the one that most learners chose", int(rows[0]["learners"]), max(learners for learners, _ in wanted.values()))


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


def speeds(team):
    """The relative speeds, in thousandths, of right first tries with a time for each learner, deck and skill, in the order of the log."""
    told = {row["event_id"]: row["relative_speed"] for row in team.table("reviews")}
    out = defaultdict(list)
    for row in team.standing():
        timed = row["kind"] == "scheduled" and row["flag"] == "ok" and not row["hinted"] and (row["grade"] or 0) >= 3
        if timed and told[row["event_id"]] is not None:
            out[row["learner"], row["deck"], row["skill"]].append(int(Decimal(str(told[row["event_id"]])) * 1000))
    return out


def middle(speeds):
    """Their median as a cell has it: halves of a thousandth are cut off."""
    return Decimal(int(median(speeds))) / 1000 if speeds else None


def stuck(team, rows):
    """Who is stuck as knack export skills says; the speeds as it says and as they come out of the answers, one by one."""
    own = {(row["learner"], row["deck"], row["skill"]): row for row in team.table("skills")}
    number = lambda value: None if value is None else Decimal(str(value)).quantize(Decimal("0.001"))  # noqa: E731
    timed = speeds(team)
    for row in rows:
        key = (row["learner"], row["deck"], row["skill"])
        told, all_speeds = own.pop(key), timed.pop(key, [])
        first, last, before = middle(all_speeds[:20]), middle(all_speeds[-20:]), middle(all_speeds[-40:-20])
        demand(f"{key} stuck", row["stuck"], told["stuck"])
        demand(f"{key} first 20", (number(row["first_20"]), number(told["speed_first_20"])), (first, first))
        demand(f"{key} last 20", (number(row["last_20"]), number(told["speed_last_20"])), (last, last))
        demand(f"{key} 20 before the last", number(row["before_last_20"]), before)
        demand(f"{key} timed", int(row["timed"] or 0), len(all_speeds))
        demand(f"{key} no faster", row["no_faster"], last > before * Decimal("0.95") if len(all_speeds) >= 40 else None)
    demand("speeds of which SQL says nothing", dict(timed), {})
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
