// SPDX-License-Identifier: MIT
// knack merge: the rows of other stores and logs, added to one's own or to a team's.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/merge_find.hpp"
#include "cli/merge_source.hpp"
#include "cli/output.hpp"
#include "schedule/people.hpp"

namespace knack::cli {
namespace {

using Json = nlohmann::ordered_json;

/// All that a merge did.
struct MergeReport {
  std::string target;
  FoundSources found;
  std::vector<SourceReport> sources;
  std::vector<std::string> aliases;  ///< learners that are me from now on
  std::int64_t set_aside = 0;        ///< identities in the target that nobody has
  std::int64_t missing = 0;          ///< rows of sessions that are not here

  [[nodiscard]] bool failed() const {
    return !found.failed.empty() || std::ranges::any_of(sources, [](const SourceReport& each) {
      return each.failed.has_value();
    });
  }

  /// Something was there that could be read, if only to its end without a row.
  [[nodiscard]] bool any_read() const {
    return std::ranges::any_of(sources,
                               [](const SourceReport& each) { return !each.failed.has_value(); });
  }

  [[nodiscard]] bool left_out() const {
    return std::ranges::any_of(
        sources, [](const SourceReport& each) { return each.set_aside + each.faulty > 0; });
  }
};

Result<void> check_request(const Context& context) {
  const Request& request = context.request;
  const bool team = request.has("--output");
  if (request.arguments.empty() && !request.has("--me"))
    return Error{ErrorKind::usage,
                 tr("merge needs a store, a log or a folder."),
                 tr("knack merge --help shows how it is used.")};
  if (team && request.has("--me"))
    return Error{ErrorKind::usage,
                 tr("--me is for your own store, -o for a team's."),
                 tr("Leave one of them out.")};
  if (request.value("--output") == "-")
    return Error{ErrorKind::usage,
                 tr("A team store is a file; - names none."),
                 tr("knack export log --store FILE writes all rows to standard output.")};
  if (team && request.has("--store"))
    return Error{ErrorKind::usage,
                 tr("-o and --store both name the store to add to."),
                 tr("To take rows from a store name it without --store.")};
  if (!team && context.fixed_now && !request.has("--store"))
    return Error{ErrorKind::usage,
                 tr("--now with {command} needs --store FILE.", {arg("command", "merge")}),
                 tr("So no answer in your own store gets a made-up date.")};
  return {};
}

/// Takes a store away again that was made for a merge, unless something was read into it.
class MadeForMerge {
 public:
  explicit MadeForMerge(std::string path)
      : path_(std::move(path)), made_(!std::filesystem::exists(path_, ignored_)) {}

  MadeForMerge(const MadeForMerge&) = delete;
  MadeForMerge& operator=(const MadeForMerge&) = delete;
  MadeForMerge(MadeForMerge&&) = delete;
  MadeForMerge& operator=(MadeForMerge&&) = delete;

  ~MadeForMerge() {
    if (made_) std::filesystem::remove(path_, ignored_);
  }

  void keep() { made_ = false; }

