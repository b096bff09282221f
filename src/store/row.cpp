// SPDX-License-Identifier: MIT
// The lists of fields, and visitors that bind, sum and read them.
#include "store/row.hpp"

#include <concepts>
#include <optional>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace knack::store {
namespace {

using schedule::Mark;
using schedule::Retraction;
using schedule::Review;

// ---- the fields, in the order of the columns and of the checksum --------------------------------

template <class Visitor, class Row>
void head(Visitor& field, Row& row) {
  field(row.id.origin);
  field(row.id.sequence);
  field.format();
  field(row.stamp);
  field(row.learner);
  field(row.at);
  field(row.study_day);
}

template <class Visitor, class Row>
void fields_of_review(Visitor& field, Row& row) {
  head(field, row);
  field(row.shown_at);
  field(row.rollover_hour);
  field(row.card.deck.text);
  field(row.card.card.text);
  field(row.revision);
  field(row.text_hash);
  field(row.skill.text);
  field(row.stage);
  field(row.language);
  field(row.type);
  field(row.kind);
  field(row.seed);
  field(row.shown);
  field(row.response);
  field(row.verdict);
  field(row.error);
  field(row.input);
  field(row.flag);
  field(row.timing.total);
  field(row.timing.first_key);
  field(row.timing.key_gap);
  field(row.timing.latency);
  field(row.timing.allowance);
  field(row.timing.fluent_milli);
  field(row.timing.time_factor_milli);
  field(row.guess_milli);
  field(row.grade);
  field(row.grade_rule);
  field(row.self_graded);
  field(row.hinted);
  field(row.knack_version);
}

template <class Visitor, class Row>
void fields_of_mark(Visitor& field, Row& row) {
  head(field, row);
  field(row.kind);
  field(row.card.deck.text);
  field(row.card.card.text);
  field(row.value);
}

template <class Visitor, class Row>
void fields_of_retraction(Visitor& field, Row& row) {
  head(field, row);
  field(row.target.origin);
  field(row.target.sequence);
}

// ---- lists in one cell
// ---------------------------------------------------------------------------

/// Words parted by `|`; a backslash stands before a `|` or backslash that is part of a word.
std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += '|';
    for (const char c : words[i]) {
      if (c == '|' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::vector<std::string> parted(std::string_view text) {
  std::vector<std::string> out;
  if (text.empty()) return out;
  out.emplace_back();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '|')
      out.emplace_back();
    else
      out.back() += text[i] == '\\' && i + 1 < text.size() ? text[++i] : text[i];
  }
  return out;
}

// ---- writing
// -------------------------------------------------------------------------------------

/// Binds each field to the next parameter, if there is a statement, and adds it to the sum.
class Writer {
 public:
  explicit Writer(sqlite3_stmt* statement) : statement_(statement) {}

  void operator()(const std::string& text) {
    ++at_;
    if (statement_ != nullptr)
      sqlite3_bind_text64(statement_, at_, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    sum_.add(std::string_view(text));
  }

  template <std::integral Number>
  void operator()(Number number) {
    const auto value = static_cast<std::int64_t>(number);
    ++at_;
    if (statement_ != nullptr) sqlite3_bind_int64(statement_, at_, value);
    sum_.add(value);
  }

  template <class Enum>
  requires std::is_enum_v<Enum>

  void operator()(Enum value) { (*this)(std::string(to_string(value))); }

  template <class Value>
  void operator()(const std::optional<Value>& value) {
    sum_.add(std::int64_t{value ? 1 : 0});
    if (value) return (*this)(*value);
    ++at_;
    if (statement_ != nullptr) sqlite3_bind_null(statement_, at_);
  }

  void operator()(Millis value) { (*this)(value.count); }

  void operator()(schedule::Grade value) { (*this)(value.q); }

  void operator()(StudyDay value) { (*this)(value.number); }

  void operator()(LocalInstant value) {
    (*this)(value.at.ms);
    (*this)(value.offset_minutes);
  }

  void operator()(const std::vector<std::string>& words) { (*this)(joined(words)); }

  void format() { (*this)(row_format); }

  [[nodiscard]] std::int64_t sum() const { return static_cast<std::int64_t>(sum_.value()); }

  void finish() { sqlite3_bind_int64(statement_, ++at_, sum()); }

 private:
  sqlite3_stmt* statement_;
  Checksum sum_;
  int at_ = 0;
};

// ---- reading
// -------------------------------------------------------------------------------------

std::optional<CardType> named(std::string_view name, CardType /*kind*/) {
  return knack::card_type(name);
}

std::optional<schedule::Kind> named(std::string_view name, schedule::Kind /*kind*/) {
  return schedule::kind_named(name);
}

std::optional<schedule::Verdict> named(std::string_view name, schedule::Verdict /*kind*/) {
  return schedule::verdict_named(name);
}

std::optional<schedule::Input> named(std::string_view name, schedule::Input /*kind*/) {
  return schedule::input_named(name);
}

std::optional<schedule::Flag> named(std::string_view name, schedule::Flag /*kind*/) {
  return schedule::flag_named(name);
}

std::optional<schedule::MarkKind> named(std::string_view name, schedule::MarkKind /*kind*/) {
  return schedule::mark_named(name);
}

/// Takes each field from the next column; sums them only if asked to, since that costs time.
class Reader {
 public:
  Reader(sqlite3_stmt* statement, bool verify) : statement_(statement), verify_(verify) {}

