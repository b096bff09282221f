// SPDX-License-Identifier: MIT
// One line of code for each key.
#include "cli/config_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <utility>

#include "base/message.hpp"
#include "deck/document.hpp"
#include "deck/fields.hpp"
#include "deck/scan.hpp"
#include "lint/as_text.hpp"
#include "os/file.hpp"
#include "schedule/constant_table.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;
using deck::Fields;
using deck::Located;

constexpr std::array<std::string_view, 10> root_keys{"decks",
                                                     "new_per_day",
                                                     "reviews_per_day",
                                                     "rollover",
                                                     "scheduler",
                                                     "time_factor",
                                                     "color",
                                                     "ascii",
                                                     "accessible",
                                                     "constants"};
constexpr std::array<std::string_view, 3> whens{"auto", "always", "never"};  // as the enumerators
constexpr std::array<std::string_view, 2> schedulers{"sm2", "sm2-delphi"};
constexpr Span top{{1, 1}, {1, 1}};

constexpr std::string_view if_too_large = "a configuration is a few lines: is this the right file?";

std::vector<std::string_view> constant_names() {
  std::vector<std::string_view> out;
  for (const schedule::ConstantRow& each : schedule::constant_rows()) out.push_back(each.name);
  return out;
}

bool holds(std::span<const std::string_view> keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

std::optional<Located<int>> whole(Fields& fields, std::string_view key, int most) {
  const auto found = fields.number(key, 0, most);
  if (!found) return std::nullopt;
  return Located<int>{static_cast<int>(found->value), found->at};
}

std::optional<Located<int>> time_factor(Fields& fields, deck::Report& report) {
  constexpr double thousand = 1000;
  const auto found = fields.real("time_factor");
  if (!found) return std::nullopt;
  const double milli = found->value * thousand;
  const bool timed = milli >= least_time_factor_milli && milli <= most_time_factor_milli;
  if (timed || milli == 0) return Located<int>{static_cast<int>(std::lround(milli)), found->at};
  report.error("bad-value",
               found->at,
               tr("`time_factor` of {owner} is out of its range", {arg("owner", fields.owner())}),
               tr("it goes from 0.5 to 3.0; 0 means that answers are not timed"));
  return std::nullopt;
}

std::optional<deck::Texts> decks(Fields& fields, deck::Report& report) {
  if (!fields.has("decks")) return std::nullopt;
  const std::size_t faults = report.count();
  deck::Texts found = fields.paths("decks");
  if (found.size() > most_deck_places) {
    report.error("bad-value",
                 fields.key_at("decks"),
                 tr("`decks` of {owner} names more than {limit} places",
                    {arg("owner", fields.owner()), arg("limit", most_deck_places)}),
                 tr("a folder stands for all the decks in it"));
    return std::nullopt;
  }
  if (!found.empty()) return found;
  if (report.count() == faults) {
    report.error("bad-value",
                 fields.key_at("decks"),
                 tr("`decks` of {owner} names nothing", {arg("owner", fields.owner())}),
                 tr("name files or folders, or remove the key to use those found by themselves"));
  }
  return std::nullopt;
}

void read_constants(const deck::Value& value, ConfigFile& out, deck::Report& report) {
  Fields fields(*std::get_if<deck::Table>(&value.data), value.at, "[constants]", report);
  fields.check_keys(constant_names(), [](std::string_view key) {
    return holds(root_keys, key) ? tr("it belongs above [constants]") : std::string{};
  });
  for (const schedule::ConstantRow& each : schedule::constant_rows()) {
    if (const auto found = fields.number(each.name, each.low, each.high))
      out.constants.emplace(each.name, *found);
  }
}

/// What helps with a key that many will look for here.
std::string hint(std::string_view key) {
  if (holds(constant_names(), key)) return tr("it belongs below [constants]");
  if (key == "name") return tr("your name is kept in the store: knack config name NAME");
  return {};
}

void read_root(const deck::Table& root, ConfigFile& out, deck::Report& report) {
  Fields fields(root, top, tr("the configuration"), report);
  fields.check_keys(root_keys, hint);
  out.decks = decks(fields, report);
  out.new_per_day = whole(fields, "new_per_day", most_per_day);
  out.reviews_per_day = whole(fields, "reviews_per_day", most_per_day);
  out.rollover = whole(fields, "rollover", last_hour);
  if (const auto name = fields.word("scheduler", schedulers))
    out.scheduler = {*schedule::dialect_named(name->value), name->at};
  out.time_factor_milli = time_factor(fields, report);
  if (const auto when = fields.word("color", whens))
    out.color = {*when_named(when->value), when->at};
  out.ascii = fields.flag("ascii");
  out.accessible = fields.flag("accessible");
  if (const deck::Value* table = fields.table("constants")) read_constants(*table, out, report);
}

Diagnostic fault(std::string_view rule,
                 const std::string& path,
                 std::string what,
                 std::string help) {
  return {std::string(rule), Severity::error, path, top, std::move(what), std::move(help), "", ""};
}

Diagnostic unreadable(const std::string& path, std::string what) {
  while (what.ends_with('.')) what.pop_back();
  return fault("unreadable-file",
               path,
               std::move(what),
               tr("put a file there that you may read, or move this away"));
}

Diagnostic too_large(const std::string& path) {
  constexpr std::size_t mebibyte = 1U << 20U;
  return fault(
      "file-too-large",
      path,
      tr("the file is larger than {limit} MiB", {arg("limit", deck::max_file_bytes / mebibyte)}),
      tr(if_too_large));
}

}  // namespace

std::string_view to_string(When when) {
  return whens.at(static_cast<std::size_t>(when));
}

std::optional<When> when_named(std::string_view name) {
  const auto found = std::ranges::find(whens, name);
  if (found == whens.end()) return std::nullopt;
  return static_cast<When>(found - whens.begin());
}

std::span<const std::string_view> config_keys() {
  return root_keys;
}

ConfigFile parse_config(std::string path, std::string bytes) {
  ConfigFile out;
  out.path = std::move(path);
  out.exists = true;
  out.bytes = std::move(bytes);
  deck::Document document = deck::read_document(out.bytes, {root_keys, if_too_large, true});
  deck::Report report;
  report.add(std::exchange(document.faults, {}));
  read_root(document.root, out, report);
  out.faults = report.take(out.path, "");
  return out;
}

std::string config_path(const os::Environment& env) {
  const auto home = os::config_home(env);
  return home ? *home + "/knack/config.toml" : std::string{};
}

ConfigFile read_config(const os::Environment& env) {
  ConfigFile out;
  out.path = config_path(env);
  std::error_code ignored;
  if (out.path.empty()) return out;
  if (fs::symlink_status(out.path, ignored).type() == fs::file_type::not_found) return out;
  out.exists = true;
  if (fs::is_regular_file(out.path, ignored) &&
      fs::file_size(out.path, ignored) > deck::max_file_bytes) {
    out.faults.push_back(too_large(out.path));
    return out;
  }
  auto bytes = os::read_file(out.path, deck::max_file_bytes);
  if (bytes) return parse_config(out.path, *std::move(bytes));
  out.faults.push_back(unreadable(out.path, bytes.error().what));
  return out;
}

std::string faults_text(const ConfigFile& file, bool colour, std::size_t columns) {
  return lint::as_text(file.faults, {{file.path, file.bytes}}, colour, columns);
}

}  // namespace knack::cli
