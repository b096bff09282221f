// SPDX-License-Identifier: MIT
// Commands in a word or two, for tables of tests.
#pragma once

#include <string>

#include "drill/view.hpp"
#include "term/answer_input.hpp"

namespace knack::term {

inline std::string told(const drill::Command& command) {
  struct Teller {
    std::string operator()(const drill::Chosen& chosen) const {
      std::string out = "chosen";
      for (const int number : chosen.numbers) out += " " + std::to_string(number);
      return out;
    }

    std::string operator()(const drill::TypedText& text) const { return "typed " + text.text; }

    std::string operator()(const drill::Unknown&) const { return "unknown"; }

    std::string operator()(const drill::Skip&) const { return "skip"; }

    std::string operator()(const drill::Undo&) const { return "undo"; }

    std::string operator()(const drill::GoOn&) const { return "go on"; }

    std::string operator()(const drill::Quit&) const { return "quit"; }

    std::string operator()(const drill::SaidYesNo& said) const { return said.yes ? "yes" : "no"; }

    std::string operator()(const drill::Bury&) const { return "bury"; }

    std::string operator()(const drill::Suspend&) const { return "suspend"; }

    std::string operator()(const drill::Dispute& dispute) const { return "note " + dispute.note; }

    std::string operator()(const drill::NotAllowed&) const { return "not allowed"; }

    std::string operator()(const drill::MineWasRight&) const { return "mine"; }

    std::string operator()(const drill::Edit&) const { return "edit"; }
  };

  return std::visit(Teller{}, command);
}

inline std::string told(ScreenAct act) {
  switch (act) {
    case ScreenAct::pause:
      return "pause";
    case ScreenAct::help:
      return "help";
    case ScreenAct::note:
      return "note";
  }
  return {};
}

}  // namespace knack::term
