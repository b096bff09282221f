// SPDX-License-Identifier: MIT
// Walks down a path to the first name that is not there.
#include "os/nearest_path.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/distance.hpp"

namespace knack::os {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_names = 10'000;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> out;
  std::error_code trouble;
  fs::directory_iterator walk(folder.empty() ? fs::path(".") : folder, trouble);
  for (; !trouble && walk != fs::end(walk) && out.size() < most_names; walk.increment(trouble))
    out.push_back(walk->path().filename().string());
  std::ranges::sort(out);
  return out;
}

/// The name in a folder that is meant by one that is not there; empty if there is none. An ending
/// that both have makes them no nearer: `lv.toml` is not meant by `en.toml`.
std::string meant(const fs::path& folder, const std::string& name) {
  const std::string ending = fs::path(name).extension().string();
  std::vector<std::string> stems;
  std::vector<std::string> others;
  for (std::string& each : names_in(folder)) {
    const fs::path there(each);
    if (each == name) continue;  // a link to nothing: it is there, and is not what was meant
    if (there.stem() == name) return each;
    if (there.extension() == ending)
      stems.push_back(there.stem().string());
    else
      others.push_back(std::move(each));
  }
  if (const auto stem = nearest(fs::path(name).stem().string(), stems)) return *stem + ending;
  return nearest(name, others).value_or(std::string());
}

}  // namespace

std::string nearest_path(const std::string& path) {
  std::error_code ignored;
  const fs::path wanted(path);
  fs::path there;
  for (auto part = wanted.begin(); part != wanted.end(); ++part) {
    if (fs::exists(there / *part, ignored)) {
      there /= *part;
      continue;
    }
    const std::string name = meant(there, part->string());
    if (name.empty()) return {};
    there /= name;
    fs::path rest = there;
    while (++part != wanted.end()) rest /= *part;
    return (fs::exists(rest, ignored) ? rest : there).string();
  }
  return {};
}

}  // namespace knack::os
