// SPDX-License-Identifier: MIT
// Formats a report and puts it where it was asked for.
#include "cli/validate_report.hpp"

#include <filesystem>
#include <ostream>

#include "build_info.hpp"
#include "cli/output.hpp"
#include "cli/style.hpp"
#include "lint/as_concise.hpp"
#include "lint/as_github.hpp"
#include "lint/as_json.hpp"
#include "lint/as_sarif.hpp"
#include "lint/as_text.hpp"
#include "os/file.hpp"

namespace knack::cli {
namespace {

constexpr std::size_t any_width = 1000;

/// The formats that end with the last line.
bool is_for_people(const ValidateOptions& options) {
  return options.format == "full" || (options.format == "concise" && options.statistics);
}

std::string sarif(const ValidateReport& report) {
  std::error_code ignored;
  const std::string folder = std::filesystem::current_path(ignored).string();
  return lint::as_sarif(report.diagnostics,
                        report.sources,
                        {std::string(build_info::version), folder == "/" ? "" : folder}) +
         "\n";
}

std::string text_of(const ValidateOptions& options,
                    const ValidateReport& report,
                    bool colour,
                    std::size_t columns) {
  const Diagnostics& all = report.diagnostics;
  if (options.format == "json") return lint::as_json(all, report.scope, options.statistics) + "\n";
  if (options.format == "sarif") return sarif(report);
  if (options.format == "github") return lint::as_github(all);
  std::string out = options.statistics ? lint::statistics_text(all)
                    : options.format == "concise"
                        ? lint::as_concise(all)
                        : lint::as_text(all, report.sources, colour, columns);
  if (is_for_people(options)) out += lint::last_line(all, report.scope) + "\n";
  return out;
}

}  // namespace

Result<void> print_report(const Context& context,
                          const ValidateOptions& options,
                          const ValidateReport& report) {
  const std::string last = lint::last_line(report.diagnostics, report.scope);
  if (options.output && *options.output != "-") {
    auto written =
        os::write_file_atomic(*options.output, text_of(options, report, false, any_width));
    if (written) say(context, last);
    return written;
  }
  *context.world.out << text_of(options, report, wants_colour(context), excerpt_columns(context));
  const bool lines = options.format == "concise" || options.format == "github";
  if (lines && !is_for_people(options)) tell(context, last);
  return {};
}

}  // namespace knack::cli
