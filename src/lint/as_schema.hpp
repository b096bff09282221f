// SPDX-License-Identifier: MIT
// The shape of a deck for editors, as far as a schema can say it.
#pragma once

#include <string>

namespace knack::lint {

/// The JSON schema (draft-07) of deck format 1 for taplo and tombi, from `deck::file_format`; ends
/// with a newline. It has no $ref, since taplo overlooks what stands beside one; and all that
/// stands in a condition bears further keys, since tombi takes it for strict. A deck that it
/// refuses has an error under knack validate (but for blanks around ids and words, which validate
/// forgives); what it cannot say is named in tests/house/schema.py.
[[nodiscard]] std::string schema_text();

}  // namespace knack::lint
