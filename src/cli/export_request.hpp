// SPDX-License-Identifier: MIT
// What `knack export` was asked for, checked before any event is read.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "report/exporter.hpp"
#include "report/row_writer.hpp"

namespace knack::cli {

struct ExportRequest {
  report::ExportInput input;  ///< without decks and roster, which others hold
  report::Format format = report::Format::csv;
  std::vector<std::string> columns;  ///< empty: all
  bool needs_decks = false;
};

/// Reads the options. An Error of kind usage for a level, day or combination that there is not.
[[nodiscard]] Result<ExportRequest> export_request(const Context& context);

/// Names that filters may give.
struct KnownNames {
  std::set<std::string> decks;
  std::set<std::string> skills;  ///< alone and with their decks
  std::set<std::string> learners;

  /// Those of the event, of the kinds that the selection asks for: there may be a million events.
  void add(const schedule::Event& event, const report::Selection& asked);
};

/// An Error of kind usage with the nearest name for a filter that matches nothing.
[[nodiscard]] Result<void> check_names(const report::Selection& selection, const KnownNames& known);

}  // namespace knack::cli
