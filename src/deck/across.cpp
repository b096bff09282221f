// SPDX-License-Identifier: MIT
// Faults that only show when all skills and cards of a deck are known.
#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "deck/build.hpp"
#include "deck/mend.hpp"

namespace knack::deck {
namespace {

using Names = std::unordered_map<std::string, Place>;  ///< an id and where it first stands

std::vector<std::string> sorted(const Names& names) {
  std::vector<std::string> out;
  out.reserve(names.size());
  for (const auto& each : names) out.push_back(each.first);
  std::ranges::sort(out);
  return out;
}

std::string did_you_mean(std::string_view word, const Names& names) {
  const auto near = nearest(word, sorted(names));
  return near ? tr("did you mean `{id}`?", {arg("id", *near)}) : std::string{};
}

/// The name put right if only one can have been meant.
std::optional<Fix> meant(std::string_view word,
                         Span at,
                         const Names& names,
                         const std::unordered_set<std::string>* used = nullptr) {
  const auto name = surely_meant(word, sorted(names));
  if (!name) return std::nullopt;
  // Where nothing else has that name, it may be the name that is mistyped.
  const bool sure = used == nullptr || used->contains(*name);
  return put_word(at, word, *name, sure ? Safety::safe : Safety::unsafe);
}

std::string first_used(Place at) {
  return tr("line {line} has it first; give each its own", {arg("line", at.line)});
}

/// The tables of a list of headers.
std::vector<const Value*> rows_of(const Document& document, std::string_view table) {
  std::vector<const Value*> out;
  const Entry* entry = document.root.find(table);
  const auto* list = entry == nullptr ? nullptr : std::get_if<Array>(&entry->value.data);
  if (list == nullptr) return out;
  for (const Value& row : list->items) {
    if (std::holds_alternative<Table>(row.data)) out.push_back(&row);
  }
  return out;
}

/// All names of cards or skills, also of those that are faulty or lost.
struct Known {
  Names names;
  bool complete = true;  ///< false if something has no name that could be seen
};

class Across {
 public:
  Across(Deck& deck, const Document& document, Report& report)
      : deck_(deck), document_(document), report_(report) {}

  void run() {
    Known skills = collect("skill");
    Known cards = collect("card");
    drop_later_skills();
    for (const Skill& skill : deck_.skills) usable_.insert(skill.id.value.text);
    for (const Card& card : deck_.cards) {
      report_.set_card(card.id.value.text);
      check_skill(card, skills);
      check_contrast(card, cards);
      check_was(card, cards);
    }
    check_lost_cards(skills);
    report_.set_card({});
    check_deck_was();
    std::erase_if(deck_.cards, [&](const Card& card) { return bad_.contains(card.at.begin); });
  }

 private:
  Known collect(const std::string& table) {
    Known known;
    for (const Value* row : rows_of(document_, table)) {
      const Entry* id = std::get_if<Table>(&row->data)->find("id");
      const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(&id->value.data);
      if (text == nullptr || !is_id(*text)) {
        known.complete = false;
        continue;
      }
      const auto [first, fresh] = known.names.emplace(*text, id->at.begin);
      if (fresh) continue;
      report_.set_card(table == "card" ? *text : std::string{});
      report_.error("duplicate-id",
                    id->value.at,
                    table == "card" ? tr("two cards have the id `{id}`", {arg("id", *text)})
                                    : tr("two skills have the id `{id}`", {arg("id", *text)}),
                    first_used(first->second));
      bad_.insert(row->at.begin);
    }
    report_.set_card({});
    add_unread(table, known);
    return known;
  }

  /// Names that may stand where the file could not be read.
  void add_unread(const std::string& table, Known& known) {
    const Entry* entry = document_.root.find(table);
    if (entry == nullptr || !std::holds_alternative<Array>(entry->value.data)) {
      known.complete = false;
    }
    for (const Lost& lost : document_.lost) {
      if (lost.table != table && lost.table != "?") continue;
      if (lost.id.empty() || lost.table == "?") known.complete = false;
      known.names.emplace(lost.id, Place{});
    }
  }

  void drop_later_skills() {
    std::erase_if(deck_.skills, [&](const Skill& skill) { return bad_.contains(skill.at.begin); });
  }

  /// A card is left out without a fault of its own if its skill cannot be read.
  void check_skill(const Card& card, const Known& skills) {
    const std::string& id = card.skill.value.text;
    if (usable_.contains(id)) return;
    bad_.insert(card.at.begin);
    tell_unknown_skill(card.id.value.text, id, card.skill.at, skills);
  }

  static std::string skill_help(const std::string& id, const Known& skills) {
    constexpr std::size_t few = 6;
    std::string help = did_you_mean(id, skills.names);
    if (!help.empty() || skills.names.size() > few) return help;
    std::string all;
    for (const std::string& each : sorted(skills.names))
      all += (all.empty() ? "`" : ", `") + each + "`";
    return all.empty() ? all : tr("the deck has {skills}", {arg("skills", all)});
  }

