// SPDX-License-Identifier: MIT
// knack exam: a test of fixed length on situations not seen lately.
#include <filesystem>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/session_setup.hpp"

namespace knack::cli {
namespace {

/// What an exam is about: decks, and perhaps one of their skills.
struct Subject {
  LoadedDecks decks;
  std::vector<SkillId> skills;
};

bool has_skill(const LoadedDecks& loaded, const std::string& name) {
  for (const deck::Deck& deck : loaded.decks) {
    for (const deck::Skill& skill : deck.skills) {
      if (skill.id.value.text == name || deck.id.value.text + "/" + skill.id.value.text == name)
        return true;
    }
  }
  return false;
}

/// The trouble with a name that is neither a deck nor a skill, with the skill that is near.
Error with_near_skill(Error trouble, const LoadedDecks& in_use, const std::string& name) {
  std::vector<std::string> names;
  for (const deck::Deck& deck : in_use.decks) {
    for (const deck::Skill& skill : deck.skills) names.push_back(skill.id.value.text);
  }
  if (const auto near = nearest(name, names); near && trouble.kind == ErrorKind::not_found) {
    trouble.what = tr("There is no deck or skill “{name}”.", {arg("name", name)});
    trouble.remedy = tr("Did you mean “{near}”?", {arg("near", *near)});
  }
  return trouble;
}

/// The argument is a deck if there is one of that name, else a skill (`skill` or `deck/skill`) of
/// the decks in use.
Result<Subject> subject_of(const Context& context) {
  const auto& words = context.request.arguments;
  auto in_use = load_decks(context, {});
  std::error_code ignored;
  const bool skill = words.size() == 1 && in_use &&
                     !std::filesystem::exists(words.front(), ignored) &&
                     has_skill(*in_use, words.front());
  if (!skill) {
    if (words.empty())
      return in_use ? Result<Subject>(Subject{*std::move(in_use), {}}) : in_use.error();
    auto named = load_decks(context, words);
    if (named) return Subject{*std::move(named), {}};
    if (words.size() > 1 || !in_use) return named.error();
    return with_near_skill(named.error(), *in_use, words.front());
  }
  const std::string& name = words.front();
  const auto slash = name.find('/');
  Subject out{*std::move(in_use), {{name.substr(slash == std::string::npos ? 0 : slash + 1)}}};
  if (slash != std::string::npos) {
    std::erase_if(out.decks.decks, [&](const deck::Deck& deck) {
      return deck.id.value.text != name.substr(0, slash);
    });
  }
  return out;
}

Result<Exit> exam(Context& context) {
  auto subject = subject_of(context);
  if (!subject) return subject.error();
  auto setup = make_setup(context, subject->decks);
  if (!setup) return setup.error();
  setup->purpose = drill::Purpose::exam;
  for (const SkillId& each : subject->skills) setup->filter.skills.push_back(each);
  const auto outcome = drill_loop(context, *std::move(setup), subject->decks.notices);
  if (!outcome) return outcome.error();
  after_session(context, subject->decks, *outcome);
  return outcome->exam->passed ? Exit::fine : Exit::findings;
}

}  // namespace

CommandSpec exam_command() {
  CommandSpec spec;
  spec.name = "exam";
  spec.audience = Audience::learner;
  spec.summary = "a test on situations not seen lately, with its error bound";
  spec.details =
      "Asks 30 situations or all there are, at least 5: first those held back for exams, then new "
      "ones, then the longest unseen. You hear at the end how it went. It is passed if every "
      "answer "
      "is right; then knack says below which error rate you are with 95 % confidence. In one exam "
      "6 situations of an automatic skill, 2 of them new or not seen for 30 days and answered in "
      "time, certify the skill. It moves no due date. Exits with 1 if it is not passed.";
  spec.arguments = {{"SKILL|DECK",
                     "a skill, or a deck's file, folder or id; without it the decks in use",
                     0,
                     64}};
  spec.options = {{"--skill", "SKILL", "only cards of this skill", {}, true},
                  {"--tag", "TAG", "only cards with this tag", {}, true},
                  {"--seed", "N", "order and options as in the exam with that seed", {}}};
  spec.examples = {{"knack exam", "on the decks in use"},
                   {"knack exam first-contact-en", "on one deck"},
                   {"knack exam acknowledge-first", "on one skill"}};
  spec.store = StoreNeed::write;
  spec.run = exam;
  return spec;
}

}  // namespace knack::cli
