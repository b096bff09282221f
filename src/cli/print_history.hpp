// SPDX-License-Identifier: MIT
// The answers to one card for people.
#pragma once

#include <vector>

#include "cli/context.hpp"
#include "report/history.hpp"

namespace knack::cli {

/// The last 20 answers, with `--all` every one: a table, or for screen readers a sentence each.
/// Nothing if there is none.
void print_history(const Context& context, const std::vector<report::HistoryRow>& rows);

}  // namespace knack::cli
