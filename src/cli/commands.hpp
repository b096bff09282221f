// SPDX-License-Identifier: MIT
// One function a command: each gives its row of the table and lives in a file of its own.
#pragma once

#include "cli/spec.hpp"

namespace knack::cli {

[[nodiscard]] CommandSpec review_command();
[[nodiscard]] CommandSpec practice_command();
[[nodiscard]] CommandSpec exam_command();
[[nodiscard]] CommandSpec due_command();
[[nodiscard]] CommandSpec stats_command();
[[nodiscard]] CommandSpec show_command();
[[nodiscard]] CommandSpec undo_command();
[[nodiscard]] CommandSpec suspend_command();
[[nodiscard]] CommandSpec unsuspend_command();
[[nodiscard]] CommandSpec reset_command();
[[nodiscard]] CommandSpec simulate_command();
[[nodiscard]] CommandSpec config_command();
[[nodiscard]] CommandSpec validate_command();
[[nodiscard]] CommandSpec fmt_command();
[[nodiscard]] CommandSpec preview_command();
[[nodiscard]] CommandSpec inspect_command();
[[nodiscard]] CommandSpec explain_command();
[[nodiscard]] CommandSpec rules_command();
[[nodiscard]] CommandSpec schema_command();
[[nodiscard]] CommandSpec new_command();
[[nodiscard]] CommandSpec export_command();
[[nodiscard]] CommandSpec merge_command();
[[nodiscard]] CommandSpec forget_command();
[[nodiscard]] CommandSpec doctor_command();
[[nodiscard]] CommandSpec backup_command();
[[nodiscard]] CommandSpec restore_command();
[[nodiscard]] CommandSpec paths_command();

}  // namespace knack::cli