  void operator()(std::string& text) { text = next_text(); }

  template <std::integral Number>
  void operator()(Number& number) {
    number = static_cast<Number>(next_number());
  }

  template <class Enum>
  requires std::is_enum_v<Enum>

  void operator()(Enum& value) {
    const auto found = named(next_text(), value);
    if (found)
      value = *found;
    else
      state_.readable = false;
  }

  template <class Value>
  void operator()(std::optional<Value>& value) {
    const bool there = sqlite3_column_type(statement_, at_) != SQLITE_NULL;
    if (verify_) sum_.add(std::int64_t{there ? 1 : 0});
    value.reset();
    if (there)
      (*this)(value.emplace());
    else
      ++at_;
  }

  void operator()(Millis& value) { (*this)(value.count); }

  void operator()(schedule::Grade& value) { (*this)(value.q); }

  void operator()(StudyDay& value) { (*this)(value.number); }

  void operator()(LocalInstant& value) {
    (*this)(value.at.ms);
    (*this)(value.offset_minutes);
  }

  void operator()(std::vector<std::string>& words) { words = parted(next_text()); }

  void format() {
    if (next_number() != row_format) state_.readable = false;
  }

  RowState finish() {
    if (verify_)
      state_.whole =
          static_cast<std::int64_t>(sum_.value()) == sqlite3_column_int64(statement_, at_);
    return state_;
  }

 private:
  std::string_view next_text() {
    const auto* bytes = sqlite3_column_text(statement_, at_);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, at_));
    ++at_;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): SQLite's char is unsigned
    const std::string_view text(reinterpret_cast<const char*>(bytes), bytes == nullptr ? 0 : size);
    if (verify_) sum_.add(text);
    return text;
  }

  std::int64_t next_number() {
    const std::int64_t number = sqlite3_column_int64(statement_, at_++);
    if (verify_) sum_.add(number);
    return number;
  }

  sqlite3_stmt* statement_;
  bool verify_;
  Checksum sum_;
  RowState state_;
  int at_ = 0;
};

}  // namespace

const char* review_columns() {
  return "origin,sequence,row_format,stamp,learner,answered_ms,answered_offset,study_day,shown_ms,"
         "shown_offset,rollover_hour,deck,card,revision,text_hash,skill,stage,language,type,kind,"
         "seed,shown,response,verdict,error,input,flag,total_ms,first_key_ms,key_gap_ms,latency_ms,"
         "allowance_ms,fluent_milli,time_factor_milli,guess_milli,grade,grade_rule,self_graded,"
         "hinted,knack_version,checksum";
}

const char* mark_columns() {
  return "origin,sequence,row_format,stamp,learner,at_ms,at_offset,study_day,kind,deck,card,value,"
         "checksum";
}

const char* retraction_columns() {
  return "origin,sequence,row_format,stamp,learner,at_ms,at_offset,study_day,target_origin,"
         "target_sequence,checksum";
}

namespace {

void write(Writer& writer, const schedule::Event& event) {
  if (const auto* review = std::get_if<Review>(&event)) fields_of_review(writer, *review);
  if (const auto* mark = std::get_if<Mark>(&event)) fields_of_mark(writer, *mark);
  if (const auto* back = std::get_if<Retraction>(&event)) fields_of_retraction(writer, *back);
}

}  // namespace

void bind(sqlite3_stmt* statement, const schedule::Event& event) {
  Writer writer(statement);
  write(writer, event);
  writer.finish();
}

std::int64_t row_checksum(const schedule::Event& event) {
  Writer writer(nullptr);
  write(writer, event);
  return writer.sum();
}

RowState read(sqlite3_stmt* statement, Review& review, bool verify) {
  Reader reader(statement, verify);
  fields_of_review(reader, review);
  return reader.finish();
}

RowState read(sqlite3_stmt* statement, Mark& mark, bool verify) {
  Reader reader(statement, verify);
  fields_of_mark(reader, mark);
  return reader.finish();
}

RowState read(sqlite3_stmt* statement, Retraction& back, bool verify) {
  Reader reader(statement, verify);
  fields_of_retraction(reader, back);
  return reader.finish();
}

const std::string* text_of(const schedule::Event& event) {
  const std::string* text = nullptr;
  if (const auto* review = std::get_if<Review>(&event)) text = &review->response_text;
  if (const auto* mark = std::get_if<Mark>(&event)) text = &mark->text;
  return text == nullptr || text->empty() ? nullptr : text;
}

std::int64_t text_checksum(const schedule::EventId& id, const std::string& text) {
  Checksum sum;
  sum.add(std::string_view(id.origin));
  sum.add(id.sequence);
  sum.add(std::string_view(text));
  return static_cast<std::int64_t>(sum.value());
}

}  // namespace knack::store
