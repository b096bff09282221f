// SPDX-License-Identifier: MIT
// Walks over both trees at once.
#include "lint/fix_check.hpp"

#include <algorithm>
#include <variant>

namespace knack::lint {
namespace {

using deck::Array;
using deck::Entry;
using deck::Table;
using deck::Value;

/// Whether one of the places overlaps the span; with `points` also whether an empty one lies at an
/// end of it. The places are sorted and apart.
bool meets(std::span<const Span> places, Span span, bool points) {
  auto next = std::ranges::lower_bound(places, span.begin, {}, &Span::end);
  for (; next != places.end() && next->begin <= span.end; ++next) {
    if (next->begin < span.end && span.begin < next->end) return true;
    if (points && next->begin == next->end) return true;
  }
  return false;
}

class Check {
 public:
  Check(std::span<const Span> edited, std::span<const Span> placed)
      : edited_(edited), placed_(placed) {}

  [[nodiscard]] bool same(const Table& before, const Table& after) const {
    return std::ranges::all_of(before.entries,
                               [&](const Entry& each) {
                                 const Entry* now = after.find(each.key);
                                 return now == nullptr ? may_go(each, before, after)
                                                       : same(each.value, now->value);
                               }) &&
           std::ranges::all_of(after.entries, [&](const Entry& each) {
             return before.find(each.key) != nullptr || is_new(each.at) || is_new(each.value.at);
           });
  }

 private:
  [[nodiscard]] bool was_edited(Span span) const { return meets(edited_, span, true); }

  [[nodiscard]] bool is_new(Span span) const { return meets(placed_, span, false); }

  [[nodiscard]] bool may_go(const Entry& gone, const Table& before, const Table& after) const {
    if (!was_edited(gone.at)) return false;
    if (was_edited(gone.value.at)) return true;
    return std::ranges::any_of(after.entries, [&](const Entry& each) {
      return before.find(each.key) == nullptr && same(gone.value, each.value);
    });
  }

  [[nodiscard]] bool same(const Value& before, const Value& after) const {
    const auto* table = std::get_if<Table>(&before.data);
    const auto* other_table = std::get_if<Table>(&after.data);
    if (table != nullptr && other_table != nullptr) return same(*table, *other_table);
    const auto* list = std::get_if<Array>(&before.data);
    const auto* other_list = std::get_if<Array>(&after.data);
    if (list != nullptr && other_list != nullptr) return same(*list, *other_list);
    return was_edited(before.at) || is_new(after.at) || deck::same_values(before, after);
  }

  [[nodiscard]] bool same(const Array& before, const Array& after) const {
    auto old = before.items.begin();
    auto now = after.items.begin();
    while (old != before.items.end() && now != after.items.end()) {
      const auto surplus = (before.items.end() - old) - (after.items.end() - now);
      if (surplus > 0 && was_edited(old->at) && !deck::same_values(*old, *now)) {
        ++old;  // it went
      } else if (surplus < 0 && is_new(now->at) && !deck::same_values(*old, *now)) {
        ++now;  // it came
      } else if (same(*old, *now)) {
        ++old;
        ++now;
      } else {
        return false;
      }
    }
    return std::all_of(
               old, before.items.end(), [&](const Value& each) { return was_edited(each.at); }) &&
           std::all_of(now, after.items.end(), [&](const Value& each) { return is_new(each.at); });
  }

  std::span<const Span> edited_;
  std::span<const Span> placed_;
};

}  // namespace

bool changes_only(const Table& before,
                  std::span<const Span> edited,
                  const Table& after,
                  std::span<const Span> placed) {
  return Check(edited, placed).same(before, after);
}

}  // namespace knack::lint
