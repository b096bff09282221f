// SPDX-License-Identifier: MIT
// A column together with what fills it.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/cell.hpp"
#include "report/exporter.hpp"

namespace knack::report {

/// How a learner is told of.
struct Person {
  std::string_view name;                             ///< empty: not to be told, or not known
  const std::vector<std::string>* others = nullptr;  ///< cells of the roster
};

/// The learner's name, from the roster or, if they are to be told, as the learner gave it.
[[nodiscard]] Person person(const ExportInput& input,
                            std::string_view learner,
                            std::string_view own_name);

/// The same of somebody with that log; nullptr: there are no events of theirs.
[[nodiscard]] Person person_of(const ExportInput& input,
                               std::string_view learner,
                               const LearnerLog* log);

template <class Source>
struct Field {
  Column column;
  Cell (*cell)(const Source&);
};

template <class Source>
std::vector<Column> columns_in(std::span<const Field<Source>> fields) {
  std::vector<Column> out;
  out.reserve(fields.size());
  for (const Field<Source>& each : fields) out.push_back(each.column);
  return out;
}

/// Writes the chosen cells of rows.
template <class Source>
class RowsOf {
 public:
  RowsOf(std::span<const Field<Source>> fields, const ChosenColumns& chosen, RowWriter& writer)
      : fields_(fields), chosen_(chosen), writer_(writer) {}

  /// Only the first `shown` columns of the table have values; the others are left empty.
  void write(const Source& source,
             const Person& person,
             std::size_t shown = std::numeric_limits<std::size_t>::max()) {
    for (const std::size_t place : chosen_.places) writer_.cell(cell(source, person, place, shown));
    writer_.end_row();
  }

 private:
  Cell cell(const Source& source,
            const Person& person,
            std::size_t place,
            std::size_t shown) const {
    if (place >= shown) return {};
    if (place < fields_.size()) return fields_[place].cell(source);
    if (person.others == nullptr) return {};
    return known_text(person.others->at(place - fields_.size()));
  }

  std::span<const Field<Source>> fields_;
  const ChosenColumns& chosen_;
  RowWriter& writer_;
};

}  // namespace knack::report
