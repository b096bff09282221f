// SPDX-License-Identifier: MIT
// Reads one [[card]].
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "deck/build.hpp"
#include "deck/format.hpp"
#include "deck/mend.hpp"

namespace knack::deck {
namespace {

std::string card_key_hint(std::string_view key) {
  return answer_format().has(key) ? tr("it belongs below [card.answer]") : std::string{};
}

constexpr std::array<std::string_view, 4> types{"choice", "multi", "order", "free"};

/// Whether more than one option is marked as best.
bool has_several_best(const Fields& fields) {
  const Entry* options = fields.all().find("options");
  const auto* rows = options == nullptr ? nullptr : std::get_if<Array>(&options->value.data);
  if (rows == nullptr) return false;
  return std::ranges::count_if(rows->items, [](const Value& row) {
           const auto* option = std::get_if<Table>(&row.data);
           const std::string* verdict = option == nullptr ? nullptr : option->text("verdict");
           return verdict != nullptr && *verdict == to_string(Verdict::best);
         }) > 1;
}

/// What a type that cannot be read may have been, so that the key is no fault too: what its name is
/// near to, if the card has what such a card needs, else what it has.
CardType likely_type(const Fields& fields, std::string_view name = {}) {
  const std::vector<std::string> names(types.begin(), types.end());
  if (const auto near = nearest(name, names)) {
    const CardType meant = *card_type(*near);
    if (fields.has(key_of(meant))) return meant;
  }
  if (fields.has("steps")) return CardType::order;
  if (fields.has("answer")) return CardType::free;
  return has_several_best(fields) ? CardType::multi : CardType::choice;
}

Located<CardType> read_type(Fields& fields, Report& report) {
  const auto name = fields.text("type");
  if (!name) {
    const bool faulty = fields.has("type") || fields.mistyped("type");
    return {faulty ? likely_type(fields) : CardType::choice, fields.at()};
  }
  const auto type = card_type(name->value);
  if (type) return {*type, name->at};
  report.error("bad-value",
               name->at,
               tr("{owner} has the unknown type `{type}`",
                  {arg("owner", fields.owner()), arg("type", name->value)}),
               tr("a card is choice, multi, order or free"),
               meant_word(*name, types));
  return {likely_type(fields, name->value), name->at};
}

/// `id` or `deck/id`.
Texts read_was(Fields& fields, Report& report) {
  Texts was = fields.texts("was");
  for (const Text& each : was) {
    const std::size_t slash = each.value.find('/');
    const bool good = slash == std::string::npos
                          ? is_id(each.value)
                          : is_id(std::string_view(each.value).substr(0, slash)) &&
                                is_id(std::string_view(each.value).substr(slash + 1));
    if (good) continue;
    report.error("bad-id",
                 each.at,
                 tr("`{id}` in `was` of {owner} is not the id of a card",
                    {arg("id", each.value), arg("owner", fields.owner())}),
                 tr("write the earlier id of the card, or deck/id if it was in another deck"));
  }
  return was;
}

bool flag_or(Fields& fields, std::string_view key, bool otherwise) {
  const auto flag = fields.flag(key);
  return flag ? flag->value : otherwise;
}

void read_optional(Fields& fields, Card& card, Report& report) {
  card.why = fields.text("why");
  card.stage = fields.id("stage");
  card.channel = fields.id("channel");
  if (const auto heat = fields.number("heat", heat_range.low, heat_range.high)) {
    card.heat = Located<int>{static_cast<int>(heat->value), heat->at};
  }
  card.tags = fields.ids("tags");
  card.origin = fields.text("origin");
  card.boundary = fields.id("boundary");
  card.contrast_of = fields.id("contrast_of");
  card.probe = flag_or(fields, "probe", false);
  card.fictional = flag_or(fields, "fictional", false);
  card.was = read_was(fields, report);
  if (const auto revision = fields.number("revision", revision_range.low, revision_range.high)) {
    card.revision = static_cast<std::int32_t>(revision->value);
  }
  card.shuffle = flag_or(fields, "shuffle", true);
  card.shuffle_reason = fields.text("shuffle_reason");
  card.ignore = fields.ignore();
}

/// What stands below [card.answer] by mistake is reported there, not as absent here.
void note_keys_below_answer(const Table& table, Fields& fields) {
  const Entry* entry = table.find("answer");
  const auto* answer = entry == nullptr ? nullptr : std::get_if<Table>(&entry->value.data);
  if (answer == nullptr) return;
  for (const Entry& each : answer->entries) fields.stands_elsewhere(each.key);
}

/// An id from the first words of the situation, for a card that has a header.
std::optional<Fix> write_id(const Table& card, Span header, FreshNames* ids) {
  constexpr std::size_t words = 5;
  const Entry* situation = card.find("situation");
  if (ids == nullptr || situation == nullptr || situation->at.begin.line <= header.end.line)
    return std::nullopt;
  const std::string* text = card.text("situation");
  const std::string id = text == nullptr ? std::string{} : ids->fresh(slug(*text, words));
  if (id.empty()) return std::nullopt;
  return put_lines(header.end.line + 1, "id = \"" + id + "\"\n", Safety::unsafe);
}

/// The card's own question, else the deck's.
void read_ask(Fields& fields, const CardDefaults& defaults, Card& card) {
  auto ask = fields.text("ask");
  if (!ask && !fields.has("ask")) ask = defaults.ask;
  if (ask) {
    card.ask = std::move(*ask);
  } else if (!fields.has("ask") && !defaults.ask_unknown) {
    fields.missing("ask", tr("ask the learner something here, or once for all cards in [deck]"));
  }
}

std::string card_name(const Table& table, Span at) {
  const std::string* text = table.text("id");
  if (text != nullptr && is_id(*text)) return tr("card `{id}`", {arg("id", *text)});
  return tr("the card in line {line}", {arg("line", at.begin.line)});
}

}  // namespace

std::optional<Card> build_card(const Value& value, const CardDefaults& defaults, Report& report) {
  const std::size_t before = report.count();
  const Table& table = *std::get_if<Table>(&value.data);
  Fields fields(table, value.at, card_name(table, value.at), report);
  Card card;
  card.at = value.at;
  if (table.find("id") != nullptr) {
    const std::string* text = table.text("id");
    report.set_card(text != nullptr && is_id(*text) ? *text : std::string{});
  }
  fields.check_keys(card_format().key_names, card_key_hint, [&](const Entry& entry) {
    return move_below(entry, value.at, table, "answer", report);
  });
  note_keys_below_answer(table, fields);
  if (!fields.has("id")) fields.missing("id", {}, write_id(table, value.at, defaults.ids));
  if (auto id = fields.id("id")) card.id = {{std::move(id->value)}, id->at};
  if (auto skill = fields.need_id("skill")) card.skill = {{std::move(skill->value)}, skill->at};
  card.type = read_type(fields, report);
  if (auto situation = fields.need_text("situation")) card.situation = std::move(*situation);
  read_ask(fields, defaults, card);
  read_optional(fields, card, report);
  auto key = build_key(fields, card.type, report);
  if (key) card.key = std::move(*key);
  const bool good = key && report.count() == before && !card.ask.value.empty();
  report.set_card({});
  if (!good) return std::nullopt;
  return card;
}

}  // namespace knack::deck
