// SPDX-License-Identifier: MIT
// Answers given key by key, and the line editor beneath.
#include "term/answer_input.hpp"

#include <doctest/doctest.h>

#include "base/width.hpp"
#include "unit/term/told.hpp"

namespace knack::term {
namespace {

using drill::Command;

/// Presses the keys of these bytes; the first command that comes.
std::optional<Pressed> press(AnswerInput& input, std::string_view bytes) {
  KeyDecoder decoder;
  for (const Key& key : decoder.feed(bytes)) {
    if (auto command = input.press(key)) return command;
  }
  for (const Key& key : decoder.timeout()) {
    if (auto command = input.press(key)) return command;
  }
  return std::nullopt;
}

std::string told(const std::optional<Pressed>& pressed) {
  if (!pressed) return "nothing";
  return std::visit([](const auto& each) { return term::told(each); }, *pressed);
}

struct Row {
  CardType type;
  std::string_view keys;
  std::string_view want;
};

TEST_CASE("keys become answers and commands") {
  const std::vector<Row> rows = {
      {CardType::choice, "2", "chosen 2"},
      {CardType::choice, "4", "nothing"},
      {CardType::choice, "0", "nothing"},
      {CardType::choice, "x\r\x1b[A3", "chosen 3"},
      {CardType::choice, "?", "unknown"},
      {CardType::choice, "s", "skip"},
      {CardType::choice, "ы", "skip"},
      {CardType::choice, "u", "undo"},
      {CardType::choice, "Г", "undo"},
      {CardType::choice, "й", "quit"},
      {CardType::choice, "b", "bury"},
      {CardType::choice, "И", "bury"},
      {CardType::choice, "z", "suspend"},
      {CardType::choice, "я", "suspend"},
      {CardType::choice, "d", "note"},
      {CardType::choice, "в", "note"},
      {CardType::choice, "!", "not allowed"},
      {CardType::choice, "m", "mine"},
      {CardType::choice, "e", "edit"},
      {CardType::choice, "p", "pause"},
      {CardType::choice, "h", "help"},
      {CardType::multi, "1!", "not allowed"},
      {CardType::free, "abc!\r", "typed abc!"},
      {CardType::free, "\x1b!", "not allowed"},
      {CardType::free, "\x1bp", "pause"},
      {CardType::choice, "\x04", "quit"},
      {CardType::choice, "\x1b[200~2q\x1b[201~", "nothing"},
      {CardType::multi, "31\r", "chosen 1 3"},
      {CardType::multi, "12", "nothing"},
      {CardType::multi, "1221\r", "nothing"},
      {CardType::multi, "1231\r", "chosen 2 3"},
      {CardType::multi, "12?", "unknown"},
      {CardType::order, "312\r", "chosen 3 1 2"},
      {CardType::order, "31\r", "nothing"},
      {CardType::order, "3312\r", "chosen 3 1 2"},
      {CardType::order,
       "31\x7f\x7f"
       "213\r",
       "chosen 2 1 3"},
      {CardType::free, "hello\r", "typed hello"},
      {CardType::free, "  добрый день \r", "typed добрый день"},
      {CardType::free, "12sq\r", "typed 12sq"},
      {CardType::free, "?\r", "unknown"},
      {CardType::free, "really?\r", "typed really?"},
      {CardType::free, " \r", "nothing"},
      {CardType::free, "abc\x1bs", "skip"},
      {CardType::free, "abc\x1bй", "quit"},
      {CardType::free, "abc\x1bu", "undo"},
      {CardType::free, "abc\x1bx\r", "typed abc"},
      {CardType::free, "abc\x1b\x1bs\r", "typed abcs"},
      {CardType::free, "abc\x04", "quit"},
      {CardType::free, "\x1b[200~one\rtwo\x1b[201~\r", "typed one two"},
      {CardType::free, "ac\x1b[Db\x1b[H-\x05!\r", "typed -abc!"},
      {CardType::free,
       "one two\x17three\x01\x0b"
       "four\r",
       "typed four"},
      {CardType::free, "wrong\x15right\r", "typed right"},
      {CardType::free, "abc\x01\x1b[3~\r", "typed bc"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.keys);
    AnswerInput input(row.type, row.type == CardType::free ? 0 : 3);
    CHECK(told(press(input, row.keys)) == row.want);
  }
}

TEST_CASE("the line shows what was picked, and what is missing is said apart, until the next key") {
  AnswerInput input(CardType::order, 3);
  CHECK(input.shown(80).text == "> ");
  CHECK_FALSE(press(input, "31"));
  CHECK(input.shown(80).text == "> 3 1");
  CHECK(input.shown(80).cursor == 5);
  CHECK_FALSE(press(input, "\r"));
  CHECK(input.shown(80).text == "> 3 1");
  CHECK(input.hint().starts_with("Please give all numbers from 1 to 3"));
  CHECK_FALSE(press(input, "\r"));
  CHECK(input.hint().empty());  // said already
  CHECK_FALSE(press(input, "2\x7f\r"));
  CHECK_FALSE(input.hint().empty());
  CHECK_FALSE(press(input, "1"));
  CHECK(input.hint().empty());
  CHECK(input.shown(80).text == "> 3 1");
}

TEST_CASE("the line says that Esc waits for a letter") {
  AnswerInput input(CardType::free, 0);
  CHECK_FALSE(press(input, "abc\x1b"));
  CHECK(input.shown(80).text == "Esc, then a letter, h for help: abc");
  CHECK_FALSE(press(input, "\x1b[D"));
  CHECK(input.shown(80).text == "> abc");
  CHECK(input.shown(80).cursor == 4);
}

TEST_CASE("the line is never as wide as the terminal, and the cursor is in it") {
  const std::string_view text =
      "Добрый день, 語語語語語語 e\xcc\x81 👩‍👩‍👧 and so on and so on "
      "and "
      "on";
  for (std::size_t columns = 20; columns <= 60; ++columns) {
    AnswerInput input(CardType::free, 0);
    CHECK_FALSE(press(input, text));
    for (int steps = 0; steps < 60; ++steps) {
      const ShownLine line = input.shown(columns);
      CAPTURE(line.text);
      CHECK(display_width(line.text) < columns);
      CHECK(line.cursor < columns);
      CHECK(line.cursor >= 2);
      CHECK_FALSE(press(input, steps % 2 == 0 ? "\x1b[D" : "\x1b"));
    }
  }
}

TEST_CASE("the editor moves and erases by whole clusters") {
  LineEditor editor;
  for (const char32_t point : std::u32string_view(U"ae\u0301👩\u200d👧z")) editor.insert(point);
  editor.left();
  editor.backspace();
  CHECK(editor.text() == "ae\xcc\x81z");
  editor.left();
  editor.delete_forward();
  CHECK(editor.text() == "az");
  editor.home();
  editor.backspace();
  editor.left();
  editor.right();
  editor.end();
  editor.right();
  editor.delete_forward();
  CHECK(editor.text() == "az");
}

TEST_CASE("a mark put before the cursor joins its letter, and the cursor stays at an edge") {
  LineEditor editor;
  for (const char32_t point : std::u32string_view(U"eb")) editor.insert(point);
  editor.left();
  editor.insert(U'\u0301');
  CHECK(editor.text() ==
        "e\xcc\x81"
        "b");
  editor.backspace();
  CHECK(editor.text() == "b");
}

TEST_CASE("the editor takes no controls, nothing that steers a terminal, and not without end") {
  LineEditor editor;
  for (const char32_t point : {U'\x1b', U'\n', U'\x7f', U'\u009b', U'\u202e', U'\u2028'})
    editor.insert(point);
  CHECK(editor.text().empty());
  constexpr std::size_t bytes_each = 4;
  for (std::size_t i = 0; i < LineEditor::longest_bytes / bytes_each + 5; ++i) editor.insert(U'😀');
  CHECK(editor.text().size() == LineEditor::longest_bytes);
}

TEST_CASE("a note is kept by Enter, dropped by Esc, and edited like any text") {
  const auto written = [](std::string_view bytes) {
    NoteInput note;
    KeyDecoder decoder;
    std::vector<Key> keys = decoder.feed(bytes);
    for (const Key& key : decoder.timeout()) keys.push_back(key);
    for (const Key& key : keys) {
      if (note.press(key)) return "done: " + note.text();
    }
    return "open: " + note.shown(40).text;
  };
  CHECK(written("two  fit\r") == "done: two  fit");
  CHECK(written("  \r") == "done: ");
  CHECK(written("two fit\x17three\r") == "done: two three");
  CHECK(written("two\x1b") == "done: ");
  CHECK(written("two\x04") == "done: ");
  CHECK(written("tw") == "open: > tw");
}

}  // namespace
}  // namespace knack::term
