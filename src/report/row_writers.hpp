// SPDX-License-Identifier: MIT
// The makers behind `make_row_writer`.
#pragma once

#include "report/row_writer.hpp"

namespace knack::report {

[[nodiscard]] std::unique_ptr<RowWriter> make_delimited_writer(Format format, std::string& out);
[[nodiscard]] std::unique_ptr<RowWriter> make_json_writer(Format format, std::string& out);

}  // namespace knack::report
