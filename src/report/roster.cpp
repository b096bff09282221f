// SPDX-License-Identifier: MIT
// From cells to people.
#include "report/roster.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/ids.hpp"
#include "base/message.hpp"
#include "report/csv_reader.hpp"

namespace knack::report {
namespace {

Error fault(const std::string& file, std::size_t line, const std::string& what) {
  return {ErrorKind::input,
          tr("{file}:{line}: {what}.", {arg("file", file), arg("line", line), arg("what", what)}),
          tr("A roster is CSV with a header: learner,name and any others, such as group.")};
}

/// What each cell of a line is.
struct Header {
  std::size_t learner = 0;
  std::size_t name = 0;  ///< that of `learner` if there is none
  std::vector<std::size_t> others;
};

Result<Header> read_header(const CsvRecord& row, const std::string& file, Roster& roster) {
  Header header;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& name = row.cells[i];
    if (name.empty()) return fault(file, row.line, tr("a column has no name"));
    if (!seen.insert(name).second)
      return fault(file, row.line, tr("two columns are called “{name}”", {arg("name", name)}));
    if (name == "learner") {
      header.learner = i;
    } else if (name != "name") {
      header.others.push_back(i);
      roster.columns.push_back(name);
    }
  }
  if (!seen.contains("learner")) return fault(file, row.line, tr("there is no column “learner”"));
  const auto name = std::ranges::find(row.cells, "name");
  header.name =
      name == row.cells.end() ? header.learner : static_cast<std::size_t>(name - row.cells.begin());
  return header;
}

Result<void> add_row(const CsvRecord& row,
                     const Header& header,
                     const std::string& file,
                     Roster& roster) {
  const std::string& learner = row.cells[header.learner];
  if (learner.empty()) return fault(file, row.line, tr("the learner is missing"));
  if (!is_id(learner))
    return fault(file, row.line, tr("“{learner}” is no learner's id", {arg("learner", learner)}));
  RosterEntry entry{row.line, {}, {}};
  if (header.name != header.learner) entry.name = row.cells[header.name];
  for (const std::size_t each : header.others) entry.others.push_back(row.cells[each]);
  const auto [known, added] = roster.learners.emplace(learner, std::move(entry));
  if (!added) {
    return fault(file,
                 row.line,
                 tr("{learner} is on line {line} already",
                    {arg("learner", learner), arg("line", known->second.line)}));
  }
  return {};
}

}  // namespace

const RosterEntry* Roster::find(std::string_view learner) const {
  const auto found = learners.find(learner);
  return found == learners.end() ? nullptr : &found->second;
}

void join_people(Roster& roster, const schedule::People& people) {
  if (people.empty()) return;
  using Rank = std::tuple<bool, std::size_t, std::string>;  // own lines first, then by line
  std::set<Rank> order;
  for (const auto& [learner, entry] : roster.learners)
    order.emplace(people.person(learner) != learner, entry.line, learner);
  std::map<std::string, RosterEntry, std::less<>> joined;
  for (const auto& [alias, line, learner] : order)
    joined.try_emplace(people.person(learner), std::move(roster.learners.find(learner)->second));
  roster.learners = std::move(joined);
}

Result<Roster> read_roster(std::string_view bytes, const std::string& file) {
  CsvReader reader(bytes, separator_of(bytes));
  const auto first = reader.next();
  if (!first) return fault(file, 1, tr("there is no header"));
  if (!first->fault.empty()) return fault(file, first->line, first->fault);
  Roster roster;
  const auto header = read_header(*first, file, roster);
  if (!header) return header.error();
  while (const auto row = reader.next()) {
    if (!row->fault.empty()) return fault(file, row->line, row->fault);
    if (row->cells.size() != first->cells.size()) {
      return fault(file, row->line, tr("this line has another number of cells than the header"));
    }
    if (auto added = add_row(*row, *header, file, roster); !added) return added.error();
  }
  return roster;
}

}  // namespace knack::report
