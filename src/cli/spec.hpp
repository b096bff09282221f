// SPDX-License-Identifier: MIT
// How a command describes itself; the parser, the help and the checks of the man page all read
// this.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace knack::cli {

struct Context;

/// Exit codes (DESIGN.md section 3).
enum class Exit { fine = 0, findings = 1, usage = 2, failed = 3 };

enum class Audience { learner, author, trainer, all };

/// An option; `value` is empty for a switch, else the word that stands for its value in the help.
struct OptionSpec {
  std::string_view name;  ///< with its dashes: "--tag"
  std::string_view value;
  std::string_view help;
  std::vector<std::string_view> choices;  ///< the only values allowed; empty: any
  bool repeats = false;
};

/// The arguments without a name.
struct ArgumentSpec {
  std::string_view name;  ///< as shown: "DECK"
  std::string_view help;
  std::size_t least = 0;
  std::size_t most = 0;
};

struct Example {
  std::string_view line;
  std::string_view does;
};

enum class StoreNeed { none, read, write };

/// A command: what it is, what it needs opened, and what it does.
struct CommandSpec {
  std::string_view name;
  Audience audience = Audience::all;
  std::string_view summary;  ///< at most 60 characters, no full stop
  std::string_view details;
  std::vector<ArgumentSpec> arguments;
  std::vector<OptionSpec> options;
  std::vector<Example> examples;
  StoreNeed store = StoreNeed::none;
  std::optional<StoreNeed> store_with_arguments;  ///< if it differs when arguments are given
  std::string_view store_for_option;              ///< the store is read if this option is given
  bool joins_stores = false;         ///< reading, it takes several stores as their union
  bool bears_faulty_config = false;  ///< unless it writes, it works with what holds of such a file
  Result<Exit> (*run)(Context&) = nullptr;
};

/// What was typed, checked against the command's spec.
struct Request {
  const CommandSpec* command = nullptr;
  std::map<std::string, std::vector<std::string>, std::less<>>
      options;  ///< by name with its dashes
  std::vector<std::string> arguments;

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }

  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;

  /// The option as a whole number, nothing if it was not given; an Error of kind usage if it is no
  /// number in the range.
  [[nodiscard]] Result<std::optional<std::int64_t>> number(std::string_view option,
                                                           std::int64_t least,
                                                           std::int64_t most) const;
};

/// Options that every command takes.
[[nodiscard]] const std::vector<OptionSpec>& common_options();

/// All commands in the order of the help. Each command's file owns its row.
[[nodiscard]] const std::vector<CommandSpec>& commands();

/// The command of that name, or nullptr.
[[nodiscard]] const CommandSpec* find_command(std::string_view name);

}  // namespace knack::cli
