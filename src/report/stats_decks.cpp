// SPDX-License-Identifier: MIT
// One block a deck.
#include "report/stats_decks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/message.hpp"
#include "base/width.hpp"
#include "report/stats_words.hpp"

namespace knack::report {
namespace {

using schedule::CardStatus;
using schedule::SkillStatus;

constexpr std::size_t columns = 6;
constexpr std::size_t gap = 2;
constexpr std::size_t indent = 2;
constexpr std::size_t most_name = 24;
constexpr std::size_t most_bar = 16;
constexpr std::size_t least_bar = 4;

/// A line of the table: a skill, or the whole deck.
struct Line {
  std::string name;
  const Figures* figures = nullptr;
  const Cards* cards = nullptr;
  const schedule::SkillState* state = nullptr;  ///< of a skill
};

using Cells = std::array<std::string, columns>;

Cells head() {
  return {tr("right"), tr("then"), tr("now"), tr("7 days"), tr("30 days"), tr("due")};
}

std::string time_cell(const Speed& speed) {
  return speed.median ? seconds_words(*speed.median, false) : "-";
}

Cells cells_of(const Line& line) {
  const Figures& figures = *line.figures;
  return {fraction(figures.first_try),
          speed_may_have_changed(figures) ? time_cell(figures.first_20) : "-",
          time_cell(figures.last_20),
          fraction(figures.retention_7),
          fraction(figures.retention_30),
          std::to_string(line.cards->due)};
}

/// A cell a situation, automatic ones first; scaled where they are more than the cells.
std::string card_bar(const Cards& cards, std::size_t most, bool ascii) {
  struct Part {
    CardStatus status;
    int level;
  };

  constexpr std::array<Part, 4> parts{{{CardStatus::automatic, 4},
                                       {CardStatus::accurate, 3},
                                       {CardStatus::learning, 1},
                                       {CardStatus::fresh, 0}}};
  const auto all = static_cast<std::size_t>(cards.all());
  const std::size_t cells = std::min(all, most);
  std::string out;
  std::size_t counted = 0;
  std::size_t drawn = 0;
  for (const Part& part : parts) {
    counted += static_cast<std::size_t>(cards.with(part.status));
    for (const std::size_t end = all == 0 ? 0 : counted * cells / all; drawn < end; ++drawn)
      out += shade(part.level, ascii);
  }
  return out;
}

/// Where the table's columns stand on this sheet.
struct Layout {
  std::size_t name = 0;
  std::array<std::size_t, columns> widths{};
  std::size_t bar = 0;  ///< cells; 0: no bars
};

/// The layout for these lines, or nothing if the sheet is too narrow for any. Longer names than the
/// column takes get a line of their own.
std::optional<Layout> layout_of(const std::vector<Line>& lines, std::size_t width) {
  constexpr std::size_t least_name = 12;
  Layout out;
  std::size_t longest = least_name;
  const auto widen = [&](const Cells& cells) {
    for (std::size_t i = 0; i < columns; ++i)
      out.widths.at(i) = std::max(out.widths.at(i), display_width(cells.at(i)));
  };
  widen(head());
  for (const Line& each : lines) {
    widen(cells_of(each));
    const std::size_t name = display_width(each.name);
    if (name <= most_name) longest = std::max(longest, name);
  }
  std::size_t taken = indent;
  for (const std::size_t each : out.widths) taken += gap + each;
  if (taken + least_name > width) return std::nullopt;
  out.name = std::min(longest, width - taken);
  const std::size_t left = width - taken - out.name;
  if (left >= gap + least_bar) out.bar = std::min(left - gap, most_bar);
  return out;
}

std::string table_line(std::string_view name, const Cells& cells, const Layout& layout) {
  std::string out = std::string(indent, ' ') + left_aligned(name, layout.name);
  for (std::size_t i = 0; i < columns; ++i)
    out += std::string(gap, ' ') + right_aligned(cells.at(i), layout.widths.at(i));
  return out;
}

Ink ink_of(SkillStatus status) {
  return status >= SkillStatus::automatic ? Ink::good : Ink::plain;
}

void show_status(Sheet& sheet, const Line& line) {
  const schedule::SkillState& state = *line.state;
  std::string text = tr("{status} ({automatic}/{all} automatic)",
                        {arg("status", status_words(state.status)),
                         arg("automatic", state.automatic),
                         arg("all", state.situations)});
  if (const std::string next = next_words(state); !next.empty())
    text += tr("; {next}", {arg("next", next)});
  sheet.add(text, ink_of(state.status), 2 * indent);
}

std::string stuck_words() {
  return tr("stuck: no run of 3 right answers lately");
}

void show_table(Sheet& sheet, const std::vector<Line>& lines, const Layout& layout) {
  sheet.line(table_line("", head(), layout), Ink::faint);
  for (const Line& each : lines) {
    std::string name = each.name;
    if (display_width(name) > layout.name) {
      sheet.add(name, Ink::plain, indent);
      name.clear();
    }
    std::string text = table_line(name, cells_of(each), layout);
    if (layout.bar > 0)
      text += std::string(gap, ' ') + card_bar(*each.cards, layout.bar, sheet.style().ascii);
    sheet.line(text);
    if (each.state == nullptr) continue;
    show_status(sheet, each);
    if (each.state->stuck) sheet.add(stuck_words(), Ink::warning, 2 * indent);
  }
}

void add_status(std::vector<Row>& rows, const schedule::SkillState& state) {
  rows.push_back({tr("Status"), status_words(state.status), ink_of(state.status)});
  if (const std::string next = next_words(state); !next.empty()) rows.push_back({tr("Next"), next});
  if (state.stuck) rows.push_back({tr("Warning"), stuck_words(), Ink::warning});
}

/// The same figures one under the other.
void show_rows(Sheet& sheet, const Line& line) {
  const bool spelled = sheet.style().accessible;
  std::vector<Row> rows;
  if (line.state != nullptr) add_status(rows, *line.state);
  rows.push_back({tr("Answers"), std::to_string(line.figures->answers)});
  for (Row& each : figure_rows(*line.figures, spelled)) rows.push_back(std::move(each));
  rows.push_back({tr("Due"), std::to_string(line.cards->due)});
  rows.push_back({tr("Situations"), cards_words(*line.cards)});
  std::string name = line.name;
  if (spelled)
    name = line.state == nullptr ? tr("The whole deck") : tr("Skill {skill}", {arg("skill", name)});
  sheet.add(name, Ink::strong, indent);
  sheet.rows(rows, 2 * indent);
}

void name_the_rest(Sheet& sheet, const DeckStats& deck) {
  std::string names;
  for (const SkillStats& each : deck.skills) {
    if (each.figures.answers == 0) append_listed(names, each.skill.skill.text);
  }
  if (!names.empty())
    sheet.add(tr("Not started: {names}", {arg("names", names)}), Ink::plain, indent);
}

/// The lines of a deck; none if it has no answers.
std::vector<Line> lines_of(const DeckStats& deck) {
  std::vector<Line> lines;
  if (deck.figures.answers == 0) return lines;
  for (const SkillStats& each : deck.skills) {
    if (each.figures.answers > 0)
      lines.push_back({each.skill.skill.text, &each.figures, &each.cards, &each.state});
  }
  if (deck.skills.size() != 1)
    lines.push_back({tr("whole deck"), &deck.figures, &deck.cards, nullptr});
  return lines;
}

void show_deck(Sheet& sheet, const DeckStats& deck, const std::optional<Layout>& layout) {
  const std::vector<Line> lines = lines_of(deck);
  if (lines.empty()) return;
  sheet.blank();
  const MessageArg id = arg("deck", deck.deck.text);
  const MessageArg title = arg("title", deck.title);
  sheet.add(sheet.style().accessible ? tr("Deck {deck}: {title}", {id, title})
                                     : tr("{deck}: {title}", {id, title}),
            Ink::strong);
  if (layout) {
    show_table(sheet, lines, *layout);
  } else {
    for (const Line& each : lines) show_rows(sheet, each);
  }
  name_the_rest(sheet, deck);
}

void show_legend(Sheet& sheet) {
  const bool ascii = sheet.style().ascii;
  sheet.blank();
  sheet.add(tr("right: at the first try; then, now: median time of the first and the last 20 right "
               "answers; 7 days, 30 days: right after at least so long; -: not known yet"),
            Ink::faint);
  sheet.add(tr("{full} automatic, {dark} accurate, {light} learning, {none} new",
               {arg("full", shade(4, ascii)),
                arg("dark", shade(3, ascii)),
                arg("light", shade(1, ascii)),
                arg("none", shade(0, ascii))}),
            Ink::faint);
}

}  // namespace

void show_decks(Sheet& sheet, const Stats& stats) {
  std::vector<Line> all;
  std::string not_started;
  for (const DeckStats& deck : stats.decks) {
    const std::vector<Line> lines = lines_of(deck);
    all.insert(all.end(), lines.begin(), lines.end());
    if (lines.empty()) append_listed(not_started, deck.deck.text);
  }
  std::optional<Layout> layout;
  if (!sheet.style().accessible && !all.empty()) layout = layout_of(all, sheet.width());
  for (const DeckStats& deck : stats.decks) show_deck(sheet, deck, layout);
  if (layout) show_legend(sheet);
  if (not_started.empty()) return;
  sheet.blank();
  sheet.add(tr("Decks not started: {names}", {arg("names", not_started)}));
}

}  // namespace knack::report
