// SPDX-License-Identifier: MIT
// The makers behind `columns_of` and `make_exporter`, a pair for each level.
#pragma once

#include "report/exporter.hpp"

namespace knack::report {

using Columns = std::span<const Column>;
using MakeExporter = std::unique_ptr<Exporter>(const ExportInput&,
                                               const ChosenColumns&,
                                               RowWriter&);

[[nodiscard]] Columns reviews_columns();
[[nodiscard]] Columns items_columns();
[[nodiscard]] Columns options_columns();
[[nodiscard]] Columns skills_columns();
[[nodiscard]] Columns learners_columns();
[[nodiscard]] Columns marks_columns();
[[nodiscard]] Columns log_columns();
[[nodiscard]] Columns columns_columns();

MakeExporter make_reviews_exporter;
MakeExporter make_items_exporter;
MakeExporter make_options_exporter;
MakeExporter make_skills_exporter;
MakeExporter make_learners_exporter;
MakeExporter make_marks_exporter;
MakeExporter make_log_exporter;
MakeExporter make_columns_exporter;

}  // namespace knack::report
