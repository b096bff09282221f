// SPDX-License-Identifier: MIT
// Tells encodings apart by their bytes.
#include "deck/encoding.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/message.hpp"
#include "base/utf8.hpp"

namespace knack::deck {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view rule = "syntax-utf8";

struct Encoding {
  std::string_view begin;  ///< the byte order mark
  std::string_view name;   ///< as iconv knows it
};

/// The mark of UTF-16 begins that of UTF-32.
constexpr std::array marked = {Encoding{"\xff\xfe\0\0"sv, "UTF-32"},
                               Encoding{"\0\0\xfe\xff"sv, "UTF-32"},
                               Encoding{"\xff\xfe"sv, "UTF-16"},
                               Encoding{"\xfe\xff"sv, "UTF-16"}};

std::string_view wide_name(std::string_view bytes) {
  for (const Encoding& each : marked) {
    if (bytes.starts_with(each.begin)) return each.name;
  }
  if (bytes.size() < 4 || (bytes[0] == 0) == (bytes[1] == 0)) return {};
  return bytes[0] == 0 ? "UTF-16BE" : "UTF-16LE";
}

}  // namespace

std::optional<Diagnostic> wide_encoding(std::string_view bytes) {
  const std::string_view name = wide_name(bytes);
  if (name.empty()) return std::nullopt;
  Diagnostic out;
  out.rule = rule;
  out.at = {{1, 1}, {1, 1}};
  out.message = tr("the file is {encoding}, not UTF-8", {arg("encoding", name)});
  out.help = tr("save it as UTF-8, or convert it: iconv -f {encoding} -t UTF-8 OLD > NEW",
                {arg("encoding", name)});
  return out;
}

bool is_single_byte(std::string_view bytes) {
  std::size_t utf8 = 0;
  std::size_t other = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded step = decode_front(bytes.substr(at));
    if (!step.valid)
      ++other;
    else if (step.size > 1)
      ++utf8;
    at += step.size;
  }
  return other > utf8;
}

void tell_encoding_once(Diagnostics& faults) {
  const auto is_utf8 = [](const Diagnostic& each) { return each.rule == rule; };
  if (std::ranges::count_if(faults, is_utf8) < 2) return;
  const auto first = std::ranges::find_if(faults, is_utf8);
  first->message = tr("from this byte on the file is in another encoding than UTF-8");
  first->help =
      tr("save it as UTF-8, or convert it: iconv -f CP1251 -t UTF-8 OLD > NEW; CP1251 if it is "
         "Russian, CP1257 if Latvian, CP1252 if English");
  faults.erase(std::remove_if(std::next(first), faults.end(), is_utf8), faults.end());
}

}  // namespace knack::deck
