// SPDX-License-Identifier: MIT
// Finds what tells who somebody is: addresses of mail, numbers, full names.
#pragma once

#include <string>
#include <string_view>

namespace knack::lint {

/// The words of a text that look personal and what they look like, for a message; both empty if
/// there are none.
struct PersonalData {
  std::string words;
  std::string what;
};

/// The first mail address; number of a phone, card or document (nine digits or more, or seven
/// behind a `+`; not dates, nor amounts in groups of three); or full name. A name is a common first
/// name of English, Russian or Latvian with a capitalised word behind it, or in Russian also any
/// capitalised word with a patronymic: two capitals alone would find every street and company.
[[nodiscard]] PersonalData personal_data_in(std::string_view text);

}  // namespace knack::lint
