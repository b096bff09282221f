// SPDX-License-Identifier: MIT
// Exact into files and pipes, safe on a terminal.
#include "cli/export_output.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

#include "base/safe_text.hpp"

namespace knack::cli {
namespace {

constexpr std::size_t chunk = 1U << 16U;

}  // namespace

ExportOutput::ExportOutput(const World& world)
    : out_(*world.out), is_terminal_(world.out_is_terminal) {}

Result<void> ExportOutput::open(const std::string& path) {
  auto made = os::AtomicFile::create_private(path);
  if (!made) return made.error();
  file_.emplace(*std::move(made));
  return {};
}

bool ExportOutput::take() {
  return text.size() < chunk || pour();
}

bool ExportOutput::pour() {
  if (!trouble_) return false;  // else what comes last would make a whole file of a part
  if (file_)
    trouble_ = file_->write(text);
  else if (is_terminal_)
    show();
  else
    out_ << text;
  text.clear();
  return trouble_.has_value() && static_cast<bool>(out_);
}

/// What was typed, and names, must not steer a terminal. Line ends and tabs, which part cells,
/// stay.
void ExportOutput::show() {
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\t\r\n", from), text.size());
    out_ << safe(std::string_view(text).substr(from, end - from)).view();
    if (end == text.size()) return;
    // A carriage return alone would write over what stands in the line.
    const bool alone = text[end] == '\r' && text.compare(end, 2, "\r\n") != 0;
    if (alone)
      out_ << safe("\r").view();
    else
      out_ << text[end];
    from = end + 1;
  }
}

Result<void> ExportOutput::finish() {
  (void)pour();
  if (!trouble_ || !file_) return trouble_;
  return file_->commit();
}

}  // namespace knack::cli
