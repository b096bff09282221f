// SPDX-License-Identifier: MIT
// Diagnostics as SARIF 2.1.0 (OASIS), for code scanning and review tools.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "lint/source.hpp"

namespace knack::lint {

/// GitHub refuses a run with more results; those beyond are left out, the least severe first.
inline constexpr std::size_t sarif_cap = 25'000;

/// What a SARIF log says of the program and the place it ran at.
struct SarifRun {
  std::string version;  ///< of knack
  std::string folder;   ///< absolute; what lies below it is named relative to it. May be empty
};

/// One log with one run, without a newline at its end: the rules from the table; a result for each
/// diagnostic with its region (columns are code points), the card as logical location, a
/// fingerprint that bears moved lines, and its fix. The same characters are escaped as in as_json.
[[nodiscard]] std::string as_sarif(const Diagnostics& diagnostics,
                                   const Sources& sources,
                                   const SarifRun& run);

/// A path as a URI reference (RFC 3986): below `folder` or already relative it stays relative, else
/// it is a `file:` URI. All but unreserved characters and `/` is percent-encoded.
[[nodiscard]] std::string uri_of(std::string_view path, std::string_view folder);

}  // namespace knack::lint
