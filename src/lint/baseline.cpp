// SPDX-License-Identifier: MIT
// Reads, writes and applies baselines.
#include "lint/baseline.hpp"

#include <set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "lint/rule.hpp"
#include "lint/skill_at.hpp"

namespace knack::lint {
namespace {

using Json = nlohmann::ordered_json;

constexpr int schema = 2;
constexpr int schema_with_hashes = 1;

Error no_baseline(const std::string& file) {
  return {ErrorKind::input,
          tr("{file} is not a baseline of knack.", {arg("file", file)}),
          tr("Write a new one: knack validate DECKS --write-baseline={file}", {arg("file", file)})};
}

/// The deck and the rule of a name.
struct Belongs {
  std::string_view deck;
  std::string_view rule;
};

Belongs belongs(std::string_view name) {
  const std::size_t rule = name.rfind('#');
  if (rule == std::string_view::npos) return {};
  const std::string_view place = name.substr(0, rule);
  return {place.substr(0, place.find_first_of("/:")), name.substr(rule + 1)};
}

/// Gives findings their names.
class Names {
 public:
  explicit Names(std::span<const deck::Deck> decks) {
    for (const deck::Deck& each : decks) {
      decks_.try_emplace(each.file, &each);
      for (const deck::Card& card : each.cards) {
        if (!card.was.empty()) renamed_.try_emplace({each.file, card.id.value.text}, &card);
      }
    }
  }

  [[nodiscard]] std::string of(const Diagnostic& each) const {
    return place(each, each.deck) + "#" + each.rule;
  }

  /// The name, and those that it had before its deck or card was renamed with `was`.
  [[nodiscard]] std::vector<std::string> all_of(const Diagnostic& each) const {
    if (each.deck.empty()) return {of(each)};
    std::vector<std::string> out;
    const auto card = renamed_.find({each.file, each.card});
    const deck::Texts none;
    for (const std::string& deck : ids_of(each)) {
      out.push_back(place(each, deck) + "#" + each.rule);
      for (const deck::Text& old : card == renamed_.end() ? none : card->second->was) {
        const bool whole = old.value.find('/') != std::string::npos;
        out.push_back((whole ? old.value : deck + "/" + old.value) + "#" + each.rule);
      }
    }
    return out;
  }

 private:
  /// The ids that the deck of a finding has and had.
  [[nodiscard]] std::vector<std::string> ids_of(const Diagnostic& each) const {
    std::vector<std::string> out{each.deck};
    const auto deck = decks_.find(each.file);
    if (deck == decks_.end()) return out;
    for (const deck::Text& old : deck->second->was) out.push_back(old.value);
    return out;
  }

  /// Where a finding belongs, in a deck of this id.
  [[nodiscard]] std::string place(const Diagnostic& each, const std::string& id) const {
    if (id.empty()) return each.file;
    std::string owner = each.card.empty() ? id : id + "/" + each.card;
    const auto deck = decks_.find(each.file);
    if (!each.card.empty() || deck == decks_.end()) return owner;
    const deck::Skill* skill = skill_at(*deck->second, each.at.begin);
    return skill == nullptr ? owner : owner + ":" + skill->id.value.text;
  }

  std::map<std::string_view, const deck::Deck*> decks_;
  std::map<std::pair<std::string_view, std::string_view>, const deck::Card*> renamed_;
};

/// Where schema 1 did not say whether a deck or one of its skills was meant.
std::string anywhere(std::string_view deck, std::string_view rule) {
  return std::string(deck) + ":*#" + std::string(rule);
}

/// The name of today for one of schema 1.
std::string without_hash(const std::string& name) {
  const std::string place_and_rule = name.substr(0, name.rfind('#'));
  const Belongs to = belongs(place_and_rule);
  const bool of_card = place_and_rule.find('/') != std::string::npos;
  return of_card || to.rule.empty() ? place_and_rule : anywhere(to.deck, to.rule);
}

/// What is known of one name, and may be taken from; or nullptr.
std::size_t* known_as(Baseline& baseline, const std::string& name) {
  const Belongs to = belongs(name);
  for (const std::string& each : {name, anywhere(to.deck, to.rule)}) {
    const auto known = baseline.known.find(each);
    if (known != baseline.known.end() && known->second > 0) return &known->second;
    if (name.find('/') != std::string::npos) break;
  }
  return nullptr;
}

/// What is known of a finding by any of its names.
std::size_t* known_of(Baseline& baseline, const std::vector<std::string>& names) {
  for (const std::string& each : names) {
    if (std::size_t* known = known_as(baseline, each); known != nullptr) return known;
  }
  return nullptr;
}

}  // namespace

Baseline baseline_of(const Diagnostics& diagnostics, std::span<const deck::Deck> decks) {
  const Names names(decks);
  Baseline out;
  for (const Diagnostic& each : diagnostics) {
    if (each.severity != Severity::error) ++out.known[names.of(each)];
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
  if (!json.is_object() || !json.contains("findings") || !json["findings"].is_object())
    return no_baseline(file);
  const auto written = json.value("schema", nlohmann::json());
  if (written != schema && written != schema_with_hashes) return no_baseline(file);
  Baseline out;
  for (const auto& [name, times] : json["findings"].items()) {
    if (!times.is_number_unsigned()) return no_baseline(file);
    out.known[written == schema ? name : without_hash(name)] += times.get<std::size_t>();
  }
  return out;
}

std::size_t take_known(Baseline& baseline,
                       std::span<const deck::Deck> decks,
                       Diagnostics& diagnostics) {
  const Names names(decks);
  return std::erase_if(diagnostics, [&](const Diagnostic& each) {
    if (each.severity == Severity::error) return false;
    std::size_t* known = known_of(baseline, names.all_of(each));
    if (known != nullptr) --*known;
    return known != nullptr;
  });
}

Diagnostics unused_in(const Baseline& left,
                      const std::string& file,
                      std::span<const deck::Deck> decks,
                      const Choice& choice) {
  std::set<std::string, std::less<>> seen;
  for (const deck::Deck& deck : decks) {
    seen.insert(deck.id.value.text);
    for (const deck::Text& old : deck.was) seen.insert(old.value);
  }
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
