// SPDX-License-Identifier: MIT
// The only file that knows CLI11; its exceptions end here.
#include "cli/parse.hpp"

#include <algorithm>
#include <deque>

#include <CLI/CLI.hpp>

#include "base/distance.hpp"
#include "base/message.hpp"

namespace knack::cli {
namespace {

/// Where CLI11 puts the values of one command.
struct Sink {
  std::deque<std::pair<std::string, std::vector<std::string>>> values;
  std::deque<std::pair<std::string, bool>> switches;
  std::vector<std::string> arguments;
};

void add_option(CLI::App& app, const OptionSpec& spec, Sink& sink) {
  const std::string name(spec.name);
  if (spec.value.empty()) {
    auto& slot = sink.switches.emplace_back(name, false);
    app.add_flag(name == "--help" ? "-h,--help" : name, slot.second);
    return;
  }
  auto& slot = sink.values.emplace_back(name, std::vector<std::string>{});
  const std::string names = name == "--output" ? "-o,--output" : name;
  CLI::Option* option = app.add_option(names, slot.second)->expected(1)->allow_extra_args(false);
  if (spec.repeats)
    option->expected(1, 1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  else
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

std::vector<std::string> option_names(const CommandSpec& command) {
  std::vector<std::string> names;
  for (const auto* group : {&command.options, &common_options()}) {
    for (const OptionSpec& each : *group) names.emplace_back(each.name);
  }
  return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& names) {
  const auto near = nearest(word, names);
  return near ? tr("Did you mean “{near}”?", {arg("near", *near)}) : std::string();
}

Error unknown_option(const CommandSpec& command, std::string_view word) {
  const std::string bare(word.substr(0, word.find('=')));
  std::string remedy = did_you_mean(bare, option_names(command));
  if (remedy.empty())
    remedy = tr("knack {command} --help lists its options.", {arg("command", command.name)});
  return {
      ErrorKind::usage,
      tr("{command} has no option “{word}”.", {arg("command", command.name), arg("word", bare)}),
      remedy};
}

/// A value that is none of the option's choices.
Error unknown_choice(const OptionSpec& option, const std::string& value) {
  const std::vector<std::string> choices(option.choices.begin(), option.choices.end());
  std::string all;
  for (const std::string& choice : choices) all += (all.empty() ? "" : ", ") + choice;
  std::string remedy = did_you_mean(value, choices);
  remedy += (remedy.empty() ? "" : " ") + tr("It can be: {all}.", {arg("all", all)});
  return {ErrorKind::usage,
          tr("{option} cannot be “{value}”.", {arg("option", option.name), arg("value", value)}),
          remedy};
}

Result<void> check_choices(const OptionSpec& option, const Request& request) {
  if (option.choices.empty()) return {};
  for (const std::string& value : request.values(option.name)) {
    if (std::ranges::find(option.choices, value) == option.choices.end())
      return unknown_choice(option, value);
  }
  return {};
}

Result<void> check_choices(const CommandSpec& command, const Request& request) {
  for (const auto* group : {&command.options, &common_options()}) {
    for (const OptionSpec& option : *group) {
      if (auto checked = check_choices(option, request); !checked) return checked;
    }
  }
  return {};
}

Result<void> check_arguments(const CommandSpec& command, const std::vector<std::string>& given) {
  std::size_t least = 0;
  std::size_t most = 0;
  std::string names;
  for (const ArgumentSpec& each : command.arguments) {
    least += each.least;
    most += each.most;
    names += (names.empty() ? "" : " ") + std::string(each.name);
  }
  const std::string help =
      tr("knack {command} --help shows how it is used.", {arg("command", command.name)});
  if (given.size() < least) {
    return Error{
        ErrorKind::usage,
        tr("{command} needs {names}.", {arg("command", command.name), arg("names", names)}),
        help};
  }
  if (given.size() > most) {
    return Error{ErrorKind::usage,
                 tr("{command} does not take “{word}”.",
                    {arg("command", command.name), arg("word", given[most])}),
                 help};
  }
  return {};
}

/// CLI11 says what it could not place; the words are ours.
Error usage_error(const CommandSpec& command, const CLI::App& app, const CLI::ParseError& trouble) {
  for (const std::string& word : app.remaining()) {
    if (word.starts_with("-")) return unknown_option(command, word);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&trouble) != nullptr) {
    std::string text = trouble.what();
    const std::string option = text.substr(0, text.find(':'));
    return {ErrorKind::usage,
            tr("{option} needs a value.", {arg("option", option)}),
            tr("knack {command} --help shows how it is used.", {arg("command", command.name)})};
  }
  return {ErrorKind::usage, tr("Not understood: {text}", {arg("text", trouble.what())}), {}};
}

bool takes_value(const CommandSpec& command, std::string_view name) {
  const auto is_it = [&](const OptionSpec& each) {
    return each.name == name && !each.value.empty();
  };
  return std::ranges::any_of(command.options, is_it) ||
         std::ranges::any_of(common_options(), is_it);
}

/// CLI11 gives an option that ends with `=` the next word, which may be a file to be read.
Result<void> check_values(const CommandSpec& command, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") break;
    if (!word.starts_with("--") || !word.ends_with("=")) continue;
    const std::string name = word.substr(0, word.size() - 1);
    if (!takes_value(command, name)) continue;
    return Error{
        ErrorKind::usage,
        tr("{option} needs a value.", {arg("option", name)}),
        tr("knack {command} --help shows how it is used.", {arg("command", command.name)})};
  }
  return {};
}

Result<Parsed> parse_command(const CommandSpec& command, std::vector<std::string> words) {
  if (auto checked = check_values(command, words); !checked) return checked.error();
  CLI::App app;
  app.set_help_flag();
  Sink sink;
  for (const auto* group : {&command.options, &common_options()}) {
    for (const OptionSpec& option : *group) add_option(app, option, sink);
  }
  app.add_option("arguments", sink.arguments);
  std::ranges::reverse(words);  // CLI11 takes them from the back
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& trouble) {
    return usage_error(command, app, trouble);
  }
  Request request{&command, {}, std::move(sink.arguments)};
  for (const auto& [name, values] : sink.values) {
    if (!values.empty()) request.options[name] = values;
  }
  for (const auto& [name, on] : sink.switches) {
    if (on) request.options[name] = {};
  }
  if (request.has("--help")) return Parsed{HelpWanted{&command}};
  if (auto checked = check_choices(command, request); !checked) return checked.error();
  if (auto checked = check_arguments(command, request.arguments); !checked) return checked.error();
  return Parsed{std::move(request)};
}

Result<Parsed> parse_help(const std::vector<std::string>& args, std::size_t at) {
  if (at + 1 >= args.size()) return Parsed{HelpWanted{}};
  const CommandSpec* command = find_command(args[at + 1]);
  if (command != nullptr) return Parsed{HelpWanted{command}};
  std::vector<std::string> names;
  for (const CommandSpec& each : commands()) names.emplace_back(each.name);
  const std::string near = did_you_mean(args[at + 1], names);
  return Error{ErrorKind::usage,
               tr("There is no command “{word}”.", {arg("word", args[at + 1])}),
               near.empty() ? tr("knack --help lists all commands.") : near};
}

/// Where the first word stands that is neither an option nor an option's value.
std::size_t first_word(const std::vector<std::string>& args) {
  std::size_t at = 0;
  while (at < args.size() && args[at].starts_with("-") && args[at] != "-") {
    const auto takes_value = [&](const OptionSpec& each) {
      return each.name == args[at] && !each.value.empty();
    };
    at += std::ranges::any_of(common_options(), takes_value) ? std::size_t{2} : std::size_t{1};
  }
  return at;
}

}  // namespace

