// SPDX-License-Identifier: MIT
// Options, steps or the answer of a new card.
#include "cli/new_key.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/fold.hpp"
#include "base/ids.hpp"
#include "base/message.hpp"
#include "deck/format.hpp"

namespace knack::cli {
namespace {

using deck::Verdict;

constexpr std::string_view mark = "//";  // parts a text from its why and that from its error

deck::Texts texts(const std::vector<std::string>& all) {
  deck::Texts out;
  for (const std::string& each : all) {
    if (!each.empty()) out.push_back({each, {}});
  }
  return out;
}

/// What stands between marks. One within a word, as in https://, is a part of the text.
std::vector<std::string> marked_parts(const std::string& value) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = value.find(mark); at != std::string::npos; at = value.find(mark, at + 2)) {
    if (at > 0 && value[at - 1] != ' ') continue;
    parts.push_back(normal_text(value.substr(begin, at - begin)));
    begin = at + mark.size();
  }
  parts.push_back(normal_text(value.substr(begin)));
  return parts;
}

/// `TEXT // WHY // ERROR`, of which only the first is needed.
struct Judged {
  std::string text;
  std::string why;
  std::string error;
};

/// Told where it is asked: whoever hears of it at the end has typed all the rest for nothing.
std::string judged_fault(const std::string& value) {
  const auto parts = marked_parts(value);
  if (parts.size() > 3) return tr("it is TEXT // WHY // ERROR, no more");
  if (parts.front().empty()) return tr("it has no text");
  return parts.size() < 3 || parts[2].empty() ? std::string{} : id_fault(parts[2]);
}

Judged judged(Answers& answers, std::string_view option, const std::string& value) {
  if (const std::string fault = judged_fault(value); !fault.empty()) answers.refuse(option, fault);
  auto parts = marked_parts(value);
  parts.resize(3);
  return {parts[0], parts[1], parts[2]};
}

/// The first two words in ASCII, or nothing where they are no Latin ones.
std::string key_from(const std::string& text) {
  const auto words = parts_of(fold_diacritics(fold(text)), " ");
  std::string key;
  for (std::size_t i = 0; i < words.size() && i < 2; ++i) key += (i > 0 ? "-" : "") + words[i];
  constexpr std::size_t longest = 24;
  return key.size() <= longest && is_id(key) ? key : std::string{};
}

/// Gives every option a key of its own.
void add_keys(deck::Options& options) {
  std::set<std::string> seen;
  options.keys_authored = true;
  for (std::size_t i = 0; i < options.options.size(); ++i) {
    std::string key = key_from(options.options[i].text.value);
    if (key.empty() || seen.contains(key)) key = std::string(1, static_cast<char>('a' + i));
    for (char other = 'a'; seen.contains(key); ++other) key = std::string(1, other);
    seen.insert(key);
    options.options[i].key = {key, {}};
  }
}

void add_option(Answers& answers,
                deck::Options& options,
                Verdict verdict,
                const std::string& value,
                std::string_view name) {
  const Judged parts = judged(answers, name, value);
  deck::Option option;
  option.text = {parts.text, {}};
  option.verdict = {verdict, {}};
  option.why = text_or_none(parts.why);
  if (!option.why) {
    option.why = text_or_none(answers.one({"", tr("  Why, if it was chosen"), {}, false, {}}));
  }
  option.error = text_or_none(parts.error);
  options.options.push_back(std::move(option));
}

std::vector<std::string> best_texts(Answers& answers, CardType type) {
  auto best = answers.given("--best");
  if (!best.empty()) return best;
  if (type == CardType::choice) {
    const std::string text = answers.one({"--best", tr("Best option"), {}, true, judged_fault});
    return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{text};
  }
  return answers.several({"--best", tr("A best option (nothing: no more)"), {}, true, judged_fault},
                         1);
}

/// Options of the terminal after the best: each with its verdict, until one is empty.
void ask_others(Answers& answers, deck::Options& options, std::size_t least) {
  const auto most = static_cast<std::size_t>(deck::option_range.high);
  while (answers.asks() && options.options.size() < most) {
    const bool needed = options.options.size() < least;
    const std::string text =
        answers.one({"",
                     needed ? tr("Another option") : tr("Another option (nothing: no more)"),
                     {},
                     needed,
                     judged_fault});
    if (text.empty()) return;
    const std::string verdict = answers.one(
        {"", tr("  Is it ok, bad or harmful"), "bad", true, one_of({"ok", "bad", "harmful"})});
    const Verdict of_text = verdict == "ok"    ? Verdict::ok
                            : verdict == "bad" ? Verdict::bad
                                               : Verdict::harmful;
    add_option(answers, options, of_text, text, "--bad");
  }
}

