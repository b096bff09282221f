// SPDX-License-Identifier: MIT
// Reading what was typed.
#include "cli/spec.hpp"

#include <charconv>

#include "base/message.hpp"

namespace knack::cli {

std::optional<std::string> Request::value(std::string_view option) const {
  const auto found = options.find(option);
  if (found == options.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Request::values(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::vector<std::string>{} : found->second;
}

Result<std::optional<std::int64_t>> Request::number(std::string_view option,
                                                    std::int64_t least,
                                                    std::int64_t most) const {
  const auto text = value(option);
  if (!text) return std::optional<std::int64_t>{};
  std::int64_t number = 0;
  const auto [end, trouble] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (trouble != std::errc{} || end != text->data() + text->size() || number < least ||
      number > most) {
    return Error{
        ErrorKind::usage,
        tr("{option} takes a whole number from {least} to {most}, not “{text}”.",
           {arg("option", option), arg("least", least), arg("most", most), arg("text", *text)}),
        {}};
  }
  return std::optional<std::int64_t>{number};
}

const std::vector<OptionSpec>& common_options() {
  static const std::vector<OptionSpec> options = {
      {"--store", "FILE", "use this store instead of your own", {}, true},
      {"--now", "TIME", "act as if it were TIME (RFC 3339)", {}},
      {"--color", "WHEN", "colour: auto, always or never", {"auto", "always", "never"}},
      {"--ascii", "", "plain ASCII signs", {}},
      {"--accessible", "", "plain sentences line by line, for screen readers", {}},
      {"--help", "", "show this help", {}},
  };
  return options;
}

const CommandSpec* find_command(std::string_view name) {
  for (const CommandSpec& each : commands()) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

}  // namespace knack::cli
