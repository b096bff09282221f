// SPDX-License-Identifier: MIT
// knack export: progress for other programs.
#include <ostream>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/events.hpp"
#include "cli/output.hpp"
#include "report/log_jsonl.hpp"
#include "report/reviews.hpp"

namespace knack::cli {
namespace {

constexpr std::size_t chunk = 1U << 16U;

/// Writes what has gathered; false if the output takes no more.
bool pour(const Context& context, std::string& out) {
  *context.world.out << out;
  out.clear();
  return static_cast<bool>(*context.world.out);
}

Result<void> export_reviews(const Context& context) {
  std::string out(report::reviews_header());
  if (context.store) {
    report::ReviewsCsv csv({context.request.has("--undone"),
                            context.request.has("--with-text"),
                            context.request.has("--with-names")});
    auto looked = for_each_event(context, [&](const schedule::Event& event) {
      csv.look(event);
      return true;
    });
    if (!looked) return looked;
    auto written = for_each_event(context, [&](const schedule::Event& event) {
      csv.add(event, out);
      return out.size() < chunk || pour(context, out);
    });
    if (!written) return written;
  }
  (void)pour(context, out);
  return {};
}

Result<void> export_log(const Context& context) {
  std::string out;
  if (context.store) {
    auto written = context.store->for_each([&](const schedule::Event& event) {
      out += report::log_line(event) + "\n";
      return out.size() < chunk || pour(context, out);
    });
    if (!written) return written;
  }
  (void)pour(context, out);
  return {};
}

Result<Exit> export_level(Context& context) {
  const std::string& level = context.request.arguments.front();
  if (level != "reviews" && level != "log") {
    return Error{ErrorKind::usage,
                 tr("There is no export “{level}”.", {arg("level", level)}),
                 tr("There are: reviews, log.")};
  }
  if (!context.store) {
    tell(context, tr("There is no store yet at {path}.", {arg("path", context.store_path)}));
  }
  const auto done = level == "reviews" ? export_reviews(context) : export_log(context);
  if (!done) return done.error();
  return Exit::fine;
}

}  // namespace

CommandSpec export_command() {
  CommandSpec spec;
  spec.name = "export";
  spec.audience = Audience::trainer;
  spec.summary = "write progress as CSV or JSON Lines";
  spec.details =
      "reviews: one line of CSV for each answer (RFC 4180, UTF-8), with what it did to the "
      "schedule. log: every event with all its fields as JSON Lines. What was typed and names stay "
      "out of the CSV unless asked for; the log has them.";
  spec.arguments = {{"LEVEL", "reviews or log", 1, 1}};
  spec.options = {{"--undone", "", "answers that were taken back, too", {}},
                  {"--with-text", "", "fill response_text with what was typed", {}},
                  {"--with-names", "", "fill learner_name", {}}};
  spec.examples = {{"knack export reviews > reviews.csv", "all answers"},
                   {"knack export log > log.jsonl", "everything"}};
  spec.store = StoreNeed::read;
  spec.joins_stores = true;
  spec.run = export_level;
  return spec;
}

}  // namespace knack::cli