  void tell_unknown_skill(const std::string& card,
                          const std::string& id,
                          Span at,
                          const Known& skills) {
    if (!skills.complete || skills.names.contains(id)) return;
    // What is only counted needs no help, which costs a look through all names.
    if (report_.full()) return report_.error("unknown-skill", at, {});
    report_.error("unknown-skill",
                  at,
                  tr("card `{card}` trains the skill `{skill}`, which is not in this deck",
                     {arg("card", card), arg("skill", id)}),
                  skill_help(id, skills),
                  meant(id, at, skills.names, &drilled()));
  }

  /// Gathered at the first fault that asks for it; a deck without faults needs none of it.
  const std::unordered_set<std::string>& drilled() {
    if (!drilled_.empty()) return drilled_;
    for (const Card& card : deck_.cards) drilled_.insert(card.skill.value.text);
    return drilled_;
  }

  /// Cards that have other faults, so that all of theirs are told in one run.
  void check_lost_cards(const Known& skills) {
    const std::vector<const Value*> rows = rows_of(document_, "card");
    if (rows.size() == deck_.cards.size()) return;
    std::set<Place> read;
    for (const Card& card : deck_.cards) read.insert(card.at.begin);
    for (const Value* row : rows) {
      if (read.contains(row->at.begin)) continue;
      const auto* card = std::get_if<Table>(&row->data);
      const std::string* id = card->text("id");
      const std::string* skill = card->text("skill");
      if (id == nullptr || skill == nullptr || !is_id(*id) || !is_id(*skill)) continue;
      report_.set_card(*id);
      tell_unknown_skill(*id, *skill, card->find("skill")->value.at, skills);
    }
  }

  void check_contrast(const Card& card, const Known& cards) {
    if (!card.contrast_of) return;
    const std::string& other = card.contrast_of->value;
    if (other == card.id.value.text) {
      reject(card,
             "bad-value",
             card.contrast_of->at,
             tr("card `{card}` is the contrast of itself", {arg("card", other)}),
             tr("name the other card"));
    } else if (!cards.complete || cards.names.contains(other)) {
      return;
    } else if (report_.full()) {
      reject(card, "unknown-card", card.contrast_of->at, {}, {});
    } else {
      reject(card,
             "unknown-card",
             card.contrast_of->at,
             tr("card `{card}` is the contrast of `{other}`, which is not in this deck",
                {arg("card", card.id.value.text), arg("other", other)}),
             did_you_mean(other, cards.names),
             meant(other, card.contrast_of->at, cards.names));
    }
  }

  void check_was(const Card& card, const Known& cards) {
    for (const Text& old : card.was) {
      const std::string own = deck_.id.value.text + "/";
      const bool elsewhere =
          old.value.find('/') != std::string::npos && !old.value.starts_with(own);
      const std::string id =
          elsewhere || !old.value.starts_with(own) ? old.value : old.value.substr(own.size());
      if (!elsewhere && cards.names.contains(id)) {
        reject(card,
               "duplicate-id",
               old.at,
               tr("the old id `{id}` of card `{card}` is still the id of a card",
                  {arg("id", id), arg("card", card.id.value.text)}),
               tr("an id in `was` must not be used any more"));
        continue;
      }
      const auto [first, fresh] = old_ids_.emplace(id, old.at.begin);
      if (fresh) continue;
      reject(card,
             "duplicate-id",
             old.at,
             tr("the old id `{id}` is claimed twice", {arg("id", id)}),
             tr("line {line} claims it first; the progress can go to one card only",
                {arg("line", first->second.line)}));
    }
  }

  void check_deck_was() {
    for (const Text& old : deck_.was) {
      if (old.value != deck_.id.value.text) continue;
      report_.error("duplicate-id",
                    old.at,
                    tr("the old id `{id}` of the deck is still its id", {arg("id", old.value)}),
                    tr("remove it from `was`"));
    }
  }

  void reject(const Card& card,
              std::string_view rule,
              Span at,
              std::string message,
              std::string help,
              std::optional<Fix> fix = std::nullopt) {
    report_.error(rule, at, std::move(message), std::move(help), std::move(fix));
    bad_.insert(card.at.begin);
  }

  Deck& deck_;
  const Document& document_;
  Report& report_;
  std::set<Place> bad_;  ///< tables to leave out, known by their places
  std::unordered_set<std::string> usable_;
  std::unordered_set<std::string> drilled_;  ///< skills that cards name
  Names old_ids_;
};

}  // namespace

void check_across(Deck& deck, const Document& document, Report& report) {
  Across(deck, document, report).run();
}

}  // namespace knack::deck