Result<Parsed> parse(const std::vector<std::string>& args) {
  if (args.empty()) return parse_command(*find_command("review"), {});
  const std::string& first = args.front();
  if (first == "--version" || first == "-V") return Parsed{VersionWanted{}};
  if (first == "--help" || first == "-h") return Parsed{HelpWanted{}};
  if (first == "help") return parse_help(args, 0);
  if (first.starts_with("-") && first != "-") {
    const std::size_t at = first_word(args);
    const CommandSpec* later = at < args.size() ? find_command(args[at]) : nullptr;
    if (later == nullptr) return parse_command(*find_command("review"), args);
    std::vector<std::string> rest = args;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    return parse_command(*later, std::move(rest));
  }
  const CommandSpec* command = find_command(first);
  if (command != nullptr) return parse_command(*command, {args.begin() + 1, args.end()});
  std::vector<std::string> names;
  for (const CommandSpec& each : commands()) names.emplace_back(each.name);
  std::string remedy = did_you_mean(first, names);
  remedy += (remedy.empty() ? "" : " ") +
            tr("knack --help lists all commands; to drill a deck: knack review {word}",
               {arg("word", first)});
  return Error{ErrorKind::usage, tr("There is no command “{word}”.", {arg("word", first)}), remedy};
}

}  // namespace knack::cli
