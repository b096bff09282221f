// SPDX-License-Identifier: MIT
// Reads a file whole, or part by part where it is broken.
#include "deck/document.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <variant>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "deck/encoding.hpp"
#include "deck/lines.hpp"
#include "deck/scan.hpp"
#include "deck/toml.hpp"

namespace knack::deck {
namespace {

using Chunks = std::span<Chunk>;

Diagnostic syntax_fault(std::string_view rule, Span at, std::string message, std::string help) {
  Diagnostic out;
  out.rule = rule;
  out.at = at;
  out.message = std::move(message);
  out.help = std::move(help);
  return out;
}

/// toml++ points where it stopped, which may be behind the last line of the `text` it was given.
Diagnostic toml_fault(const TomlFault& fault, std::string_view text, std::uint32_t first_line) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  const auto last = first_line + static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
  Place at = fault.at;
  if (at.line > last) {
    const std::size_t begin = text.find_last_of('\n') + 1;  // 0 if there is none
    at = {last, column_of(text, begin, text.size())};
  }
  return syntax_fault("syntax-toml",
                      {at, {at.line, at.column + 1}},
                      tr("not valid TOML: {reason}", {arg("reason", fault.reason)}),
                      "");
}

std::string header_text(const Chunk& chunk) {
  std::string path;
  for (const std::string& part : chunk.path) path += (path.empty() ? "" : ".") + part;
  return chunk.many ? "[[" + path + "]]" : "[" + path + "]";
}

bool is_ours(std::string_view key, const FileKind& kind) {
  return std::ranges::find(kind.root_keys, key) != kind.root_keys.end();
}

/// Reads a broken file part by part.
class Recovery {
 public:
  Recovery(std::string_view bytes, const FileKind& kind) : bytes_(bytes), kind_(kind) {}

  Document run() {
    Scan scan = deck::scan(bytes_, Trust::headers);
    if (is_single_byte(bytes_)) mark_encoding(scan);
    document_.faults = std::move(scan.faults);
    find_duplicates(scan.chunks);
    const Chunks chunks = scan.chunks;
    for (std::size_t i = 0; i < chunks.size();) {
      std::size_t size = 1;
      while (i + size < chunks.size() && belongs(chunks[i], chunks[i + size])) ++size;
      read_unit(chunks.subspan(i, size));
      i += size;
    }
    return std::move(document_);
  }

 private:
  /// The scan may have stopped at so many faults.
  void mark_encoding(Scan& scan) const {
    for (Chunk& each : scan.chunks) {
      if (find_invalid_utf8(bytes_.substr(each.begin, each.end - each.begin))) each.faulty = true;
    }
    tell_encoding_once(scan.faults);
  }

  /// Whether `next` is a sub-table of the header `first`, or of a header that cannot be read.
  static bool belongs(const Chunk& first, const Chunk& next) {
    if (next.path.size() < 2 || !first.headed) return false;
    return first.path.empty() || next.path.front() == first.path.front();
  }

  static bool is_row(const Chunk& chunk) {
    return chunk.path.size() == 1 &&
           (chunk.path.front() == "card" || chunk.path.front() == "skill");
  }

  /// Tables of the root that are lists: [card] is meant as [[card]] among them.
  static std::set<std::string> listed_in(const std::vector<Chunk>& chunks) {
    std::set<std::string> out;
    for (const Chunk& each : chunks) {
      if (each.many && each.path.size() == 1) out.insert(each.path.front());
    }
    return out;
  }

  void find_duplicates(std::vector<Chunk>& chunks) {
    const std::set<std::string> listed = listed_in(chunks);
    std::unordered_map<std::string, std::uint32_t> tables;
    std::unordered_map<std::string, std::size_t> elements;
    for (Chunk& chunk : chunks) {
      find_duplicate_keys(chunk);
      if (chunk.path.empty() || chunk.faulty) continue;
      if (!chunk.many && chunk.path.size() == 1 && listed.contains(chunk.path.front())) {
        report_lonely(chunk);
        continue;
      }
      // Sub-tables of one [[card]] may be named again in the next.
      std::size_t& element = elements[chunk.path.front()];
      if (chunk.many) {
        ++element;
        continue;
      }
      const std::string name = header_text(chunk);
      const auto [first, fresh] = tables.emplace(name + "\n" + std::to_string(element), chunk.line);
      if (!fresh) report_twice(chunk, first->second);
    }
  }

  /// A table with one bracket among those with two.
  void report_lonely(Chunk& chunk) {
    chunk.faulty = true;
    if (document_.faults.size() >= max_faults) return;
    document_.faults.push_back(
        syntax_fault("syntax-toml",
                     chunk.at,
                     tr("`{table}` stands here among tables with two brackets",
                        {arg("table", header_text(chunk))}),
                     tr("write [{table}]", {arg("table", header_text(chunk))})));
  }

