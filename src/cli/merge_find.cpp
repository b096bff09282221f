// SPDX-License-Identifier: MIT
// Walks folders, looks at the first bytes.
#include "cli/merge_find.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/message.hpp"
#include "os/lines.hpp"
#include "report/read_log.hpp"
#include "store/store.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t first_look = 4096;

/// The source that a file is, nothing if it is neither.
Result<std::optional<MergeSource>> look_at(const std::string& path) {
  const auto bytes = os::first_bytes(path, first_look);
  if (!bytes) return bytes.error();
  if (store::looks_like_store(*bytes)) return std::optional(MergeSource{path, false});
  if (report::looks_like_log(*bytes)) return std::optional(MergeSource{path, true});
  return std::optional<MergeSource>{};
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return fs::equivalent(a, b, ignored);
}

/// What SQLite keeps beside a store belongs to it.
bool belongs_to_store(const std::string& path) {
  return path.ends_with("-journal") || path.ends_with("-wal") || path.ends_with("-shm");
}

void walk_folder(const std::string& folder, const std::string& target, FoundSources& out) {
  std::vector<std::string> files;
  std::error_code trouble;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, trouble), end; !trouble && at != end;
       at.increment(trouble)) {
    if (at->is_regular_file(trouble) && !at->is_symlink(trouble) &&
        !belongs_to_store(at->path().string()))
      files.push_back(at->path().string());
  }
  if (trouble) {
    out.failed.emplace_back(folder,
                            Error{ErrorKind::input,
                                  tr("{path} cannot be read: {why}.",
                                     {arg("path", folder), arg("why", trouble.message())}),
                                  {}});
  }
  std::ranges::sort(files);
  for (std::string& each : files) {
    const auto source = is_same_file(each, target)
                            ? Result<std::optional<MergeSource>>(std::optional<MergeSource>{})
                            : look_at(each);
    if (!source)
      out.failed.emplace_back(each, source.error());
    else if (*source)
      out.sources.push_back(**source);
    else
      out.skipped.push_back(std::move(each));
  }
}

void look_at_named(const std::string& path, const std::string& target, FoundSources& out) {
  if (is_same_file(path, target)) {
    out.skipped.push_back(path);
    return;
  }
  const auto source = look_at(path);
  if (!source)
    out.failed.emplace_back(path, source.error());
  else if (*source)
    out.sources.push_back(**source);
  else
    out.failed.emplace_back(
        path,
        Error{ErrorKind::input,
              tr("{path} is neither a store nor a log of knack.", {arg("path", path)}),
              tr("knack export log writes a log.")});
}

}  // namespace

FoundSources find_sources(const std::vector<std::string>& names, const std::string& target) {
  FoundSources out;
  for (const std::string& each : names) {
    std::error_code ignored;
    if (fs::is_directory(each, ignored))
      walk_folder(each, target, out);
    else
      look_at_named(each, target, out);
  }
  return out;
}

}  // namespace knack::cli
