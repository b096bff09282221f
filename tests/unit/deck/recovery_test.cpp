// SPDX-License-Identifier: MIT
// A deck with several faults: each is told once, at its place, and the good cards stay.
#include <array>

#include <doctest/doctest.h>

#include "deck/document.hpp"
#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

using Places = std::vector<std::string>;

constexpr std::string_view many_faults = R"(format = 1
[deck]
id = "mixed"
title = "Mixed"
language = "en"
ask = "What now?"
[[skill]]
id = "help"
when = "a visitor waits"
do = "greet them"
[[card]]
id = "good-one"
skill = "help"
situation = "Someone waits."
options = [
  { key = "go", text = "Greet.", verdict = "best" },
  { key = "no", text = "Wait.", verdict = "bad" },
]
[[card]]
id = "syntax"
skill = "help"
situation = "Someone
options = [
  { key = "go", text = "Greet.", verdict = "best" },
  { key = "no", text = "Wait.", verdict = "bad" },
]
[[card]]
id = "type"
skill = "help"
situation = 5
options = [ { text = "Greet.", verdict = "best" }, { text = "Wait.", verdict = "bad" } ]
[[card]]
id = "unknown"
skill = "help"
situaton = "Someone waits."
options = [ { text = "Greet.", verdict = "best" }, { text = "Wait.", verdict = "bad" } ]
[[card]]
id = "good-one"
skill = "help"
situation = "Someone else waits."
options = [ { text = "Greet.", verdict = "best" }, { text = "Wait.", verdict = "bad" } ]
[[card]]
id = "no-verdict"
skill = "help"
situation = "Someone waits."
options = [
  { key = "go", text = "Greet.", verdict = "best" },
  { key = "no", text = "Wait." },
]
[[card]]
id = "free"
skill = "help"
type = "free"
situation = "Someone waits."
[card.answer]
model = "Hello."
groups = [ { label = "greet", any = ["hello"] } ]
why = "below"
[[card]]
id = "inline"
skill = "help"
situation = "Someone waits."
options = [
  { key = "go", text = "Greet.",
    verdict = "best" },
  { key = "no", text = "Wait.", verdict = "bad" },
]
[[card]]
id = "unclosed"
skill = "help"
situation = """
Someone waits.
options = [ { text = "Greet.", verdict = "best" }, { text = "Wait.", verdict = "bad" } ]
[[card]]
id = "skill"
skill = "hepl"
situation = "Someone waits."
options = [ { text = "Greet.", verdict = "best" }, { text = "Wait.", verdict = "bad" } ]
[[card]]
id = "good-two"
skill = "help"
situation = "Someone waits."
contrast_of = "syntax"
options = [ { text = "Greet.", verdict = "best" }, { text = "Wait.", verdict = "bad" } ]
)";

TEST_CASE("each of many faults is told once, at its place, and the good cards stay") {
  const Parsed parsed = parse("a.toml", many_faults);
  CHECK(places(parsed.diagnostics) == Places{"22:13 syntax-string",
                                             "30:13 wrong-type",
                                             "35:1 unknown-key",
                                             "38:6 duplicate-id",
                                             "48:3 missing-key",
                                             "58:1 unknown-key",
                                             "64:3 syntax-inline-table",
                                             "71:13 syntax-string",
                                             "76:9 unknown-skill"});
  CHECK(parsed.cards_seen == 11);
  CHECK(parsed.cards_left_out == 9);
  REQUIRE(parsed.deck);
  REQUIRE(parsed.deck->cards.size() == 2);
  CHECK(parsed.deck->cards[0].id.value.text == "good-one");
  CHECK(parsed.deck->cards[1].id.value.text == "good-two");
  for (const Diagnostic& each : parsed.diagnostics) {
    CHECK(each.file == "a.toml");
    CHECK(each.deck == "mixed");
    CHECK(each.severity == Severity::error);
    CHECK_FALSE(each.message.empty());
  }
  CHECK(parsed.diagnostics[1].card == "type");
  CHECK(parsed.diagnostics[2].help == "did you mean `situation`?");
  CHECK(parsed.diagnostics[5].help == "it belongs to the card: move it above [card.answer]");
  CHECK(parsed.diagnostics[8].help == "did you mean `help`?");
}

TEST_CASE("a fault in one line of the sample is told as one fault") {
  struct Case {
    std::size_t line;
    std::string text;
    Places want;
    std::size_t cards;
  };

  const Case cases[] = {
      {1, "format = ", {"1:8 syntax-key"}, 3},
      {1, "fromat = 1", {"1:1 unknown-key"}, 3},
      {1, "format = 2", {"1:10 bad-value"}, 0},
      {1, "format = 2\nnovelty = true", {"1:10 bad-value"}, 0},
      {2, "[deck", {"2:1 syntax-header"}, 0},
      {2, "deck]", {"2:1 syntax-key"}, 0},
      {2, "[dekc]", {"2:2 unknown-key"}, 0},
      {2, "[deck]]", {"2:1 syntax-header"}, 0},
      {2, "[[deck]]", {"2:1 wrong-type"}, 0},
      {2, "[колода]", {"2:2 syntax-bare-key"}, 0},
      {3, "id = \"d", {"3:6 syntax-string"}, 0},
      {5, "language = en", {"5:12 syntax-bare-value"}, 0},
      {5, "langauge = \"en\"", {"5:1 unknown-key"}, 0},
      {6, "[[skill]", {"6:1 syntax-header"}, 0},
      {6, "[[skil]]", {"6:3 unknown-key"}, 0},
      {6, "[skill]", {"6:1 wrong-type"}, 0},
      {6, "", {"7:1 syntax-duplicate-key"}, 0},
      {7, "id = s", {"7:6 syntax-bare-value"}, 0},
      {8, "when", {"8:1 syntax-key"}, 0},
      {10, "[[card]", {"10:1 syntax-header"}, 2},
      {10, "[[carrd]]", {"10:3 unknown-key"}, 2},
      {10, "[[card]] x", {"10:1 syntax-header"}, 2},
      {11, "id = 'c", {"11:6 syntax-string"}, 2},
      {13, "situation = S.", {"13:13 syntax-bare-value"}, 2},
      {13, "situation = Ситуация, тут", {"13:13 syntax-bare-value"}, 2},
      {13, "situation = \"S.\nT.\nU = 1", {"13:13 syntax-string"}, 2},
      {13, "situation = \"S.\"\nsituation = \"T.\"", {"14:1 syntax-duplicate-key"}, 2},
      {13, "situation = \"\"\nHe comes in.\nShe waits: [1.\n\"\"\"", {"14:1 syntax-key"}, 2},
      {13, "situation \"S.\"", {"13:1 syntax-key"}, 2},
      {13, "ситуация = \"\"\"\nS.\nT.\n\"\"\"", {"13:1 syntax-bare-key"}, 2},
      {15, "options [", {"15:1 syntax-key"}, 2},
      {15, "= [", {"15:1 syntax-key"}, 2},
      {15, "#options = [", {"16:3 syntax-key"}, 2},
      {15, "[options = [", {"15:1 syntax-key"}, 2},
      {15, "options = ", {"15:9 syntax-key"}, 2},
      {16, "  { text = \"Go., verdict = \"best\" },", {"16:33 syntax-string"}, 2},
      {16, "  { text = \"Go.\", verdict = \"best\" ,", {"16:3 syntax-inline-table"}, 2},
      {16, "  { text = \"Go.\" verdict = \"best\" },", {"16:18 syntax-toml"}, 2},
      {16, "  text = \"Go.\", verdict = \"best\" },", {"16:3 syntax-bracket"}, 2},
      {18, "", {"15:11 syntax-bracket"}, 2},
      {18, "}", {"18:1 syntax-bracket"}, 2},
      {18, "]]", {"18:2 syntax-bracket"}, 2},
      {32, "[card.answer", {"32:1 syntax-header"}, 2},
      {32, "[card.anwser]", {"32:7 unknown-key"}, 2},
      {32, "[card.answer]\n[card.answer]", {"33:1 syntax-duplicate-table"}, 2},
      {34, "groups = [{ any = [\"sorry\"] }]\n[card.other]", {"35:7 unknown-key"}, 2},
      {34, "groups = [{ label = \"sorry\", any = [\"sorry\" }]", {"34:45 syntax-bracket"}, 2},
  };
  for (const Case& each : cases) {
    CAPTURE(each.line);
    CAPTURE(each.text);
    const Parsed parsed = parse("a.toml", sample_with(each.line, each.text));
    CHECK(places(parsed.diagnostics) == each.want);
    CHECK((parsed.deck ? parsed.deck->cards.size() : 0) == each.cards);
  }
}

TEST_CASE("a file that begins with a header loses only the card that is broken") {
  constexpr std::string_view cards = R"([[card]]
id = "f"
skill = "s"
type = "free"
situation = "S."
ask = "A?"
[card.answer]
model = "Sorry."
accept = [ "sorry" ]
[[card]]
id = "g"
skill = "s"
situation = "S.
)";
  const Parsed parsed = parse("a.toml", cards);
  CHECK(places(parsed.diagnostics) ==
        Places{"1:1 missing-key", "1:1 missing-key", "1:1 missing-key", "13:13 syntax-string"});
  CHECK(parsed.cards_seen == 2);
  CHECK(parsed.cards_left_out == 2);
}

TEST_CASE("text that looks like a header is text in a sound deck") {
  const Parsed parsed =
      parse("a.toml", sample_with(13, "situation = \"\"\"\nHe writes:\n[[card]]\nid = 1\n\"\"\""));
  CHECK(places(parsed.diagnostics).empty());
  REQUIRE(parsed.deck);
  CHECK(parsed.deck->cards[0].situation.value == "He writes: [[card]] id = 1");
}

TEST_CASE("a broken file of another kind loses its own tables, and what they hold stays known") {
  constexpr std::array<std::string_view, 2> keys{"limit", "pace"};
  const Document document = read_document("limit = 3\n[pace]\nslow = \"\n[[card]]\nid = \"c\"\n",
                                          {keys, "make it smaller"});
  CHECK(document.faults.size() == 1);
  CHECK(document.root.find("limit") != nullptr);
  CHECK(document.lacks("pace"));
  CHECK(document.count("pace") == 1);
  CHECK(document.count("card") == 1);
}

TEST_CASE("where keys stand alone a broken one takes no other with it") {
  constexpr std::array<std::string_view, 3> keys{"limit", "paths", "pace"};
  const Document document = read_document(
      "limit = 3\ncolor = never\npaths = [\n  \"a\",\n  \"b\",\n]\nbad = \"\nlast = 1\n"
      "[pace]\nslow = 2\nslow = 3\nfast = soon\n[[other]]\nx = y\n",
      {keys, "make it smaller", true});
  std::vector<std::string> found;
  for (const Diagnostic& each : document.faults)
    found.push_back(std::to_string(each.at.begin.line) + " " + each.rule);
  CHECK(found == Places{"2 syntax-bare-value",
                        "7 syntax-string",
                        "11 syntax-duplicate-key",
                        "12 syntax-bare-value",
                        "14 syntax-bare-value"});
  for (const char* key : {"limit", "paths", "last"}) {
    CAPTURE(key);
    CHECK(document.root.find(key) != nullptr);
  }
  CHECK(document.root.find("last")->at.begin == Place{8, 1});
  CHECK(document.root.find("color") == nullptr);
  REQUIRE(document.root.find("pace") != nullptr);
  const auto& pace = std::get<Table>(document.root.find("pace")->value.data);
  REQUIRE(pace.find("slow") != nullptr);
  CHECK(std::get<std::int64_t>(pace.find("slow")->value.data) == 2);
  CHECK(pace.find("slow")->at.begin == Place{10, 1});
}

TEST_CASE("every text whose quotes were forgotten is told, once, with all its words") {
  const auto found = [](const std::string& lines) {
    std::vector<std::string> out;
    const auto faults = read_document("format = 1\n" + lines + "\n", deck_file).faults;
    for (const Diagnostic& each : faults) {
      out.push_back(std::to_string(each.at.begin.line) + ":" +
                    std::to_string(each.at.begin.column) + "-" +
                    std::to_string(each.at.end.column) + " " + each.rule);
    }
    return out;
  };
  CHECK(found("title = First contact  # ours\nask = привет, мир\nid = x") ==
        Places{"2:9-22 syntax-bare-value", "3:7-18 syntax-bare-value", "4:6-7 syntax-bare-value"});
  CHECK(found("tags = [one two, \"three\", 4]") == Places{"2:9-16 syntax-bare-value"});
  CHECK(found("a = { text = Go, n = 1e5 }") == Places{"2:14-16 syntax-bare-value"});
  CHECK(found("a = true\nb = [false, inf, nan]\nc = { d = true }\ne = 0xAF\nf = 1e5\n"
              "g = 1979-05-27T07:32:00Z") == Places{});
}

TEST_CASE("a card whose type is mistyped is told once, by what it has") {
  const auto found = [](const std::string& type, const std::string& second) {
    auto lines = lines_of(sample);
    lines.at(14 - 1) += "\n" + type;
    lines.at(17 - 1) = "  { text = \"Nod.\", verdict = \"" + second +
                       "\" }, { text = \"Go.\", verdict = \"bad\" },";
    std::string bytes;
    for (const std::string& each : lines) bytes += each + "\n";
    return places(bytes);
  };
  CHECK(found("type = \"mutli\"", "best") == Places{"15:8 bad-value"});
  CHECK(found("typ = \"multi\"", "best") == Places{"15:1 unknown-key"});
  CHECK(found("type = \"several\"", "best") == Places{"15:8 bad-value"});
  CHECK(found("type = \"quiz\"", "bad") == Places{"15:8 bad-value"});
  CHECK(found("type = \"ordr\"", "bad") == Places{"15:8 bad-value"});
  CHECK(found("type = \"chioce\"", "best") == Places{"15:8 bad-value", "17:3 best-count"});
}

TEST_CASE("a forgotten [deck] is told once, and the deck is read as if it were there") {
  const auto without = [](std::string_view header) {
    std::string bytes(sample);
    bytes.erase(bytes.find(header), header.size());
    return bytes;
  };
  const std::string headless = without("[deck]\n");
  CHECK(places(headless) == Places{"2:1 missing-key"});
  const auto parsed = parse("a.toml", headless);
  REQUIRE(parsed.deck);
  CHECK(parsed.deck->id.value.text == "d");
  CHECK(parsed.diagnostics.front().message == "the header [deck] is missing above this key");
  std::string faulty = headless;
  faulty.replace(faulty.find("title"), 5, "titel");
  CHECK(places(faulty) == Places{"2:1 missing-key", "3:1 unknown-key"});
  CHECK(
      places("title = \"D\"\n" + without("[deck]\nid = \"d\"\ntitle = \"D\"\nlanguage = \"en\"\n"))
          .size() == 2);
}

TEST_CASE("a file in another encoding is told once, and how to convert it") {
  std::string bytes(sample);
  const auto say = [&](const std::string& word, const std::string& instead) {
    bytes.replace(bytes.find(word), word.size(), instead);
  };
  say("\"D\"", "\"\xcf\xf0\xe8\xe2\xe5\xf2\"");
  say("Go.", "\xc8\xe4\xe8.");
  say("Sorry.", "\xc6\xe0\xeb\xfc.");
  const auto told = parse("a.toml", bytes).diagnostics;
  CHECK(places(told) == Places{"4:10 syntax-utf8"});
  CHECK(told.front().message == "from this byte on the file is in another encoding than UTF-8");
  std::string many = bytes;
  for (int i = 0; i < 2000; ++i) many += "# \xcf\xf0\xe8\xe2\xe5\xf2\n[[card]]\nid = \"\xcf\"\n";
  CHECK(places(many) == Places{"4:10 syntax-utf8"});

  std::string mixed = sample_with(4, "title = \"Privét, naïve, déjà vu\"");
  mixed.replace(mixed.find("Go."), 3, "G\xf3.");
  mixed.replace(mixed.find("Sorry."), 6, "S\xf3.");
  CHECK(places(mixed).size() == 2);
}

TEST_CASE("a file of wide characters is named, with its mark or without") {
  const auto told = [](std::string_view unit, std::size_t before, std::size_t after) {
    std::string out(unit);
    for (const char c : sample) out += std::string(before, '\0') + c + std::string(after, '\0');
    const auto all = parse("a.toml", out).diagnostics;
    return all.size() == 1 ? all.front().message : std::to_string(all.size());
  };
  CHECK(told("\xff\xfe", 0, 1) == "the file is UTF-16, not UTF-8");
  CHECK(told("\xfe\xff", 1, 0) == "the file is UTF-16, not UTF-8");
  CHECK(told("", 0, 1) == "the file is UTF-16LE, not UTF-8");
  CHECK(told("", 1, 0) == "the file is UTF-16BE, not UTF-8");
  CHECK(told(std::string_view("\xff\xfe\0\0", 4), 0, 3) == "the file is UTF-32, not UTF-8");
}

TEST_CASE("beyond a thousand faults the rest is only counted") {
  std::string bytes = "format = 1\n[deck]\nid = \"d\"\ntitle = \"D\"\nlanguage = \"en\"\n";
  for (int i = 0; i < 2000; ++i) bytes += "key" + std::to_string(i) + " = 1\n";
  const auto found = places(bytes);
  CHECK(found.size() == 1001);
  CHECK(std::ranges::count_if(
            found, [](const std::string& each) { return each.ends_with("too-many-faults"); }) == 1);
}

TEST_CASE("a fault that lies before the table it is found in is told at once, without a guess") {
  const auto parsed = parse("deck.toml",
                            "[fruit]\napple.color = \"red\"\napple.taste.sweet = true\n\n"
                            "[fruit.apple.taste]\n\n[fruit.apple.texture]\nsmooth = true");
  REQUIRE_FALSE(parsed.diagnostics.empty());
  for (const Diagnostic& each : parsed.diagnostics)
    CHECK(each.help.find("quotes") == std::string::npos);
}

}  // namespace
}  // namespace knack::deck
