// SPDX-License-Identifier: MIT
// Any bytes as a configuration: what they say is in its range, and nothing of them steers the
// terminal.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/safe_text.hpp"
#include "base/utf8.hpp"
#include "cli/config_file.hpp"
#include "schedule/constant_table.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_harmless(std::string_view shown) {
  require(!knack::find_invalid_utf8(shown).has_value());
  for (std::size_t at = 0; at < shown.size();) {
    const knack::Decoded step = knack::decode_front(shown.substr(at));
    require(!knack::is_terminal_hazard(step.point));
    at += step.size;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace cli = knack::cli;
  const cli::ConfigFile file = cli::parse_config("a.toml", std::string(data, data + size));
  knack::Place last;
  for (const knack::Diagnostic& each : file.faults) {
    require(last <= each.at.begin && each.at.begin <= each.at.end);
    last = each.at.begin;
  }
  if (file.new_per_day)
    require(file.new_per_day->value >= 0 && file.new_per_day->value <= cli::most_per_day);
  if (file.rollover) require(file.rollover->value >= 0 && file.rollover->value <= cli::last_hour);
  if (file.decks) require(!file.decks->empty());
  for (const knack::schedule::ConstantRow& row : knack::schedule::constant_rows()) {
    const auto found = file.constants.find(row.name);
    if (found == file.constants.end()) continue;
    require(found->second.value >= row.low && found->second.value <= row.high);
  }
  require_harmless(cli::faults_text(file, false, 80));
  return 0;
}
