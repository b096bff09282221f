// SPDX-License-Identifier: MIT
// Answers from options or from the terminal.
#include "cli/answers.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

#include "base/fold.hpp"
#include "base/ids.hpp"
#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "base/utf8.hpp"
#include "cli/output.hpp"

namespace knack::cli {

std::optional<std::string> Answers::prompt(const Question& question) {
  std::ostream& out = *context_.world.out;
  out << safe(question.words).view();
  if (!question.otherwise.empty()) out << " [" << safe(question.otherwise).view() << "]";
  out << ": " << std::flush;
  std::string line;
  if (std::getline(*context_.world.in, line))
    return find_invalid_utf8(line) ? std::string{} : normal_text(line);
  out << "\n";
  ended_ = true;
  trouble_ = Error{ErrorKind::input, tr("The questions ended early: nothing was written."), {}};
  return std::nullopt;
}

std::string Answers::ask(const Question& question) {
  while (const auto said = prompt(question)) {
    const std::string& text = said->empty() ? question.otherwise : *said;
    if (text.empty() && !question.needed) return {};
    std::string fault = text.empty() ? tr("This is needed.") : std::string{};
    if (fault.empty() && question.fault) fault = question.fault(text);
    if (fault.empty()) return text;
    say(context_, fault);
  }
  return {};
}

std::string Answers::one(const Question& question) {
  const auto given =
      question.option.empty() ? std::nullopt : context_.request.value(question.option);
  if (given) {
    std::string text = normal_text(*given);
    const std::string fault = text.empty()     ? tr("it is empty")
                              : question.fault ? question.fault(text)
                                               : std::string{};
    if (!fault.empty()) refuse(question.option, fault);
    return text;
  }
  if (asks()) return ask(question);
  if (!question.otherwise.empty()) return question.otherwise;
  if (question.needed) lacks(question.option);
  return {};
}

std::vector<std::string> Answers::given(std::string_view option) const {
  std::vector<std::string> all;
  for (const std::string& each : context_.request.values(option)) all.push_back(normal_text(each));
  return all;
}

std::vector<std::string> Answers::several(const Question& question, std::size_t least) {
  auto all = given(question.option);
  if (all.empty() && asks()) {
    Question next = question;
    while (asks()) {
      next.needed = all.size() < least;
      std::string text = ask(next);
      if (text.empty()) break;
      all.push_back(std::move(text));
    }
  }
  if (all.size() < least) lacks(question.option);
  return all;
}

void Answers::lacks(std::string_view option) {
  if (option.empty() || std::ranges::find(missing_, option) != missing_.end()) return;
  missing_.emplace_back(option);
}

void Answers::refuse(std::string_view option, const std::string& why) {
  if (trouble_) return;
  trouble_ = Error{ErrorKind::usage,
                   tr("{option}: {why}", {arg("option", option), arg("why", why)}),
                   tr("knack new --help shows how it is used.")};
}

void Answers::explain(std::string_view line) {
  if (asks()) say(context_, line);
}

std::string id_fault(const std::string& text) {
  if (is_id(text)) return {};
  return tr("an id is a letter, then letters, digits, . _ - in lower case, at most 64");
}

std::function<std::string(const std::string&)> one_of(std::vector<std::string> words) {
  return [words = std::move(words)](const std::string& text) {
    if (std::ranges::find(words, text) != words.end()) return std::string{};
    return tr("it is one of: {words}", {arg("words", join(words, ", "))});
  };
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts = split(text, separator);
  for (std::string& each : parts) each = normal_text(each);
  return parts;
}

}  // namespace knack::cli
