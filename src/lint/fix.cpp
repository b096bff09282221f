// SPDX-License-Identifier: MIT
// Rounds of looking, mending and looking again.
#include "lint/fix.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "base/edits.hpp"
#include "deck/document.hpp"
#include "deck/parse.hpp"
#include "lint/fix_check.hpp"
#include "lint/run.hpp"

namespace knack::lint {
namespace {

/// A file as it was read.
struct Reading {
  std::string bytes;
  deck::Document document;
  Diagnostics found;
};

Reading read(std::string_view file, std::string bytes) {
  Reading out;
  out.bytes = std::move(bytes);
  out.document = deck::read_document(out.bytes, deck::deck_file);
  deck::Parsed parsed = deck::parse(file, out.bytes, out.document);
  out.found = std::move(parsed.diagnostics);
  if (const deck::Deck* deck = parsed.to_lint()) {
    std::vector<DeckLint> alone{lint_deck(*deck, parsed.whole)};
    std::ranges::move(lint_together(std::span(deck, 1), std::move(alone)),
                      std::back_inserter(out.found));
  }
  sort(out.found);
  return out;
}

/// Faults that no fix may bring.
std::ptrdiff_t count_grave(const Reading& reading) {
  return static_cast<std::ptrdiff_t>(reading.document.faults.size()) +
         std::ranges::count_if(reading.found, [](const Diagnostic& each) {
           return each.rule.starts_with("duplicate-") || each.rule == "syntax-duplicate-key";
         });
}

/// Where one fix after the other is refused, the rest is left to the author.
constexpr std::size_t most_tries = 300;

class Mender {
 public:
  Mender(std::string_view file, std::string_view bytes, const FixWishes& wishes)
      : file_(file), wishes_(wishes), now_(read(file, std::string(bytes))) {}

  Fixed run() {
    for (int round = 0; round < most_rounds; ++round) {
      if (!mend(candidates())) break;
    }
    const auto unsafe_left = std::ranges::count_if(now_.found, [&](const Diagnostic& each) {
      return !wishes_.unsafe_too && each.fix && !each.fix->safe && is_wanted(each);
    });
    out_.unsafe_left = static_cast<std::size_t>(unsafe_left);
    out_.bytes = std::move(now_.bytes);
    return std::move(out_);
  }

 private:
  using Findings = std::vector<Diagnostic>;

  [[nodiscard]] Findings candidates() const {
    Findings out;
    for (const Diagnostic& each : now_.found) {
      if (!each.fix || (!each.fix->safe && !wishes_.unsafe_too)) continue;
      if (is_wanted(each) && !refused_.contains({each.rule, each.message})) out.push_back(each);
    }
    return out;
  }

  [[nodiscard]] bool is_wanted(const Diagnostic& each) const {
    return !wishes_.wanted || wishes_.wanted(each);
  }

  /// Applies as many as go together; halves them until they do. False if nothing could be applied.
  bool mend(Findings findings) {
    while (!findings.empty() && tries_ < most_tries) {
      ++tries_;
      if (take(findings)) return true;
      if (findings.size() == 1) {
        refused_.insert({findings.front().rule, findings.front().message});
        findings = candidates();
      } else {
        findings.resize(findings.size() / 2);
      }
    }
    return false;
  }

  bool take(const Findings& findings) {
    std::vector<Fix> fixes;
    for (const Diagnostic& each : findings) fixes.push_back(*each.fix);
    Applied applied = apply_fixes(now_.bytes, fixes);
    Reading next = read(file_, std::move(applied.bytes));
    if (next.bytes == now_.bytes || count_grave(next) > count_grave(now_)) return false;
    if (!changes_only(now_.document.root, applied.edited, next.document.root, applied.placed))
      return false;
    for (const std::size_t i : applied.taken) out_.mended.push_back(findings[i]);
    now_ = std::move(next);
    return true;
  }

  std::string file_;
  const FixWishes& wishes_;
  Reading now_;
  Fixed out_;
  std::set<std::pair<std::string, std::string>> refused_;
  std::size_t tries_ = 0;  ///< each reads the whole file
};

}  // namespace

Fixed fix(std::string_view file, std::string_view bytes, const FixWishes& wishes) {
  return Mender(file, bytes, wishes).run();
}

}  // namespace knack::lint
