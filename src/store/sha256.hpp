// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4), so that a forgotten id can be known again and not be read.
#pragma once

#include <string>
#include <string_view>

namespace knack::store {

/// The digest as 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace knack::store
