// SPDX-License-Identifier: MIT
// Who the learners are: a table that the trainer keeps apart from all stores.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "schedule/people.hpp"

namespace knack::report {

/// A line of the roster.
struct RosterEntry {
  std::size_t line = 0;
  std::string name;                 ///< empty: not told
  std::vector<std::string> others;  ///< as many as `Roster::columns`
};

struct Roster {
  std::vector<std::string>
      columns;  ///< those beside `learner` and `name`, in the order of the file
  std::map<std::string, RosterEntry, std::less<>> learners;  ///< by id

  [[nodiscard]] const RosterEntry* find(std::string_view learner) const;
};

/// Reads CSV with a header: `learner` (the id, once each) has to be there, `name` may be, any other
/// column (a group, a site) is taken over by the exports under its own name. Comma, semicolon and
/// tab part cells, whichever the header uses. An Error of kind input names file and line.
[[nodiscard]] Result<Roster> read_roster(std::string_view bytes, const std::string& file);

/// Lines of ids that are one person become that person's: their own line, else the first in the
/// file.
void join_people(Roster& roster, const schedule::People& people);

}  // namespace knack::report
