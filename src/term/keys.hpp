// SPDX-License-Identifier: MIT
// From the bytes of a terminal to keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace knack::term {

enum class KeyKind {
  character,  ///< `point`
  control,    ///< Ctrl with the letter `point`, lower case
  enter,
  backspace,
  delete_forward,
  left,
  right,
  up,
  down,
  home,
  end,
  escape,
};

struct Key {
  KeyKind kind = KeyKind::character;
  char32_t point = 0;
  bool pasted = false;  ///< came by a paste, not by fingers; only characters are
  friend bool operator==(const Key&, const Key&) = default;
};

/// Decodes UTF-8, control bytes, CSI and SS3 sequences and bracketed paste; what it does not know
/// is swallowed whole. Invalid UTF-8 gives U+FFFD. In a paste newlines and tabs become spaces.
class KeyDecoder {
 public:
  /// The keys that are complete after these bytes; a begun one waits for the next call.
  [[nodiscard]] std::vector<Key> feed(std::string_view bytes);

  /// No byte came for a while: a lone Esc is the key Esc, other things begun are given up.
  [[nodiscard]] std::vector<Key> timeout();

  /// Whether something is begun that `timeout` would settle.
  [[nodiscard]] bool waiting() const { return state_ != State::ground || pasting_; }

  /// Whether a paste is under way; its pauses are longer than those of a key.
  [[nodiscard]] bool pasting() const { return pasting_; }

 private:
  enum class State { ground, utf8, escape, csi, ss3, text, linux_function };

  void take(char byte);
  void take_ground(unsigned char byte);
  void take_utf8(char byte);
  void take_escape(char byte);
  void take_csi(char byte);
  void finish_csi(char last);
  void emit(KeyKind kind, char32_t point = 0);

  State state_ = State::ground;
  std::string pending_;
  std::size_t wanted_ = 0;
  bool pasting_ = false;
  std::vector<Key> out_;
};

/// The command letter that a key stands for, in lower case: itself if Latin, or the Latin letter on
/// the same physical key of a Russian or Ukrainian layout; 0 if it is none.
[[nodiscard]] char command_letter(char32_t point);

}  // namespace knack::term
