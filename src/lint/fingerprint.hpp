// SPDX-License-Identifier: MIT
// What makes a finding the same finding after the file around it has changed.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "lint/source.hpp"

namespace knack::lint {

/// `deck/card#rule#hash` (or `deck#rule#hash`; the file where the deck's id is not known), where
/// the hash is 16 hexadecimal digits over the bytes under the span, white space folded. So lines
/// may move and wrap, but another value is another finding.
[[nodiscard]] std::string fingerprint(const Diagnostic& diagnostic, const SourceLines* lines);

/// The fingerprint of each, in their order.
[[nodiscard]] std::vector<std::string> fingerprints(const Diagnostics& diagnostics,
                                                    const Sources& sources);

/// `deck/card`, `deck` or nothing, as far as it is known where the finding belongs.
[[nodiscard]] std::string owner_of(const Diagnostic& diagnostic);

}  // namespace knack::lint
