// SPDX-License-Identifier: MIT
// Files read with a bound and written whole or not at all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace knack::os {

/// The bytes of a regular file of at most `limit` bytes. Anything else (FIFO, device, folder,
/// socket, missing, larger) is an Error of kind input and never blocks: opened with O_NONBLOCK,
/// then asked what it is. For a missing one the Error names the path that is nearest.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t limit);

/// All of standard input up to `limit` bytes.
[[nodiscard]] Result<std::string> read_stdin(std::size_t limit);

/// Writes through a temporary file in the same folder, fsync, rename, fsync of the folder. A new
/// file has the mode that the umask gives, one that is there keeps its own, and a symbolic link
/// goes on leading to it.
[[nodiscard]] Result<void> write_file_atomic(const std::string& path, std::string_view bytes);

/// The same with this mode, in place of whatever has the name.
[[nodiscard]] Result<void> write_file_atomic(const std::string& path,
                                             std::string_view bytes,
                                             unsigned mode);

/// Writes a file that is there anew, as `write_file_atomic` does; it keeps its permissions, and a
/// symbolic link goes on leading to it. One that the caller may not write is left alone.
[[nodiscard]] Result<void> replace_file(const std::string& path, std::string_view bytes);

/// Moves a file to a name in the same file system that must not be taken yet. Gives 0 or an errno
/// (EEXIST if it is taken); then nothing was moved. Of two who do it at once, one wins. Works where
/// there are no hard links (FAT), too.
[[nodiscard]] int move_to_new(const std::string& from, const std::string& to);

/// Makes a folder and its parents (mode 0700 for those made); fine if it is there.
[[nodiscard]] Result<void> make_folders(const std::string& path);

/// The words of an errno, for people.
[[nodiscard]] std::string errno_text(int number);

}  // namespace knack::os
