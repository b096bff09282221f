// SPDX-License-Identifier: MIT
// What the screens say, at which width, in which order.
#include "term/layout.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <doctest/doctest.h>

#include "base/width.hpp"
#include "term/answer_input.hpp"
#include "unit/term/views.hpp"

namespace knack::term {
namespace {

constexpr std::array<std::size_t, 5> widths = {20, 21, 40, 80, 200};

const std::vector<std::string> hostile_texts = {
    "Why\nWhy",
    "Why: because\n\nWhy not?",
    "Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why Why",
    "Whyever\n   Why",
    "Why\r\nWhy\tWhy",
    "WhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhyWhy",
    "\x1b[31mWhy\x1b]0;title\a",
    "\xe2\x80\xaeWhy\nWhy\xff\xfeWhy",
    "{text} {n}\nWhy {part}",
    "",
    "   \n \n",
    "Почему вы не перезвонили клиенту, как обещали на прошлой неделе?\nWhy",
};

std::size_t lines_with_why(const std::string& text) {
  const auto lines = lines_of(text);
  return static_cast<std::size_t>(
      std::ranges::count_if(lines, [](const auto& line) { return line.starts_with("Why"); }));
}

Style style_of(std::size_t columns, bool colour = false, bool accessible = false) {
  return {colour, false, accessible, columns};
}

TEST_CASE("feedback has exactly one line that begins with Why, whatever the deck says") {
  using drill::Mark;
  for (const std::string& text : hostile_texts) {
    for (const std::size_t columns : widths) {
      for (const Mark mark : {Mark::right, Mark::dont_know, Mark::harmful}) {
        for (const CardType type : {CardType::choice, CardType::order, CardType::free}) {
          for (const bool accessible : {false, true}) {
            const auto shown = render(feedback_of(text, mark, type),
                                      style_of(columns, accessible, accessible),
                                      Mode::keys);
            CAPTURE(shown);
            CHECK(lines_with_why(shown) == 1);
          }
        }
      }
    }
  }
}

TEST_CASE("no other view has a line that begins with Why") {
  for (const std::string& text : hostile_texts) {
    for (const std::size_t columns : widths) {
      for (const drill::View& view : views_of(text)) {
        for (const Mode mode : {Mode::keys, Mode::lines, Mode::piped}) {
          const auto shown = render(view, style_of(columns), mode);
          CAPTURE(shown);
          CHECK(lines_with_why(shown) == 0);
        }
      }
      drill::StartView start;
      start.decks = {text, text};
      start.left_out = {text};
      CHECK(lines_with_why(render_start(start, style_of(columns))) == 0);
    }
  }
}

TEST_CASE("a line of the deck that would begin with Why is indented, and still said") {
  drill::QuestionView view = question();
  view.ask = "Why do you say so?";
  CHECK(has(render(view, style_of(80), Mode::keys), "\n Why do you say so?\n"));
}

TEST_CASE("no line is wider than the terminal, from 20 columns on") {
  for (const std::string& text : hostile_texts) {
    for (const std::size_t columns : widths) {
      auto views = views_of(text);
      views.emplace_back(feedback_of(text, drill::Mark::harmful, CardType::free));
      views.emplace_back(feedback());
      views.emplace_back(question(CardType::order));
      for (const drill::View& view : views) {
        for (const std::string& line : lines_of(render(view, style_of(columns), Mode::keys))) {
          CAPTURE(line);
          CHECK(display_width(line) <= std::min<std::size_t>(columns, 77));
          CHECK_FALSE(line.ends_with(' '));
        }
      }
    }
  }
}

TEST_CASE("without colour there is not one control byte but the newline") {
  for (const std::string& text : hostile_texts) {
    auto views = views_of(text);
    views.emplace_back(feedback_of(text, drill::Mark::wrong, CardType::choice));
    for (const drill::View& view : views) {
      const auto shown = render(view, style_of(40), Mode::keys);
      CHECK(std::ranges::none_of(shown, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n') || byte == 0x7f;
      }));
    }
  }
}

TEST_CASE("colour only adds escape codes: without them the text is the same") {
  auto views = views_of("Say it\nagain");
  views.emplace_back(feedback());
  for (const drill::View& view : views) {
    std::string painted = render(view, style_of(80, true), Mode::keys);
    CHECK(has(painted, "\x1b[") != std::holds_alternative<drill::NoticeView>(view));
    for (std::size_t at = 0; (at = painted.find('\x1b', at)) != std::string::npos;)
      painted.erase(at, painted.find('m', at) - at + 1);
    CHECK(painted == render(view, style_of(80), Mode::keys));
  }
}

TEST_CASE("with ascii our own signs are ascii") {
  using drill::Mark;
  Style style = style_of(80);
  style.ascii = true;
  for (const Mark mark :
       {Mark::right, Mark::partly, Mark::wrong, Mark::harmful, Mark::dont_know, Mark::not_judged}) {
    drill::FeedbackView view = feedback();
    view.mark = mark;
    const auto shown = render(view, style, Mode::keys);
    CAPTURE(shown);
    CHECK(std::ranges::none_of(shown, [](char c) { return static_cast<unsigned char>(c) > 0x7e; }));
  }
}

TEST_CASE("a question at 80 columns") {
  CHECK(render(question(), style_of(80), Mode::keys) ==
        "\n"
        "[3/18] Phone, due after 6 days\n"
        "A caller says he is from IT and asks for the code you have just received.\n"
        "\n"
        "What do you do?\n"
        "  1  Give the code\n"
        "  2  Refuse and call IT on the known number\n"
        "  3  Ask for an e-mail\n"
        "Keys: 1-3 answer, ? don't know, s later, h more, q quit.\n");
}

TEST_CASE("a question at 20 columns hangs its options and loses no word") {
  const auto shown = render(question(), style_of(20), Mode::keys);
  CAPTURE(shown);
  CHECK(has(shown,
            "  2  Refuse and\n"
            "     call IT on the\n"
            "     known number\n"));
}

TEST_CASE("a question for a screen reader is one thought a line") {
  const auto shown = render(question(), style_of(80, false, true), Mode::lines);
  CAPTURE(shown);
  CHECK(has(shown, "Question 3 of 18, due after 6 days.\nDeck: Phone.\n"));
  CHECK(has(shown, "Option 1: Give the code\n"));
}

TEST_CASE("the reason of a card is said in words") {
  struct Row {
    drill::Reason reason;
    std::optional<int> days;
    std::string_view want;
  };

  const std::vector<Row> rows = {
      {drill::Reason::fresh, std::nullopt, "Phone, new\n"},
      {drill::Reason::drill, 0, "Phone, again today\n"},
      {drill::Reason::due, std::nullopt, "Phone, due\n"},
      {drill::Reason::due, 1, "Phone, due after 1 day\n"},
      {drill::Reason::due, 12, "Phone, due after 12 days\n"},
  };
  for (const Row& row : rows) {
    drill::QuestionView view = question();
    view.reason = row.reason;
    view.days_since = row.days;
    const auto shown = render(view, style_of(80), Mode::lines);
    CAPTURE(shown);
    CHECK(has(shown, row.want));
  }
}

TEST_CASE("each type says how it is answered, by keys and by lines") {
  CHECK(has(render(question(CardType::multi), style_of(80), Mode::keys), "1-3 pick all that fit"));
  CHECK(has(render(question(CardType::order), style_of(80), Mode::keys), "Backspace takes one"));
  CHECK(has(render(question(CardType::free), style_of(80), Mode::keys), "Esc, then s later"));
  CHECK(has(render(question(CardType::choice), style_of(80), Mode::lines), "Answer with 1-3,"));
  CHECK(has(render(question(CardType::multi), style_of(80), Mode::lines), "such as 1 2"));
  CHECK(has(render(question(CardType::order), style_of(80), Mode::lines), "all numbers 1-3 in"));
  CHECK(has(render(question(CardType::free), style_of(80), Mode::lines), "your own words"));
}

TEST_CASE("the footer names undo only where there is something to take back, an exam neither") {
  drill::QuestionView view = question();
  view.can_undo = true;
  CHECK(has(render(view, style_of(80), Mode::keys), "s later, u undo, h more, q quit."));
  CHECK(has(render(view, style_of(80), Mode::lines), ":s later, :u undo, :h more,"));
  view.can_undo = false;
  view.exam = true;
  CHECK(has(render(view, style_of(80), Mode::keys), "? don't know, h more, q quit."));
}

TEST_CASE("help lists every key once, with what it does, as the mode and the type want it") {
  const auto keys = render_help(question(), style_of(80), Mode::keys);
  for (const char* key : {"1-3", "?", "s", "b", "z", "u", "m", "e", "d", "!", "p", "h", "q"})
    CHECK(has(keys, "\n  " + std::string(key) + " "));
  CHECK(has(render_help(question(CardType::free), style_of(80), Mode::keys), "  Esc z "));
  CHECK(has(render_help(question(), style_of(80), Mode::lines), "\n  :z "));
  CHECK(has(render_help(question(), style_of(80, false, true), Mode::lines), "\n:z: rest"));
  drill::QuestionView exam = question();
  exam.exam = true;
  CHECK_FALSE(has(render_help(exam, style_of(80), Mode::keys), "\n  s "));
  for (const std::string& line : lines_of(render_help(question(), style_of(40), Mode::keys)))
    CHECK(display_width(line) <= 40);
}

/// The keys that a help lists: the first word of each line that begins an entry.
std::set<std::string> keys_listed(const std::string& help) {
  std::set<std::string> out;
  for (const std::string& line : lines_of(help)) {
    if (line.size() > 2 && line[2] != ' ') out.insert(line.substr(2, line.find(' ', 2) - 2));
  }
  return out;
}

TEST_CASE(
    "after an answer, and at a self-check, help lists just the keys that do something there") {
  const std::set<std::string> after =
      keys_listed(render_help_after_answer(style_of(80), Mode::keys));
  const std::set<std::string> check = keys_listed(render_help_self_check(style_of(80), Mode::keys));
  std::set<std::string> fit_after{"Enter"};
  std::set<std::string> fit_check{"y", "n", "?"};
  for (const char letter : std::string_view("subzdmeph!q")) {
    const auto pressed = letter_command(static_cast<char32_t>(letter));
    REQUIRE(pressed.has_value());
    if (fits_after_answer(*pressed)) fit_after.insert({letter});
    if (fits_self_check(*pressed)) fit_check.insert({letter});
  }
  fit_check.erase("u");  // heard there only to be told when it can be had
  CHECK(after == fit_after);
  CHECK(check == fit_check);
  CHECK(keys_listed(render_help_after_answer(style_of(80), Mode::lines)).contains(":p"));
}

}  // namespace
}  // namespace knack::term
