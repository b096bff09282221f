// SPDX-License-Identifier: MIT
// A card as a session would show it, for its author: the question, and what follows each answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "drill/ask.hpp"
#include "drill/catalogue.hpp"
#include "drill/view.hpp"

namespace knack::drill {

/// After which answers the author wants to see what comes.
enum class PreviewAnswers {
  right,  ///< the right one; of a free card the model answer
  /// choice: every option; multi: the right ones, then all at once; order: the right order, then
  /// that shown; free: model, accepted answers, good and bad examples, the first phrase of each
  /// avoid. Then "don't know".
  all
};

/// An answer and what the learner sees then.
struct PreviewStep {
  std::string given;  ///< "2", "2 4", or which of the author's texts
  View view;          ///< FeedbackView, or SelfCheckView where the learner would be asked back
};

/// The card with its options as authored, or with a seed as the first question of a session with
/// that seed.
[[nodiscard]] Asked preview_asked(const Item& item, std::optional<std::uint64_t> seed);

/// The question as met for the first time; a probe as an exam asks it. `number_of_planned` counts
/// the cards that are previewed.
[[nodiscard]] QuestionView preview_question(const Item& item,
                                            const Asked& asked,
                                            std::pair<int, int> number_of_planned);

/// What follows the answers, without time and due date: those depend on the learner.
[[nodiscard]] std::vector<PreviewStep> preview_steps(const Item& item,
                                                     const Asked& asked,
                                                     PreviewAnswers answers);

}  // namespace knack::drill
