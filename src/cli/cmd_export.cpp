// SPDX-License-Identifier: MIT
// knack export: progress for other programs.
#include <algorithm>
#include <filesystem>
#include <map>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/event_source.hpp"
#include "cli/export_output.hpp"
#include "cli/export_request.hpp"
#include "cli/load_decks.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "drill/renames.hpp"
#include "os/file.hpp"
#include "os/lines.hpp"
#include "report/exporter.hpp"
#include "store/store.hpp"

namespace knack::cli {
namespace {

using report::Level;

constexpr std::size_t longest_roster = 64U << 20U;

/// Where -o sends the export; nothing for standard output, which `-` stands for.
std::optional<std::string> file_wanted(const Context& context) {
  auto path = context.request.value("--output");
  return path == "-" ? std::nullopt : path;
}

/// A store, or the roster that is being read, is never what somebody means to write a table over.
Result<void> check_output(const Context& context) {
  const auto path = file_wanted(context);
  if (!path) return {};
  const auto begin = os::first_bytes(*path, 16);
  const bool store = begin && store::looks_like_store(*begin);
  std::error_code ignored;
  const auto roster = context.request.value("--roster");
  if (!store && !(roster && std::filesystem::equivalent(*path, *roster, ignored))) return {};
  return Error{ErrorKind::usage,
               store ? tr("{path} is a store, and -o would replace it.", {arg("path", *path)})
                     : tr("{path} is the roster, and -o would replace it.", {arg("path", *path)}),
               tr("Name another file with -o.")};
}

/// What the export reads beside the events.
struct Beside {
  std::vector<deck::Deck> decks;
  std::optional<report::Roster> roster;
};

Result<Beside> read_beside(const Context& context, const ExportRequest& request) {
  Beside out;
  if (const auto path = context.request.value("--roster")) {
    const auto bytes = os::read_file(*path, longest_roster);
    if (!bytes) return bytes.error();
    auto roster = report::read_roster(*bytes, *path);
    if (!roster) return roster.error();
    out.roster = *std::move(roster);
  }
  if (!request.needs_decks) return out;
  std::vector<std::string> untold;
  auto loaded = load_decks(context, {}, &untold);
  if (loaded) out.decks = std::move(loaded->decks);  // without decks, what they alone know is empty
  return out;
}

/// Filters and the roster may name people by any of their ids. Their rows have one in every level
/// but the log, whose rows stay as they are.
void follow_aliases(const schedule::People& people,
                    ExportRequest& request,
                    Beside& beside,
                    KnownNames& known) {
  if (people.empty()) return;
  if (beside.roster) report::join_people(*beside.roster, people);
  std::set<std::string, std::less<>> wanted;
  for (const std::string& each : request.input.selection.learners) {
    const auto ids = people.ids(each);
    if (ids.size() > 1) known.learners.insert(ids.begin(), ids.end());
    if (request.input.level == Level::log)
      wanted.insert(ids.begin(), ids.end());
    else
      wanted.insert(people.person(each));
  }
  request.input.selection.learners = std::move(wanted);
}

KnownNames names_beside(const Beside& beside) {
  KnownNames out;
  for (const deck::Deck& deck : beside.decks) {
    out.decks.insert(deck.id.value.text);
    for (const deck::Skill& skill : deck.skills) {
      out.skills.insert(skill.id.value.text);
      out.skills.insert(SkillRef{deck.id.value, skill.id.value}.text());
    }
  }
  if (!beside.roster) return out;
  for (const auto& [learner, entry] : beside.roster->learners) out.learners.insert(learner);
  return out;
}

bool is_filtered(const report::Selection& selection) {
  return selection.of_cards() || !selection.learners.empty();
}

/// What the decks at hand call cards that somebody knows by an older name, as if it were marked at
/// the end of the log; by learner.
class Renames {
 public:
  explicit Renames(std::span<const deck::Deck> decks)
      : former_(drill::RenameFinder::former_names(decks)) {}

  [[nodiscard]] bool any() const { return !former_.empty(); }

  void look(const schedule::Event& event) {
    if (any())
      finders_.try_emplace(schedule::stamped(event).learner, former_).first->second.add(event);
  }

  void give(report::LearnerFolds& folds) const {
    for (const auto& [learner, finder] : finders_) folds.rename(learner, finder.wanted());
  }

