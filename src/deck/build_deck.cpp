// SPDX-License-Identifier: MIT
// Reads the root of a file, [deck] and the [[skill]]s, and hands each [[card]] on.
#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "deck/build.hpp"
#include "deck/format.hpp"
#include "deck/mend.hpp"

namespace knack::deck {
namespace {

constexpr Span top{{1, 1}, {1, 1}};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

/// The shape of a BCP 47 tag (RFC 5646): a language of 2 to 8 letters, then subtags.
bool is_language_tag(std::string_view tag) {
  bool first = true;
  while (true) {
    const std::string_view part = tag.substr(0, tag.find('-'));
    const std::size_t least = first ? 2 : 1;
    if (part.size() < least || part.size() > 8) return false;
    if (!std::ranges::all_of(part, first ? is_letter : is_letter_or_digit)) return false;
    if (part.size() == tag.size()) return true;
    tag.remove_prefix(part.size() + 1);
    first = false;
  }
}

/// Whether the format is ours, as far as the file says.
bool read_format(Fields& root, Report& report) {
  constexpr std::int64_t any = 1'000'000;
  const auto format = root.number("format", 1, any);
  if (!format || format->value == 1) return true;
  report.error("bad-value",
               format->at,
               tr("this deck is written in format {format}", {arg("format", format->value)}),
               tr("this knack knows format 1 only: a newer knack may read it"));
  return false;
}

void read_language(Fields& fields, Built& out, Report& report) {
  auto language = fields.need_text("language");
  if (!language) return;
  out.has_language = is_language_tag(language->value);
  if (!out.has_language) {
    report.error("bad-value",
                 language->at,
                 tr("`{tag}` is not a language tag", {arg("tag", language->value)}),
                 tr("write it as BCP 47 says: en, ru, lv, pt-BR"));
  }
  out.deck.language = std::move(*language);
}

/// An id from the title and the language, for a deck that has a header.
std::optional<Fix> write_deck_id(const Fields& deck) {
  constexpr std::size_t words = 5;
  const auto text = [&](std::string_view key) {
    const Entry* entry = deck.all().find(key);
    const auto* found = entry == nullptr ? nullptr : std::get_if<std::string>(&entry->value.data);
    return found == nullptr || entry->at.begin.line <= deck.at().end.line ? std::string{} : *found;
  };
  const std::string title = slug(text("title"), words);
  const std::string id = as_id(title + " " + text("language"));
  if (title.empty() || id.empty()) return std::nullopt;
  return put_lines(deck.at().end.line + 1, "id = \"" + id + "\"\n", Safety::unsafe);
}

void read_deck(const Value& value, Built& out, Report& report) {
  Fields fields(*std::get_if<Table>(&value.data), value.at, tr("the deck"), report);
  fields.check_keys(deck_format().key_names);
  Deck& deck = out.deck;
  if (!fields.has("id")) fields.missing("id", {}, write_deck_id(fields));
  if (auto id = fields.id("id")) {
    deck.id = {{std::move(id->value)}, id->at};
    out.has_id = true;
  }
  if (auto title = fields.need_text("title")) {
    deck.title = std::move(*title);
  } else {
    deck.title = {deck.id.value.text, deck.id.at};
  }
  read_language(fields, out, report);
  deck.description = fields.text("description");
  deck.license = fields.text("license");
  deck.ask = fields.text("ask");
  deck.authority = fields.text("authority");
  deck.authors = fields.texts("authors");
  deck.was = fields.ids("was");
  deck.ignore = fields.ignore();
  out.ask_mistyped = fields.mistyped("ask");
}

/// The ids of the cards, as far as they can be read; none where every card has one, since nothing
/// asks for them then.
FreshNames card_ids(const std::vector<const Value*>& rows) {
  const auto has_id = [](const Value* row) {
    return std::get_if<Table>(&row->data)->find("id") != nullptr;
  };
  FreshNames out;
  if (std::ranges::all_of(rows, has_id)) return out;
  for (const Value* row : rows) {
    const std::string* text = std::get_if<Table>(&row->data)->text("id");
    if (text != nullptr) out.take(*text);
  }
  return out;
}

void read_cards(const std::vector<const Value*>& rows,
                const Document& document,
                Built& out,
                Report& report) {
  Deck& deck = out.deck;
  const Entry* table = document.root.find("deck");
  const auto* fields = table == nullptr ? nullptr : std::get_if<Table>(&table->value.data);
  const bool faulty_ask = fields != nullptr && fields->find("ask") != nullptr && !deck.ask;
  const bool misplaced_ask = document.root.find("ask") != nullptr || out.ask_mistyped;
  FreshNames ids = card_ids(rows);
  const CardDefaults defaults{
      deck.ask, faulty_ask || misplaced_ask || document.lacks("deck"), &ids};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == max_cards) {
      report.error("too-many-cards",
                   rows[i]->at,
                   tr("the deck has more than {limit} cards", {arg("limit", max_cards)}),
                   tr("split it into several decks"));
      break;
    }
    if (auto card = build_card(*rows[i], defaults, report)) deck.cards.push_back(std::move(*card));
  }
}

}  // namespace

