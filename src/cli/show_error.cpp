// SPDX-License-Identifier: MIT
// Kind of error → exit code, in one switch.
#include "cli/show_error.hpp"

#include <ostream>

#include "base/safe_text.hpp"

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

}  // namespace

Exit show_error(World& world, const Error& error) {
  *world.err << "knack: " << safe(error.what).view() << "\n";
  if (!error.remedy.empty()) *world.err << safe(error.remedy).view() << "\n";
  world.err->flush();
  return exit_code(error.kind);
}

}  // namespace knack::cli
