// SPDX-License-Identifier: MIT
// Mends what can be mended without the author, and refuses what would change more.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// Which fixes may be applied.
struct FixWishes {
  bool unsafe_too = false;
  std::function<bool(const Diagnostic&)> wanted;  ///< none: all
};

/// A file after all fixes.
struct Fixed {
  std::string bytes;
  Diagnostics mended;           ///< in the order of mending; places are those at that time
  std::size_t unsafe_left = 0;  ///< faults with an unsafe fix that was not wished for
};

/// Applies fixes and looks again, until nothing is left to apply (at most `most_rounds` times; a
/// file that needs more is mended by the next run). After each round the file is read again; a fix
/// is refused if a value would change that it does not name (`changes_only`), or if a fault of
/// syntax or a name used twice would come up. So no deck is ever less readable than before. `file`
/// only names the place.
[[nodiscard]] Fixed fix(std::string_view file, std::string_view bytes, const FixWishes& wishes);

inline constexpr int most_rounds = 100;

}  // namespace knack::lint