  void report_twice(Chunk& chunk, std::uint32_t first_line) {
    chunk.faulty = true;
    if (document_.faults.size() >= max_faults) return;
    document_.faults.push_back(
        syntax_fault("syntax-duplicate-table",
                     chunk.at,
                     tr("`{table}` stands here twice", {arg("table", header_text(chunk))}),
                     is_row(chunk) ? tr("write [[{table}]]", {arg("table", chunk.path.front())})
                                   : tr("it was first defined in line {line}: put its keys there",
                                        {arg("line", first_line)})));
  }

  /// After a second `id` the keys are those of another table, whose header is not there.
  void find_duplicate_keys(Chunk& chunk) {
    std::unordered_map<std::string, std::uint32_t> seen;
    for (const Statement& key : chunk.keys) {
      const auto [first, fresh] = seen.emplace(key.path, key.at.begin.line);
      if (fresh) continue;
      chunk.faulty = true;
      if (document_.faults.size() >= max_faults) return;
      std::string name = key.path;
      std::ranges::replace(name, '\n', '.');
      document_.faults.push_back(
          syntax_fault("syntax-duplicate-key",
                       key.at,
                       tr("`{key}` stands here twice", {arg("key", name)}),
                       key.path == "id" ? tr("it was first defined in line {line}: is the header "
                                             "above this one missing?",
                                             {arg("line", first->second)})
                                        : tr("it was first defined in line {line}: remove one of "
                                             "them",
                                             {arg("line", first->second)})));
      if (key.path != "id") continue;
      document_.lost.push_back({"?", ""});
      return;
    }
  }

  void read_unit(Chunks unit) {
    const bool sound = std::ranges::none_of(unit, &Chunk::faulty);
    if (sound) {
      const std::string_view text =
          bytes_.substr(unit.front().begin, unit.back().end - unit.front().begin);
      auto read = read_toml(text, unit.front().line);
      if (auto* table = std::get_if<Table>(&read)) return merge(std::move(*table));
      if (!read_parts(unit)) note(unit.back(), *std::get_if<TomlFault>(&read));
    } else {
      read_parts(unit);
    }
    lose(unit);
  }

  /// Whether anything was found in parts of a unit that is lost as a whole.
  bool read_parts(Chunks unit) {
    if (!kind_.keys_stand_alone) return read_alone(unit);
    bool found = false;
    for (const Chunk& chunk : unit) found = read_keys(chunk) || found;
    return found;
  }

  /// Takes each key of a chunk that is sound by itself, and looks for more faults in the others.
  bool read_keys(const Chunk& chunk) {
    if (chunk.many) return false;
    // No table of ours has as many keys; a hostile one must not make this slow.
    const std::size_t count = std::min<std::size_t>(chunk.keys.size(), max_faults);
    bool found = false;
    Cursor begin{chunk.begin, chunk.line};
    for (std::size_t i = 0; i < count; ++i) {
      begin = moved(begin, chunk.keys[i].at.begin.line);
      const Cursor end = i + 1 < chunk.keys.size() ? moved(begin, chunk.keys[i + 1].at.begin.line)
                                                   : Cursor{chunk.end, 0};
      const std::string_view text = bytes_.substr(begin.offset, end.offset - begin.offset);
      if (!deck::scan(text, Trust::quotes).faults.empty()) continue;
      auto read = read_toml(text, begin.line);
      if (auto* table = std::get_if<Table>(&read)) {
        merge(below(chunk, std::move(*table)));
      } else if (document_.faults.size() < max_faults) {
        document_.faults.push_back(toml_fault(*std::get_if<TomlFault>(&read), text, begin.line));
        found = true;
      }
    }
    return found;
  }

  /// The beginning of a line.
  struct Cursor {
    std::size_t offset = 0;
    std::uint32_t line = 1;
  };

  [[nodiscard]] Cursor moved(Cursor at, std::uint32_t line) const {
    for (; at.line < line; ++at.line)
      at.offset = std::min(bytes_.find('\n', at.offset), bytes_.size() - 1) + 1;
    return at;
  }

  /// The keys where the header of their chunk puts them.
  static Table below(const Chunk& chunk, Table keys) {
    for (auto part = chunk.path.rbegin(); part != chunk.path.rend(); ++part) {
      Table outer;
      outer.entries.push_back({*part, chunk.at, {std::move(keys), chunk.at}});
      keys = std::move(outer);
    }
    return keys;
  }

  /// Looks for more faults in the parts of a unit that is lost; whether it found any.
  bool read_alone(Chunks unit) {
    bool found = false;
    for (const Chunk& chunk : unit) {
      if (chunk.faulty) continue;
      auto read = read_toml(bytes_.substr(chunk.begin, chunk.end - chunk.begin), chunk.line);
      const auto* fault = std::get_if<TomlFault>(&read);
      if (fault == nullptr) continue;
      note(chunk, *fault);
      found = true;
    }
    return found;
  }

