// SPDX-License-Identifier: MIT
// JSON to fields, each looked at.
#include "report/read_log.hpp"

#include <charconv>
#include <concepts>
#include <limits>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "schedule/check.hpp"

namespace knack::report {
namespace {

using Json = nlohmann::json;

std::optional<schedule::Kind> named(std::string_view name, schedule::Kind /*kind*/) {
  return schedule::kind_named(name);
}

std::optional<schedule::Flag> named(std::string_view name, schedule::Flag /*kind*/) {
  return schedule::flag_named(name);
}

std::optional<schedule::Verdict> named(std::string_view name, schedule::Verdict /*kind*/) {
  return schedule::verdict_named(name);
}

std::optional<schedule::Input> named(std::string_view name, schedule::Input /*kind*/) {
  return schedule::input_named(name);
}

std::optional<schedule::MarkKind> named(std::string_view name, schedule::MarkKind /*kind*/) {
  return schedule::mark_named(name);
}

std::optional<CardType> named(std::string_view name, CardType /*kind*/) {
  return card_type(name);
}

/// Takes fields out of an object and remembers the first that is missing or wrong.
class Fields {
 public:
  explicit Fields(const Json& object) : object_(object) {}

  void take(const char* key, std::string& into) {
    const Json* value = find(key, [](const Json& each) { return each.is_string(); });
    if (value != nullptr) into = value->get_ref<const std::string&>();
  }

  template <std::signed_integral Number>
  void take(const char* key, Number& into) {
    const Json* value = find(key, [](const Json& each) { return fits<Number>(each); });
    if (value != nullptr) into = value->get<Number>();
  }

  void take(const char* key, bool& into) {
    const Json* value = find(key, [](const Json& each) { return each.is_boolean(); });
    if (value != nullptr) into = value->get<bool>();
  }

  template <class Enum>
  requires std::is_enum_v<Enum>

  void take(const char* key, Enum& into) {
    parsed(key, into, [&](std::string_view text) { return named(text, into); });
  }

  void take(const char* key, LocalInstant& into) {
    parsed(key, into, [](std::string_view text) { return parse_rfc3339(text); });
  }

  void take(const char* key, StudyDay& into) {
    parsed(key, into, [](std::string_view text) { return parse_day(text); });
  }

  /// 64 bits as text, because most readers of JSON round numbers.
  void take_bits(const char* key, std::uint64_t& into) {
    parsed(key, into, [](std::string_view text) -> std::optional<std::uint64_t> {
      std::uint64_t number = 0;
      const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
      const bool whole = trouble == std::errc{} && end == text.data() + text.size();
      return whole ? std::optional(number) : std::nullopt;
    });
  }

  void take(const char* key, Millis& into) { take(key, into.count); }

  void take(const char* key, schedule::Grade& into) { take(key, into.q); }

  template <class Value>
  void take(const char* key, std::optional<Value>& into) {
    const auto at = object_.find(key);
    into.reset();
    if (at != object_.end() && at->is_null()) return;
    take(key, into.emplace());
  }

  void take(const char* key, std::vector<std::string>& into) {
    const auto is_words = [](const Json& each) {
      return each.is_array() && std::all_of(each.begin(), each.end(), [](const Json& word) {
               return word.is_string();
             });
    };
    const Json* value = find(key, is_words);
    if (value != nullptr) into = value->get<std::vector<std::string>>();
  }

  void say(std::string fault) {
    if (!first_) first_ = std::move(fault);
  }

  [[nodiscard]] const std::optional<std::string>& first() const { return first_; }

 private:
  template <class Number>
  static bool fits(const Json& value) {
    if (value.is_number_unsigned())
      return value.get<std::uint64_t>() <=
             static_cast<std::uint64_t>(std::numeric_limits<Number>::max());
    return value.is_number_integer() &&
           value.get<std::int64_t>() >= std::numeric_limits<Number>::min();
  }

  template <class Right>
  const Json* find(const char* key, Right right) {
    const auto at = object_.find(key);
    if (at == object_.end()) {
      say(tr("{key} is missing", {arg("key", key)}));
      return nullptr;
    }
    if (right(*at)) return &*at;
    wrong(key);
    return nullptr;
  }

  template <class Value, class Parse>
  void parsed(const char* key, Value& into, Parse parse) {
    std::string text;
    take(key, text);
    if (first_) return;
    if (const auto value = parse(text))
      into = *value;
    else
      wrong(key);
  }

  void wrong(const char* key) {
    say(tr("{key} has a value that it cannot have", {arg("key", key)}));
  }

