"""Laws that hold for every draft and every person: giving never makes a verdict worse, and what is done is over."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.attention.facts import Favour
from netbook.domain.dates import DAY
from netbook.domain.etiquette.checks import NAMES, judge
from netbook.domain.etiquette.facts import AskFacts, Draft, PastAsk
from netbook.domain.favours import KINDS
from tests.domain.attention.world import NOW, contact, person
from tests.domain.etiquette.desk import ada

WORSE = {"ready": 0, "better-wait": 1, "not-yet": 2}
MOMENTS = st.integers(NOW - 500 * DAY, NOW)
TEXTS = st.sampled_from([
    "", "Any thoughts?", "Which two chronometers would you trust below minus thirty?", "Hvem andre kjenner du?", "Send it now!",
    "Would you lend me the sledge on 3 May? A no is fine.",
])  # fmt: skip
DRAFTS = st.builds(
    Draft, st.sampled_from(KINDS), TEXTS, st.sampled_from(["", "for the survey"]), st.sampled_from(["", "talk"]),
    st.sampled_from(["", "a post"]), st.just(""), st.just(""), st.sampled_from(["", "cook"]), st.sampled_from(["", "a map"]),
    st.sampled_from(["", "email", "phone"]),
)  # fmt: skip
ASKS = st.builds(
    PastAsk, MOMENTS, st.sampled_from(KINDS), st.sampled_from(["", "talk"]), st.sampled_from(["", "a post"]), TEXTS,
    st.sampled_from(["", "yes", "no", "silent"]), st.none() | MOMENTS, st.none() | MOMENTS, st.none() | MOMENTS,
)  # fmt: skip


@st.composite
def people(draw: st.DrawFn) -> AskFacts:
    contacts = draw(st.lists(
        st.builds(contact, MOMENTS, st.sampled_from(["call", "email", "gift"]), st.sampled_from(["mutual", "from-me", "from-them"]),
                  owe_thanks=st.booleans()),
        max_size=6, unique_by=lambda c: c.id,
    ))  # fmt: skip
    facts = ada(*contacts) if contacts else AskFacts(person())
    return replace(
        facts, target=draw(st.booleans()), warmth=draw(st.floats(0, 1)), given=draw(st.integers(0, 5)),
        received=draw(st.integers(0, 5)), asks=tuple(draw(st.lists(ASKS, max_size=3))), shared_work=draw(st.sampled_from(["", "cooking"])),
    )  # fmt: skip


@given(people(), DRAFTS)
def test_every_check_answers_and_the_verdict_is_one_of_three(facts: AskFacts, draft: Draft) -> None:
    judgement = judge(draft, facts, NOW)
    assert tuple(found.check for found in judgement.checks) == NAMES
    assert judgement.verdict in WORSE
    assert {found.state for found in judgement.checks} <= {"ok", "advise", "stop"}
    assert judge(draft, facts, NOW) == judgement


@given(people(), DRAFTS)
def test_a_verdict_never_gets_worse_when_i_give_something(facts: AskFacts, draft: Draft) -> None:
    gift = contact(NOW, "gift", "from-me", number=10**9)
    about = replace(facts.about, contacts=(gift, *facts.about.contacts), last_counted=gift)
    gave = replace(facts, about=about, given=facts.given + 1, first_at=facts.first_at or NOW)
    # Whoever has had a letter from me is no stranger any more: the exemption of a first letter is not needed, nor given, then.
    assert WORSE[judge(draft, gave, NOW).verdict] <= WORSE[judge(draft, facts, NOW).verdict]
    assert WORSE[judge(replace(draft, offer="a map"), facts, NOW).verdict] <= WORSE[judge(draft, facts, NOW).verdict]


@given(people(), DRAFTS, MOMENTS)
def test_saying_thanks_and_delivering_remove_their_stops(facts: AskFacts, draft: Draft, at: int) -> None:
    promise = Favour(1, "offered-by-me", "", "", "the maps", made_at=at, due_at=at)
    helped = Favour(2, "asked-by-me", "", "", "read it", asked_at=at, answered_at=at, answer="yes")
    owed = replace(facts, about=replace(facts.about, favours=(promise, helped)))
    thanks = contact(NOW, "letter", "from-me", number=10**9, thanks=True)
    done = replace(promise, delivered_at=NOW)
    after = replace(
        facts,
        about=replace(
            facts.about, favours=(done, helped), contacts=(thanks, *facts.about.contacts), last_counted=thanks
        ),
    )
    before = {f.check: f.state for f in judge(draft, owed, NOW).checks}
    now = {f.check: f.state for f in judge(draft, after, NOW).checks}
    assert before["promise-first"] != "ok"
    assert (now["promise-first"], now["thanks-first"]) == ("ok", "ok")