  void note(const Chunk& chunk, const TomlFault& fault) {
    if (document_.faults.size() >= max_faults) return;
    document_.faults.push_back(
        toml_fault(fault, bytes_.substr(chunk.begin, chunk.end - chunk.begin), chunk.line));
  }

  void lose(Chunks unit) {
    const Chunk& first = unit.front();
    Lost lost;
    lost.table = table_of(first);
    lost.id = first.id.value_or("");
    lost.headed = first.path.size() == 1;
    document_.lost.push_back(std::move(lost));
  }

  [[nodiscard]] std::string table_of(const Chunk& chunk) const {
    if (!chunk.headed) return hides_headers(chunk) ? "?" : "";
    const bool ours = !chunk.path.empty() && is_ours(chunk.path.front(), kind_);
    return ours ? chunk.path.front() : "?";
  }

  /// Whether a header may stand unseen in the chunk: in the midst of a line, where a carriage
  /// return ends lines, or in a line that ends like one.
  [[nodiscard]] bool hides_headers(const Chunk& chunk) const {
    std::string_view rest = bytes_.substr(chunk.begin, chunk.end - chunk.begin);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find('\r') != std::string_view::npos) return true;
      if (line.size() > 1 && line.ends_with(']') && line.find('=') == std::string_view::npos) {
        return true;
      }
    }
    return false;
  }

  void merge(Table&& part) {
    for (Entry& entry : part.entries) merge_entry(document_.root, std::move(entry));
  }

  static void merge_entry(Table& into, Entry&& entry) {
    // No table of ours has as many keys; a hostile one must not make this slow.
    constexpr std::size_t enough = 64;
    const auto found = std::ranges::find(into.entries, entry.key, &Entry::key);
    if (found == into.entries.end()) {
      if (into.entries.size() < enough) into.entries.push_back(std::move(entry));
      return;
    }
    auto* list = std::get_if<Array>(&found->value.data);
    auto* more = std::get_if<Array>(&entry.value.data);
    if (list != nullptr && more != nullptr) {
      std::ranges::move(more->items, std::back_inserter(list->items));
      return;
    }
    auto* table = std::get_if<Table>(&found->value.data);
    auto* other = std::get_if<Table>(&entry.value.data);
    if (table == nullptr || other == nullptr) return;
    for (Entry& each : other->entries) merge_entry(*table, std::move(each));
  }

  std::string_view bytes_;
  const FileKind& kind_;
  Document document_;
};

Diagnostic too_large(std::size_t size, const FileKind& kind) {
  return syntax_fault("file-too-large",
                      {{1, 1}, {1, 1}},
                      tr("the file has {bytes} bytes, more than {limit}",
                         {arg("bytes", size), arg("limit", max_file_bytes)}),
                      tr(kind.if_too_large));
}

/// One fault for the whole file, not one for each of its lines.
Document all_lost(Diagnostic fault) {
  Document out;
  out.faults.push_back(std::move(fault));
  out.lost.push_back({"?", ""});
  return out;
}

/// A table of another name may be one of ours.
void note_foreign_tables(Document& document, const FileKind& kind) {
  for (const Entry& entry : document.root.entries) {
    const bool table = std::holds_alternative<Table>(entry.value.data) ||
                       std::holds_alternative<Array>(entry.value.data);
    if (is_ours(entry.key, kind) || !table) continue;
    if (document.lacks("?")) return;
    const std::vector<std::string> names(kind.root_keys.begin(), kind.root_keys.end());
    document.lost.push_back({nearest(entry.key, names).value_or("?"), ""});
  }
}

}  // namespace

bool Document::lacks(std::string_view table) const {
  return std::ranges::any_of(
      lost, [&](const Lost& each) { return each.table == table || each.table == "?"; });
}

std::size_t Document::count(std::string_view table) const {
  const Entry* entry = root.find(table);
  const auto* list = entry == nullptr ? nullptr : std::get_if<Array>(&entry->value.data);
  const auto gone = std::ranges::count_if(
      lost, [&](const Lost& each) { return each.headed && each.table == table; });
  return static_cast<std::size_t>(gone) + (list == nullptr ? 0 : list->items.size());
}

Document read_document(std::string_view bytes, const FileKind& kind) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  if (bytes.size() > max_file_bytes) return all_lost(too_large(bytes.size(), kind));
  if (auto fault = wide_encoding(bytes)) return all_lost(*std::move(fault));

  Document out;
  std::optional<TomlFault> whole;
  if (scan(bytes, Trust::quotes).faults.empty()) {
    auto read = read_toml(bytes, 1);
    if (auto* table = std::get_if<Table>(&read)) {
      out.root = std::move(*table);
      note_foreign_tables(out, kind);
      return out;
    }
    whole = std::get<TomlFault>(std::move(read));
  }
  out = Recovery(bytes, kind).run();
  if (out.faults.empty() && whole) out.faults.push_back(toml_fault(*whole, bytes, 1));
  note_foreign_tables(out, kind);
  sort(out.faults);
  return out;
}

}  // namespace knack::deck
