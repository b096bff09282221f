// SPDX-License-Identifier: MIT
// Makes a whole deck of the fragment that a rule shows as its example.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "unit/deck/sample.hpp"

namespace knack::lint {

/// The lines of one table: its header, and whether a line of it begins with that key.
struct ExampleTable {
  std::string header;
  std::vector<std::string> lines;

  [[nodiscard]] bool has(std::string_view key) const {
    return std::ranges::any_of(lines, [&](std::string_view line) {
      return line.starts_with(key) && line.substr(key.size()).starts_with(" = ");
    });
  }

  [[nodiscard]] bool says(std::string_view line) const {
    return std::ranges::find(lines, line) != lines.end();
  }

  /// A line `# no why` keeps the key out.
  void complete(std::string_view key, const std::string& value) {
    if (!has(key) && !says("# no " + std::string(key)))
      lines.insert(lines.begin(), std::string(key) + " = " + value);
  }
};

/// Options alone stand in the list of a card, beside a best and a bad one.
inline std::vector<std::string> in_a_list(const std::vector<std::string>& options) {
  std::vector<std::string> out{
      "options = [",
      R"(  { key = "go", text = "Go over.", verdict = "best", why = "x" },)",
      R"(  { key = "stay", text = "Stay.", verdict = "bad", why = "x" },)"};
  for (const std::string& each : options) out.push_back("  " + each + ",");
  out.emplace_back("]");
  return out;
}

/// Keys before the first header are those of a card.
inline std::vector<ExampleTable> tables_of(std::string_view fragment) {
  std::vector<ExampleTable> out;
  for (const std::string& line : deck::lines_of(fragment)) {
    if (line.starts_with('[')) {
      out.push_back({line, {}});
    } else {
      if (out.empty()) out.push_back({"[[card]]", {}});
      out.back().lines.push_back(line);
    }
  }
  return out;
}

/// Situations must differ, or near-duplicate would find them.
inline std::string situation_number(std::size_t n) {
  static constexpr std::array<std::string_view, 5> who{
      "A tall man", "A girl", "An old lady", "A driver", "A young couple"};
  static constexpr std::array<std::string_view, 7> what{"asks for the way to the station",
                                                        "puts a heavy parcel on the desk",
                                                        "looks for somebody who can help",
                                                        "wants to pay with two cards",
                                                        "brings back a pair of shoes",
                                                        "waits beside the broken lift",
                                                        "reads the notice on the door"};
  return "\"" + std::string(who[n % who.size()]) + " " + std::string(what[n % what.size()]) + ".\"";
}

inline void complete_card(ExampleTable& card, std::size_t number, bool answer_follows) {
  const bool free = card.says("type = \"free\"");
  const bool order = card.says("type = \"order\"");
  if (!free && !order && !answer_follows) {
    card.complete("options",
                  R"([ { key = "go", text = "Go over.", verdict = "best", why = "x" }, )"
                  R"({ key = "stay", text = "Stay put.", verdict = "bad", why = "x" }, )"
                  R"({ key = "wave", text = "Wave.", verdict = "ok", why = "x" } ])");
  }
  if (order) card.complete("steps", R"(["Look up.", "Greet him.", "Ask him."])");
  card.complete("why", "\"It tells them that they are seen.\"");
  card.complete("ask", "\"What do you do first?\"");
  card.complete("situation", situation_number(number));
  card.complete("skill", "\"offer-help\"");
  card.complete("id", "\"card-" + std::to_string(number) + "\"");
}

inline void complete(std::vector<ExampleTable>& tables) {
  std::size_t cards = 0;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    ExampleTable& each = tables[i];
    if (each.header == "[deck]") {
      each.complete("language", "\"en\"");
      each.complete("title", "\"At the desk\"");
      each.complete("id", "\"desk-en\"");
    } else if (each.header == "[[skill]]") {
      each.complete("do", "\"go to them and offer one concrete help\"");
      each.complete("when", "\"a visitor needs help\"");
      each.complete("id", "\"offer-help\"");
    } else if (each.header == "[[card]]") {
      const bool answer_follows = i + 1 < tables.size() && tables[i + 1].header == "[card.answer]";
      complete_card(each, ++cards, answer_follows);
    } else if (each.header == "[card.answer]") {
      each.complete("model", "\"Let me help you.\"");
      if (!each.has("accept"))
        each.complete("groups", R"([ { label = "help", any = ["help*"] } ])");
    }
  }
}

/// A fragment with a line `format = …` is a whole deck. Any other is completed: what it leaves out
/// of a table that it shows (but for a key that a line like `# no why` names), and the tables that
/// it does not show. A fragment whose first line begins with `{` is options, one a line. `# 12
/// cards like this` as its first line repeats what follows so often, with other ids and situations.
inline std::string example_deck(std::string_view fragment) {
  const auto lines = deck::lines_of(fragment);
  const auto is_format = [](std::string_view line) { return line.starts_with("format = "); };
  if (std::ranges::any_of(lines, is_format)) return std::string(fragment);
  const bool options = fragment.starts_with('{');
  auto tables =
      options ? std::vector<ExampleTable>{{"[[card]]", in_a_list(lines)}} : tables_of(fragment);
  if (!lines.empty() && lines.front().starts_with("# ") &&
      lines.front().ends_with(" cards like this")) {
    const auto once = tables;
    for (int n = std::stoi(lines.front().substr(2)); n > 1; --n)
      tables.insert(tables.end(), once.begin(), once.end());
  }
  const auto lacks = [&](std::string_view header) {
    return std::ranges::find(tables, header, &ExampleTable::header) == tables.end();
  };
  if (lacks("[[card]]")) tables.push_back({"[[card]]", {}});
  if (lacks("[[skill]]")) tables.insert(tables.begin(), {"[[skill]]", {}});
  if (lacks("[deck]")) tables.insert(tables.begin(), {"[deck]", {}});
  complete(tables);
  std::string out = "format = 1\n";
  for (const ExampleTable& each : tables) {
    out += each.header + "\n";
    for (const std::string& line : each.lines) out += line + "\n";
  }
  return out;
}

}  // namespace knack::lint
