"""Whether the first of a way may be asked for the introduction: the whole ask check, before a word is written."""

from __future__ import annotations

from netbook.domain.dates import DAY
from netbook.domain.etiquette.facts import AskFacts
from netbook.domain.etiquette.introducing import OF_THE_WORDS, introduction_check, most_telling
from tests.domain.attention.world import NOW, contact
from tests.domain.etiquette.desk import Limits, ada, asked, stranger

NANSEN = "Fridtjof Nansen"


def told(facts: AskFacts, target: str = NANSEN) -> tuple[str, str, str]:
    judgement = introduction_check(target, facts, NOW, Limits.now)
    telling = most_telling(judgement)
    return judgement.verdict, telling.check, telling.state


def met(*days: int) -> AskFacts:
    return ada(*(contact(NOW - ago * DAY, "meeting") for ago in days))


def test_whoever_is_known_well_may_be_asked_and_the_last_contact_says_so() -> None:
    assert told(ada()) == ("ready", "relationship-first", "ok")
    assert not {each.check for each in introduction_check(NANSEN, ada(), NOW).checks} & OF_THE_WORDS


def test_whoever_is_hardly_known_is_not_asked_yet() -> None:
    first, few = Limits.now.early, Limits.now.early_contacts_count
    assert told(stranger()) == ("not-yet", "relationship-first", "stop")
    assert told(met(*range(first, first - few + 1, -1))) == ("not-yet", "too-early", "stop")
    assert told(met(*range(first, first - few, -1)))[0] == "ready"
    assert told(met(*range(first - 1, first - few - 1, -1))) == ("not-yet", "too-early", "stop")


def test_after_long_silence_one_waits_or_stops() -> None:
    old = (300, 310, 320)
    advise, stop = Limits.now.relationship_advise, Limits.now.relationship_stop
    assert told(met(advise - 1, *old))[0] == "ready"
    assert told(met(advise, *old)) == ("better-wait", "relationship-first", "advise")
    assert told(met(stop - 1, *old))[0] == "better-wait"
    assert told(met(stop, *old)) == ("not-yet", "relationship-first", "stop")


def test_an_ask_within_the_cool_down_waits_however_small_it_was() -> None:
    days = Limits.now.cool_down
    assert told(ada(asks=(asked(days),)))[0] == "ready"
    assert told(ada(asks=(asked(days - 1),))) == ("better-wait", "cool-down", "advise")


def test_an_introduction_that_was_refused_is_not_asked_for_again_but_another_is() -> None:
    no = asked(100, kind="introduction", text="Would you introduce me to Nansen, of the Fram?", answer="no", answered_at=NOW - 90 * DAY)  # fmt: skip
    assert told(ada(asks=(no,))) == ("not-yet", "do-not-press", "stop")
    assert told(ada(asks=(no,)), "Roald Amundsen")[0] == "ready"
    assert told(ada(asks=(no,)), "")[0] == "ready"


def test_a_stop_says_more_than_advice_and_advice_that_decides_more_than_any_other() -> None:
    gave = {"received": 4, "given": 0}
    assert told(ada(**gave)) == ("ready", "give-and-take", "advise")
    assert told(ada(asks=(asked(9),), **gave))[1] == "cool-down"
    assert told(ada(contact(NOW - 5 * DAY, "meeting"), asks=(asked(9),), **gave))[1] == "too-early"
