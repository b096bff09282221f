// SPDX-License-Identifier: MIT
// Ask, judge, store, show.
#include "cli/drill_loop.hpp"

#include <csignal>
#include <memory>
#include <optional>
#include <utility>

#include "base/message.hpp"
#include "build_info.hpp"
#include "cli/edit_card.hpp"
#include "cli/style.hpp"
#include "term/screen.hpp"

namespace knack::cli {
namespace {

/// Whether somebody sits there who can be asked back.
bool has_person(const Context& context) {
  return context.world.in_is_terminal && context.world.out_is_terminal;
}

std::unique_ptr<term::Screen> make_screen(const Context& context) {
  const World& world = context.world;
  if (takes_keys(context)) return term::make_terminal(style_of(context));
  term::LineInput input{world.in, world.out, world.err, has_person(context), can_clear(context)};
  if (world.in_is_terminal) input.forget = [&world] { term::forget_typed(*world.in); };
  return term::make_lines(std::move(input), style_of(context));
}

/// One session on one screen.
class Loop {
 public:
  Loop(Context& context, term::Screen& screen, drill::Session session)
      : context_(context), screen_(screen), session_(std::move(session)) {}

  Result<DrillOutcome> run(const std::vector<std::string>& notices) {
    if (!keep(session_.opening_events())) return *trouble_;
    drill::StartView start = session_.start();
    exam_ = start.purpose == drill::Purpose::exam;
    start.left_out = notices;
    screen_.start(start);
    ask_all();
    DrillOutcome outcome{session_.summary(time_of(context_)), std::nullopt};
    if (exam_) outcome.exam = session_.exam_result();
    context_.world.signal = term::pending_signal();
    if (context_.world.signal != SIGHUP) {
      if (outcome.exam)
        screen_.show(*outcome.exam);
      else
        screen_.show(outcome.summary);
    }
    if (trouble_) return *trouble_;
    return outcome;
  }

 private:
  void ask_all() {
    drill::View view = session_.first();
    bool again = false;  // the same thing is asked again, so its time says nothing
    while (!std::holds_alternative<drill::SummaryView>(view)) {
      const LocalInstant shown = time_of(context_);
      term::Reply reply = screen_.ask(view);
      const auto* command = std::get_if<drill::Command>(&reply.what);
      if (command == nullptr) return;
      if (std::holds_alternative<drill::Edit>(*command)) {
        again = !edit(view);
        continue;
      }
      drill::Turn turn = session_.act(
          {*command,
           {reply.total, reply.first_key, std::move(reply.key_gaps), reply.interrupted || again},
           shown,
           time_of(context_),
           reply.away});
      if (!keep(std::move(turn.keep))) return;
      if (!turn.say.empty()) screen_.show(drill::NoticeView{turn.say});
      again = !turn.show.has_value();
      if (turn.show) view = *std::move(turn.show);
    }
  }

  /// Lets the learner edit the card; whether there is something new to ask.
  bool edit(drill::View& view) {
    const auto place = session_.card_place();
    if (!place) {
      screen_.show(drill::NoticeView{tr("Not during an exam.")});
      return false;
    }
    auto edited = edit_card(context_, screen_, *place);
    if (!edited) {
      screen_.show(drill::NoticeView{edited.error().what + " " + edited.error().remedy});
      return false;
    }
    view = session_.replace(*std::move(edited), time_of(context_));
    return true;
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
  bool exam_ = false;
  std::optional<Error> trouble_;
};

}  // namespace

Result<DrillOutcome> drill_loop(Context& context,
                                drill::Setup setup,
                                const std::vector<std::string>& notices) {
  setup.input = takes_keys(context) ? schedule::Input::keys : schedule::Input::lines;
  setup.can_ask_back = has_person(context);
  setup.knack_version = build_info::version;
  auto session = drill::Session::begin(std::move(setup));
  if (!session) return session.error();
  const auto screen = make_screen(context);
  return Loop(context, *screen, *std::move(session)).run(notices);
}

}  // namespace knack::cli
