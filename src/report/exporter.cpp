// SPDX-License-Identifier: MIT
// Which level, which columns.
#include "report/exporter.hpp"

#include <algorithm>
#include <array>

#include "base/contract.hpp"
#include "base/distance.hpp"
#include "base/message.hpp"
#include "report/field.hpp"
#include "report/levels.hpp"

namespace knack::report {
namespace {

struct LevelParts {
  Columns (*columns)();
  MakeExporter* make;
  bool has_learner;
};

// In the order of the enumerators.
constexpr std::array<LevelParts, level_names.size()> levels{{
    {reviews_columns, make_reviews_exporter, true},
    {items_columns, make_items_exporter, false},
    {options_columns, make_options_exporter, false},
    {skills_columns, make_skills_exporter, true},
    {learners_columns, make_learners_exporter, true},
    {marks_columns, make_marks_exporter, true},
    {log_columns, make_log_exporter, false},
    {columns_columns, make_columns_exporter, false},
}};

// In the order of the enumerators.
constexpr std::array<std::string_view, 8> types{
    "text", "id", "number", "decimal", "time", "day", "flag", "list"};

const LevelParts& parts(Level level) {
  return levels.at(static_cast<std::size_t>(level));
}

Error no_such_column(const std::string& name, Level level, const std::vector<Column>& all) {
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const Column& each : all) names.emplace_back(each.name);
  const auto near = nearest(name, names);
  return {ErrorKind::usage,
          tr("There is no column “{name}” in {level}.",
             {arg("name", name), arg("level", to_string(level))}),
          near ? tr("Did you mean “{near}”?", {arg("near", *near)})
               : tr("knack export columns lists them.")};
}

auto find_column(const std::vector<Column>& all, std::string_view name) {
  return std::ranges::find(all, name, &Column::name);
}

}  // namespace

std::string_view to_string(ColumnType type) {
  return types.at(static_cast<std::size_t>(type));
}

std::optional<Level> level_named(std::string_view name) {
  const auto found = std::ranges::find(level_names, name);
  if (found == level_names.end()) return std::nullopt;
  return static_cast<Level>(found - level_names.begin());
}

std::span<const Column> columns_of(Level level) {
  return parts(level).columns();
}

Result<ChosenColumns> choose_columns(const ExportInput& input,
                                     const std::vector<std::string>& names) {
  const auto own = columns_of(input.level);
  std::vector<Column> all(own.begin(), own.end());
  if (input.roster != nullptr && parts(input.level).has_learner) {
    for (const std::string& each : input.roster->columns) {
      if (find_column(all, each) != all.end()) {
        return Error{ErrorKind::usage,
                     tr("The roster has a column “{name}”, and so has {level}.",
                        {arg("name", each), arg("level", to_string(input.level))}),
                     tr("Give it another name in the roster.")};
      }
      all.push_back({each, ColumnType::text, {}, {}, {}});
    }
  }
  ChosenColumns out;
  for (std::size_t i = 0; names.empty() && i < all.size(); ++i) out.places.push_back(i);
  for (const std::string& name : names) {
    const auto found = find_column(all, name);
    if (found == all.end()) return no_such_column(name, input.level, all);
    const auto place = static_cast<std::size_t>(found - all.begin());
    if (std::ranges::find(out.places, place) != out.places.end()) {
      return Error{
          ErrorKind::usage, tr("The column “{name}” is named twice.", {arg("name", name)}), {}};
    }
    out.places.push_back(place);
  }
  for (const std::size_t place : out.places) out.columns.push_back(all[place]);
  return out;
}

Person person(const ExportInput& input, std::string_view learner, std::string_view own_name) {
  Person out;
  if (input.with_names) out.name = own_name;
  if (input.roster == nullptr) return out;
  const RosterEntry* entry = input.roster->find(learner);
  if (entry == nullptr) return out;
  if (!entry->name.empty()) out.name = entry->name;
  out.others = &entry->others;
  return out;
}

Person person_of(const ExportInput& input, std::string_view learner, const LearnerLog* log) {
  if (log == nullptr) return person(input, learner, {});
  return person(input, learner, log->plan.settings.learner_name);
}

std::unique_ptr<Exporter> make_exporter(const ExportInput& input,
                                        const ChosenColumns& columns,
                                        RowWriter& writer) {
  return parts(input.level).make(input, columns, writer);
}

std::string export_text(std::span<const schedule::Event> log,
                        const ExportInput& input,
                        Format format,
                        std::span<const std::pair<CardRef, CardRef>> renames) {
  std::string out;
  const auto columns = choose_columns(input, {});
  expects(columns.has_value());
  const auto writer = make_row_writer(format, out);
  writer->begin(columns->columns);
  const auto exporter = make_exporter(input, *columns, *writer);
  LearnerFolds folds;
  for (const schedule::Event& each : log) folds.look(each);
  if (!renames.empty()) {
    for (const auto& [learner, one] : folds.learners())
      folds.rename(learner, {renames.begin(), renames.end()});
  }
  for (const schedule::Event& each : log) exporter->add(folds.add(each));
  exporter->finish(folds);
  writer->end();
  return out;
}

}  // namespace knack::report
