// SPDX-License-Identifier: MIT
// The lists of all keys: before the answer, after it, and while a self-check asks.
#include <algorithm>

#include "base/message.hpp"
#include "term/layout.hpp"

namespace knack::term {
namespace {

/// A command and what it does.
struct HelpRow {
  std::string key;
  std::string does;
};

using Rows = std::vector<HelpRow>;

/// Adds commands, each with what is typed before its letter.
struct Commands {
  Rows& rows;
  std::string before;

  void add(const char* key, std::string does) const {
    rows.push_back({before + key, std::move(does)});
  }
};

std::string before_letters(Mode mode, bool text_field) {
  if (mode != Mode::keys) return ":";
  return text_field ? tr("Esc ") : "";
}

void add_hiding(const Commands& commands) {
  commands.add("b", tr("not before tomorrow"));
  commands.add("z", tr("rest for good: not again until knack unsuspend"));
}

void add_undo(const Commands& commands) {
  commands.add("u", tr("take the last answer or mark back"));
}

void add_mine_and_edit(const Commands& commands) {
  commands.add("m", tr("my last wording was right, too: keep it for the author"));
  commands.add("e", tr("edit this card in your editor"));
}

/// What is there at any time.
void add_always(const Commands& commands, Mode mode, bool exam) {
  commands.add("d", tr("something is wrong with this card: leave a note"));
  commands.add("!", tr("I would not be allowed to do this, or lack the means"));
  commands.add("p",
               mode == Mode::keys ? tr("pause: hide the text, stop the clock")
                                  : tr("pause: stop the clock"));
  commands.add("h", tr("this list"));
  commands.add("q",
               exam ? tr("end the exam; it is then not passed") : tr("quit; everything is saved"));
}

std::string laid_out(const Rows& rows, const Style& style) {
  Page page(style);
  page.blank();
  for (const HelpRow& each : rows) {
    constexpr std::size_t widest = 6;
    if (style.accessible)
      page.add(tr("{key}: {does}.", {arg("key", each.key), arg("does", each.does)}));
    else
      page.item(
          "  " + each.key + std::string(widest - std::min(widest, each.key.size()), ' ') + " ",
          each.does);
  }
  return page.text();
}

}  // namespace

std::string render_help(const drill::QuestionView& view, const Style& style, Mode mode) {
  Rows rows;
  if (view.type != CardType::free)
    rows.push_back({tr("1-{last}", {arg("last", view.options.size())}), tr("answer")});
  rows.push_back({"?", tr("I don't know")});
  const Commands commands{rows, before_letters(mode, view.type == CardType::free)};
  if (!view.exam) {
    commands.add("s", tr("later in this session"));
    add_hiding(commands);
    add_undo(commands);
    add_mine_and_edit(commands);
  }
  add_always(commands, mode, view.exam);
  return laid_out(rows, style);
}

std::string render_help_after_answer(const Style& style, Mode mode) {
  Rows rows{{tr("Enter"), tr("the next situation")}};
  const Commands commands{rows, before_letters(mode, false)};
  add_hiding(commands);
  add_undo(commands);
  add_mine_and_edit(commands);
  add_always(commands, mode, false);
  return laid_out(rows, style);
}

std::string render_help_self_check(const Style& style, Mode mode) {
  Rows rows{{"y", tr("yes, it was there, in other words")},
            {"n", tr("no")},
            {"?", tr("not sure: counts as no")}};
  const Commands commands{rows, before_letters(mode, false)};
  add_always(commands, mode, false);
  return laid_out(rows, style);
}

}  // namespace knack::term
