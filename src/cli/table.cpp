// SPDX-License-Identifier: MIT
// The table of commands.
#include "cli/commands.hpp"

namespace knack::cli {

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> table = {
      review_command(),    practice_command(), exam_command(),     due_command(),
      stats_command(),     show_command(),     undo_command(),     suspend_command(),
      unsuspend_command(), reset_command(),    simulate_command(), config_command(),
      validate_command(),  fmt_command(),      preview_command(),  inspect_command(),
      explain_command(),   rules_command(),    schema_command(),   new_command(),
      export_command(),    merge_command(),    forget_command(),   doctor_command(),
      backup_command(),    restore_command(),  paths_command(),
  };
  return table;
}

}  // namespace knack::cli
