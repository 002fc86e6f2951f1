"""Every check of the ask check: where it stops, advises, and lets pass."""

from __future__ import annotations

import pytest

from netbook.domain.attention.facts import Contact, Detail, Favour
from netbook.domain.before import FADES
from netbook.domain.dates import DAY
from netbook.domain.etiquette.checks import ALL, NAMES
from netbook.domain.etiquette.earned import in_field
from netbook.domain.etiquette.facts import Draft, Third
from netbook.wording.checks import check_why
from tests.domain.attention.world import NOW, contact
from tests.domain.etiquette.desk import GOOD, ada, asked, found, judged, state, stranger

RECOMMEND = Draft(
    kind="recommendation", role="chief engineer", text="Would you recommend me for the chief engineer post in Narvik?"
)
INTRODUCE = Draft(
    kind="introduction", text="Would you introduce me to the head of the survey in Tromsø?", offer="notes"
)


def test_there_are_nineteen_checks_and_a_good_ask_passes_them_all() -> None:
    assert len(ALL) == len(set(NAMES)) == 19
    judgement = judged(ada())
    assert (judgement.verdict, judgement.count("ok")) == ("ready", 19)


def test_an_empty_book_stops_at_a_stranger_without_failing() -> None:
    judgement = judged(stranger(), Draft())
    assert judgement.verdict == "not-yet"
    assert state("relationship-first", stranger()) == "stop"


def test_an_ask_of_mine_is_no_relationship() -> None:
    facts = ada(contact(NOW - 10 * DAY, "email", "from-me", ask=True))
    assert state("relationship-first", facts) == "stop"
    # What is noted is not denied: the sentence tells that it does not count.
    found = next(one for one in judged(facts).checks if one.check == "relationship-first")
    assert "a request does not" in check_why(found, NOW)
    never = next(one for one in judged(stranger()).checks if one.check == "relationship-first")
    assert check_why(never, NOW).startswith("No contact")


def test_a_contact_that_lies_ahead_counts_as_today() -> None:
    assert state("relationship-first", ada(contact(NOW + 3 * DAY))) == "ok"


@pytest.mark.parametrize("kind", ["information", "feedback"])
@pytest.mark.parametrize("channel", ["email", "letter"])
def test_the_first_letter_to_a_target_is_exempt(kind: str, channel: str) -> None:
    target = stranger(target=True)
    assert state("relationship-first", target, kind=kind, channel=channel) == "ok"
    assert state("too-early", target, kind=kind, channel=channel) == "ok"
    assert state("channel", target, kind=kind, channel=channel) == "ok"


@pytest.mark.parametrize(
    "changed",
    [{"use": " "}, {"channel": "phone"}, {"kind": "introduction"}, {"text": "Hello, I hope all is well."}],
)
def test_what_is_no_such_letter_is_not_exempt(changed: dict[str, object]) -> None:
    assert state("relationship-first", stranger(target=True), **changed) == "stop"  # type: ignore[arg-type]


def test_nobody_but_a_target_is_exempt_and_only_once() -> None:
    assert state("relationship-first", stranger()) == "stop"
    assert state("relationship-first", stranger(target=True, asks=(asked(100),))) == "stop"


