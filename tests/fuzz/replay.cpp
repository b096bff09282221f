// SPDX-License-Identifier: MIT
// Runs a fuzz target on the files that are kept, without a fuzzer: in every build, on every system.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Arguments: folders of inputs. Fails if there is none in them; an input that breaks a law aborts,
/// and its name is the last one told.
int main(int count, char** words) {
  int inputs = 0;
  for (const char* folder : std::vector<const char*>(words + 1, words + count)) {
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
      if (!each.is_regular_file()) continue;
      std::cout << each.path().string() << std::endl;
      std::ifstream in(each.path(), std::ios::binary);
      const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
      const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
      (void)LLVMFuzzerTestOneInput(input.data(), input.size());
      ++inputs;
    }
  }
  return inputs > 0 ? 0 : 1;
}
