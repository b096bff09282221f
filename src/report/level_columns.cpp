// SPDX-License-Identifier: MIT
// columns: the tables of all levels as a table, for the manual and for whoever loads an export.
#include <array>

#include "report/field.hpp"
#include "report/levels.hpp"

namespace knack::report {
namespace {

struct Row {
  Level level;
  std::size_t place;
  const Column& column;
};

using Type = ColumnType;

constexpr std::array<Field<Row>, 7> fields{{
    {{"level", Type::id, "", "", "the export"},
     [](const Row& r) { return text_cell(to_string(r.level)); }},
    {{"place", Type::number, "", "1..", "of the column in it"},
     [](const Row& r) { return number_cell(static_cast<std::int64_t>(r.place)); }},
    {{"column", Type::id, "", "", "its name"},
     [](const Row& r) { return text_cell(r.column.name); }},
    {{"type", Type::id, "", "", "text, id, number, decimal, time, day, flag or list"},
     [](const Row& r) { return text_cell(to_string(r.column.type)); }},
    {{"unit", Type::text, "", "", "of its numbers"},
     [](const Row& r) { return known_text(r.column.unit); }},
    {{"range", Type::text, "", "", "lowest and highest value; open where nothing stands"},
     [](const Row& r) { return known_text(r.column.range); }},
    {{"meaning", Type::text, "", "", "in words"},
     [](const Row& r) { return text_cell(r.column.meaning); }},
}};

class ColumnsExporter final : public Exporter {
 public:
  ColumnsExporter(const ChosenColumns& chosen, RowWriter& writer) : rows_(fields, chosen, writer) {}

  void add(const Passed& /*passed*/) override {}

  void finish(LearnerFolds& /*folds*/) override {
    for (std::size_t i = 0; i < level_names.size(); ++i) {
      const auto level = static_cast<Level>(i);
      std::size_t place = 0;
      for (const Column& column : columns_of(level))
        rows_.write({level, ++place, column}, Person{});
    }
  }

 private:
  RowsOf<Row> rows_;
};

}  // namespace

Columns columns_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_columns_exporter(const ExportInput& /*input*/,
                                                const ChosenColumns& chosen,
                                                RowWriter& writer) {
  return std::make_unique<ColumnsExporter>(chosen, writer);
}

}  // namespace knack::report
