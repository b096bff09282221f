// SPDX-License-Identifier: MIT
// Counts held against chance.
#include "base/chi_square.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace knack {

TEST_CASE("uneven counts are improbable, even ones are not") {
  // (15-5)²/5 + 2·(0-5)²/5 = 30, two degrees of freedom: e^-15
  const std::vector<Seen> uneven{{15, 5}, {0, 5}, {0, 5}};
  CHECK(*chance_of(uneven) == doctest::Approx(3.059e-7).epsilon(0.001));
  const std::vector<Seen> even{{5, 5}, {5, 5}, {5, 5}};
  CHECK(chance_of(even) == 1.0);
}

TEST_CASE("cells that chance fills seldom count together with those before them") {
  // 12 of 10 and 8 of 10 (6 and 2 of 5 each have 7 and 3): 0.4 + 0.4, one degree of freedom.
  const std::vector<Seen> seldom{{12, 10}, {6, 7}, {2, 3}};
  CHECK(*chance_of(seldom) == doctest::Approx(chi_square_tail(0.8, 1)));
  const std::vector<Seen> few{{4, 4}, {0, 2}};
  CHECK_FALSE(chance_of(few).has_value());
  CHECK_FALSE(chance_of({}).has_value());
}

TEST_CASE("the tail of chi-square is that of the tables") {
  CHECK(chi_square_tail(3.841, 1) == doctest::Approx(0.05).epsilon(0.001));
  CHECK(chi_square_tail(5.991, 2) == doctest::Approx(0.05).epsilon(0.001));
  CHECK(chi_square_tail(7.815, 3) == doctest::Approx(0.05).epsilon(0.001));
  CHECK(chi_square_tail(9.488, 4) == doctest::Approx(0.05).epsilon(0.001));
  CHECK(chi_square_tail(15.086, 5) == doctest::Approx(0.01).epsilon(0.001));
  CHECK(chi_square_tail(0, 3) == 1.0);
}

}  // namespace knack
