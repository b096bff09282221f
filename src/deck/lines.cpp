// SPDX-License-Identifier: MIT
// Checks encoding, control characters and the length of lines.
#include "deck/lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/utf8.hpp"
#include "deck/scan.hpp"

namespace knack::deck {
namespace {

/// The first control character that TOML forbids, or npos. A carriage return may stand only at the
/// end of its line.
std::size_t find_control(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto c = static_cast<unsigned char>(line[i]);
    if (c >= 0x20 && c != 0x7f) continue;
    if (c == '\t') continue;
    return i;
  }
  return std::string_view::npos;
}

/// Checks one line after the other.
class LineCheck {
 public:
  explicit LineCheck(std::string_view bytes) : bytes_(bytes) {
    invalid_ = find_invalid_utf8(bytes);
  }

  Diagnostics run() {
    while (begin_ < bytes_.size() && faults_.size() < max_faults) {
      const std::size_t newline = bytes_.find('\n', begin_);
      const std::size_t end = newline == std::string_view::npos ? bytes_.size() : newline;
      check(end, newline != std::string_view::npos);
      begin_ = end + 1;
      ++line_;
    }
    return std::move(faults_);
  }

 private:
  void check(std::size_t end, bool closed) {
    std::string_view line = bytes_.substr(begin_, end - begin_);
    if (closed && line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() > max_line_bytes) {
      fault("line-too-long",
            max_line_bytes,
            tr("this line has {bytes} bytes, more than {limit}",
               {arg("bytes", line.size()), arg("limit", max_line_bytes)}),
            tr("break it up: a text of several lines stands between \"\"\" and \"\"\""));
      skip_invalid(end);
      return;
    }
    const std::size_t control = find_control(line);
    const std::size_t invalid =
        invalid_ && *invalid_ < end ? *invalid_ - begin_ : std::string_view::npos;
    if (invalid < control) {
      fault("syntax-utf8", invalid, tr("this byte is not UTF-8"), tr("save the file as UTF-8"));
    } else if (control != std::string_view::npos) {
      report_control(control, line[control]);
    }
    skip_invalid(end);
  }

  void report_control(std::size_t at, char c) {
    if (c == '\r') {
      fault("syntax-control",
            at,
            tr("a carriage return without a line feed after it"),
            tr("save the file with the line ends of Unix or Windows"));
      return;
    }
    fault("syntax-control",
          at,
          tr("control character U+{code} in the file",
             {arg("code", fmt::format("{:04X}", static_cast<unsigned char>(c)))}),
          tr("remove it; only tabs and line ends may stand in a file"));
  }

  /// Finds the first invalid byte of the lines that follow.
  void skip_invalid(std::size_t end) {
    if (!invalid_ || *invalid_ >= end) return;
    const std::size_t next = std::min(end + 1, bytes_.size());
    invalid_ = find_invalid_utf8(bytes_.substr(next));
    if (invalid_) *invalid_ += next;
  }

  void fault(std::string rule, std::size_t offset, std::string message, std::string help) {
    const std::uint32_t column = column_of(bytes_, begin_, begin_ + offset);
    Diagnostic out;
    out.rule = std::move(rule);
    out.at = {{line_, column}, {line_, column + 1}};
    out.message = std::move(message);
    out.help = std::move(help);
    faults_.push_back(std::move(out));
  }

  std::string_view bytes_;
  std::size_t begin_ = 0;
  std::uint32_t line_ = 1;
  std::optional<std::size_t> invalid_;
  Diagnostics faults_;
};

}  // namespace

std::uint32_t column_of(std::string_view bytes, std::size_t line_begin, std::size_t offset) {
  const std::string_view before = bytes.substr(line_begin, offset - line_begin);
  return static_cast<std::uint32_t>(count_code_points(before)) + 1;
}

Diagnostics check_lines(std::string_view bytes) {
  return LineCheck(bytes).run();
}

}  // namespace knack::deck
