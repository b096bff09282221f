// SPDX-License-Identifier: MIT
// Kind of error → exit code, in one switch.
#include "cli/show_error.hpp"

#include <ostream>

#include "base/safe_text.hpp"
#include "base/width.hpp"
#include "cli/output.hpp"
#include "term/screen.hpp"

namespace knack::cli {
namespace {

Exit exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::not_found:
      return Exit::usage;
    case ErrorKind::input:
    case ErrorKind::io:
    case ErrorKind::store_refused:
    case ErrorKind::store_damaged:
      return Exit::failed;
  }
  return Exit::failed;
}

/// One line, on a terminal broken between words so that it fits. A word that is too wide, such as a
/// path, stays whole: the terminal breaks it, and it can still be copied.
void put(World& world, std::string_view line) {
  const std::size_t room = world.err_is_terminal ? term::error_columns() - 1 : line.size();
  if (display_width(line) <= room) {
    *world.err << line << '\n';
    return;
  }
  std::size_t used = 0;
  for (const std::string& word : split(line, " ")) {
    const std::size_t wide = display_width(word);
    const bool fits = used + 1 + wide <= room;
    if (used > 0) *world.err << (fits ? ' ' : '\n');
    used = used > 0 && fits ? used + 1 + wide : wide;
    *world.err << word;
  }
  *world.err << '\n';
}

/// Lines made safe for a terminal.
void put_all(World& world, const std::string& text) {
  const SafeText lines = safe(text);
  for (const std::string& each : split(lines.view(), "\n")) put(world, each);
}

}  // namespace

Exit show_error(World& world, const Error& error) {
  put_all(world, "knack: " + error.what);
  if (!error.remedy.empty()) put_all(world, error.remedy);
  world.err->flush();
  return exit_code(error.kind);
}

}  // namespace knack::cli
