// SPDX-License-Identifier: MIT
// Mends decks file by file.
#include "cli/fix_decks.hpp"

#include "base/message.hpp"
#include "cli/output.hpp"
#include "cli/rewrite.hpp"
#include "lint/fix.hpp"
#include "lint/summary.hpp"

namespace knack::cli {
namespace {

lint::FixWishes wishes_of(const Context& context, const lint::Choice& choice) {
  return {context.request.has("--unsafe-fixes"),
          [&](const Diagnostic& each) { return lint::is_chosen(choice, each.rule); }};
}

/// "2 unknown-key, 1 unused-ignore".
std::string by_rule(const Diagnostics& mended) {
  std::vector<std::string> out;
  for (const auto& [rule, count] : lint::count_by_rule(mended))
    out.push_back(std::to_string(count) + " " + rule);
  return join(out, ", ");
}

void tell_mended(const Context& context, const std::string& file, const lint::Fixed& fixed) {
  if (!fixed.mended.empty() && context.request.has("--diff")) {
    tell(context,
         tr_n("{file}: {n} fault can be mended ({rules})",
              "{file}: {n} faults can be mended ({rules})",
              static_cast<long long>(fixed.mended.size()),
              {arg("file", file), arg("rules", by_rule(fixed.mended))}));
  } else if (!fixed.mended.empty()) {
    tell(context,
         tr_n("{file}: {n} fault mended ({rules})",
              "{file}: {n} faults mended ({rules})",
              static_cast<long long>(fixed.mended.size()),
              {arg("file", file), arg("rules", by_rule(fixed.mended))}));
  }
  if (fixed.unsafe_left > 0) {
    tell(context,
         tr_n("{file}: {n} more can be mended with --unsafe-fixes; look at it with --diff first",
              "{file}: {n} more can be mended with --unsafe-fixes; look at them with --diff first",
              static_cast<long long>(fixed.unsafe_left),
              {arg("file", file)}));
  }
}

}  // namespace

Result<MendedFiles> mend_files(Context& context,
                               const std::vector<std::string>& files,
                               const lint::Choice& choice) {
  MendedFiles out;
  if (!context.request.has("--fix") && !context.request.has("--unsafe-fixes")) return out;
  const lint::FixWishes wishes = wishes_of(context, choice);
  for (const std::string& file : files) {
    const auto bytes = read_deck(file);
    if (!bytes) {
      if (file == "-") return bytes.error();
      continue;
    }
    lint::Fixed fixed = lint::fix(file, *bytes, wishes);
    if (const auto written = put_back(context, file, *bytes, fixed.bytes); !written) {
      tell(context, written.error());
      out.failed = true;
      continue;
    }
    tell_mended(context, file, fixed);
    if (file == "-") out.given.emplace(file, std::move(fixed.bytes));
  }
  if (!out.given.empty()) {
    context.world.out->flush();
    context.world.out = context.world.err;
    context.world.out_is_terminal = context.world.err_is_terminal;
  }
  return out;
}

Result<Exit> show_fixes(const Context& context,
                        const std::vector<std::string>& files,
                        const std::vector<Unreadable>& unreadable,
                        const lint::Choice& choice) {
  std::vector<Unreadable> all = unreadable;
  const lint::FixWishes wishes = wishes_of(context, choice);
  std::size_t changed = 0;
  for (const std::string& file : files) {
    const auto bytes = read_deck(file);
    if (!bytes) {
      all.push_back({file, bytes.error()});
      continue;
    }
    const lint::Fixed fixed = lint::fix(file, *bytes, wishes);
    show_diff(context, file, *bytes, fixed.bytes);
    if (fixed.bytes != *bytes) ++changed;
    tell_mended(context, file, fixed);
  }
  for (const Unreadable& each : all) tell(context, each.why);
  if (changed == 0)
    tell(context, tr("Nothing to mend."));
  else
    tell(context,
         wishes.unsafe_too ? tr("Nothing was written: without --diff it will be.")
                           : tr("Nothing was written: --fix without --diff does it."));
  if (!all.empty()) return Exit::failed;
  return changed > 0 ? Exit::findings : Exit::fine;
}

}  // namespace knack::cli
