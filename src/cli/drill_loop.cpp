// SPDX-License-Identifier: MIT
// Ask, judge, store, show.
#include "cli/drill_loop.hpp"

#include <csignal>
#include <memory>
#include <optional>

#include "base/message.hpp"
#include "build_info.hpp"
#include "cli/style.hpp"
#include "term/screen.hpp"

namespace knack::cli {
namespace {

std::unique_ptr<term::Screen> make_screen(const Context& context) {
  const World& world = context.world;
  if (takes_keys(context)) return term::make_terminal(style_of(context));
  const bool terminal = world.in_is_terminal && world.out_is_terminal;
  return term::make_lines({world.in, world.out, world.err, terminal}, style_of(context));
}

/// One session on one screen.
class Loop {
 public:
  Loop(Context& context, term::Screen& screen, drill::Session session)
      : context_(context), screen_(screen), session_(std::move(session)) {}

  Result<int> run(const std::vector<std::string>& notices) {
    if (!keep(session_.opening_events())) return *trouble_;
    drill::StartView start = session_.start();
    start.left_out = notices;
    // Decks that were named say nothing about the others.
    if (!context_.request.arguments.empty()) start.due_elsewhere = 0;
    screen_.start(start);
    ask_all();
    const drill::SummaryView summary = session_.summary(time_of(context_));
    context_.world.signal = term::pending_signal();
    if (context_.world.signal != SIGHUP) screen_.show(summary);
    if (trouble_) return *trouble_;
    return summary.saved;
  }

 private:
  void ask_all() {
    drill::View view = session_.first();
    while (!std::holds_alternative<drill::SummaryView>(view)) {
      const LocalInstant shown = time_of(context_);
      term::Reply reply = screen_.ask(view);
      const auto* command = std::get_if<drill::Command>(&reply.what);
      if (command == nullptr) return;
      drill::Turn turn = session_.act(
          {*command,
           {reply.total, reply.first_key, std::move(reply.key_gaps), reply.interrupted},
           shown,
           time_of(context_)});
      const bool undone = std::holds_alternative<drill::Undo>(*command) && !turn.keep.empty();
      if (!keep(std::move(turn.keep))) return;
      if (undone && std::holds_alternative<drill::QuestionView>(turn.show))
        screen_.show(drill::NoticeView{tr("Taken back. The card is asked again.")});
      if (std::holds_alternative<drill::NoticeView>(turn.show))
        screen_.show(turn.show);
      else
        view = std::move(turn.show);
    }
  }

  /// Stores events; an answer that cannot be stored is held until it can, or until the person gives
  /// up.
  bool keep(std::vector<schedule::Event> events) {
    if (events.empty()) return true;
    while (true) {
      const auto kept = context_.store->append(events);
      if (kept) {
        session_.stored(events);
        return true;
      }
      if (!screen_.retry(kept.error().what + " " + kept.error().remedy)) {
        trouble_ = kept.error();
        return false;
      }
    }
  }

  Context& context_;
  term::Screen& screen_;
  drill::Session session_;
  std::optional<Error> trouble_;
};

}  // namespace

Result<int> drill_loop(Context& context, drill::Setup setup, std::vector<std::string> notices) {
  const auto screen = make_screen(context);
  setup.input = screen->keys() ? schedule::Input::keys : schedule::Input::lines;
  setup.can_ask_back = screen->can_ask_back();
  setup.knack_version = build_info::version;
  auto session = drill::Session::begin(std::move(setup));
  if (!session) return session.error();
  return Loop(context, *screen, *std::move(session)).run(notices);
}

}  // namespace knack::cli
