// SPDX-License-Identifier: MIT
// Tables as text.
#include "deck/write.hpp"

#include <charconv>

#include "base/width.hpp"

namespace knack::deck {
namespace {

constexpr std::size_t columns = 125;  // as the bundled decks are wrapped

/// Escapes what a basic string cannot hold; quotes only where `quotes` asks for it.
std::string escaped(std::string_view text, bool quotes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' || (c == '"' && quotes)) {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7f) {
      out += {'\\', 'u', '0', '0', digits[byte >> 4U], digits[byte & 0xfU]};
    } else {
      out += c;
    }
  }
  return out;
}

/// Collects `key = value` lines.
class Lines {
 public:
  explicit Lines(std::string_view header) : out_(std::string(header) + "\n") {}

  void raw(std::string_view key, std::string_view value) {
    out_.append(key).append(" = ").append(value).append("\n");
  }

  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) raw(key, toml_text(value));
  }

  void text(std::string_view key, const std::optional<Text>& value) {
    if (value) text(key, value->value);
  }

  void flag(std::string_view key, bool value, bool otherwise) {
    if (value != otherwise) raw(key, value ? "true" : "false");
  }

  void list(std::string_view key, const Texts& values) {
    if (!values.empty()) raw(key, list_of(values));
  }

  /// One or more rows, each in a line of its own.
  void rows(std::string_view key, const std::vector<std::string>& rows) {
    if (rows.empty()) return;
    out_.append(key).append(" = [\n");
    for (const std::string& each : rows) out_.append("  { ").append(each).append(" },\n");
    out_ += "]\n";
  }

  /// A text of one line or many, which a reader takes in best as lines.
  void long_text(std::string_view key, std::string_view value) {
    out_.append(key).append(" = \"\"\"\n");
    bool first = true;
    while (true) {
      const std::string_view paragraph = value.substr(0, value.find('\n'));
      if (!first) out_ += "\n";
      for (const std::string& line : wrap(paragraph, columns)) add_text_line(line);
      if (paragraph.size() == value.size()) break;
      value.remove_prefix(paragraph.size() + 1);
      first = false;
    }
    out_ += "\"\"\"\n";
  }

  void ignore(const Ignore& ignore) {
    list("ignore", ignore.rules);
    text("ignore_reason", ignore.reason);
  }

  static std::string list_of(const Texts& values) {
    std::string out;
    for (const Text& each : values) out += (out.empty() ? "" : ", ") + toml_text(each.value);
    return "[" + out + "]";
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  /// Three quotes in a row would end the text.
  void add_text_line(std::string_view line) {
    std::string safe = escaped(line, false);
    for (std::size_t at = safe.find("\"\"\""); at != std::string::npos;
         at = safe.find("\"\"\"", at + 2))
      safe.insert(at, "\\");
    out_.append(safe).append("\n");
  }

  std::string out_;
};

/// `key = "…"` for an inline table, with a comma before it if it is not the first.
void add(std::string& row, std::string_view key, std::string_view value) {
  row.append(row.empty() ? "" : ", ").append(key).append(" = ").append(value);
}

void add(std::string& row, std::string_view key, const std::optional<Text>& text) {
  if (text) add(row, key, toml_text(text->value));
}

std::vector<std::string> option_rows(const Options& options) {
  std::vector<std::string> rows;
  for (const Option& each : options.options) {
    std::string row;
    if (options.keys_authored) add(row, "key", toml_text(each.key.value));
    add(row, "text", toml_text(each.text.value));
    add(row, "verdict", toml_text(to_string(each.verdict.value)));
    add(row, "error", each.error);
    add(row, "why", each.why);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string answer_toml(const Answer& answer) {
  Lines out("[card.answer]");
  out.text("model", answer.model.value);
  out.list("accept", answer.accept);
  std::vector<std::string> groups;
  for (const Group& each : answer.groups) {
    std::string row;
    add(row, "label", toml_text(each.label.value));
    add(row, "any", Lines::list_of(each.any));
    groups.push_back(std::move(row));
  }
  out.rows("groups", groups);
  if (answer.need != answer.groups.size()) out.raw("need", std::to_string(answer.need));
  out.flag("ordered", answer.ordered, false);
  if (answer.max_words != Answer{}.max_words)
    out.raw("max_words", std::to_string(answer.max_words));
  std::vector<std::string> avoid;
  for (const Avoid& each : answer.avoid) {
    std::string row;
    add(row, "any", Lines::list_of(each.any));
    add(row, "error", each.error);
    add(row, "why", each.why);
    if (each.harmful) add(row, "harmful", "true");
    avoid.push_back(std::move(row));
  }
  out.rows("avoid", avoid);
  out.list("good", answer.good);
  out.list("bad", answer.bad);
  return out.take();
}

}  // namespace

std::string toml_text(std::string_view text) {
  return "\"" + escaped(text, true) + "\"";
}

std::string deck_toml(const Deck& deck) {
  Lines out("format = 1\n\n[deck]");
  out.text("id", deck.id.value.text);
  out.text("title", deck.title.value);
  out.text("language", deck.language.value);
  out.text("description", deck.description);
  out.list("authors", deck.authors);
  out.text("license", deck.license);
  out.list("was", deck.was);
  out.text("ask", deck.ask);
  out.text("authority", deck.authority);
  out.ignore(deck.ignore);
  return out.take();
}

std::string skill_toml(const Skill& skill) {
  Lines out("[[skill]]");
  out.text("id", skill.id.value.text);
  out.text("when", skill.when.value);
  out.text("do", skill.act.value);
  out.text("why", skill.why);
  out.text("mnemonic", skill.mnemonic);
  out.list("except", skill.except);
  out.ignore(skill.ignore);
  return out.take();
}

std::string card_toml(const Card& card, const Deck& deck) {
  Lines out("[[card]]");
  out.text("id", card.id.value.text);
  out.text("skill", card.skill.value.text);
  if (card.type.value != CardType::choice) out.text("type", to_string(card.type.value));
  out.text("boundary", card.boundary);
  out.flag("probe", card.probe, false);
  out.text("contrast_of", card.contrast_of);
  out.text("stage", card.stage);
  out.text("channel", card.channel);
  if (card.heat) out.raw("heat", std::to_string(card.heat->value));
  out.list("tags", card.tags);
  out.text("origin", card.origin);
  out.flag("fictional", card.fictional, false);
  out.list("was", card.was);
  if (card.revision != 1) out.raw("revision", std::to_string(card.revision));
  out.long_text("situation", card.situation.value);
  if (!deck.ask || deck.ask->value != card.ask.value) out.text("ask", card.ask.value);
  if (const Steps* steps = card.steps()) out.list("steps", steps->steps);
  if (const Options* options = card.options()) out.rows("options", option_rows(*options));
  out.flag("shuffle", card.shuffle, true);
  out.text("shuffle_reason", card.shuffle_reason);
  out.text("why", card.why);
  out.ignore(card.ignore);
  std::string text = out.take();
  if (const Answer* answer = card.answer()) text += "\n" + answer_toml(*answer);
  return text;
}

}  // namespace knack::deck
