// SPDX-License-Identifier: MIT
// A raw terminal, on a pseudo-terminal: what it reads, and that it leaves all as it was.
#include "term/tty.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "term/screen.hpp"

namespace knack::term {
namespace {

/// Both ends of a pseudo-terminal.
struct Pair {
  Pair() : far(posix_openpt(O_RDWR | O_NOCTTY)) {
    REQUIRE(far >= 0);
    REQUIRE(grantpt(far) == 0);
    REQUIRE(unlockpt(far) == 0);
    near = open(ptsname(far), O_RDWR | O_NOCTTY);
    REQUIRE(near >= 0);
  }

  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;

  ~Pair() {
    hang_up();
    close(near);
  }

  void hang_up() {
    if (far >= 0) close(far);
    far = -1;
  }

  void type(std::string_view bytes) const {
    REQUIRE(write(far, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }

  /// The next `size` bytes that were written to the terminal; it hands them over in parts.
  [[nodiscard]] std::string screen(std::size_t size) const {
    std::string out;
    std::array<char, 256> bytes{};
    while (out.size() < size) {
      const ssize_t part = read(far, bytes.data(), bytes.size());
      REQUIRE(part > 0);
      out.append(bytes.data(), static_cast<std::size_t>(part));
    }
    return out;
  }

  [[nodiscard]] std::array<tcflag_t, 4> modes() const {
    termios now{};
    REQUIRE(tcgetattr(near, &now) == 0);
    return {now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag};
  }

  int far = -1;
  int near = -1;
};

TEST_CASE("keys come one by one, without echo, and the terminal is as before afterwards") {
  const Pair pair;
  const auto before = pair.modes();
  {
    Tty tty(pair.near, pair.near);
    CHECK(pair.modes() != before);
    pair.type("2й\r");
    CHECK(tty.next().key == Key{KeyKind::character, U'2'});
    CHECK(tty.next().key == Key{KeyKind::character, U'й'});
    CHECK(tty.next().key == Key{KeyKind::enter});
  }
  CHECK(pair.modes() == before);
  const std::string want = std::string(paste_mode_on) + std::string(paste_mode_off);
  CHECK(pair.screen(want.size()) == want);
}

TEST_CASE("keys that were hit before are forgotten on demand") {
  const Pair pair;
  Tty tty(pair.near, pair.near);
  pair.type("123");
  CHECK(tty.next().key.point == U'1');
  tty.flush_input();
  pair.type("4");
  CHECK(tty.next().key.point == U'4');
  pair.type("567");
  tty.flush_input();
  pair.type("8");
  CHECK(tty.next().key.point == U'8');
}

TEST_CASE("a signal to end is an end, is told, and its earlier action is back after release") {
  const Pair pair;
  const auto before = pair.modes();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    struct sigaction earlier {};

    REQUIRE(sigaction(signal, nullptr, &earlier) == 0);
    Tty tty(pair.near, pair.near);
    CHECK(pending_signal() == 0);
    REQUIRE(raise(signal) == 0);
    pair.type("2");
    CHECK(tty.next().what == Happening::ended);
    CHECK(pending_signal() == signal);
    tty.release();
    CHECK(pair.modes() == before);

    struct sigaction now {};

    REQUIRE(sigaction(signal, nullptr, &now) == 0);
    const bool earlier_is_back = now.sa_handler == earlier.sa_handler;
    CHECK(earlier_is_back);
    CHECK(tty.next().what == Happening::ended);
  }
}

TEST_CASE("a signal that was ignored stays ignored") {
  const Pair pair;
  signal(SIGHUP, SIG_IGN);
  {
    Tty tty(pair.near, pair.near);
    REQUIRE(raise(SIGHUP) == 0);
    pair.type("2");
    CHECK(tty.next().key.point == U'2');
  }
  signal(SIGHUP, SIG_DFL);
}

TEST_CASE("being continued is told once and makes the terminal raw again") {
  const Pair pair;
  const auto before = pair.modes();
  Tty tty(pair.near, pair.near);
  const auto raw = pair.modes();
  termios sane{};
  REQUIRE(tcgetattr(pair.near, &sane) == 0);
  sane.c_lflag |= ICANON | ECHO;
  REQUIRE(tcsetattr(pair.near, TCSANOW, &sane) == 0);
  REQUIRE(raise(SIGCONT) == 0);
  REQUIRE(raise(SIGCONT) == 0);
  pair.type("2");
  CHECK(tty.next().what == Happening::resumed);
  CHECK(pair.modes() == raw);
  CHECK(tty.next().key.point == U'2');
  tty.release();
  CHECK(pair.modes() == before);
}

TEST_CASE("a new width is told when the window has come to rest") {
  const Pair pair;
  Tty tty(pair.near, pair.near);
  winsize size{};
  size.ws_col = 47;
  size.ws_row = 20;
  REQUIRE(ioctl(pair.near, TIOCSWINSZ, &size) == 0);
  for (int i = 0; i < 5; ++i) REQUIRE(raise(SIGWINCH) == 0);
  CHECK(tty.next().what == Happening::resized);
  CHECK(tty.columns() == 47U);
  pair.type("2");
  CHECK(tty.next().what == Happening::key);
}

TEST_CASE("a lone Esc is a key after a moment") {
  const Pair pair;
  Tty tty(pair.near, pair.near);
  pair.type("\x1b");
  CHECK(tty.next().key == Key{KeyKind::escape});
}

TEST_CASE("a terminal that goes away is the end, and writing to it does no harm") {
  Pair pair;
  Tty tty(pair.near, pair.near);
  pair.hang_up();
  CHECK(tty.next().what == Happening::ended);
  tty.write("nobody reads this");
}

}  // namespace
}  // namespace knack::term
