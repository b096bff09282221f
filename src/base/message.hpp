// SPDX-License-Identifier: MIT
// The one door through which every text for people goes, so that the interface can be translated.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace knack {

/// A named argument of a message.
struct MessageArg {
  std::string_view name;
  std::variant<std::string, long long> value;
};

/// Names an argument: `arg("count", 3)`, `arg("path", path)`.
[[nodiscard]] inline MessageArg arg(std::string_view name, std::string_view value) {
  return {name, std::string(value)};
}

template <class Integer>
requires std::is_integral_v<Integer>

[[nodiscard]] MessageArg arg(std::string_view name, Integer value) {
  return {name, static_cast<long long>(value)};
}

/// The message in the language of the interface, with `{name}` replaced; `{{` and `}}` are braces.
/// A name without an argument stays as it is: a broken translation must never crash the tool.
/// Example: `tr("{count} cards left out: knack validate {path}", {arg("count", 2), arg("path",
/// p)})`.
[[nodiscard]] std::string tr(std::string_view english, std::initializer_list<MessageArg> args = {});

/// As `tr`, with the form for the number `n`; `{n}` is filled in by itself.
[[nodiscard]] std::string tr_n(std::string_view one,
                               std::string_view many,
                               long long n,
                               std::initializer_list<MessageArg> args = {});

}  // namespace knack
