// SPDX-License-Identifier: MIT
// Texts of decks in and out.
#include "cli/rewrite.hpp"

#include <algorithm>
#include <ostream>

#include "base/diff.hpp"
#include "base/safe_text.hpp"
#include "cli/style.hpp"
#include "deck/scan.hpp"
#include "os/file.hpp"

namespace knack::cli {
namespace {

/// A program gets the bytes as they are, a terminal only what cannot steer it.
void print_bytes(const Context& context, std::string_view bytes) {
  if (context.world.out_is_terminal) {
    *context.world.out << safe(bytes).view();
  } else {
    *context.world.out << bytes;
  }
}

std::string_view colour_of(std::string_view line) {
  if (line.starts_with("+++") || line.starts_with("---")) return "\x1b[1m";
  if (line.starts_with('+')) return "\x1b[32m";
  if (line.starts_with('-')) return "\x1b[31m";
  return line.starts_with("@@") ? "\x1b[36m" : "";
}

}  // namespace

Result<std::string> read_deck(const std::string& file) {
  return file == "-" ? os::read_stdin(deck::max_file_bytes)
                     : os::read_file(file, deck::max_file_bytes);
}

Result<void> put_back(const Context& context,
                      const std::string& file,
                      std::string_view before,
                      std::string_view after) {
  if (file == "-") {
    print_bytes(context, after);
    return {};
  }
  if (before == after) return {};
  return os::replace_file(file, after);
}

void show_diff(const Context& context,
               const std::string& file,
               std::string_view before,
               std::string_view after) {
  const std::string diff = unified_diff(file, before, after);
  if (!wants_colour(context)) return print_bytes(context, diff);
  for (std::string_view rest = diff; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::string_view colour = colour_of(line);
    *context.world.out << colour << safe_line(line).view() << (colour.empty() ? "\n" : "\x1b[0m\n");
  }
}

}  // namespace knack::cli
