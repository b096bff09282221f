// SPDX-License-Identifier: MIT
// Cells out of text.
#include "report/csv_reader.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/utf8.hpp"

namespace knack::report {

CsvReader::CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {
  if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
}

std::optional<CsvRecord> CsvReader::next() {
  while (line_end()) {
  }
  if (at_ >= text_.size()) return std::nullopt;
  CsvRecord record;
  record.line = line_;
  const std::size_t begin = at_;
  bool fine = cell(record);
  while (fine && at_ < text_.size() && text_[at_] == separator_) {
    ++at_;
    fine = cell(record);
  }
  if (fine && at_ < text_.size() && !line_end()) {
    record.fault = tr("there is text after a closing quote");
    fine = false;
  }
  if (fine) return record;
  // What was taken for the inside of a quote may be other people's records.
  at_ = begin;
  line_ = record.line;
  skip_line();
  record.cells.clear();
  return record;
}

bool CsvReader::cell(CsvRecord& record) {
  const std::size_t begin = at_;
  if (at_ < text_.size() && text_[at_] == '"') {
    if (!quoted(record)) return false;
  } else {
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    std::string_view bare = text_.substr(begin, at_ - begin);
    if (at_ < text_.size() && text_[at_] == '\n' && bare.ends_with('\r')) bare.remove_suffix(1);
    at_ = begin + bare.size();
    record.cells.emplace_back(bare);
    if (bare.find('"') != std::string_view::npos) {
      record.fault = tr("a quote stands within a cell that is not quoted");
      return false;
    }
  }
  if (!find_invalid_utf8(record.cells.back())) return true;
  record.fault = tr("a cell is not text in UTF-8");
  return false;
}

bool CsvReader::quoted(CsvRecord& record) {
  std::string out;
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] == '\n') ++line_;
    if (text_[at_] != '"') {
      out += text_[at_];
      continue;
    }
    ++at_;
    if (at_ < text_.size() && text_[at_] == '"') {
      out += '"';
      continue;
    }
    record.cells.push_back(std::move(out));
    return true;
  }
  record.fault = tr("a quote is never closed");
  return false;
}

bool CsvReader::line_end() {
  std::size_t end = at_;
  if (end < text_.size() && text_[end] == '\r') ++end;
  if (end >= text_.size() || text_[end] != '\n') return false;
  at_ = end + 1;
  ++line_;
  return true;
}

void CsvReader::skip_line() {
  const auto end = text_.find('\n', at_);
  at_ = end == std::string_view::npos ? text_.size() : end + 1;
  ++line_;
}

char separator_of(std::string_view text) {
  constexpr std::array<char, 3> candidates{',', ';', '\t'};
  std::array<std::size_t, candidates.size()> counts{};
  bool in_quotes = false;
  for (const char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == '\n') break;
    const auto found = std::ranges::find(candidates, c);
    if (found != candidates.end())
      ++counts.at(static_cast<std::size_t>(found - candidates.begin()));
  }
  const auto most = std::ranges::max_element(counts);
  return candidates.at(static_cast<std::size_t>(most - counts.begin()));
}

}  // namespace knack::report
