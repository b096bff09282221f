// SPDX-License-Identifier: MIT
// Answer → stored → next question beside the bare SQLite commit, and start to first question beside
// an empty process.
#include <fstream>

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>
#include <spawn.h>
#include <sys/wait.h>

#include "base/contract.hpp"
#include "bench/make_decks.hpp"
#include "bench/make_log.hpp"
#include "deck/parse.hpp"
#include "drill/session.hpp"
#include "folder.hpp"
#include "store/store.hpp"

extern char** environ;

namespace knack::bench {
namespace {

constexpr LocalInstant noon{{1'795'000'000'000}, 0};

void bare_commit(benchmark::State& state) {
  const Folder folder;
  SQLite::Database db(folder.file("bare.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;");
  db.exec("CREATE TABLE reviews(stamp INTEGER, payload TEXT) STRICT");
  const std::string payload(400, 'x');
  std::int64_t stamp = 0;
  for (auto turn : state) {
    SQLite::Transaction commit(db, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(db, "INSERT INTO reviews VALUES(?, ?)");
    insert.bind(1, ++stamp);
    insert.bind(2, payload);
    insert.exec();
    commit.commit();
  }
}

BENCHMARK(bare_commit)
    ->Name("answer/yardstick_bare_commit")
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();

void answer(benchmark::State& state) {
  const Folder folder;
  auto store = store::Store::open_to_write({folder.file("knack.db"), noon, 42});
  expects(store.has_value());
  drill::Setup setup;
  for (const std::string& bytes : make_decks(100, 10'000, Tongue::english))
    setup.decks.push_back(*deck::parse("bench.toml", bytes).deck);
  setup.limits.new_per_day = 100'000;
  setup.now = noon;
  auto session = drill::Session::begin(std::move(setup));
  expects(session.has_value());
  drill::View view = session->first();
  LocalInstant now = noon;
  for (auto turn : state) {
    now.at.ms += 4000;
    auto judged = session->act({drill::Chosen{{1}}, {}, now, now});
    expects(store->append(judged.keep).has_value());
    session->stored(judged.keep);
    view = *session->act({drill::GoOn{}, {}, now, now}).show;
    benchmark::DoNotOptimize(view);
  }
}

BENCHMARK(answer)
    ->Name("answer/stored_and_next_question")
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime()
    ->Iterations(2000);

void run_process(const std::vector<std::string>& words) {
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", 0, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", 1, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", 1, 0);
  pid_t child = 0;
  expects(posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ) == 0);
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  waitpid(child, &status, 0);
  expects(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

void empty_process(benchmark::State& state) {
  for (auto turn : state) run_process({"/bin/true"});
}

BENCHMARK(empty_process)
    ->Name("start/yardstick_empty_process")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// 10,000 cards in 100 files and 100,000 reviews: up to the first question, then end of input.
void start(benchmark::State& state) {
  const Folder folder;
  const auto decks = make_decks(100, 10'000, Tongue::english);
  for (std::size_t i = 0; i < decks.size(); ++i)
    std::ofstream(folder.file("deck-" + std::to_string(i) + ".toml")) << decks[i];
  fill_store(folder.file("knack.db"), 100'000, 100, 100);
  const std::string knack = KNACK_PROGRAM;
  for (auto turn : state)
    run_process({knack, "review", folder.file("."), "--store", folder.file("knack.db")});
}

BENCHMARK(start)
    ->Name("start/to_first_question")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(10);

}  // namespace
}  // namespace knack::bench
