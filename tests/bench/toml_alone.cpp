// SPDX-License-Identifier: MIT
// toml++ with the same settings as the deck layer.
#include "bench/toml_alone.hpp"

#include <toml++/toml.h>

namespace knack::bench {

std::size_t parse_with_toml_alone(std::string_view bytes) {
  const toml::parse_result result = toml::parse(bytes, std::string_view("bench.toml"));
  return result ? result.table().size() : 0;
}

}  // namespace knack::bench
