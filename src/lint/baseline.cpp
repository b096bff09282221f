// SPDX-License-Identifier: MIT
// Reads, writes and applies baselines.
#include "lint/baseline.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "lint/fingerprint.hpp"
#include "lint/rule.hpp"

namespace knack::lint {
namespace {

using Json = nlohmann::ordered_json;

constexpr int schema = 1;

Error no_baseline(const std::string& file) {
  return {ErrorKind::input,
          tr("{file} is not a baseline of knack.", {arg("file", file)}),
          tr("Write a new one: knack validate DECKS --write-baseline={file}", {arg("file", file)})};
}

/// The deck and the rule in `deck/card#rule#hash`.
struct Belongs {
  std::string_view deck;
  std::string_view rule;
};

Belongs belongs(std::string_view fingerprint) {
  const std::size_t hash = fingerprint.rfind('#');
  const std::size_t rule = hash == std::string_view::npos || hash == 0
                               ? std::string_view::npos
                               : fingerprint.rfind('#', hash - 1);
  if (rule == std::string_view::npos) return {};
  const std::string_view owner = fingerprint.substr(0, rule);
  return {owner.substr(0, owner.find('/')), fingerprint.substr(rule + 1, hash - rule - 1)};
}

}  // namespace

Baseline baseline_of(const Diagnostics& diagnostics, const Sources& sources) {
  const auto names = fingerprints(diagnostics, sources);
  Baseline out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (diagnostics[i].severity != Severity::error) ++out.known[names[i]];
  }
  return out;
}

std::string to_json(const Baseline& baseline) {
  Json out = {{"schema", schema}, {"findings", Json::object()}};
  for (const auto& [name, times] : baseline.known) out["findings"][name] = times;
  return safe_json(out.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

Result<Baseline> read_baseline(const std::string& file, std::string_view bytes) {
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object() || json.value("schema", nlohmann::json()) != schema ||
      !json.contains("findings") || !json["findings"].is_object())
    return no_baseline(file);
  Baseline out;
  for (const auto& [name, times] : json["findings"].items()) {
    if (!times.is_number_unsigned()) return no_baseline(file);
    out.known[name] = times.get<std::size_t>();
  }
  return out;
}

std::size_t take_known(Baseline& baseline, const Sources& sources, Diagnostics& diagnostics) {
  const auto names = fingerprints(diagnostics, sources);
  Diagnostics kept;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto known = baseline.known.find(names[i]);
    const bool borne = diagnostics[i].severity != Severity::error &&
                       known != baseline.known.end() && known->second > 0;
    if (borne)
      --known->second;
    else
      kept.push_back(std::move(diagnostics[i]));
  }
  const std::size_t taken = names.size() - kept.size();
  diagnostics = std::move(kept);
  return taken;
}

Diagnostics unused_in(const Baseline& left,
                      const std::string& file,
                      std::span<const deck::Deck> decks,
                      const Choice& choice) {
  std::set<std::string, std::less<>> seen;
  for (const deck::Deck& deck : decks) seen.insert(deck.id.value.text);
  std::size_t unused = 0;
  for (const auto& [name, times] : left.known) {
    const Belongs place = belongs(name);
    if (seen.contains(place.deck) && is_chosen(choice, place.rule)) unused += times;
  }
  constexpr std::string_view rule = "unused-baseline";
  if (unused == 0 || !is_chosen(choice, rule)) return {};
  return {{std::string(rule),
           find_rule(rule)->severity,
           file,
           {{1, 1}, {1, 1}},
           tr_n("{n} finding of the baseline is not found any more",
                "{n} findings of the baseline are not found any more",
                static_cast<long long>(unused)),
           tr("write it again with --write-baseline, so that they cannot come back unseen"),
           "",
           ""}};
}

}  // namespace knack::lint
