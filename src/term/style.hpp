// SPDX-License-Identifier: MIT
// How the learner wants the screens to look.
#pragma once

#include <cstddef>

namespace knack::term {

struct Style {
  bool colour = false;       ///< escape codes for colour and weight; never the only carrier
  bool ascii = false;        ///< signs of our own in ASCII; texts of decks stay as they are
  bool accessible = false;   ///< one thought a line, no signs: for screen readers
  std::size_t columns = 80;  ///< of the terminal; under 20 counts as 20
};

}  // namespace knack::term