 private:
  drill::RenameFinder::FormerNames former_;
  std::map<std::string, drill::RenameFinder> finders_;
};

/// The first pass. Mostly the marks are enough, and they are few.
Result<report::LearnerFolds> look_first(const EventSource& source,
                                        const report::ExportInput& input,
                                        KnownNames known) {
  const report::Selection& selection = input.selection;
  Renames renames(input.decks);
  report::LearnerFolds folds;
  if (!is_filtered(selection) && !renames.any()) {
    auto marks = source.marks([&](const schedule::Event& event) {
      folds.look(event);
      return true;
    });
    if (!marks) return marks.error();
    if (!folds.needs_all()) return folds;
  }
  folds = report::LearnerFolds{};
  auto all = source.all([&](const schedule::Event& event) {
    folds.look(event);
    renames.look(event);
    known.add(event, selection);
    return true;
  });
  renames.give(folds);
  if (!all) return all.error();
  auto aside = source.aside([&](const schedule::Event& event) {
    known.add(event, selection);
    return true;
  });
  if (!aside) return aside.error();
  if (auto fine = check_names(selection, known); !fine) return fine.error();
  return folds;
}

void warn_of_formulas(const Context& context, const ExportRequest& request) {
  const bool may_have =
      request.input.with_text || request.input.with_names || request.input.roster != nullptr;
  const bool exact = request.format == report::Format::csv || request.format == report::Format::tsv;
  if (may_have && exact) {
    tell(context,
         tr("Texts and names stand as they are and may begin like a formula; for a spreadsheet add "
            "--profile=excel."));
  }
}

/// Says what there is to know first, then opens.
Result<void> open_output(const Context& context,
                         const ExportRequest& request,
                         ExportOutput& output) {
  if (!context.store && request.input.level != Level::columns)
    tell(context, tr("There is no store yet at {path}.", {arg("path", context.store_path)}));
  const auto path = file_wanted(context);
  if (auto opened = path ? output.open(*path) : Result<void>{}; !opened) return opened;
  warn_of_formulas(context, request);
  return {};
}

Result<void> write_rows(const Context& context,
                        const EventSource& source,
                        report::LearnerFolds& folds,
                        const ExportRequest& request,
                        const report::ChosenColumns& columns,
                        ExportOutput& output) {
  const bool shown =
      context.world.err_is_terminal && (!context.world.out_is_terminal || file_wanted(context));
  const auto writer = report::make_row_writer(request.format, output.text);
  writer->begin(columns.columns);
  const auto exporter = report::make_exporter(request.input, columns, *writer);
  if (request.input.level != Level::columns) {
    Progress progress(*context.world.err, shown, source.reviews, std::chrono::steady_clock::now);
    auto read = source.all([&](const schedule::Event& event) {
      exporter->add(folds.add(event));
      progress.step();
      return output.take();
    });
    if (!read) return read;
  }
  if (request.input.level == Level::log) {
    auto aside = source.aside([&](const schedule::Event& event) {
      exporter->add_aside(event);
      return output.take();
    });
    if (!aside) return aside;
  }
  exporter->finish(folds);
  writer->end();
  return output.finish();
}

Result<Exit> export_level(Context& context) {
  auto request = export_request(context);
  if (!request) return request.error();
  if (auto fine = check_output(context); !fine) return fine.error();
  auto beside = read_beside(context, *request);
  if (!beside) return beside.error();
  request->input.decks = beside->decks;
  request->input.roster = beside->roster ? &*beside->roster : nullptr;
  const auto columns = report::choose_columns(request->input, request->columns);
  if (!columns) return columns.error();
  const auto source =
      event_source(context, request->input.level == Level::log ? Whose::rows : Whose::people);
  if (!source) return source.error();
  KnownNames known = names_beside(*beside);
  follow_aliases(source->people, *request, *beside, known);
  auto folds = look_first(*source, request->input, std::move(known));
  if (!folds) return folds.error();
  ExportOutput output(context.world);
  if (auto opened = open_output(context, *request, output); !opened) return opened.error();
  auto done = write_rows(context, *source, *folds, *request, *columns, output);
  if (!done) return done.error();
  return source->damaged->empty() ? Exit::fine : Exit::findings;
}

}  // namespace

CommandSpec export_command() {
  CommandSpec spec;
  spec.name = "export";
  spec.audience = Audience::trainer;
  spec.summary = "write progress as CSV or JSON Lines";
  spec.details =
      "reviews: each answer, with what it did to the schedule. items: each card. options: each "
      "option of a card. skills: each learner and skill. learners: each learner. marks: what was "
      "said about cards. log: every event with all its fields, as JSON Lines. columns: what each "
      "column of these means, as man 5 knack-export does. What was typed and names stay out unless "
      "asked for; the log has them.";
  spec.arguments = {
      {"LEVEL", "reviews, items, options, skills, learners, marks, log or columns", 1, 1}};
  spec.options = {
      {"--format",
       "FORMAT",
       "csv, tsv, json or jsonl; csv, and jsonl for the log",
       {"csv", "tsv", "json", "jsonl"}},
      {"--profile", "PROFILE", "excel: CSV that spreadsheets open without harm", {"excel"}},
      {"--columns", "NAMES", "only these, in this order, parted by commas", {}},
      {"--since", "DAY", "answers and marks from this study day on", {}},
      {"--until", "DAY", "and up to this one", {}},
      {"--deck", "DECK", "only of this deck id", {}, true},
      {"--skill", "SKILL", "only of this skill", {}, true},
      {"--learner", "ID", "only of this learner", {}, true},
      {"--min-group",
       "N",
       "items, options: no figures of fewer than N learners, nor of what fewer chose",
       {}},
      {"--roster", "FILE", "CSV with learner, name and groups, joined to the rows", {}},
      {"--undone", "", "what was taken back, too", {}},
      {"--with-text", "", "what was typed", {}},
      {"--with-names", "", "names that learners gave themselves", {}},
      {"--output",
       "FILE",
       "into a file that appears when it is whole; - for standard output; short: -o",
       {}}};
  spec.examples = {{"knack export reviews > reviews.csv", "all answers"},
                   {"knack export items --deck first-contact", "the figures of each card"},
                   {"knack export learners --roster roster.csv --profile=excel -o team.csv",
                    "for a spreadsheet, with names"},
                   {"knack export log > log.jsonl", "everything"}};
  spec.store = StoreNeed::read;
  spec.joins_stores = true;
  spec.run = export_level;
  return spec;
}

}  // namespace knack::cli
