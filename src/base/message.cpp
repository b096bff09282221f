// SPDX-License-Identifier: MIT
// Fills named arguments into the texts that people read.
#include "base/message.hpp"

#include <optional>
#include <span>
#include <vector>

namespace knack {
namespace {

std::optional<std::string> find(std::span<const MessageArg> args, std::string_view name) {
  for (const MessageArg& each : args) {
    if (each.name != name) continue;
    if (const auto* text = std::get_if<std::string>(&each.value)) return *text;
    return std::to_string(*std::get_if<long long>(&each.value));
  }
  return std::nullopt;
}

std::string fill(std::string_view pattern, std::span<const MessageArg> args) {
  std::string out;
  out.reserve(pattern.size() + 16 * args.size());
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const bool doubled = i + 1 < pattern.size() && pattern[i + 1] == c;
    if ((c == '{' || c == '}') && doubled) {
      out += c;
      ++i;
      continue;
    }
    const std::size_t end = c == '{' ? pattern.find('}', i) : std::string_view::npos;
    const auto value = end == std::string_view::npos
                           ? std::nullopt
                           : find(args, pattern.substr(i + 1, end - i - 1));
    if (!value) {
      out += c;
      continue;
    }
    out += *value;
    i = end;
  }
  return out;
}

}  // namespace

std::string tr(std::string_view english, std::initializer_list<MessageArg> args) {
  return fill(english, {args.begin(), args.size()});
}

std::string tr_n(std::string_view one,
                 std::string_view many,
                 long long n,
                 std::initializer_list<MessageArg> args) {
  std::vector<MessageArg> all(args);
  all.push_back(arg("n", n));
  return fill(n == 1 ? one : many, all);
}

}  // namespace knack
