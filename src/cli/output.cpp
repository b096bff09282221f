// SPDX-License-Identifier: MIT
// Lines out.
#include "cli/output.hpp"

#include <ostream>

#include "base/safe_text.hpp"

namespace knack::cli {

void say(const Context& context, std::string_view line) {
  *context.world.out << safe(line).view() << "\n";
}

void tell(const Context& context, std::string_view line) {
  *context.world.err << safe(line).view() << "\n";
  context.world.err->flush();
}

std::string join(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

}  // namespace knack::cli
