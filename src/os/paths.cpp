// SPDX-License-Identifier: MIT
// XDG folders from the environment.
#include "os/paths.hpp"

namespace knack::os {
namespace {

std::optional<std::string> absolute(const Environment& env, std::string_view name) {
  auto value = env(name);
  if (!value || !value->starts_with('/')) return std::nullopt;
  return value;
}

std::optional<std::string> home_of(const Environment& env,
                                   std::string_view name,
                                   std::string_view below_home) {
  if (auto own = absolute(env, name)) return own;
  const auto home = absolute(env, "HOME");
  if (!home) return std::nullopt;
  return *home + std::string(below_home);
}

}  // namespace

std::optional<std::string> data_home(const Environment& env) {
  return home_of(env, "XDG_DATA_HOME", "/.local/share");
}

std::optional<std::string> config_home(const Environment& env) {
  return home_of(env, "XDG_CONFIG_HOME", "/.config");
}

}  // namespace knack::os
