// SPDX-License-Identifier: MIT
// Looks through files when they are asked for.
#include "lint/source.hpp"

namespace knack::lint {

const SourceLines* SourceIndex::find(const std::string& file) {
  const auto source = sources_.find(file);
  if (source == sources_.end()) return nullptr;
  return &known_.try_emplace(file, source->second).first->second;
}

}  // namespace knack::lint
