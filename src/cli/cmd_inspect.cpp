// SPDX-License-Identifier: MIT
// knack inspect: what decks hold, and what answers tell of their cards.
#include <algorithm>
#include <ostream>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/events.hpp"
#include "cli/load_decks.hpp"
#include "cli/long_output.hpp"
#include "cli/output.hpp"
#include "cli/style.hpp"
#include "drill/renames.hpp"
#include "os/file.hpp"
#include "report/first_sights.hpp"
#include "report/inspect.hpp"
#include "report/inspect_json.hpp"
#include "report/inspect_text.hpp"

namespace knack::cli {
namespace {

constexpr std::size_t largest_export = std::size_t{1} << 30U;

/// Answers from wherever they were asked for.
struct Answers {
  std::vector<report::ReviewRow> rows;
  std::optional<std::vector<schedule::Mark>> marks;
};

/// Rows that were left out, the first few with their lines.
void tell_bad(const Context& context, const std::string& file, const report::ReviewsRead& read) {
  constexpr std::size_t most_told = 10;
  for (std::size_t i = 0; i < std::min(most_told, read.bad.size()); ++i) {
    tell(context,
         tr("{file}:{line}: {fault}; this row is left out.",
            {arg("file", file), arg("line", read.bad[i].line), arg("fault", read.bad[i].fault)}));
  }
  if (read.bad.size() > most_told)
    tell(context,
         tr_n("{file}: {n} more row is left out.",
              "{file}: {n} more rows are left out.",
              static_cast<long long>(read.bad.size() - most_told),
              {arg("file", file)}));
}

/// What to do with a file that has other columns, or none.
std::string remedy_for(std::string_view bytes) {
  if (bytes.starts_with('{') || bytes.starts_with('['))
    return tr("It looks like JSON; --from takes the CSV that knack export reviews writes.");
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
    return tr("It is UTF-16; save it as CSV in UTF-8.");
  return tr("It has to be as knack export reviews writes it, also with --profile=excel.");
}

Result<void> add_file(const Context& context, const std::string& file, Answers& answers) {
  const auto bytes =
      file == "-" ? os::read_stdin(largest_export) : os::read_file(file, largest_export);
  if (!bytes) return bytes.error();
  report::ReviewsRead read = report::read_reviews(*bytes);
  const std::string name = file == "-" ? tr("standard input") : file;
  if (!read.lacking.empty()) {
    return Error{ErrorKind::input,
                 tr("{file} lacks these columns: {columns}.",
                    {arg("file", name), arg("columns", join(read.lacking, ", "))}),
                 remedy_for(*bytes)};
  }
  if (!read.missed.empty())
    tell(context,
         tr("{file} lacks these columns, so what they tell is missing: {columns}",
            {arg("file", name), arg("columns", join(read.missed, ", "))}));
  tell_bad(context, name, read);
  std::ranges::move(read.rows, std::back_inserter(answers.rows));
  return {};
}

Result<void> add_own(const Context& context, std::span<const deck::Deck> decks, Answers& answers) {
  if (!context.store)
    tell(context, tr("There is no store yet at {path}.", {arg("path", context.store_path)}));
  const auto log = read_log(context);
  if (!log) return log.error();
  std::ranges::move(report::review_rows(*log, drill::renames_wanted(decks, *log)),
                    std::back_inserter(answers.rows));
  answers.marks = report::standing_marks(*log);
  return {};
}

/// What `--from` and `--own` name; nothing if neither is there.
Result<std::optional<Answers>> answers_wanted(const Context& context,
                                              std::span<const deck::Deck> decks) {
  const std::vector<std::string> files = context.request.values("--from");
  const bool own = context.request.has("--own");
  if (files.empty() && !own) return std::optional<Answers>{};
  if (std::ranges::count(files, "-") > 1)
    return Error{ErrorKind::usage, tr("Standard input can be read only once."), {}};
  Answers out;
  for (const std::string& file : files) {
    if (auto added = add_file(context, file, out); !added) return added.error();
  }
  if (own) {
    if (auto added = add_own(context, decks, out); !added) return added.error();
  }
  return std::optional<Answers>{std::move(out)};
}

std::string as_text(const Context& context,
                    const std::vector<report::DeckInspection>& decks,
                    const report::ItemReport* items) {
  report::Sheet sheet(sheet_style(context));
  bool first = true;
  for (const report::DeckInspection& each : decks) {
    if (!first) sheet.blank();
    first = false;
    report::show_inspection(sheet, each);
    if (items != nullptr) report::show_items(sheet, *items, each.deck);
  }
  if (items != nullptr) report::show_items_total(sheet, *items);
  return sheet.text();
}

Result<Exit> inspect(Context& context) {
  const auto loaded = load_decks(context, context.request.arguments);
  if (!loaded) return loaded.error();
  for (const std::string& each : loaded->notices) tell(context, each);
  const auto answers = answers_wanted(context, loaded->decks);
  if (!answers) return answers.error();
  std::optional<report::ItemReport> items;
  if (*answers) items = report::make_items(loaded->decks, (*answers)->rows, (*answers)->marks);
  std::vector<report::DeckInspection> decks;
  for (const deck::Deck& each : loaded->decks)
    decks.push_back(report::inspect(each, context.settings.constants));
  const report::ItemReport* shown = items ? &*items : nullptr;
  if (context.request.has("--json"))
    *context.world.out << report::inspect_json(decks, shown);
  else
    show_long(context, as_text(context, decks, shown));
  return Exit::fine;
}

}  // namespace

CommandSpec inspect_command() {
  CommandSpec spec;
  spec.name = "inspect";
  spec.audience = Audience::author;
  spec.summary = "a deck's figures, and what answers tell of it";
  spec.details =
      "Counts each deck: cards, words, reading time (45 ms a character and 2.2 s), skills, stages, "
      "boundaries; where the best option stands; and how far you get if you always choose the "
      "longest, the shortest, the politest (most words of apology) or the first option. More than "
      "chance plus 5 points in 12 or more choice cards gives answers away. With --from or --own "
      "also what answers at first sight tell of each card: how many are right, options that hardly "
      "anybody chooses, a wrong option chosen more often than the best, what learners noted.";
  spec.arguments = {{"DECK", "a deck's file, folder or id; without it the decks in use", 0, 4096}};
  spec.options = {
      {"--from", "FILE", "answers from knack export reviews; - for standard input", {}, true},
      {"--own", "", "answers and notes of your own store", {}},
      {"--json", "", "as JSON", {}}};
  spec.examples = {{"knack inspect front-desk.toml", "the deck alone"},
                   {"knack inspect front-desk.toml --from team.csv", "with a team's answers"},
                   {"knack inspect --own", "the decks in use with your own answers"}};
  spec.bears_faulty_config = true;
  spec.store_for_option = "--own";
  spec.run = inspect;
  return spec;
}

}  // namespace knack::cli
