// SPDX-License-Identifier: MIT
// Lines out.
#include "cli/output.hpp"

#include <ostream>

#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"

namespace knack::cli {

void say(const Context& context, std::string_view line) {
  *context.world.out << safe(line).view() << "\n";
}

void tell(const Context& context, std::string_view line) {
  context.world.out->flush();  // what was said before stands before it, also on a terminal
  *context.world.err << safe(line).view() << "\n";
  context.world.err->flush();
}

void tell(const Context& context, const Error& error) {
  tell(context, error.what);
  if (!error.remedy.empty()) tell(context, error.remedy);
}

void say_json(const Context& context, const nlohmann::ordered_json& json) {
  const auto replace = nlohmann::ordered_json::error_handler_t::replace;
  *context.world.out << safe_json(json.dump(-1, ' ', false, replace)) << "\n";
}

std::string join(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

}  // namespace knack::cli
