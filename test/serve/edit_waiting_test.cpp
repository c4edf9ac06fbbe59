// SPDX-License-Identifier: EUPL-1.2
//
// Proposals, editions, ideas: what waits for somebody else.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

std::string propose(Serving& serving, std::string const& value) {
  return leads_to(send(
      serving.as("other"), field_address(kMeasure + "/years"),
      {{"f.years", value}, {"op", std::to_string(serving.revision())}, {"waarom", "Past beter"}}));
}

std::string without_query(std::string const& address) {
  return address.substr(0, address.find('?'));
}

TEST(EditWaiting, ProposalIsAcceptedInTheNameOfWhoMadeIt) {
  Serving serving;
  auto const target = without_query(propose(serving, "2021-2023"));
  serving.as("editor");
  EXPECT_TRUE(says(serving.get("/groningen/voor-u"), "Voorstellen die op u wachten (1)"));
  auto const page = serving.get(target);
  EXPECT_TRUE(says(page, "Past beter") && says(page, "Ander (Patrimonium)")) << page_of(page);
  auto const answer = send(serving, target, {{"antwoord", "Goed idee"}, {"stap", "overnemen"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, kMeasure + "/years"), "2021-2023");
  EXPECT_EQ((*serving.store.revision("groningen", 2))->by, "other");
  EXPECT_TRUE(says(serving.as("other").get(target), "Goed idee"));
}

TEST(EditWaiting, ProposalIsDeclinedWithAReason) {
  Serving serving;
  auto const target = without_query(propose(serving, "2021-2023"));
  EXPECT_EQ(send(serving.as("editor"), target, {{"stap", "afwijzen"}}).status, 422);
  EXPECT_EQ(send(serving, target, {{"antwoord", "Te vroeg"}, {"stap", "afwijzen"}}).status, 303);
  EXPECT_TRUE(says(serving.as("other").get(target), "Te vroeg"));
  EXPECT_EQ(serving.revision(), 1);
  EXPECT_EQ(send(serving.as("editor"), target, {{"stap", "overnemen"}}).status, 409);
}

TEST(EditWaiting, ProposalIsAnsweredByItsOwnerOnlyAndWithdrawnByItsAuthor) {
  Serving serving;
  auto const target = without_query(propose(serving, "2021-2023"));
  EXPECT_EQ(send(serving, target, {{"stap", "overnemen"}}).status, 403);
  EXPECT_EQ(send(serving.as("editor"), target, {{"stap", "intrekken"}}).status, 403);
  EXPECT_EQ(send(serving.as("other"), target, {{"stap", "intrekken"}}).status, 303);
  EXPECT_TRUE(says(serving.get("/groningen/voorstellen"), "ingetrokken"));
}

TEST(EditWaiting, EditionIsSignedAndAdoptedAndStandsInThePlan) {
  Serving serving;
  EXPECT_EQ(send(serving.as("editor"), "/groningen/edities", {{"naam", "Te vroeg"}}).status, 403);
  auto const opened = send(serving.as("manager"), "/groningen/edities",
                           {{"naam", "Actualisatie 2026"}, {"reden", "Elke twee jaar"}});
  EXPECT_EQ(opened.status, 303) << page_of(opened);
  auto const target = leads_to(opened);
  EXPECT_EQ(target, "/groningen/edities/actualisatie-2026");
  EXPECT_TRUE(says(serving.get(target), "nog niet"));
  EXPECT_EQ(send(serving, target, {{"stap", "vaststellen"}}).status, 422) << "not all have signed";
  EXPECT_EQ(send(serving.as("editor"), target, {{"stap", "tekenen"}, {"opmerking", "Mooi"}}).status,
            303);
  EXPECT_EQ(send(serving, target, {{"stap", "tekenen"}}).status, 409) << "signed already";
  EXPECT_TRUE(says(serving.get(target), "Mooi"));
  EXPECT_EQ(send(serving.as("other"), target, {{"stap", "vaststellen"}}).status, 403);
  auto const adopted = send(serving.as("manager"), target,
                            {{"stap", "vaststellen"}, {"reden", "De rest is op vakantie"}});
  EXPECT_EQ(adopted.status, 303) << page_of(adopted);
  EXPECT_TRUE(says(serving.as("").get(target), "Vastgesteld op 26 november 2026"));
  auto const listed = value_at(serving, "/editions/actualisatie-2026");
  EXPECT_EQ(listed["status"], "adopted");
  EXPECT_EQ(listed["reason"], "Elke twee jaar De rest is op vakantie");
}

TEST(EditWaiting, IdeaGetsAnAnswerAndTellsNoName) {
  Serving serving;
  std::string const page = "/groningen/de-wijert/ideeen";
  EXPECT_EQ(serving.get(page).status, 200);
  EXPECT_EQ(send(serving.as("resident"), page, {{"idee", ""}}).status, 422);
  EXPECT_EQ(send(serving, page, {{"idee", "Een bankje <hier>"}, {"plek", "mfa"}}).status, 303);
  auto const open = serving.as("").get(page);
  EXPECT_TRUE(says(open, "Een bankje &lt;hier&gt;")) << page_of(open);
  EXPECT_FALSE(says(open, "resident") || says(open, "Beantwoorden"));
  auto const id = (*serving.store.ideas("groningen"))[0].id;
  auto const one = page + "/" + std::to_string(id);
  EXPECT_EQ(send(serving.as("editor"), one,
                 {{"antwoord-" + std::to_string(id), "Komt er"}, {"stap", "taken-up"}})
                .status,
            303);
  auto const answered = serving.as("").get(page);
  EXPECT_TRUE(says(answered, "Antwoord van De Huismeesters: Komt er")) << page_of(answered);
  EXPECT_FALSE(says(answered, "Redacteur"));
  EXPECT_EQ(send(serving.as("resident"), one, {{"stap", "intrekken"}}).status, 409) << "answered";
}

TEST(EditWaiting, OwnIdeaIsWithdrawn) {
  Serving serving;
  std::string const page = "/groningen/de-wijert/ideeen";
  send(serving.as("resident"), page, {{"idee", "Toch maar niet"}});
  auto const id = (*serving.store.ideas("groningen"))[0].id;
  EXPECT_EQ(send(serving, page + "/" + std::to_string(id), {{"stap", "intrekken"}}).status, 303);
  EXPECT_FALSE(says(serving.as("").get(page), "Toch maar niet"));
}

}  // namespace
}  // namespace wijk::serving
