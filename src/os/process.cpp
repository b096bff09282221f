// SPDX-License-Identifier: MIT
// fork, exec and wait, with the signals as system(3) has them.
#include "os/process.hpp"

#include <array>
#include <csignal>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "base/message.hpp"
#include "os/child.hpp"

namespace knack::os {
namespace {

/// Ctrl-C in the other program is not meant for us: while it lives, ours are ignored.
class Deaf {
 public:
  Deaf() {
    struct sigaction ignore {};

    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < signals.size(); ++i)
      sigaction(signals.at(i), &ignore, &before_.at(i));
  }

  Deaf(const Deaf&) = delete;
  Deaf& operator=(const Deaf&) = delete;

  ~Deaf() {
    for (std::size_t i = 0; i < signals.size(); ++i)
      sigaction(signals.at(i), &before_.at(i), nullptr);
  }

  /// In the child: as every program begins.
  static void hear() {
    struct sigaction usual {};

    usual.sa_handler = SIG_DFL;
    for (const int signal : signals) sigaction(signal, &usual, nullptr);
  }

 private:
  static constexpr std::array<int, 3> signals{SIGINT, SIGQUIT, SIGTSTP};
  std::array<struct sigaction, 3> before_{};
};

/// The words of a command; the first is looked for on the path. Gives the exit code.
int run(const std::vector<std::string>& words) {
  CommandLine command(words);
  const Deaf deaf;
  const pid_t child = ::fork();
  if (child < 0) return -1;
  if (child == 0) {
    Deaf::hear();
    command.become();
  }
  return wait_for(child);
}

/// Whether an editor wants `--goto file:line` instead of `+line file`.
bool wants_goto(std::string_view editor) {
  const std::string_view program = editor.substr(0, editor.find(' '));
  const std::string_view name = program.substr(program.rfind('/') + 1);
  return name == "code" || name == "codium" || name == "code-insiders";
}

}  // namespace

Result<void> edit_file(const std::string& editor,
                       const std::string& file,
                       std::optional<std::uint32_t> line) {
  const std::string path = file.starts_with('-') ? "./" + file : file;
  std::vector<std::string> words{"sh", "-c", editor + " \"$@\"", editor};
  if (wants_goto(editor)) words.insert(words.end(), {"--wait", "--goto"});
  if (line && wants_goto(editor))
    words.push_back(path + ":" + std::to_string(*line));
  else if (line)
    words.insert(words.end(), {"+" + std::to_string(*line), path});
  else
    words.push_back(path);
  const int code = run(words);
  if (code == 0) return {};
  return Error{
      ErrorKind::io,
      tr("The editor “{editor}” ended with {code}.", {arg("editor", editor), arg("code", code)}),
      tr("Set VISUAL or EDITOR to the one you like.")};
}

}  // namespace knack::os
