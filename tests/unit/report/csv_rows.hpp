// SPDX-License-Identifier: MIT
// What was written as CSV, read back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "report/csv_reader.hpp"

namespace knack::report {

/// All records, which must be faultless.
inline std::vector<CsvRecord> csv_rows(std::string_view text, char separator = ',') {
  std::vector<CsvRecord> out;
  CsvReader reader(text, separator);
  while (auto record = reader.next()) {
    CHECK(record->fault == "");
    out.push_back(*std::move(record));
  }
  return out;
}

}  // namespace knack::report
