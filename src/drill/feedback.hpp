// SPDX-License-Identifier: MIT
// What is shown after an answer.
#pragma once

#include <optional>

#include "drill/event.hpp"
#include "drill/view.hpp"

namespace knack::drill {

/// What the session knows beyond the review.
struct Outlook {
  bool again_today = false;
  std::optional<Forecast> forecast;
  std::optional<Millis> usual;  ///< own median latency at this kind of card
};

[[nodiscard]] FeedbackView feedback_view(const Circumstances& now,
                                         const Judged& judged,
                                         const schedule::Review& review,
                                         const Outlook& outlook);

/// The groups with what was found of each.
[[nodiscard]] std::vector<GroupNote> group_notes(const deck::Card& card,
                                                 const answer::Judgement& judgement);

/// The question back for the group at `asking`.
[[nodiscard]] SelfCheckView self_check_view(const deck::Card& card,
                                            const Judged& judged,
                                            std::size_t asking);

}  // namespace knack::drill
