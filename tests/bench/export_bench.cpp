// SPDX-License-Identifier: MIT
// Export of many reviews as CSV, beside the sqlite3 shell writing the same columns.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>

#include "base/contract.hpp"
#include "bench/make_log.hpp"
#include "folder.hpp"

namespace knack::bench {
namespace {

/// What the shell can tell from the rows alone; what needs the fold stands as constants, so that
/// the yardstick writes as many cells and works less than knack.
constexpr auto same_columns = R"sql(.mode csv
.headers on
SELECT origin||'-'||sequence AS event_id, learner, '' AS learner_name, origin AS session, sequence, deck, card,
  revision, skill, stage, type, kind,
  strftime('%Y-%m-%dT%H:%M:%f', (shown_ms+shown_offset*60000)/1000.0, 'unixepoch')||printf('%+03d:%02d', shown_offset/60, abs(shown_offset)%60) AS shown_at,
  strftime('%Y-%m-%dT%H:%M:%f', (answered_ms+answered_offset*60000)/1000.0, 'unixepoch')||printf('%+03d:%02d', answered_offset/60, abs(answered_offset)%60) AS answered_at,
  date(study_day*86400, 'unixepoch') AS study_day, 1 AS attempt_of_day, 0 AS first_sight, shown AS options_shown,
  response, '' AS response_text, verdict, error, grade>=3 AS correct, self_graded, hinted, flag, latency_ms,
  allowance_ms, printf('%.3f', 1000000.0*latency_ms/allowance_ms/fluent_milli/time_factor_milli*1000) AS relative_speed,
  grade, grade_rule, 'sm2' AS scheduler, 2.5 AS ease_before, 2.5 AS ease_after, 1 AS interval_before_days,
  6 AS interval_after_days, date((study_day+6)*86400, 'unixepoch') AS due_day, 'learning' AS status_after, knack_version
FROM reviews ORDER BY stamp, origin, sequence;
)sql";

double seconds_of(const std::string& command) {
  const auto start = std::chrono::steady_clock::now();
  expects(std::system(command.c_str()) == 0);  // NOLINT(cert-env33-c): our own words
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The shell and knack take turns, so that a busy machine slows down both.
void export_reviews(benchmark::State& state) {
  if (std::system("command -v sqlite3 >/dev/null") != 0) {  // NOLINT(cert-env33-c)
    state.SkipWithError("no sqlite3 shell here");
    return;
  }
  const Folder folder;
  const std::string store = folder.file("knack.db");
  const std::string sql = folder.file("columns.sql");
  fill_store(store, static_cast<int>(state.range(0)), 5, 200);
  std::ofstream(sql) << same_columns;
  const std::string knack = KNACK_PROGRAM;
  double ours = 0;
  double theirs = 0;
  for (auto turn : state) {
    theirs += seconds_of("sqlite3 '" + store + "' < '" + sql + "' > /dev/null");
    const double once =
        seconds_of("'" + knack + "' export reviews --store '" + store + "' > /dev/null");
    ours += once;
    state.SetIterationTime(once);
  }
  const auto turns = static_cast<double>(state.iterations());
  state.counters["shell_s"] = theirs / turns;
  state.counters["export_to_shell"] = ours / theirs;
}

BENCHMARK(export_reviews)
    ->Name("export/reviews")
    ->Arg(1'000'000)
    ->Iterations(2)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace knack::bench