deck::Group group_of(const std::string& value) {
  deck::Group group;
  const std::size_t colon = value.find(':');
  group.label = {normal_text(value.substr(0, colon)), {}};
  if (colon != std::string::npos) group.any = texts(parts_of(value.substr(colon + 1), ","));
  return group;
}

std::string group_fault(const std::string& value) {
  const deck::Group group = group_of(value);
  const bool whole = !group.any.empty() && !group.label.value.empty();
  return whole ? std::string{} : tr("it is LABEL: WORD, WORD …");
}

deck::Avoid avoid_of(Answers& answers, const std::string& value) {
  const Judged parts = judged(answers, "--avoid", value);
  deck::Avoid avoid;
  avoid.any = texts(parts_of(parts.text, ","));
  avoid.why = text_or_none(parts.why);
  avoid.error = text_or_none(parts.error);
  return avoid;
}

void ask_groups(Answers& answers, deck::Answer& answer) {
  answers.explain(
      tr("What must an answer say? Each thing with words that say it, * for any ending:"));
  answers.explain(tr("  sorry: sorry, apolog*, regret*"));
  const Question question{"--group", tr("It must say (nothing: no more)"), {}, false, group_fault};
  const std::size_t least = answer.accept.empty() ? 1 : 0;
  for (const std::string& each : answers.several(question, least)) {
    if (const std::string fault = group_fault(each); !fault.empty())
      answers.refuse("--group", fault);
    answer.groups.push_back(group_of(each));
  }
}

}  // namespace

std::optional<deck::Text> text_or_none(std::string text) {
  if (text.empty()) return std::nullopt;
  return deck::Text{std::move(text), {}};
}

deck::Options ask_options(Answers& answers, CardType type, std::size_t before) {
  deck::Options options;
  const auto best = best_texts(answers, type);
  for (const std::string& each : best) add_option(answers, options, Verdict::best, each, "--best");
  bool given = false;
  for (const auto& [name, verdict] : {std::pair{"--ok", Verdict::ok},
                                      std::pair{"--bad", Verdict::bad},
                                      std::pair{"--harmful", Verdict::harmful}}) {
    for (const std::string& each : answers.given(name)) {
      add_option(answers, options, verdict, each, name);
      given = true;
    }
  }
  if (!given) ask_others(answers, options, std::max<std::size_t>(2, best.size() + 1));
  if (options.options.size() <= best.size()) answers.lacks("--bad");
  const std::size_t count = options.options.size();
  if (count > 1) {
    const auto shift =
        static_cast<std::ptrdiff_t>(count - before % count) % static_cast<std::ptrdiff_t>(count);
    std::rotate(options.options.begin(), options.options.begin() + shift, options.options.end());
  }
  add_keys(options);
  return options;
}

deck::Steps ask_steps(Answers& answers) {
  answers.explain(tr("The steps in the right order, 3 to 6; nothing when there are no more."));
  const auto least = static_cast<std::size_t>(deck::step_range.low);
  return {texts(answers.several({"--step", tr("Step"), {}, true, {}}, least))};
}

deck::Answer ask_answer(Answers& answers) {
  deck::Answer answer;
  answer.model = {answers.one({"--model", tr("A good answer, shown afterwards"), {}, true, {}}),
                  {}};
  answer.accept = texts(answers.given("--accept"));
  ask_groups(answers, answer);
  answer.need = answer.groups.size();
  const Question avoid{"--avoid",
                       tr("Words that spoil it, then // and why (nothing: no more)"),
                       {},
                       false,
                       judged_fault};
  for (const std::string& each : answers.several(avoid, 0))
    answer.avoid.push_back(avoid_of(answers, each));
  const auto examples = [&](std::string_view option, const std::string& words) {
    return texts(answers.several({option, words, {}, false, {}}, 0));
  };
  answer.good = examples("--good", tr("An answer that is right (nothing: no more)"));
  answer.bad = examples("--bad", tr("An answer that is not (nothing: no more)"));
  return answer;
}

}  // namespace knack::cli
