// SPDX-License-Identifier: MIT
// Line mode: the same texts, one line for each answer.
#include <istream>
#include <ostream>
#include <utility>

#include "base/contract.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "term/layout.hpp"
#include "term/line_answer.hpp"
#include "term/screen.hpp"
#include "term/signals.hpp"

namespace knack::term {
namespace {

using drill::Command;

constexpr std::size_t longest_line = 65536;

struct Line {
  std::string text;
  bool too_long = false;
};

/// The next line without its newline, or nothing at the end. What is too long is read to its end
/// and forgotten.
std::optional<Line> read_line(std::istream& in) {
  using Traits = std::istream::traits_type;
  Line line;
  bool any = false;
  for (;;) {
    const auto next = in.rdbuf()->sbumpc();
    if (Traits::eq_int_type(next, Traits::eof())) {
      if (!any) return std::nullopt;
      break;
    }
    any = true;
    const char c = Traits::to_char_type(next);
    if (c == '\n') break;
    line.too_long = line.too_long || line.text.size() >= longest_line;
    if (!line.too_long) line.text += c;
  }
  if (line.text.ends_with('\r')) line.text.pop_back();
  if (line.text.starts_with(byte_order_mark)) line.text.erase(0, byte_order_mark.size());
  return line;
}

std::optional<LineProblem> fault_of(const Line& line) {
  if (line.too_long)
    return LineProblem{tr("That line is longer than {limit} bytes. Please give a shorter one.",
                          {arg("limit", longest_line)})};
  if (line.text.find('\0') != std::string::npos || find_invalid_utf8(line.text))
    return LineProblem{tr("That line is not text in UTF-8. Please type it again.")};
  return std::nullopt;
}

class Lines final : public Screen {
 public:
  Lines(const LineInput& input, const Style& style, Clock clock)
      : input_(input), style_(style), clock_(std::move(clock)) {
    if (input_.terminal) count_continues();
  }

  void start(const drill::StartView& view) override { print(render_start(view, style_)); }

  Reply ask(const drill::View& view) override {
    if (ended_) return {EndOfInput{}, {}, {}, {}, false};
    show(view);
    if (const auto* question = std::get_if<drill::QuestionView>(&view))
      return ask_question(*question);
    if (!std::holds_alternative<drill::SelfCheckView>(view))
      return {Command{drill::GoOn{}}, {}, {}, {}, false};
    if (!input_.terminal) return {Command{drill::SaidYesNo{false}}, {}, {}, {}, false};
    return ask_self_check();
  }

  void show(const drill::View& view) override { print(render(view, style_, Mode::lines)); }

  bool lend(const std::function<void()>& work) override {
    if (!input_.terminal) return false;
    work();
    return true;
  }

  void print(const std::string& lines) override {
    *input_.out << lines;
    input_.out->flush();
  }

  bool retry(const std::string& error_text) override {
    complain(error_text);
    if (!input_.terminal || ended_) return false;
    for (;;) {
      print(tr("Try to save it again? y/n") + "\n");
      const auto line = next_line();
      if (!line) return false;
      if (const auto said = read_yes_no(*line)) return *said;
    }
  }

  [[nodiscard]] bool can_ask_back() const override { return input_.terminal; }

  [[nodiscard]] bool keys() const override { return false; }

  [[nodiscard]] bool timed() const override { return input_.terminal; }

 private:
  Reply ask_question(const drill::QuestionView& view) {
    const Stopwatch watch(clock_);
    const int continues_before = continues();
    Reply reply{EndOfInput{}, {}, {}, {}, false};
    bool interrupted = false;
    while (const auto line = next_line()) {
      auto command = command_in(*line, view, interrupted);
      if (!command && ended_) break;
      if (!command) continue;
      reply.what = *std::move(command);
      if (!input_.terminal) return reply;
      reply.total = watch.elapsed();
      reply.interrupted = interrupted || watch.slept() || continues() != continues_before;
      return reply;
    }
    return reply;
  }

  /// The command that a line gives, if it is not one for the screen alone; `interrupted` turns true
  /// where the clock can no longer be trusted.
  std::optional<Command> command_in(std::string_view line,
                                    const drill::QuestionView& view,
                                    bool& interrupted) {
    auto read = read_answer(line, view.type, view.options.size());
    if (auto* given = std::get_if<Command>(&read)) return std::move(*given);
    if (const auto* problem = std::get_if<LineProblem>(&read)) {
      complain(problem->text);
      return std::nullopt;
    }
    interrupted = true;
    return act(view, std::get<ScreenAct>(read));
  }

  /// Does what the screen does by itself; a note that was written becomes a command.
  std::optional<Command> act(const drill::QuestionView& view, ScreenAct what) {
    switch (what) {
      case ScreenAct::help:
        print(render_help(view, style_, Mode::lines));
        return std::nullopt;
      case ScreenAct::pause:
        pause();
        return std::nullopt;
      case ScreenAct::note:
        return note();
    }
    return std::nullopt;
  }

  void pause() {
    if (!input_.terminal) return complain(tr("There is no clock to stop here."));
    print(tr("Paused, and the clock stands still. Enter goes on.") + "\n");
    (void)next_line();
  }

  std::optional<Command> note() {
    if (!input_.terminal) {
      complain(tr("Say after it what is wrong: :d the note"));
      return std::nullopt;
    }
    print(tr("What is wrong with this card? Enter keeps your note; an empty line drops it.") +
          "\n");
    const auto line = next_line();
    if (!line || trim(*line).empty()) return std::nullopt;
    return Command{drill::Dispute{std::string(trim(*line))}};
  }

  Reply ask_self_check() {
    while (const auto line = next_line()) {
      if (const auto said = read_yes_no(*line))
        return {Command{drill::SaidYesNo{*said}}, {}, {}, {}, false};
      const auto read = read_answer(*line, CardType::choice, 0);
      const auto* command = std::get_if<Command>(&read);
      const bool fits = command != nullptr && (std::holds_alternative<drill::Undo>(*command) ||
                                               std::holds_alternative<drill::Quit>(*command));
      if (fits) return {*command, {}, {}, {}, false};
      complain(tr("Please answer y or n."));
    }
    return {EndOfInput{}, {}, {}, {}, false};
  }

  /// A line that is text; what is none is complained about. Nothing at the end of input.
  std::optional<std::string> next_line() {
    for (;;) {
      if (input_.terminal) print("> ");
      auto line = read_line(*input_.in);
      if (!line) {
        ended_ = true;
        if (input_.terminal) print("\n");
        return std::nullopt;
      }
      const auto problem = fault_of(*line);
      if (!problem) return std::move(line->text);
      complain(problem->text);
    }
  }

  void complain(const std::string& text) const {
    Page page(style_);
    page.add(text, Paint::plain, 0, 2);
    *input_.err << page.text();
    input_.err->flush();
  }

  LineInput input_;
  Style style_;
  Clock clock_;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_lines(const LineInput& input, const Style& style, Clock clock) {
  expects(input.in != nullptr && input.out != nullptr && input.err != nullptr);
  return std::make_unique<Lines>(input, style, std::move(clock));
}

}  // namespace knack::term
