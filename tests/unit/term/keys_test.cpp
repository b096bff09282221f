// SPDX-License-Identifier: MIT
// Which bytes are which key.
#include "term/keys.hpp"

#include <doctest/doctest.h>

#include "base/random.hpp"

namespace knack::term {
namespace {

Key character(char32_t point, bool pasted = false) {
  return {KeyKind::character, point, pasted};
}

Key key(KeyKind kind) {
  return {kind, 0, false};
}

struct Row {
  std::string_view bytes;
  std::vector<Key> want;
};

const std::vector<Row> table = {
    {"a1", {character(U'a'), character(U'1')}},
    {"й", {character(U'й')}},
    {"語", {character(U'語')}},
    {"😀", {character(U'😀')}},
    {"\r", {key(KeyKind::enter)}},
    {"\n", {key(KeyKind::enter)}},
    {"\x7f\b", {key(KeyKind::backspace), key(KeyKind::backspace)}},
    {"\x01\x04", {{KeyKind::control, U'a'}, {KeyKind::control, U'd'}}},
    {"\x1b[A\x1b[B", {key(KeyKind::up), key(KeyKind::down)}},
    {"\x1b[C\x1b[D", {key(KeyKind::right), key(KeyKind::left)}},
    {"\x1bOC\x1bOD", {key(KeyKind::right), key(KeyKind::left)}},
    {"\x1b[1;5D", {key(KeyKind::left)}},
    {"\x1b[H\x1b[1~\x1b[7~\x1bOH", std::vector<Key>(4, key(KeyKind::home))},
    {"\x1b[F\x1b[4~\x1b[8~\x1bOF", std::vector<Key>(4, key(KeyKind::end))},
    {"\x1b[3~", {key(KeyKind::delete_forward)}},
    {"\x1bs", {key(KeyKind::escape), character(U's')}},
    {"\x1bы", {key(KeyKind::escape), character(U'ы')}},
    {"\x1b[15~\x1b[24;2~x", {character(U'x')}},   // F5, Shift-F12
    {"\x1b[[Ax", {character(U'x')}},              // F1 of the Linux console
    {"\x1b[<0;10;20Mx", {character(U'x')}},       // a mouse
    {"\x1b[?1;2cx", {character(U'x')}},           // a reply of the terminal
    {"\x1b]11;rgb:0/0/0\ax", {character(U'x')}},  // the same, ended by BEL
    {"\x1bP1$r0m\x1b\\x", {character(U'x')}},     // the same, ended by ST
    {"\x1b[200~a\r\tb\x03\x1b[201~c",
     {character(U'a', true),
      character(U' ', true),
      character(U' ', true),
      character(U'b', true),
      character(U'c')}},
    {"\xff", {character(0xfffd)}},
    {"\xc3(", {character(0xfffd), character(U'(')}},
    {"\xed\xa0\x80", {character(0xfffd)}},  // a surrogate
    {"\xc2\x9bx", {character(U'x')}},       // C1 is no key
    {std::string_view("\0x", 2), {character(U'x')}},
};

TEST_CASE("bytes become keys") {
  for (const Row& row : table) {
    CAPTURE(row.bytes);
    KeyDecoder decoder;
    CHECK(decoder.feed(row.bytes) == row.want);
    CHECK_FALSE(decoder.waiting());
  }
}

TEST_CASE("bytes become the same keys when they come one by one") {
  for (const Row& row : table) {
    CAPTURE(row.bytes);
    KeyDecoder decoder;
    std::vector<Key> keys;
    for (const char byte : row.bytes)
      for (const Key& each : decoder.feed({&byte, 1})) keys.push_back(each);
    CHECK(keys == row.want);
  }
}

TEST_CASE("a pause settles what was begun") {
  const std::vector<Row> begun = {
      {"\x1b", {key(KeyKind::escape)}},
      {"\x1b[", {key(KeyKind::escape), character(U'[')}},
      {"\x1bO", {key(KeyKind::escape), character(U'O')}},
      {"\x1b[1;5", {}},
      {"\xd0", {}},
      {"\x1b]0;never ended", {}},
      {"\x1b[200~", {}},
  };
  for (const Row& row : begun) {
    CAPTURE(row.bytes);
    KeyDecoder decoder;
    CHECK(decoder.feed(row.bytes).empty());
    CHECK(decoder.waiting());
    CHECK(decoder.timeout() == row.want);
    CHECK_FALSE(decoder.waiting());
    CHECK(decoder.feed("x") == std::vector<Key>{character(U'x')});
  }
}

TEST_CASE("after any bytes and a pause the decoder is as new") {
  constexpr std::string_view alphabet = "\x1b[]OP~;20019\a\\\xd0\xb9\xff\rxM";
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    Random random(seed);
    std::string bytes;
    for (int i = 0; i < 40; ++i) bytes += alphabet[random.below(alphabet.size())];
    KeyDecoder decoder;
    [[maybe_unused]] const auto keys = decoder.feed(bytes);
    [[maybe_unused]] const auto rest = decoder.timeout();
    CAPTURE(seed);
    CHECK(decoder.feed("x") == std::vector<Key>{character(U'x')});
  }
}

TEST_CASE("command letters are found by their physical key") {
  const std::vector<std::pair<char32_t, char>> rows = {
      {U'q', 'q'},
      {U'Q', 'q'},
      {U'й', 'q'},
      {U'Й', 'q'},
      {U'г', 'u'},
      {U'ы', 's'},
      {U'і', 's'},
      {U'І', 's'},
      {U'н', 'y'},
      {U'т', 'n'},
      {U'Т', 'n'},
      {U'к', 'r'},
      {U'ь', 'm'},
      {U'1', 0},
      {U'?', 0},
      {U'語', 0},
      {U' ', 0},
  };
  for (const auto& row : rows) {
    const char32_t point = row.first;
    const char letter = row.second;
    CAPTURE(static_cast<unsigned>(point));
    CHECK(command_letter(point) == letter);
  }
}

}  // namespace
}  // namespace knack::term
