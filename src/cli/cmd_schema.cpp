// SPDX-License-Identifier: MIT
// knack schema: the shape of decks for editors.
#include <ostream>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "lint/as_schema.hpp"

namespace knack::cli {
namespace {

Result<Exit> schema(Context& context) {
  *context.world.out << lint::schema_text();
  return Exit::fine;
}

}  // namespace

CommandSpec schema_command() {
  CommandSpec spec;
  spec.name = "schema";
  spec.audience = Audience::author;
  spec.summary = "print the JSON schema of decks, for editors";
  spec.details =
      "Prints the JSON schema (draft-07) of deck format 1. With it an editor that uses taplo or "
      "tombi completes keys, explains them, and marks what has the wrong shape. Put it into a file "
      "beside your decks and begin each deck with #:schema and its path. What only knack validate "
      "knows (ids used twice, answers that give themselves away) no schema can say.";
  spec.examples = {
      {"knack schema > deck-v1.schema.json", "then in a deck: #:schema ./deck-v1.schema.json"}};
  spec.bears_faulty_config = true;
  spec.run = schema;
  return spec;
}

}  // namespace knack::cli
