// SPDX-License-Identifier: MIT
// Puts the families together.
#include "lint/rule.hpp"

#include <algorithm>
#include <vector>

#include "base/distance.hpp"
#include "lint/families.hpp"

namespace knack::lint {

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> out;
    for (const auto family : {syntax_rules(),
                              structure_rules(),
                              option_rules(),
                              length_rules(),
                              cue_rules(),
                              teaching_rules(),
                              text_rules(),
                              skill_rules(),
                              name_rules(),
                              duplicate_rules(),
                              answer_rules(),
                              language_rules(),
                              leftover_rules(),
                              history_rules(),
                              meta_rules()}) {
      out.insert(out.end(), family.begin(), family.end());
    }
    return out;
  }();
  return all;
}

const Rule* find_rule(std::string_view name) {
  const auto found = std::ranges::find(rules(), name, &Rule::name);
  return found == rules().end() ? nullptr : &*found;
}

std::optional<std::string> nearest_rule(std::string_view name) {
  std::vector<std::string> names;
  for (const Rule& each : rules()) names.emplace_back(each.name);
  return nearest(name, names);
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

}  // namespace knack::lint
