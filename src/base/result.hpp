// SPDX-License-Identifier: MIT
// The outcome of an operation: a value, or an Error that a person can act on.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/contract.hpp"

namespace knack {

/// What kind of trouble an operation met; one switch in cli/show_error turns it into an exit code.
enum class ErrorKind {
  usage,          ///< the command line, or an id or filter that matches nothing
  input,          ///< a file that cannot be read or understood
  io,             ///< reading, writing or locking failed
  store_refused,  ///< foreign, empty, newer or otherwise not ours to open
  store_damaged,  ///< the store is ours, but broken
  not_found,      ///< something named does not exist
};

/// An operation failed: what happened (with the place), and what to do now.
struct Error {
  ErrorKind kind = ErrorKind::io;
  std::string what;    ///< a whole sentence without "knack:" before it
  std::string remedy;  ///< what the person can do; may be empty
};

/// A T or an Error; named like std::expected so that C++23 is one alias away.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  // NOLINTNEXTLINE(google-explicit-constructor): so that a function returns either by name alone
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}

  // NOLINTNEXTLINE(google-explicit-constructor): so that a function returns either by name alone
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }

  [[nodiscard]] explicit operator bool() const { return has_value(); }

  [[nodiscard]] T& operator*() & { return value(); }

  [[nodiscard]] const T& operator*() const& { return value(); }

  [[nodiscard]] T&& operator*() && { return std::move(value()); }

  [[nodiscard]] T* operator->() { return &value(); }

  [[nodiscard]] const T* operator->() const { return &value(); }

  [[nodiscard]] T& value() {
    expects(has_value());
    return *std::get_if<0>(&state_);
  }

  [[nodiscard]] const T& value() const {
    expects(has_value());
    return *std::get_if<0>(&state_);
  }

  [[nodiscard]] Error& error() {
    expects(!has_value());
    return *std::get_if<1>(&state_);
  }

  [[nodiscard]] const Error& error() const {
    expects(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

/// An operation without a value; `return {};` is success.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;

  // NOLINTNEXTLINE(google-explicit-constructor): so that a function returns either by name alone
  Result(Error error) : error_(std::move(error)), failed_(true) {}

  [[nodiscard]] bool has_value() const { return !failed_; }

  [[nodiscard]] explicit operator bool() const { return has_value(); }

  [[nodiscard]] const Error& error() const {
    expects(failed_);
    return error_;
  }

 private:
  Error error_;
  bool failed_ = false;
};

}  // namespace knack
