// SPDX-License-Identifier: MIT
// For each rule of structure: decks that break it, where they are told so, and near misses.
#include <set>

#include <doctest/doctest.h>

#include "lint/families.hpp"
#include "unit/deck/sample.hpp"

namespace knack::lint {
namespace {

/// Line `line` of the sample: `bad` gives `at` of `rule` and nothing else, `good` gives nothing.
struct Case {
  std::string rule;
  std::size_t line;
  std::string bad;
  std::string at;
  std::string good;
};

const std::string ask = "ask = \"A?\"\n";

std::string steps(int count) {
  std::string out = "steps = [\"a\"";
  for (int i = 1; i < count; ++i) out += ", \"b\"";
  return out + "]";
}

const std::vector<Case>& cases() {
  static const std::string id64(64, 'a');
  static const std::vector<Case> all = {
      {"unknown-key", 1, "format = 1\nversion = 1", "2:1", "format = 1"},
      {"unknown-key",
       5,
       "language = \"en\"\nauthor = \"x\"",
       "6:1",
       "language = \"en\"\nask = \"x\""},
      {"unknown-key", 9, "do = \"a\"\nact = \"a\"", "10:1", "do = \"a\"\nwhy = \"a\""},
      {"unknown-key", 14, ask + "promt = \"x\"", "15:1", ask + "why = \"x\""},
      {"unknown-key", 14, ask + "max_words = 5", "15:1", ask + "heat = 1"},
      {"unknown-key", 14, ask + "steps = [\"a\", \"b\", \"c\"]", "15:1", ask},
      {"unknown-key",
       16,
       "{ text = \"a\", verdict = \"best\", x = 1 },",
       "16:33",
       "{ text = \"a\", verdict = \"best\", why = \"x\" },"},
      {"unknown-key", 33, "model = \"M\"\nwhy = \"x\"", "34:1", "model = \"M\"\nordered = true"},
      {"unknown-key",
       34,
       "groups = [{ any = [\"a\"], need = 1 }]",
       "34:26",
       "groups = [{ any = [\"a\"] }]"},
      {"missing-key", 1, "", "1:1", "format = 1"},
      {"missing-key", 3, "", "2:1", "id = \"x\""},
      {"missing-key", 4, "", "2:1", "title = \"x\""},
      {"missing-key", 5, "", "2:1", "language = \"ru\""},
      {"missing-key", 7, "", "6:1", "id = \"s\""},
      {"missing-key", 8, "", "6:1", "when = \"x\""},
      {"missing-key", 9, "", "6:1", "do = \"x\""},
      {"missing-key", 11, "", "10:1", "id = \"x\""},
      {"missing-key", 12, "", "10:1", "skill = 's'"},
      {"missing-key", 13, "", "10:1", "situation = \"x\""},
      {"missing-key", 14, "", "10:1", "ask = \"x\""},
      {"missing-key",
       16,
       "{ verdict = \"best\" },",
       "16:1",
       "{ text = \"a\", verdict = \"best\" },"},
      {"missing-key", 16, "{ text = \"a\" },", "16:1", "{ text = \"a\", verdict = \"best\" },"},
      {"missing-key",
       16,
       "{ key = \"a\", text = \"a\", verdict = \"best\" },",
       "17:3",
       "{ text = \"a\", verdict = \"best\" },"},
      {"missing-key", 22, "", "19:1", "type = \"order\""},
      {"missing-key", 25, "", "19:1", steps(3)},
      {"missing-key", 33, "", "32:1", "model = \"x\""},
      {"missing-key", 34, "", "32:1", "accept = [\"x\"]"},
      {"missing-key", 34, "groups = [{ label = \"a\" }]", "34:11", "groups = [{ any = [\"a\"] }]"},
      {"wrong-type", 1, "format = \"1\"", "1:10", "format = 1"},
      {"wrong-type", 4, "title = 5", "4:9", "title = \"5\""},
      {"wrong-type",
       5,
       "language = \"en\"\nauthors = \"x\"",
       "6:11",
       "language = \"en\"\nauthors = [\"x\"]"},
      {"wrong-type", 14, ask + "tags = \"x\"", "15:8", ask + "tags = [\"x\"]"},
      {"wrong-type", 14, ask + "tags = [\"x\", 5]", "15:14", ask + "tags = []"},
      {"wrong-type", 14, ask + "heat = \"1\"", "15:8", ask + "heat = 1"},
      {"wrong-type", 14, ask + "heat = 1.0", "15:8", ask + "heat = +1"},
      {"wrong-type", 14, ask + "probe = \"yes\"", "15:9", ask + "probe = true"},
      {"wrong-type", 14, ask + "origin = 2024-01-01", "15:10", ask + "origin = \"2024-01-01\""},
      {"wrong-type",
       16,
       "\"Go.\",\n{ text = \"a\", verdict = \"best\" },",
       "16:1",
       "{ text = \"a\", verdict = \"best\" },"},
      {"wrong-type", 22, "type = 1", "22:8", "type = 'order'"},
      {"wrong-type", 25, "steps = \"a\"", "25:9", steps(3)},
      {"wrong-type", 34, "groups = \"a\"", "34:10", "groups = [{ any = [\"a\"] }]"},
      {"bad-value", 1, "format = 2", "1:10", "format = 1"},
      {"bad-value", 5, "language = \"e\"", "5:12", "language = \"lv\""},
      {"bad-value", 5, "language = \"lv_LV\"", "5:12", "language = \"pt-BR\""},
      {"bad-value", 5, "language = \"en-\"", "5:12", "language = \"zh-Hant-TW\""},
      {"bad-value", 14, ask + "heat = 4", "15:8", ask + "heat = 3"},
      {"bad-value", 14, ask + "heat = -1", "15:8", ask + "heat = 0"},
      {"bad-value", 14, ask + "revision = 0", "15:12", ask + "revision = 1"},
      {"bad-value", 14, ask + "contrast_of = \"c\"", "15:15", ask + "contrast_of = \"o\""},
      {"bad-value", 14, ask + "type = \"single\"", "15:8", ask + "type = \"choice\""},
      {"bad-value", 14, ask + "type = \"order\"", "15:8", ask + "type = \"multi\""},
      {"bad-value", 22, "type = \"ordr\"", "22:8", "type = \"order\""},
      {"bad-value",
       16,
       "{ text = \"a\", verdict = \"good\" },",
       "16:25",
       "{ text = \"a\", verdict = \"best\" },"},
      {"bad-value",
       34,
       "groups = [{ any = [\"a\"] }]\nneed = 2",
       "35:8",
       "groups = [{ any = [\"a\"] }]\nneed = 1"},
      {"bad-value",
       34,
       "groups = [{ any = [\"a\"] }]\nneed = 0",
       "35:8",
       "groups = [{ any = [\"a\"] }, { any = [\"b\"] }]\nneed = 1"},
      {"bad-value", 34, "groups = [{ any = [] }]", "34:11", "groups = [{ any = [\"a\"] }]"},
      {"bad-value", 33, "model = \"M\"\nmax_words = 0", "34:13", "model = \"M\"\nmax_words = 1"},
      {"bad-value",
       33,
       "model = \"M\"\nmax_words = 201",
       "34:13",
       "model = \"M\"\nmax_words = 200"},
      {"bad-id", 3, "id = \"D\"", "3:6", "id = \"d.d_d-1\""},
      {"bad-id", 7, "id = \"s s\"", "7:6", "id = \"s\""},
      {"bad-id", 11, "id = \"1c\"", "11:6", "id = \"c1\""},
      {"bad-id", 11, "id = \"сom\"", "11:6", "id = \"com\""},
      {"bad-id", 11, "id = \"" + id64 + "a\"", "11:6", "id = \"" + id64 + "\""},
      {"bad-id", 12, "skill = \"S\"", "12:9", "skill = \"s\""},
      {"bad-id", 14, ask + "stage = \"At 1\"", "15:9", ask + "stage = \"at-1\""},
      {"bad-id", 14, ask + "tags = [\"x\", \"Y\"]", "15:14", ask + "tags = [\"x\", \"y\"]"},
      {"bad-id", 14, ask + "was = [\"a/b/c\"]", "15:8", ask + "was = [\"a/b\"]"},
      {"bad-id", 14, ask + "boundary = \"=1+1\"", "15:12", ask + "boundary = \"danger\""},
      {"bad-id",
       17,
       "{ text = \"b\", verdict = \"bad\", error = \"No!\" },",
       "17:40",
       "{ text = \"b\", verdict = \"bad\", error = \"no\" },"},
      {"empty-text", 4, "title = \"\"", "4:9", "title = \".\""},
      {"empty-text", 13, "situation = \" \\n \"", "13:13", "situation = \" a \""},
      {"empty-text", 14, ask + "why = \"\"", "15:7", ask + "why = \"x\""},
      {"empty-text", 25, "steps = [\"a\", \"\", \"c\"]", "25:15", steps(3)},
      {"duplicate-id", 20, "id = \"c\"", "20:6", "id = \"c2\""},
      {"duplicate-id",
       9,
       "do = \"a\"\n[[skill]]\nid = \"s\"\nwhen = \"w\"\ndo = \"a\"",
       "11:6",
       "do = \"a\"\n[[skill]]\nid = \"s2\"\nwhen = \"w\"\ndo = \"a\""},
      {"duplicate-id", 14, ask + "was = [\"o\"]", "15:8", ask + "was = [\"x/o\"]"},
      {"duplicate-id", 14, ask + "was = [\"d/o\"]", "15:8", ask + "was = [\"p\"]"},
      {"duplicate-id", 14, ask + "was = [\"p\", \"d/p\"]", "15:13", ask + "was = [\"p\", \"x/p\"]"},
      {"duplicate-id",
       5,
       "language = \"en\"\nwas = [\"d\"]",
       "6:8",
       "language = \"en\"\nwas = [\"e\"]"},
      {"unknown-skill", 12, "skill = \"t\"", "12:9", "skill = \"s\""},
      {"unknown-card", 14, ask + "contrast_of = \"x\"", "15:15", ask + "contrast_of = \"f\""},
      {"best-count",
       16,
       "{ text = \"a\", verdict = \"ok\" },",
       "16:1",
       "{ text = \"a\", verdict = \"best\" },"},
      {"best-count",
       17,
       "{ text = \"b\", verdict = \"best\" },",
       "16:3",
       "{ text = \"b\", verdict = \"ok\" },"},
      {"option-count", 16, "", "17:3", "{ text = \"a\", verdict = \"best\" },"},
      {"option-count", 25, steps(2), "25:10", steps(3)},
      {"option-count", 25, steps(7), "25:10", steps(6)},
      {"option-count", 25, "steps = []", "19:1", steps(3)},
  };
  return all;
}

TEST_CASE("each broken rule of structure is told alone, at its place, and a near miss is not") {
  for (const Case& each : cases()) {
    CAPTURE(each.rule);
    CAPTURE(each.bad);
    CHECK(deck::places(deck::sample_with(each.line, each.bad)) ==
          std::vector<std::string>{each.at + " " + each.rule});
    CHECK(deck::places(deck::sample_with(each.line, each.good)) == std::vector<std::string>{});
  }
}

std::string card_with(const std::string& type, const std::string& options) {
  const std::string sample(deck::sample);
  const std::size_t end = sample.find("[[card]]");
  return sample.substr(0, end) + "[[card]]\nid = \"c\"\nskill = \"s\"\nsituation = \"S.\"\n" + ask +
         type + "\noptions = [" + options + "]\n";
}

TEST_CASE("the options of a card are counted and told apart") {
  struct Row {
    std::string type;
    std::string options;
    std::string want;
  };

  const std::string best = "{ text = \"a\", verdict = \"best\" },";
  const std::string bad = "{ text = \"b\", verdict = \"bad\" },";
  const std::string five = bad + bad + bad + bad + bad;
  const Row rows[] = {
      {"", best + bad, ""},
      {"", best, "16:12 option-count"},
      {"", "", "10:1 option-count"},
      {"", best + five, ""},
      {"", best + bad + five, "16:12 option-count"},
      {"", bad + bad, "16:12 best-count"},
      {"", best + best, "16:12 best-count"},
      {"type = \"multi\"", best + best, "16:12 best-count"},
      {"type = \"multi\"", bad + bad, "16:12 best-count"},
      {"type = \"multi\"", best + best + bad, ""},
      {"type = \"multi\"", best + bad, ""},
      {"",
       "{ key = \"k\", text = \"a\", verdict = \"best\" }, { key = \"k\", text = \"b\", "
       "verdict = \"bad\" }",
       "16:65 duplicate-option-key"},
      {"",
       "{ key = \"k\", text = \"a\", verdict = \"best\" }, { key = \"l\", text = \"b\", "
       "verdict = \"bad\" }",
       ""},
  };
  for (const Row& each : rows) {
    CAPTURE(each.type);
    CAPTURE(each.options);
    std::vector<std::string> want;
    if (!each.want.empty()) want.push_back(each.want);
    CHECK(deck::places(card_with(each.type, each.options)) == want);
  }
}

TEST_CASE("each rule of structure has a deck that breaks it") {
  std::set<std::string_view> tried = {"duplicate-option-key"};
  for (const Case& each : cases()) tried.insert(each.rule);
  for (const Rule& each : structure_rules()) {
    CAPTURE(each.name);
    CHECK(tried.contains(each.name));
  }
}

}  // namespace
}  // namespace knack::lint
