// SPDX-License-Identifier: MIT
// A small state machine over bytes; no key of any terminal must ever leave garbage behind.
#include "term/keys.hpp"

#include <charconv>
#include <utility>

#include "base/utf8.hpp"

namespace knack::term {
namespace {

constexpr char escape_byte = '\x1b';
constexpr char32_t replacement = 0xfffd;

std::size_t utf8_length(unsigned char lead) {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

}  // namespace

std::vector<Key> KeyDecoder::feed(std::string_view bytes) {
  for (const char byte : bytes) take(byte);
  return std::exchange(out_, {});
}

std::vector<Key> KeyDecoder::timeout() {
  const State begun = std::exchange(state_, State::ground);
  pasting_ = false;
  if (begun == State::escape) emit(KeyKind::escape);
  if (begun == State::ss3 || (begun == State::csi && pending_.empty())) {
    emit(KeyKind::escape);
    emit(KeyKind::character, begun == State::ss3 ? U'O' : U'[');
  }
  pending_.clear();
  return std::exchange(out_, {});
}

void KeyDecoder::take(char byte) {
  switch (state_) {
    case State::ground:
      return take_ground(static_cast<unsigned char>(byte));
    case State::utf8:
      return take_utf8(byte);
    case State::escape:
      return take_escape(byte);
    case State::csi:
      return take_csi(byte);
    case State::ss3:
      state_ = State::ground;
      return finish_csi(byte);
    case State::linux_function:
      state_ = State::ground;
      return;
    case State::text:
      if (byte == '\a') state_ = State::ground;
      if (byte == escape_byte) state_ = State::linux_function;  // ST is Esc and one byte more
      return;
  }
}

void KeyDecoder::take_ground(unsigned char byte) {
  constexpr unsigned char last_letter = 26;
  constexpr unsigned char rubout = 0x7f;
  if (byte == static_cast<unsigned char>(escape_byte)) {
    state_ = State::escape;
  } else if (byte == '\r' || byte == '\n') {
    emit(KeyKind::enter);
  } else if (byte == '\b' || byte == rubout) {
    emit(KeyKind::backspace);
  } else if (byte >= 1 && byte <= last_letter) {
    emit(KeyKind::control, static_cast<char32_t>(U'a' + byte - 1));
  } else if (byte >= ' ' && byte < rubout) {
    emit(KeyKind::character, byte);
  } else if (byte > rubout) {
    wanted_ = utf8_length(byte);
    if (wanted_ == 0) return emit(KeyKind::character, replacement);
    pending_.assign(1, static_cast<char>(byte));
    state_ = State::utf8;
  }
}

void KeyDecoder::take_utf8(char byte) {
  if (!is_continuation(byte)) {
    state_ = State::ground;
    pending_.clear();
    emit(KeyKind::character, replacement);
    return take(byte);
  }
  pending_ += byte;
  if (pending_.size() < wanted_) return;
  state_ = State::ground;
  const Decoded step = decode_front(pending_);
  pending_.clear();
  if (!step.valid) return emit(KeyKind::character, replacement);
  const bool c1 = step.point < 0xa0;
  if (!c1) emit(KeyKind::character, step.point);
}

void KeyDecoder::take_escape(char byte) {
  pending_.clear();
  state_ = State::ground;
  switch (byte) {
    case '[':
      state_ = State::csi;
      return;
    case 'O':
      state_ = State::ss3;
      return;
    case ']':
    case 'P':
    case '_':
    case '^':
      state_ = State::text;
      return;
    default:
      emit(KeyKind::escape);
      return take(byte);
  }
}

void KeyDecoder::take_csi(char byte) {
  if (byte == escape_byte) {  // broken off: a new one begins
    state_ = State::escape;
    return;
  }
  if (byte == '[' && pending_.empty()) {
    state_ = State::linux_function;
    return;
  }
  if (byte >= '@' && byte <= '~') {
    state_ = State::ground;
    return finish_csi(byte);
  }
  constexpr std::size_t longest = 64;
  if (pending_.size() < longest) pending_ += byte;
}

void KeyDecoder::finish_csi(char last) {
  const std::string parameters = std::exchange(pending_, {});
  int number = 0;
  std::from_chars(parameters.data(), parameters.data() + parameters.size(), number);
  switch (last) {
    case 'A':
      return emit(KeyKind::up);
    case 'B':
      return emit(KeyKind::down);
    case 'C':
      return emit(KeyKind::right);
    case 'D':
      return emit(KeyKind::left);
    case 'H':
      return emit(KeyKind::home);
    case 'F':
      return emit(KeyKind::end);
    case 'M':
      return parameters.empty() ? emit(KeyKind::enter) : void();  // of the keypad
    case '~':
      break;
    default:
      return;
  }
  switch (number) {
    case 1:
    case 7:
      return emit(KeyKind::home);
    case 3:
      return emit(KeyKind::delete_forward);
    case 4:
    case 8:
      return emit(KeyKind::end);
    case 200:
      pasting_ = true;
      return;
    case 201:
      pasting_ = false;
      return;
    default:
      return;
  }
}

void KeyDecoder::emit(KeyKind kind, char32_t point) {
  if (!pasting_) {
    out_.push_back({kind, point, false});
    return;
  }
  const bool blank = kind == KeyKind::enter || (kind == KeyKind::control && point == U'i');
  if (blank) out_.push_back({KeyKind::character, U' ', true});
  if (kind == KeyKind::character) out_.push_back({kind, point, true});
}

char command_letter(char32_t point) {
  if (point >= U'a' && point <= U'z') return static_cast<char>(point);
  if (point >= U'A' && point <= U'Z') return static_cast<char>(point - U'A' + U'a');
  constexpr std::u32string_view russian = U"йцукенгшщзфывапролдячсмитьіЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬІ";
  constexpr std::string_view latin = "qwertyuiopasdfghjklzxcvbnms";
  const std::size_t at = russian.find(point);
  return at == std::u32string_view::npos ? '\0' : latin[at % latin.size()];
}

}  // namespace knack::term