def _detail(topic: str, **more: object) -> Detail:
    values: dict[str, object] = {
        "id": 7,
        "topic": topic,
        "text": "knee surgery",
        "told_at": NOW - 20 * DAY,
        "ask_on": NOW - DAY,
    }
    return Detail(**(values | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("topic", "wanted"), [("health", "stop"), ("family", "stop"), ("travel", "advise"), ("work", "advise")]
)
def test_what_they_told_comes_first(topic: str, wanted: str) -> None:
    assert state("ask-about-them", ada(details=(_detail(topic),))) == wanted


@pytest.mark.parametrize("more", [{"ask_on": None}, {"ask_on": NOW + 1}, {"asked_at": NOW}])
def test_what_is_not_due_to_be_asked_about_stops_nothing(more: dict[str, object]) -> None:
    assert state("ask-about-them", ada(details=(_detail("health", **more),))) == "ok"


@pytest.mark.parametrize("topic", ["health", "travel"])
def test_what_was_not_asked_about_is_due_until_it_fades_though_its_line_ended(topic: str) -> None:
    wanted = {"health": "stop", "travel": "advise"}[topic]
    for days in (20, 21, 22, FADES[topic]):
        told = _detail(topic, told_at=NOW - days * DAY, ask_on=NOW - days * DAY)
        assert state("ask-about-them", ada(details=(told,))) == wanted, days
    old = _detail(topic, told_at=NOW - 900 * DAY, ask_on=NOW - (FADES[topic] + 1) * DAY)
    assert state("ask-about-them", ada(details=(old,))) == "ok"


def test_of_two_that_wait_the_grave_one_is_named_and_then_the_newer() -> None:
    told = [
        _detail(t, id=n, text=f"{t} {n}", ask_on=NOW - n * DAY) for n, t in enumerate(("travel", "health", "family"), 1)
    ]
    assert found("ask-about-them", ada(details=tuple(told))).values["text"] == "health 2"


def test_a_prompt_that_was_let_go_stops_nothing() -> None:
    cause = f"detail:7@{NOW - DAY}"
    assert state("ask-about-them", ada(details=(_detail("health"),), let_go=frozenset({cause}))) == "ok"


def test_thanks_owed_for_a_year_still_come_first() -> None:
    favour = Favour(
        1, "asked-by-me", "", "", "read it", asked_at=NOW - 370 * DAY, answered_at=NOW - 365 * DAY, answer="no"
    )
    assert state("thanks-first", ada(favours=(favour,))) == "stop"
    thanked = ada(contact(NOW - DAY, "letter", "from-me", thanks=True), favours=(favour,))
    assert state("thanks-first", thanked) == "ok"


@pytest.mark.parametrize(
    ("due", "wanted"), [(NOW - DAY, "stop"), (NOW - DAY + 1, "advise"), (NOW + 90 * DAY, "advise")]
)
def test_a_promise_comes_first(due: int, wanted: str) -> None:
    favour = Favour(1, "offered-by-me", "", "", "the maps", made_at=NOW - 9 * DAY, due_at=due)
    assert state("promise-first", ada(favours=(favour,))) == wanted


def test_an_outcome_is_told_first() -> None:
    favour = Favour(
        1,
        "asked-by-me",
        "",
        "talk",
        "read it",
        asked_at=NOW - 9 * DAY,
        answered_at=NOW - 8 * DAY,
        answer="yes",
        concluded_at=NOW - DAY,
    )
    assert state("outcome-first", ada(favours=(favour,))) == "advise"
    assert state("outcome-first", ada(untold_goals=(("A post", NOW - DAY),))) == "advise"


def test_a_tip_in_the_same_matter_after_thanks_needs_no_cooling() -> None:
    before = asked(10, matter="Talk", answer="yes", answered_at=NOW - 9 * DAY, thanked_at=NOW - 8 * DAY)
    assert state("cool-down", ada(asks=(before,)), matter="talk") == "ok"
    assert state("cool-down", ada(asks=(before,)), matter="poster") == "advise"
    assert state("cool-down", ada(asks=(before,)), matter="talk", kind="feedback") == "advise"


def test_an_ask_that_lies_ahead_does_not_cool() -> None:
    assert state("cool-down", ada(asks=(asked(-3),))) == "ok"


@pytest.mark.parametrize(
    ("ask", "wanted"),
    [
        (asked(300, matter="ministry", answer="no", answered_at=NOW), "stop"),
        (asked(300, matter="ministry", reminded_at=NOW), "stop"),
        (asked(300, matter="ministry", reminded_at=NOW, answer="silent"), "stop"),
        (asked(300, matter="ministry", reminded_at=NOW, answer="yes"), "ok"),
        (asked(300, matter="ministry"), "ok"),
        (asked(300, matter="harbour", answer="no"), "ok"),
        (
            asked(
                300, answer="no", kind="introduction", text="Would you introduce me to the head of the survey in Tromsø"
            ),
            "stop",
        ),
    ],
)
def test_the_same_matter_is_not_pressed(ask: object, wanted: str) -> None:
    assert state("do-not-press", ada(asks=(ask,)), INTRODUCE, matter="Ministry" if ask.matter else "") == wanted  # type: ignore[attr-defined]


def test_the_tip_that_is_offered_instead_is_not_stopped() -> None:
    refused = asked(90, matter="ministry", kind="introduction", answer="no", thanked_at=NOW - 80 * DAY)
    assert state("do-not-press", ada(asks=(refused,)), matter="ministry") == "ok"


@pytest.mark.parametrize("kind", ["introduction", "job-lead", "recommendation", "money"])
def test_what_is_heavy_is_too_early_for_a_new_acquaintance(kind: str) -> None:
    new = ada(contact(NOW - 10 * DAY, "meeting"))
    assert state("too-early", new, kind=kind) == "stop"
    assert state("too-early", new, kind="information") == "ok"


def test_asking_for_names_is_as_heavy_as_an_introduction() -> None:
    new = ada(contact(NOW - 10 * DAY, "meeting"))
    assert state("too-early", new, text="Who else do you know?") == "stop"


@pytest.mark.parametrize(
    ("third", "purpose", "wanted"),
    [
        (None, "", "ok"),
        (Third("Kari"), "to choose an archive", "stop"),
        (Third("Kari", Contact(1, NOW - DAY, "meeting", "mutual")), "", "stop"),
        (Third("Kari", Contact(1, NOW - DAY, "meeting", "mutual")), "to choose an archive", "advise"),
        (Third("Kari", Contact(1, NOW - DAY, "meeting", "mutual"), NOW - 90 * DAY), "to choose an archive", "advise"),
    ],
)
def test_asking_for_somebody_else(third: Third | None, purpose: str, wanted: str) -> None:
    assert state("third-person", ada(third=third), purpose=purpose) == wanted


def test_whoever_came_this_way_before_is_told_so() -> None:
    third = Third("Kari", Contact(1, NOW - DAY, "meeting", "mutual"), NOW - 90 * DAY)
    assert found("third-person", ada(third=third), purpose="an archive").reason == "again"


@pytest.mark.parametrize(
    ("work", "wanted"), [("", "stop"), ("chief engineer's team", "ok"), ("the choir's spring concert", "advise")]
)
def test_a_recommendation_is_earned(work: str, wanted: str) -> None:
    assert state("earned", ada(shared_work=work), RECOMMEND) == wanted


def test_who_saw_my_work_in_that_field_comes_first() -> None:
    seen = (("Kari", "the choir"), ("Grace", "engineering at the yard"))
    assert found("earned", ada(witnesses=seen), RECOMMEND).instead_values["people"] == [
        ["Grace", "engineering at the yard"], ["Kari", "the choir"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("role", "work", "same"),
    [("surveyor", "surveying the coast", True), ("chief engineer", "the chief's dinner", False), ("cook", "cook at the lodge", True),
     ("head", "head of the lab", True), ("avdelingsleder for oppmåling", "oppmålingen av Svalbard", True), ("nurse", "", False)],
)  # fmt: skip
def test_a_role_and_work_are_of_one_field(role: str, work: str, same: bool) -> None:
    assert in_field(role, work) is same


def test_a_job_is_asked_for_after_a_question() -> None:
    draft = Draft(kind="job-lead", text="Does your welding shop in Moss take a trainee in August?")
    assert state("information-first", ada(), draft) == "advise"
    answered = asked(200, kind="information", answer="yes", answered_at=NOW - 190 * DAY)
    assert state("information-first", ada(asks=(answered,)), draft) == "ok"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Could we meet for half an hour about the harbour contract, to decide which bid is best?", []),
        ("Could we meet about the harbour contract, to decide which bid is best?", ["length"]),
        ("Could we meet for twenty minutes about the harbour contract?", ["questions"]),
        ("Kan vi møtes en halvtime om havnekontrakten, for å avgjøre hvilket tilbud som er best?", []),
    ],
)
def test_a_meeting_has_purpose_questions_and_length(text: str, missing: list[str]) -> None:
    assert list(found("agenda", ada(), kind="time", text=text).values.get("missing", [])) == missing  # type: ignore[call-overload]


def test_a_target_is_not_called_first() -> None:
    assert state("channel", stranger(target=True), channel="phone") == "advise"
    assert state("channel", stranger(), channel="phone") == "ok"
    assert state("channel", ada(target=True), channel="phone") == "ok"


def test_an_offer_never_blocks() -> None:
    judgement = judged(ada(received=5), use="", offer="")
    assert (judgement.count("advise"), judgement.verdict) == (3, "ready")


def test_an_empty_draft_says_nothing_that_could_be_answered() -> None:
    for text in ("", "   ", "Hello Ada, long time no see."):
        assert state("specific", ada(), text=text) == "stop"


def test_what_stands_in_the_way_comes_first() -> None:
    states = [f.state for f in judged(stranger(), Draft(kind="information")).by_weight]
    assert states == sorted(states, key=["stop", "advise", "ok"].index)


def test_muted_people_are_checked_like_others() -> None:
    assert judged(ada(muted=True)).verdict == "ready"
    assert GOOD.offer
