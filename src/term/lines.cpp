// SPDX-License-Identifier: MIT
// Line mode: the same texts, one line for each answer.
#include <functional>
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
#include "term/tty.hpp"

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
  Lines(LineInput input, const Style& style, Clock clock)
      : input_(std::move(input)), style_(style), clock_(std::move(clock)) {
    if (input_.terminal) count_continues();
  }

  void start(const drill::StartView& view) override { print(render_start(view, style_)); }

  Reply ask(const drill::View& view) override {
    if (ended_) return {};
    const Stopwatch watch(clock_);
    asked_ = &view;
    if (const auto* feedback = std::get_if<drill::FeedbackView>(&view)) feedback_ = *feedback;
    paused_ = {};
    show(view);
    input_.forget();
    Reply reply = reply_to(view);
    reply.away = {watch.away().count + paused_.count};
    return reply;
  }

  void show(const drill::View& view) override { print(render(view, style_, mode())); }

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
    input_.forget();
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
  /// What a line means where one thing is asked; nothing if it means nothing there.
  using Read = std::optional<Pressed> (*)(std::string_view line);

  [[nodiscard]] Mode mode() const { return input_.terminal ? Mode::lines : Mode::piped; }

  Reply reply_to(const drill::View& view) {
    if (const auto* question = std::get_if<drill::QuestionView>(&view))
      return ask_question(*question);
    const bool checks = std::holds_alternative<drill::SelfCheckView>(view);
    if (!input_.terminal) {
      if (checks) return replied(drill::SaidYesNo{false});
      return replied(drill::GoOn{});
    }
    if (checks)
      return ask_back(read_self_check, render_help_self_check, tr("Please answer y or n."));
    if (std::holds_alternative<drill::FeedbackView>(view) ||
        std::holds_alternative<drill::AnsweredView>(view))
      return ask_back(
          read_after_answer,
          render_help_after_answer,
          tr("This one is answered. Enter goes on to the next; :h lists the commands."));
    return replied(drill::GoOn{});
  }

  static Reply replied(Command command) {
    Reply reply;
    reply.what = std::move(command);
    return reply;
  }

  static std::optional<Pressed> read_after_answer(std::string_view line) {
    if (trim(line).empty()) return Command{drill::GoOn{}};
    auto pressed = read_command(line);
    return pressed && fits_after_answer(*pressed) ? pressed : std::nullopt;
  }

  static std::optional<Pressed> read_self_check(std::string_view line) {
    if (const auto said = read_yes_no(line)) return Command{drill::SaidYesNo{*said}};
    if (trim(line) == "?") return Command{drill::SaidYesNo{false}};
    auto pressed = read_command(line);
    return pressed && fits_self_check(*pressed) ? pressed : std::nullopt;
  }

  /// Takes lines until one is a command. `wanted`: what is said of a line that means nothing.
  Reply ask_back(Read read, std::string (*help)(const Style&, Mode), const std::string& wanted) {
    while (const auto line = next_line()) {
      const auto pressed = read(*line);
      if (!pressed) {
        complain(wanted);
        continue;
      }
      if (const auto* command = std::get_if<Command>(&*pressed)) return replied(*command);
      auto noted = act(std::get<ScreenAct>(*pressed), [&] { return help(style_, mode()); });
      if (noted) return replied(*std::move(noted));
      if (ended_) break;
    }
    return {};
  }

  Reply ask_question(const drill::QuestionView& view) {
    const Stopwatch watch(clock_);
    const int continues_before = continues();
    Reply reply;
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
    return act(std::get<ScreenAct>(read), [&] { return render_help(view, style_, mode()); });
  }

  /// Does what the screen does by itself; a note that was written becomes a command.
  std::optional<Command> act(ScreenAct what, const std::function<std::string()>& help) {
    switch (what) {
      case ScreenAct::help:
        print(help());
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
    const Stopwatch watch(clock_);
    if (input_.clears) print(std::string(clear_screen));
    print(tr("Paused, and the clock stands still. Enter goes on.") + "\n");
    input_.forget();
    const bool goes_on = next_line().has_value();
    paused_.count += watch.present().count;
    if (goes_on && input_.clears) print(render_whole(*asked_, feedback_, style_, mode()));
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
  const drill::View* asked_ = nullptr;           // while `ask` runs
  Millis paused_;                                // since `ask` began
  std::optional<drill::FeedbackView> feedback_;  // the last one
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_lines(LineInput input, const Style& style, Clock clock) {
  expects(input.in != nullptr && input.out != nullptr && input.err != nullptr);
  return std::make_unique<Lines>(std::move(input), style, std::move(clock));
}

}  // namespace knack::term