  const Json& object_;
  std::optional<std::string> first_;
};

void take_head(Fields& fields, schedule::Stamped& row) {
  std::string id;
  fields.take("event_id", id);
  fields.take("session", row.id.origin);
  fields.take("sequence", row.id.sequence);
  if (id != row.id.text()) fields.say(tr("event_id is not session and sequence"));
  fields.take("stamp", row.stamp);
  fields.take("learner", row.learner);
  fields.take("at", row.at);
  fields.take("study_day", row.study_day);
}

void take_times(Fields& fields, schedule::Review& row) {
  fields.take("input", row.input);
  fields.take("flag", row.flag);
  fields.take("total_ms", row.timing.total);
  fields.take("first_key_ms", row.timing.first_key);
  fields.take("key_gap_ms", row.timing.key_gap);
  fields.take("latency_ms", row.timing.latency);
  fields.take("allowance_ms", row.timing.allowance);
  fields.take("fluent_milli", row.timing.fluent_milli);
  fields.take("time_factor_milli", row.timing.time_factor_milli);
}

schedule::Review take_review(Fields& fields) {
  schedule::Review row;
  take_head(fields, row);
  fields.take("shown_at", row.shown_at);
  fields.take("rollover_hour", row.rollover_hour);
  fields.take("deck", row.card.deck.text);
  fields.take("card", row.card.card.text);
  fields.take("revision", row.revision);
  fields.take_bits("text_hash", row.text_hash);
  fields.take("skill", row.skill.text);
  fields.take("stage", row.stage);
  fields.take("language", row.language);
  fields.take("type", row.type);
  fields.take("kind", row.kind);
  fields.take_bits("seed", row.seed);
  fields.take("options_shown", row.shown);
  fields.take("response", row.response);
  fields.take("response_text", row.response_text);
  fields.take("verdict", row.verdict);
  fields.take("error", row.error);
  take_times(fields, row);
  fields.take("guess_milli", row.guess_milli);
  fields.take("grade", row.grade);
  fields.take("grade_rule", row.grade_rule);
  fields.take("self_graded", row.self_graded);
  fields.take("hinted", row.hinted);
  fields.take("knack_version", row.knack_version);
  return row;
}

schedule::Mark take_mark(Fields& fields) {
  schedule::Mark row;
  take_head(fields, row);
  fields.take("mark", row.kind);
  fields.take("deck", row.card.deck.text);
  fields.take("card", row.card.card.text);
  fields.take("value", row.value);
  fields.take("text", row.text);
  return row;
}

schedule::Retraction take_retraction(Fields& fields) {
  schedule::Retraction row;
  take_head(fields, row);
  fields.take("target_session", row.target.origin);
  fields.take("target_sequence", row.target.sequence);
  return row;
}

schedule::Event take_event(Fields& fields) {
  std::string event;
  fields.take("event", event);
  if (event == "review") return take_review(fields);
  if (event == "mark") return take_mark(fields);
  if (event == "retraction") return take_retraction(fields);
  fields.say(tr("event is none that this knack knows"));
  return {};
}

/// The line as a value, and a key that its object has twice.
Json parse(std::string_view line, std::string& twice) {
  std::set<std::string> keys;
  const auto look = [&](int depth, Json::parse_event_t event, Json& value) {
    if (event != Json::parse_event_t::key || depth != 1) return true;
    const auto& key = value.get_ref<const std::string&>();
    if (!keys.insert(key).second && twice.empty()) twice = key;
    return true;
  };
  return Json::parse(line, look, false);
}

}  // namespace

std::variant<LogLine, LineFault> read_log_line(std::string_view line) {
  std::string twice;
  const Json object = parse(line, twice);
  if (!object.is_object()) return LineFault{tr("it is no object of JSON")};
  // Which of the two counts is not for a reader to guess: readers differ.
  if (!twice.empty()) return LineFault{tr("{key} stands in it twice", {arg("key", twice)})};
  Fields fields(object);
  LogLine out{take_event(fields)};
  if (object.contains("aside")) fields.take("aside", out.aside);
  if (fields.first()) return LineFault{*fields.first()};
  if (auto fault = schedule::fault_in(out.event)) return LineFault{*std::move(fault)};
  return out;
}

bool looks_like_log(std::string_view beginning) {
  const std::string_view first = beginning.substr(0, beginning.find('\n'));
  // A damaged or empty first line makes no other file of it.
  if (beginning.find("\n{\"event\":\"") != std::string_view::npos) return true;
  return first.find_first_not_of(" \t\r\xef\xbb\xbf") == first.find('{') &&
         first.find("\"event\"") != std::string_view::npos;
}

}  // namespace knack::report
