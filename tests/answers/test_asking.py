"""The ask check over a real book: its facts are loaded, its words come, it is quick, and it records nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from netbook import sample, wording
from netbook.answers import asking
from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.domain.etiquette.checks import NAMES
from netbook.domain.etiquette.facts import Draft, Found
from netbook.domain.said import Refused
from netbook.operations import details, favours, goals, people
from netbook.operations.attention import act_on
from netbook.operations.favours import NewFavour
from netbook.operations.settings import set_setting
from netbook.wording.checks import check_instead, check_title, check_why, verdict_line
from tests.books import a_book, add, log, source_state
from tests.domain.etiquette.desk import GOOD


def _found(book: Book, person: int, check: str, draft: Draft = GOOD, third: int | None = None) -> Found:
    _, judgement = asking.ask_check(book, person, draft, third)
    return next(found for found in judgement.checks if found.check == check)


def _friend(book: Book, name: str = "Ada Lovelace") -> int:
    person = add(book, name)
    for days in (300, 200, 100, 10):
        log(book, person, days_ago=days, kind="meeting")
    return person


def test_a_good_ask_among_friends_is_ready_and_records_nothing(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = _friend(book)
        before = source_state(book)
        asked, judgement = asking.ask_check(book, ada, GOOD)
        assert judgement.verdict == "ready"
        assert source_state(book) == before
        assert asked.check(GOOD) == judgement


def test_somebody_who_is_gone_is_refused(tmp_path: Path) -> None:
    with a_book(tmp_path) as book, pytest.raises(Refused):
        asking.ask_check(book, 7, GOOD)


@pytest.mark.parametrize(("days", "state"), [(729, "advise"), (731, "ok")])
def test_give_and_take_looks_two_years_back(tmp_path: Path, days: int, state: str) -> None:
    with a_book(tmp_path) as book:
        ada = _friend(book)
        for _ in range(2):
            book.do(favours.add_favour, ada, NewFavour("lent a tent", "received", at=book.now() - days * DAY))
        assert _found(book, ada, "give-and-take").state == state


def test_an_ask_that_was_only_logged_cools_too(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = _friend(book)
        log(book, ada, days_ago=5, kind="email", direction="from-me", ask=True, note="the tide tables")
        found = _found(book, ada, "cool-down")
        assert (found.state, check_why(found, book.now())) == (
            "advise",
            "You asked Ada Lovelace on 18 Nov: “the tide tables”; no answer is noted.",
        )


def test_what_i_could_offer_names_the_need_and_who_can_serve_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, kari = _friend(book), add(book, "Kari Nordmann")
        book.do(details.add_detail, ada, details.NewDetail("a proof-reader for Norwegian", "needs"))
        book.do(details.add_detail, kari, details.NewDetail("proof-reading", "can-help-with"))
        found = _found(book, ada, "offer", Draft(text=GOOD.text))
        assert check_instead(found, book.now()) == (
            "They told you on 23 Nov: a proof-reader for Norwegian. Kari Nordmann could help with that: proof-reading."
        )


def test_others_who_could_carry_a_goal_are_named(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, kari = _friend(book), add(book, "Kari Nordmann")
        goal = book.do(goals.add_goal, "A post in Tromsø").made[0].id
        book.do(goals.put_in_goal, goal, kari, "can-help")
        for days in (300, 200):
            book.do(
                favours.add_favour, ada, NewFavour("a question", goal="A post in Tromsø", at=book.now() - days * DAY)
            )
        found = _found(book, ada, "one-shoulder", Draft(goal="a post in tromsø"))
        assert (found.state, check_instead(found, book.now())) == ("advise", "Kari Nordmann could carry this too.")


def test_who_came_this_way_before_is_remembered(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, kari = _friend(book), _friend(book, "Kari Nordmann")
        grace = _friend(book, "Grace Hopper")
        book.do(favours.add_favour, grace, NewFavour("an archive", for_id=kari, at=book.now() - 90 * DAY))
        found = _found(book, ada, "third-person", Draft(purpose="an archive for her thesis", for_name="Kari"), kari)
        assert found.reason == "again"


def test_a_prompt_that_was_let_go_stops_no_ask(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = _friend(book)
        book.do(details.add_detail, ada, details.NewDetail("knee surgery", "health", book.now() - DAY))
        assert _found(book, ada, "ask-about-them").state == "stop"
        cause = book.rows("SELECT cause FROM due WHERE kind='ask-about'")[0][0]
        book.do(act_on, "ask-about", ada, cause, "let-go")
        assert _found(book, ada, "ask-about-them").state == "ok"


def test_a_threshold_can_be_changed_in_the_settings(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        log(book, ada, days_ago=100)
        assert _found(book, ada, "relationship-first").state == "advise"
        book.do(set_setting, "threshold.relationship_advise", 101)
        assert _found(book, ada, "relationship-first").state == "ok"


def test_every_sentence_can_be_said_in_both_languages(tmp_path: Path) -> None:
    drafts = [
        Draft(), GOOD, Draft("recommendation", "Would you recommend me?", role="cook"), Draft("time", "Kan vi møtes snarest?"),
        Draft("job-lead", "Any openings?", channel="phone"), Draft("introduction", "Who else do you know?", goal="a post", matter="talk"),
    ]  # fmt: skip
    with a_book(tmp_path) as book:
        sample.fill(book)
        people = [row[0] for row in book.rows("SELECT id FROM person")]
        for language in ("en", "nb"):
            wording.choose_language(language)
            for person in people:
                asked = asking.before(book, person, people[0] if person != people[0] else None, "a post")
                for draft in drafts:
                    judgement = asked.check(draft)
                    assert [found.check for found in judgement.checks] == list(NAMES)
                    assert verdict_line(judgement).endswith(".")
                    for found in judgement.checks:
                        assert check_title(found) and check_why(found, book.now()).endswith((".", "…", "?", "!"))
                        assert "{" not in check_why(found, book.now()) + check_instead(found, book.now())
                        if found.state != "ok":
                            assert check_instead(found, book.now())


@pytest.mark.benchmark
def test_a_check_of_a_draft_takes_five_milliseconds_at_ten_thousand_people(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        sample.crowd(book, 10_000, 100_000)
        busiest = book.rows(
            "SELECT person_id FROM interaction_person GROUP BY person_id ORDER BY count(*) DESC LIMIT 1"
        )[0][0]
        asked = asking.before(book, busiest)
        draft = Draft(
            "information", "Could I pick your brain about polar instruments some day? I need it as soon as possible."
        )
        asked.check(draft)
        times = []
        for _ in range(50):
            begun = time.perf_counter()
            asked.check(draft)
            times.append(time.perf_counter() - begun)
        assert sorted(times)[25] < 0.005


def test_nobody_muted_is_named_as_one_who_could_help_or_saw_the_work(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        goal = book.do(goals.add_goal, "a post").made[0].id
        muted: tuple[dict[str, object], ...] = (
            {},
            {"paused": True},
            {"stay": "no"},
            {"archived": True},
            {"deceased": True},
        )
        for n, how in enumerate(muted):
            one = add(book, f"Helper {n}", shared_work="the tide tables")
            book.do(goals.put_in_goal, goal, one, "can-help")
            book.do(people.edit_person, one, **how)
        found = asking.before(book, ada, goal="a post").facts
        assert found.others == ("Helper 0",) and [name for name, _ in found.witnesses] == ["Helper 0"]


def test_who_helped_with_a_goal_in_any_way_is_to_be_told_before_the_next_ask(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        book.do(favours.add_favour, ada, NewFavour("a tip", "received", goal="a post"))
        goal = book.rows("SELECT id FROM goal")[0][0]
        book.do(goals.end_goal, goal, "got it")
        assert [title for title, _ in asking.before(book, ada).facts.untold_goals] == ["a post"]
        book.do(goals.tell_of_goal, goal, (ada,))
        assert asking.before(book, ada).facts.untold_goals == ()
