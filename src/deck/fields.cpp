// SPDX-License-Identifier: MIT
// Typed, checked values out of TOML tables.
#include "deck/fields.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/distance.hpp"
#include "base/fold.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "deck/hazard.hpp"
#include "deck/mend.hpp"
#include "deck/scan.hpp"
#include "deck/slug.hpp"

namespace knack::deck {
namespace {

enum Type : std::size_t {
  text_type,
  integer_type,
  real_type,
  flag_type,
  moment_type,
  list_type,
  table_type
};

/// "a, b or c".
std::string one_of(Keys words) {
  std::string out(words.front());
  for (std::size_t i = 1; i + 1 < words.size(); ++i) out.append(", ").append(words[i]);
  if (words.size() < 2) return out;
  return tr("{words} or {last}", {arg("words", out), arg("last", words.back())});
}

}  // namespace

bool Fields::mistyped(std::string_view key) const {
  return std::ranges::find(mistyped_, key) != mistyped_.end();
}

void Fields::missing(std::string_view key, std::string help, std::optional<Fix> fix) {
  if (mistyped(key)) return;
  report_.error("missing-key",
                at_,
                tr("{owner} has no `{key}`", {arg("owner", owner_), arg("key", key)}),
                std::move(help),
                std::move(fix));
}

void Fields::wrong_type(const Value& value,
                        std::string_view key,
                        std::string_view wanted,
                        std::string help,
                        std::optional<Fix> fix) {
  report_.error("wrong-type",
                value.at,
                tr("`{key}` of {owner} is {found}, not {wanted}",
                   {arg("key", key),
                    arg("owner", owner_),
                    arg("found", type_name(value)),
                    arg("wanted", wanted)}),
                std::move(help),
                std::move(fix));
}

namespace {

/// A single text as a list.
Fix in_brackets(const Value& value) {
  return {true, {{{value.at.begin, value.at.begin}, "["}, {{value.at.end, value.at.end}, "]"}}};
}

/// A number or flag out of its quotes; nothing if that is not what it says.
std::optional<Fix> as_type(const Value& value, std::size_t type) {
  const auto* text = std::get_if<std::string>(&value.data);
  if (text == nullptr) return std::nullopt;
  const bool flag = *text == "true" || *text == "false";
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool number = !text->empty() && text->size() < 7 && std::ranges::all_of(*text, is_digit) &&
                      (text->size() == 1 || text->front() != '0');
  if ((type == flag_type && flag) || (type == integer_type && number))
    return put(value.at, *text, Safety::safe);
  return std::nullopt;
}

}  // namespace

const Value* Fields::typed(std::string_view key, std::size_t type, std::string_view wanted) {
  const Entry* entry = table_.find(key);
  if (entry == nullptr) return nullptr;
  if (entry->value.data.index() == type) return &entry->value;
  wrong_type(entry->value, key, wanted, {}, as_type(entry->value, type));
  return nullptr;
}

/// The text as it is written, if it is one in which nothing is hidden.
const std::string* Fields::visible(const Value& value,
                                   std::string_view key,
                                   std::string_view wanted) {
  const auto* raw = std::get_if<std::string>(&value.data);
  if (raw == nullptr) {
    wrong_type(value, key, wanted);
    return nullptr;
  }
  if (const auto hazard = find_hazard(*raw)) {
    report_.error("control-chars",
                  value.at,
                  tr("`{key}` of {owner} has the invisible character {name}",
                     {arg("key", key), arg("owner", owner_), arg("name", hazard_name(*hazard))}),
                  tr("remove it: it could steer a terminal or hide text"));
    return nullptr;
  }
  return raw;
}

std::optional<Text> Fields::sized(std::string text,
                                  const Value& value,
                                  std::string_view key,
                                  std::string help_if_long) {
  if (text.empty()) {
    report_.error("empty-text",
                  value.at,
                  tr("`{key}` of {owner} is empty", {arg("key", key), arg("owner", owner_)}),
                  tr("write it, or remove the key if it may be left out"));
    return std::nullopt;
  }
  if (text.size() > max_text_bytes) {
    report_.error("text-too-long",
                  value.at,
                  tr("`{key}` of {owner} has {bytes} bytes, more than {limit}",
                     {arg("key", key),
                      arg("owner", owner_),
                      arg("bytes", text.size()),
                      arg("limit", max_text_bytes)}),
                  std::move(help_if_long));
    return std::nullopt;
  }
  return Text{std::move(text), value.at};
}

std::optional<Text> Fields::checked_text(const Value& value, std::string_view key) {
  const std::string* raw = visible(value, key, tr("a text"));
  if (raw == nullptr) return std::nullopt;
  return sized(normal_text(*raw), value, key, tr("a learner reads it in seconds: make it short"));
}

std::optional<Text> Fields::checked_path(const Value& value, std::string_view key) {
  const std::string* raw = visible(value, key, tr("a path"));
  if (raw == nullptr) return std::nullopt;
  return sized(*raw, value, key, tr("no system has paths as long as that"));
}

std::optional<Text> Fields::checked_id(const Value& value, std::string_view key) {
  auto text = checked_text(value, key);
  if (!text || is_id(text->value)) return text;
  const std::string better = as_id(text->value);
  report_.error(
      "bad-id",
      value.at,
      tr("`{key}` of {owner} is not an id", {arg("key", key), arg("owner", owner_)}),
      better.empty()
          ? tr("an id is a letter, then letters, digits, . _ - in lower case, at most 64")
          : tr("an id is a letter, then letters, digits, . _ - in lower case, at most 64; "
               "for example `{better}`",
               {arg("better", better)}),
      better.empty() ? std::nullopt
                     : std::optional(put_word(value.at, text->value, better, Safety::unsafe)));
  return std::nullopt;
}

std::optional<Text> Fields::text(std::string_view key) {
  const Entry* entry = table_.find(key);
  return entry == nullptr ? std::nullopt : checked_text(entry->value, key);
}

std::optional<Text> Fields::need_text(std::string_view key) {
  if (!has(key)) missing(key);
  return text(key);
}

std::optional<Text> Fields::id(std::string_view key) {
  const Entry* entry = table_.find(key);
  return entry == nullptr ? std::nullopt : checked_id(entry->value, key);
}

std::optional<Text> Fields::need_id(std::string_view key) {
  if (!has(key)) missing(key);
  return id(key);
}

std::optional<Fix> meant_word(const Text& found, Keys words) {
  const std::vector<std::string> known(words.begin(), words.end());
  const auto word = surely_meant(found.value, known);
  if (!word) return std::nullopt;
  return put_word(found.at, found.value, *word, Safety::safe);
}

std::optional<Text> Fields::word(std::string_view key, Keys words) {
  const Entry* entry = table_.find(key);
  if (entry == nullptr) return std::nullopt;
  const std::string help = tr("it is {words}", {arg("words", one_of(words))});
  if (entry->value.data.index() != text_type) {
    wrong_type(entry->value, key, tr("a text"), help);
    return std::nullopt;
  }
  auto text = checked_text(entry->value, key);
  if (!text || std::ranges::find(words, text->value) != words.end()) return text;
  report_.error("bad-value",
                text->at,
                tr("`{key}` of {owner} is `{found}`",
                   {arg("key", key), arg("owner", owner_), arg("found", text->value)}),
                help,
                meant_word(*text, words));
  return std::nullopt;
}

Texts Fields::list(std::string_view key, std::string_view wanted, Check check) {
  Texts out;
  const Entry* entry = table_.find(key);
  if (entry == nullptr) return out;
  const auto* items = std::get_if<Array>(&entry->value.data);
  if (items == nullptr) {
    const bool single = entry->value.data.index() == text_type;
    wrong_type(entry->value,
               key,
               wanted,
               single ? tr("a list stands in brackets: {key} = [\"…\"]", {arg("key", key)})
                      : std::string{},
               single ? std::optional(in_brackets(entry->value)) : std::nullopt);
    return out;
  }
  for (const Value& item : items->items) {
    if (auto text = (this->*check)(item, key)) out.push_back(std::move(*text));
  }
  return out;
}

Texts Fields::texts(std::string_view key) {
  return list(key, tr("a list of texts"), &Fields::checked_text);
}

Texts Fields::ids(std::string_view key) {
  return list(key, tr("a list of texts"), &Fields::checked_id);
}

Texts Fields::paths(std::string_view key) {
  return list(key, tr("a list of paths"), &Fields::checked_path);
}

std::optional<Located<std::int64_t>> Fields::number(std::string_view key,
                                                    std::int64_t low,
                                                    std::int64_t high) {
  const Value* value = typed(key, integer_type, tr("a whole number"));
  if (value == nullptr) return std::nullopt;
  const std::int64_t found = *std::get_if<std::int64_t>(&value->data);
  if (found >= low && found <= high) return Located<std::int64_t>{found, value->at};
  report_.error("bad-value",
                value->at,
                tr("`{key}` of {owner} is {found}",
                   {arg("key", key), arg("owner", owner_), arg("found", found)}),
                tr("it goes from {low} to {high}", {arg("low", low), arg("high", high)}));
  return std::nullopt;
}

std::optional<Located<double>> Fields::real(std::string_view key) {
  const Entry* entry = table_.find(key);
  if (entry == nullptr) return std::nullopt;
  const Value& value = entry->value;
  if (const auto* whole = std::get_if<std::int64_t>(&value.data))
    return Located<double>{static_cast<double>(*whole), value.at};
  if (const auto* real = std::get_if<double>(&value.data)) return Located<double>{*real, value.at};
  wrong_type(value, key, tr("a number"));
  return std::nullopt;
}

std::optional<Located<bool>> Fields::flag(std::string_view key) {
  const Value* value = typed(key, flag_type, tr("true or false"));
  if (value == nullptr) return std::nullopt;
  return Located<bool>{*std::get_if<bool>(&value->data), value->at};
}

std::optional<std::vector<const Value*>> Fields::tables(std::string_view key) {
  const Entry* entry = table_.find(key);
  if (entry == nullptr) return std::nullopt;
  const Value* value = &entry->value;
  if (value->data.index() != list_type) {
    const bool single = value->data.index() == table_type;
    wrong_type(*value,
               key,
               tr("a list of tables"),
               single ? tr("write [[{key}]] with two brackets on each side", {arg("key", key)})
                      : std::string{});
    return std::nullopt;
  }
  std::vector<const Value*> out;
  for (const Value& item : std::get_if<Array>(&value->data)->items) {
    if (item.data.index() == table_type) {
      out.push_back(&item);
    } else {
      wrong_type(item, key, tr("a table"));
    }
  }
  return out;
}

const Value* Fields::table(std::string_view key) {
  return typed(key, table_type, tr("a table"));
}

Ignore Fields::ignore() {
  Ignore out{texts("ignore"), text("ignore_reason")};
  const auto statement = [&](std::string_view key) {
    const Entry* entry = table_.find(key);
    return entry == nullptr ? Span{} : Span{entry->at.begin, entry->value.at.end};
  };
  out.list = statement("ignore");
  out.statement = statement("ignore_reason");
  return out;
}

/// Any absent key that is as near as a suggestion may be.
void Fields::note_mistyped(std::string_view word, Keys known) {
  const std::size_t limit = std::max<std::size_t>(1, count_code_points(word) / 3);
  for (const std::string_view key : known) {
    // In this order: a hostile table has many keys, and `has` looks through all of them.
    if (edit_distance(word, key, limit) <= limit && !has(key)) mistyped_.emplace_back(key);
  }
}

void Fields::check_keys(Keys known,
                        const std::function<std::string(std::string_view key)>& hint,
                        const std::function<std::optional<Fix>(const Entry&)>& mover) {
  std::vector<const Entry*> unknown;
  for (const Entry& entry : table_.entries) {
    if (report_.full() || unknown.size() == max_faults) break;
    if (std::ranges::find(known, entry.key) != known.end()) continue;
    unknown.push_back(&entry);
    note_mistyped(entry.key, known);
  }
  for (const Entry* each : unknown)
    report_unknown(*each, known, hint ? hint(each->key) : std::string{}, mover);
}

/// `help` is what the caller knows better than "did you mean"; the key is then moved, not renamed.
void Fields::report_unknown(const Entry& entry,
                            Keys known,
                            std::string help,
                            const std::function<std::optional<Fix>(const Entry&)>& mover) {
  std::optional<Fix> fix;
  if (!help.empty()) {
    if (mover) fix = mover(entry);
  } else {
    fix = renamed(entry, known);
    const std::vector<std::string> candidates(known.begin(), known.end());
    const auto near = nearest(entry.key, candidates);
    if (near) help = tr("did you mean `{key}`?", {arg("key", *near)});
  }
  report_.error("unknown-key",
                entry.at,
                tr("unknown key `{key}` in {owner}", {arg("key", entry.key), arg("owner", owner_)}),
                std::move(help),
                fix);
}

/// Renames a key if only one was meant and that one is free.
std::optional<Fix> Fields::renamed(const Entry& entry, Keys known) const {
  const auto* list = std::get_if<Array>(&entry.value.data);
  // Each of several headers would have to be renamed, and only the place of the first is known.
  if (list != nullptr && list->items.size() > 1 && has_header(entry)) return std::nullopt;
  const std::vector<std::string> candidates(known.begin(), known.end());
  const auto near = only_nearest(entry.key, candidates);
  if (!near || has(*near) || mistyped_twice(*near)) return std::nullopt;
  if (*near == "answer" && list != nullptr) return std::nullopt;  // `answers = [` are options
  return put(entry.at, *near, Safety::safe);
}

/// Whether more than one unknown key was taken for this one.
bool Fields::mistyped_twice(std::string_view key) const {
  return std::ranges::count(mistyped_, key) > 1;
}

}  // namespace knack::deck
