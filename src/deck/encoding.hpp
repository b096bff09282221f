// SPDX-License-Identifier: MIT
// Files that were saved in another encoding than UTF-8: one fault each, not one for each line.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"

namespace knack::deck {

/// The fault of a file in UTF-16 or UTF-32, which a byte order mark or the zero beside its first
/// character shows; nothing for any other.
[[nodiscard]] std::optional<Diagnostic> wide_encoding(std::string_view bytes);

/// Whether a file is in an encoding of one byte a character (CP1251, CP1257, Latin-1 …): fewer of
/// its characters beyond ASCII are UTF-8 than are not.
[[nodiscard]] bool is_single_byte(std::string_view bytes);

/// Of the faults syntax-utf8 of such a file, if they are several, leaves the first, which then says
/// what the file is and how to convert it.
void tell_encoding_once(Diagnostics& faults);

}  // namespace knack::deck
