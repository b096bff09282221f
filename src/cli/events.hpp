// SPDX-License-Identifier: MIT
// The events that a command looks at: of one store, or of several as their union; whose they are.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "schedule/people.hpp"
#include "schedule/review.hpp"

namespace knack::cli {

/// Opens several stores as their union, in a private copy that goes with it; none of them is
/// changed. Whom one of them has forgotten is left out of all. What could not be taken is told on
/// standard error, and `left_out` of the context is set.
[[nodiscard]] Result<store::Store> open_union(Context& context,
                                              const std::vector<std::string>& paths);

/// Who is who in the open store; nobody without one.
[[nodiscard]] Result<schedule::People> people_of(const Context& context);

/// A visitor that gives `visit` each event with the person's id as its learner, so that ids joined
/// by an alias are one. Both must outlive it.
[[nodiscard]] std::function<bool(const schedule::Event&)> as_people(
    const schedule::People& people, const std::function<bool(const schedule::Event&)>& visit);

/// The log of one learner in log order: of `--learner`, else of the store's owner, else of the only
/// learner there is. An Error of kind not_found with the nearest id, or of kind usage if a command
/// that takes `--learner` has to choose among several; other commands then see an empty log.
/// Scheduler and rollover of the configuration file that the owner's store does not say yet stand
/// at its end, as marks that are not kept.
[[nodiscard]] Result<std::vector<schedule::Event>> read_log(const Context& context);

/// The option `--learner` of commands that show one learner.
[[nodiscard]] OptionSpec learner_option();

}  // namespace knack::cli
