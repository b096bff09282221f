// SPDX-License-Identifier: MIT
// knack fmt: decks with even spacing.
#include <ostream>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "cli/named_files.hpp"
#include "cli/output.hpp"
#include "cli/rewrite.hpp"
#include "cli/style.hpp"
#include "deck/spacing.hpp"
#include "lint/as_text.hpp"

namespace knack::cli {
namespace {

/// What happened to the files.
struct Tally {
  long long changed = 0;
  long long even = 0;
  long long faulty = 0;
  bool failed = false;
};

void tell_faults(const Context& context,
                 const std::string& file,
                 const std::string& bytes,
                 Diagnostics faults) {
  for (Diagnostic& each : faults) each.file = file;
  context.world.out->flush();
  *context.world.err << lint::as_text(
      faults, {{file, bytes}}, wants_colour_on_errors(context), excerpt_columns_on_errors(context));
}

/// Shows, names or writes one file, as the request asks.
Result<void> hand_out(const Context& context,
                      const std::string& file,
                      const std::string& before,
                      const std::string& after) {
  const bool diff = context.request.has("--diff");
  const bool check = context.request.has("--check");
  if (check && !diff && before != after) say(context, file);
  if (diff) show_diff(context, file, before, after);
  if (diff || check) return {};
  return put_back(context, file, before, after);
}

void format(const Context& context, const std::string& file, Tally& tally) {
  const auto bytes = read_deck(file);
  if (!bytes) {
    tell(context, bytes.error().what);
    tally.failed = true;
    return;
  }
  const deck::Spaced spaced = deck::space_evenly(*bytes);
  if (!spaced.faults.empty()) {
    tell_faults(context, file, *bytes, spaced.faults);
    ++tally.faulty;
    return;
  }
  if (const auto done = hand_out(context, file, *bytes, spaced.bytes); !done) {
    tell(context, done.error().what);
    tally.failed = true;
    return;
  }
  ++(spaced.bytes == *bytes ? tally.even : tally.changed);
}

void tell_tally(const Context& context, const Tally& tally, bool writes) {
  std::vector<std::string> parts;
  if (tally.changed > 0)
    parts.push_back(writes ? tr_n("{n} file formatted", "{n} files formatted", tally.changed)
                           : tr_n("{n} file to format", "{n} files to format", tally.changed));
  if (tally.even > 0)
    parts.push_back(tr_n("{n} file as it should be", "{n} files as they should be", tally.even));
  if (tally.faulty > 0)
    parts.push_back(tr_n("{n} file left alone, since its syntax has faults",
                         "{n} files left alone, since their syntax has faults",
                         tally.faulty));
  if (!parts.empty()) tell(context, join(parts, ", "));
}

Result<Exit> fmt_decks(Context& context) {
  std::vector<Unreadable> unreadable;
  const auto files = named_files(context, unreadable);
  const bool writes = !context.request.has("--check") && !context.request.has("--diff");
  Tally tally;
  tally.failed = !unreadable.empty();
  for (const std::string& file : files) format(context, file, tally);
  for (const Unreadable& each : unreadable) tell(context, each.why);
  tell_tally(context, tally, writes);
  if (tally.failed) return Exit::failed;
  return tally.faulty > 0 || (!writes && tally.changed > 0) ? Exit::findings : Exit::fine;
}

}  // namespace

CommandSpec fmt_command() {
  CommandSpec spec;
  spec.name = "fmt";
  spec.audience = Audience::author;
  spec.summary = "space your decks evenly, without changing a word";
  spec.details =
      "Puts blanks and blank lines of decks in one style. Texts, comments, the order and the "
      "values "
      "stay as they are. Exits with 1 if a deck has faults of syntax (it is then left alone), or, "
      "with --check or --diff, if there is something to format.";
  spec.arguments = {{"PATH", "files, folders, or - for standard input", 1, 4096}};
  spec.options = {{"--check", "", "name the files that are not formatted, and write nothing", {}},
                  {"--diff", "", "show what would change, and write nothing", {}}};
  spec.examples = {{"knack fmt decks", "all decks below a folder"},
                   {"knack fmt --check decks", "for a pipeline"},
                   {"knack fmt - < deck.toml", "for an editor"}};
  spec.bears_faulty_config = true;
  spec.run = fmt_decks;
  return spec;
}

}  // namespace knack::cli