std::optional<Skill> build_skill(const Value& value, Report& report) {
  const Table& table = *std::get_if<Table>(&value.data);
  const std::string* id_text = table.text("id");
  Fields fields(table,
                value.at,
                id_text != nullptr && is_id(*id_text)
                    ? tr("skill `{id}`", {arg("id", *id_text)})
                    : tr("the skill in line {line}", {arg("line", value.at.begin.line)}),
                report);
  Skill skill;
  skill.at = value.at;
  fields.check_keys(skill_format().key_names);
  auto id = fields.need_id("id");
  if (auto when = fields.need_text("when")) skill.when = std::move(*when);
  if (auto act = fields.need_text("do")) skill.act = std::move(*act);
  skill.why = fields.text("why");
  skill.mnemonic = fields.text("mnemonic");
  skill.except = fields.ids("except");
  skill.ignore = fields.ignore();
  if (!id) return std::nullopt;
  skill.id = {{std::move(id->value)}, id->at};
  return skill;
}

namespace {

void read_skills(Fields& root, const Document& document, Built& out, Report& report) {
  if (const auto skills = root.tables("skill")) {
    for (const Value* each : *skills) {
      if (auto skill = build_skill(*each, report)) out.deck.skills.push_back(std::move(*skill));
    }
  } else if (root.has("card") && !root.has("skill") && !document.lacks("skill")) {
    root.missing("skill", tr("a deck needs at least one [[skill]], which its cards name"));
  }
}

/// Whether an entry of the root can only be one of the deck, or one that is mistyped.
bool is_stray(const Entry& entry) {
  return std::ranges::find(root_keys, entry.key) == root_keys.end() && !has_header(entry);
}

/// The deck as it would be if its header were not forgotten: where two of its three required keys
/// stand at the root and no [deck] does.
std::optional<Value> headless_deck(const Document& document) {
  if (document.root.find("deck") != nullptr || document.lacks("deck")) return std::nullopt;
  Table deck;
  for (const Entry& each : document.root.entries) {
    if (is_stray(each)) deck.entries.push_back(each);
  }
  const auto there = [&](const char* key) { return deck.find(key) != nullptr ? 1 : 0; };
  if (there("id") + there("title") + there("language") < 2) return std::nullopt;
  const Span first = deck.entries.front().at;
  return Value{std::move(deck), first};
}

/// The lines of the deck's keys below their header, unless a key of the root stands below them.
std::optional<Fix> write_header(const Value& deck, const Table& root, const Report& report) {
  const std::uint32_t first = deck.at.begin.line;
  std::uint32_t last = first;
  for (const Entry& each : root.entries) {
    if (is_stray(each))
      last = std::max(last, each.value.at.end.line);
    else if (!has_header(each) && each.at.begin.line > first)
      return std::nullopt;
  }
  return put({{first, 1}, {last + 1, 1}}, "[deck]\n" + report.lines(first, last), Safety::safe);
}

void tell_headless(const Value& deck, const Table& root, Report& report) {
  report.error("missing-key",
               deck.at,
               tr("the header [deck] is missing above this key"),
               tr("write [deck] in a line of its own above it"),
               write_header(deck, root, report));
}

void read_parts(Fields& root,
                const Document& document,
                const std::optional<Value>& headless,
                Built& out,
                Report& report) {
  if (headless) {
    tell_headless(*headless, document.root, report);
    read_deck(*headless, out, report);
  } else if (const Value* deck = root.table("deck")) {
    read_deck(*deck, out, report);
  } else if (!root.has("deck") && !document.lacks("deck")) {
    root.missing("deck", tr("write [deck] with id, title and language"));
  }
  read_skills(root, document, out, report);
  const std::string no_cards = tr("a deck needs at least one [[card]]");
  if (const auto cards = root.tables("card")) {
    const auto* list = std::get_if<Array>(&document.root.find("card")->value.data);
    if (list != nullptr && list->items.empty()) root.missing("card", no_cards);
    read_cards(*cards, document, out, report);
  } else if (!root.has("card") && !document.lacks("card")) {
    root.missing("card", no_cards);
  }
}

/// Before the first key or header.
std::optional<Fix> write_format(const Table& root) {
  if (root.entries.empty()) return std::nullopt;
  const Entry& first = root.entries.front();
  const char* below = has_header(first) ? "\n" : "";
  return put_lines(first.at.begin.line, std::string("format = 1\n") + below, Safety::safe);
}

}  // namespace

Built build_deck(const Document& document, Report& report) {
  Built out;
  Fields root(document.root, top, tr("the file"), report);
  out.usable = read_format(root, report);
  if (!out.usable) return out;
  const std::optional<Value> headless = headless_deck(document);
  std::vector<std::string_view> known(root_keys.begin(), root_keys.end());
  if (headless) {
    for (const Entry& each : std::get<Table>(headless->data).entries) known.push_back(each.key);
  }
  root.check_keys(
      known,
      [](std::string_view key) {
        return deck_format().has(key) ? tr("it belongs below [deck]") : std::string{};
      },
      [&](const Entry& entry) {
        return move_below(entry, {{0, 1}, {0, 1}}, document.root, "deck", report);
      });
  if (!root.has("format") && !document.lacks("")) {
    root.missing("format", tr("begin the file with format = 1"), write_format(document.root));
  }
  read_parts(root, document, headless, out, report);
  return out;
}

}  // namespace knack::deck