 private:
  std::error_code ignored_;
  std::string path_;
  bool made_;
};

Result<store::Store> open_target(const Context& context, const std::string& path) {
  const store::Opening opening{path, context.now, context.world.entropy()};
  return context.request.has("--output") ? store::Store::open_team(opening)
                                         : store::Store::open_to_write(opening);
}

/// The owners of the stores that are said to be me; before anything is merged.
Result<std::vector<std::string>> owners_of(const Context& context, const store::Store& mine) {
  std::vector<std::string> out;
  for (const std::string& path : context.request.values("--me")) {
    const auto other = store::Store::open_foreign(path);
    if (!other) return other.error();
    if (other->learner().empty()) {
      return Error{
          ErrorKind::store_refused,
          tr("{path} is a team store: it has no learner who could be you.", {arg("path", path)}),
          tr("Without --me its rows are merged and stay those of their learners.")};
    }
    const auto forgotten = mine.forgot(other->learner());
    if (!forgotten) return forgotten.error();
    if (*forgotten) {
      return Error{ErrorKind::store_refused,
                   tr("The learner of {path} was forgotten in this store.", {arg("path", path)}),
                   tr("Nothing of that learner comes back into it.")};
    }
    out.push_back(other->learner());
  }
  return out;
}

/// Says once for each of them that it is me.
Result<void> add_aliases(const Context& context,
                         store::Store& mine,
                         const std::vector<std::string>& owners,
                         MergeReport& report) {
  schedule::People people;
  schedule::PlanMaker plan;
  auto read = mine.for_each_mark([&](const schedule::Event& event) {
    people.add(event);
    if (schedule::stamped(event).learner == mine.learner()) plan.add(event);
    return true;
  });
  if (!read) return read;
  std::vector<schedule::Event> marks;
  for (const std::string& owner : owners) {
    if (people.same(owner, mine.learner())) continue;
    schedule::Mark mark;
    mark.kind = schedule::MarkKind::alias;
    mark.learner = mine.learner();
    mark.at = context.now;
    mark.study_day = study_day(context.now, plan.finish({}).settings.rollover_hour);
    mark.value = owner;
    people.add(mark);
    marks.emplace_back(mark);
    report.aliases.push_back(owner);
  }
  return marks.empty() ? Result<void>{} : mine.append(marks);
}

Result<void> count_target(const store::Store& target, MergeReport& report) {
  std::set<schedule::EventId> aside;
  auto read = target.for_each_aside([&](const schedule::Event& event) {
    aside.insert(schedule::stamped(event).id);
    return true;
  });
  if (!read) return read;
  report.set_aside = static_cast<std::int64_t>(aside.size());
  const auto missing = target.missing_rows();
  if (!missing) return missing.error();
  report.missing = *missing;
  return {};
}

std::string source_line(const SourceReport& each) {
  std::string out =
      tr("{path}: {new} new, {known} known",
         {arg("path", each.source.path), arg("new", each.added), arg("known", each.known)});
  if (each.mended > 0) out += tr(", {n} mended", {arg("n", each.mended)});
  if (each.set_aside > 0) out += tr(", {n} set aside", {arg("n", each.set_aside)});
  if (each.faulty > 0) out += tr(", {n} not taken", {arg("n", each.faulty)});
  if (each.refused > 0) out += tr(", {n} of forgotten learners", {arg("n", each.refused)});
  return out;
}

void tell_failure(const Context& context, const Error& error) {
  tell(context, error.what + (error.remedy.empty() ? "" : " " + error.remedy));
}

void tell_source(const Context& context, const SourceReport& each) {
  if (each.failed) {
    tell_failure(context, *each.failed);
    tell(context, tr("{path}: nothing of it was taken", {arg("path", each.source.path)}));
    return;
  }
  tell_left_out(context, each);
  if (each.future > 0)
    tell(context,
         tr_n("{path}: {n} row is dated more than a day ahead: a clock may be wrong",
              "{path}: {n} rows are dated more than a day ahead: a clock may be wrong",
              each.future,
              {arg("path", each.source.path)}));
}

void tell_skipped(const Context& context, const std::vector<std::string>& skipped) {
  constexpr std::size_t most_named = 20;
  for (std::size_t i = 0; i < std::min(skipped.size(), most_named); ++i)
    tell(context, tr("Skipped {path}", {arg("path", skipped[i])}));
  if (skipped.size() > most_named)
    tell(context,
         tr("Skipped {n} files in all", {arg("n", static_cast<long long>(skipped.size()))}));
}

void print_text(const Context& context, const MergeReport& report) {
  for (const SourceReport& each : report.sources) {
    if (!each.failed) say(context, source_line(each));
    tell_source(context, each);
  }
  for (const auto& [path, why] : report.found.failed) tell_failure(context, why);
  tell_skipped(context, report.found.skipped);
  if (report.sources.empty()) tell(context, tr("There was nothing to merge."));
  for (const std::string& each : report.aliases)
    say(context, tr("{learner} is you, too, from now on", {arg("learner", each)}));
  if (report.set_aside > 0)
    tell(context,
         tr_n("In {path} {n} identity is set aside, because different rows claim it: knack doctor "
              "--store {path}",
              "In {path} {n} identities are set aside, because different rows claim them: knack "
              "doctor --store {path}",
              report.set_aside,
              {arg("path", report.target)}));
  if (report.missing > 0)
    tell(context,
         tr_n("{n} row of these sessions is not here yet: knack doctor --store {path}",
              "{n} rows of these sessions are not here yet: knack doctor --store {path}",
              report.missing,
              {arg("path", report.target)}));
}

Json source_json(const SourceReport& each) {
  Json out;
  out["path"] = each.source.path;
  out["kind"] = each.source.log ? "log" : "store";
  out["learner"] = each.owner.empty() ? Json() : Json(each.owner);
  out["new"] = each.added;
  out["known"] = each.known;
  out["mended"] = each.mended;
  out["set_aside"] = each.set_aside;
  out["not_taken"] = each.faulty;
  out["forgotten"] = each.refused;
  out["future"] = each.future;
  out["rows"] = Json::array();
  for (const LeftOut& row : each.left_out)
    out["rows"].push_back({{"place", row.place}, {"what", row.what}});
  return out;
}

void print_json(const Context& context, const MergeReport& report) {
  Json out;
  out["store"] = report.target;
  out["sources"] = Json::array();
  out["failed"] = Json::array();
  const auto add_failure = [&](const std::string& path, const Error& why) {
    out["failed"].push_back({{"path", path}, {"what", why.what}});
  };
  for (const SourceReport& each : report.sources) {
    if (each.failed)
      add_failure(each.source.path, *each.failed);
    else
      out["sources"].push_back(source_json(each));
  }
  for (const auto& [path, why] : report.found.failed) add_failure(path, why);
  out["skipped"] = report.found.skipped;
  out["aliases"] = report.aliases;
  out["set_aside"] = report.set_aside;
  out["missing"] = report.missing;
  say_json(context, out);
}

Result<MergeReport> merge_all(const Context& context, const std::string& path) {
  MadeForMerge made(path);
  auto target = open_target(context, path);
  if (!target) return target.error();
  const auto owners = owners_of(context, *target);
  if (!owners) return owners.error();
  MergeReport report;
  report.target = path;
  std::vector<std::string> names = context.request.arguments;
  std::ranges::copy(context.request.values("--me"), std::back_inserter(names));
  report.found = find_sources(names, path);
  for (const MergeSource& each : report.found.sources) {
    auto merged = merge_source(*target, each, context.now);
    if (!merged) return merged.error();
    report.sources.push_back(*std::move(merged));
  }
  if (report.any_read()) made.keep();
  if (auto done = add_aliases(context, *target, *owners, report); !done) return done.error();
  if (auto done = count_target(*target, report); !done) return done.error();
  return report;
}

Result<Exit> merge(Context& context) {
  if (auto fine = check_request(context); !fine) return fine.error();
  const auto report =
      merge_all(context, context.request.value("--output").value_or(context.store_path));
  if (!report) return report.error();
  if (context.request.has("--json"))
    print_json(context, *report);
  else
    print_text(context, *report);
  if (report->failed()) return Exit::failed;
  return report->left_out() ? Exit::findings : Exit::fine;
}

}  // namespace

CommandSpec merge_command() {
  CommandSpec spec;
  spec.name = "merge";
  spec.audience = Audience::trainer;
  spec.summary = "add the rows of other stores and logs";
  spec.details =
      "Adds the rows of other stores, of logs from knack export log, and of all such files in a "
      "folder, to your own store or, with -o, to a team's. Any order, any number of times and any "
      "parts give the same. Of two different rows with one identity neither counts: both are set "
      "aside and named. A line or row that is damaged is named and left out. The files that are "
      "read are never changed. A team store has no owner: it is for stats, show, due and export. "
      "Exits with 1 if rows were left out, with 3 if a file could not be read.";
  spec.arguments = {{"FILE|FOLDER", "a store, a log, or a folder with such files", 0, 4096}};
  spec.options = {
      {"--output", "TEAM", "add to this team store; made if there is none; short: -o", {}},
      {"--me", "STORE", "the learner of this store is you, too", {}, true},
      {"--json", "", "as JSON", {}}};
  spec.examples = {
      {"knack merge collected/ -o team.db", "what the team sent"},
      {"knack stats --store team.db --learner ID", "how one of them gets on"},
      {"knack merge --me /media/stick/laptop.db", "your answers from another machine"}};
  spec.run = merge;
  return spec;
}

}  // namespace knack::cli
