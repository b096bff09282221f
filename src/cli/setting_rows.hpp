// SPDX-License-Identifier: MIT
// Settings as rows that can be shown: name, value, where it comes from.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "cli/context.hpp"
#include "cli/settings.hpp"

namespace knack::cli {

struct SettingRow {
  std::string name;
  std::string value;  ///< empty: none
  Origin from;
};

/// Thousandths as a decimal: "1.0", "1.25"; 0 is "0".
[[nodiscard]] std::string milli_text(int milli);

/// All but the constants, places included; `settings` knows the store already.
[[nodiscard]] std::vector<SettingRow> setting_rows(const Context& context,
                                                   const Settings& settings);

/// Every constant.
[[nodiscard]] std::vector<SettingRow> constant_rows(const Settings& settings);

/// `built in`, `config.toml:12`, `your store`, `--color`, `NO_COLOR`.
[[nodiscard]] std::string origin_text(const Origin& from);

/// {"name","value","from","file","line"}; file and line are null but for the configuration file.
[[nodiscard]] nlohmann::ordered_json row_json(const Context& context, const SettingRow& row);

}  // namespace knack::cli
