// SPDX-License-Identifier: MIT
// What a person says about a new thing: from the options given, else by asking in the terminal.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace knack::cli {

/// One thing to know.
struct Question {
  std::string_view option;  ///< that answers it: "--title"; empty: it can only be asked
  std::string words;        ///< as asked in the terminal, without a colon
  std::string otherwise;    ///< what an empty answer means; empty: there is no such thing
  bool needed = true;
  std::function<std::string(const std::string&)>
      fault;  ///< what is wrong with an answer, or nothing
};

/// Gives answers one by one, and remembers what nobody answered. Nothing is asked unless `asks`.
class Answers {
 public:
  Answers(Context& context, bool asks) : context_(context), asks_(asks) {}

  [[nodiscard]] bool asks() const { return asks_ && !ended_; }

  /// The answer as `normal_text` gives it; empty if there is none.
  std::string one(const Question& question);

  /// The values of a repeated option; in the terminal answers until one is empty. At least `least`.
  std::vector<std::string> several(const Question& question, std::size_t least);

  /// The values of a repeated option; none if it was not given.
  [[nodiscard]] std::vector<std::string> given(std::string_view option) const;

  /// Notes that an option is missing.
  void lacks(std::string_view option);

  /// Notes what is wrong with the value of an option; the first one counts.
  void refuse(std::string_view option, const std::string& why);

  /// A line for the person who is asked.
  void explain(std::string_view line);

  /// Options that are missing, each once, in the order of the questions.
  [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

  /// What was wrong, or that the answers ended too early.
  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

 private:
  /// What was typed, or nothing at the end of input.
  std::optional<std::string> prompt(const Question& question);
  std::string ask(const Question& question);

  Context& context_;
  bool asks_ = false;
  bool ended_ = false;
  std::vector<std::string> missing_;
  std::optional<Error> trouble_;
};

/// What is wrong with an id, or nothing.
[[nodiscard]] std::string id_fault(const std::string& text);

/// A fault if the answer is none of the words.
[[nodiscard]] std::function<std::string(const std::string&)> one_of(std::vector<std::string> words);

/// `a // b // c` in its parts, trimmed.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view text, std::string_view separator);

}  // namespace knack::cli
