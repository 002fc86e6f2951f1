"""The ask check in words: the verdict, a title for each check, why it says so, and what is offered instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from netbook.domain.attention.facts import Contact, Detail, News
from netbook.domain.dates import day_of
from netbook.domain.etiquette.checks import Judgement
from netbook.domain.etiquette.facts import Found, Offer
from netbook.wording import _, _n, language, speaking
from netbook.wording.check_reasons import WHYS
from netbook.wording.dates import day_name, long_day
from netbook.wording.reasons import ended
from netbook.wording.values import quoted, short


def verdict_name(verdict: str) -> str:
    """The verdict as a heading."""
    return {"ready": lambda: _("Ready"), "better-wait": lambda: _("Better wait"), "not-yet": lambda: _("Not yet")}[
        verdict
    ]()


def verdict_line(judgement: Judgement) -> str:
    """How many things stand in the way and how many would help: "One thing stands in the way, three would help."."""
    stops, advices = judgement.count("stop"), judgement.count("advise")
    if stops and advices:
        first = _n("One thing stands in the way", "{n} things stand in the way", stops).format(
            n=_counted(stops, capital=True)
        )
        return _n("{first}, one would help.", "{first}, {n} would help.", advices).format(
            first=first, n=_counted(advices)
        )
    if stops:
        return _n("One thing stands in the way.", "{n} things stand in the way.", stops).format(
            n=_counted(stops, capital=True)
        )
    if advices:
        return _n("One thing would help.", "{n} things would help.", advices).format(n=_counted(advices, capital=True))
    return _("Nothing stands in the way.")


def _counted(number: int, *, capital: bool = False) -> str:
    """A small number in words, as one writes it in a sentence."""
    words = (
        lambda: _("two"), lambda: _("three"), lambda: _("four"), lambda: _("five"), lambda: _("six"), lambda: _("seven"),
        lambda: _("eight"), lambda: _("nine"),
    )  # fmt: skip
    said = words[number - 2]() if 2 <= number <= 9 else str(number)
    return said.capitalize() if capital else said


def check_title(found: Found) -> str:
    """The title of a check: what to do where it stops or advises, what is well where it is."""
    well = found.state == "ok"
    return {
        "relationship-first": lambda: _("In touch lately") if well else _("Check in before you ask"),
        "ask-about-them": lambda: _("Nothing left unasked") if well else _("Ask about them first"),
        "thanks-first": lambda: _("No thank-you outstanding") if well else _("Say thanks first"),
        "promise-first": lambda: _("No promise open") if well else _("Keep your promise first"),
        "outcome-first": lambda: _("No outcome untold") if well else _("Tell how it ended first"),
        "give-and-take": lambda: _("Give and take in balance") if well else _("Offer before you ask"),
        "cool-down": lambda: _("No recent ask") if well else _("Asked not long ago"),
        "do-not-press": lambda: _("Not refused before") if well else _("Do not press"),
        "one-shoulder": lambda: _("Not too much on one person") if well else _("Too much on one person"),
        "too-early": lambda: _("You know each other well enough") if well else _("Too early for this"),
        "third-person": lambda: _("For yourself") if well else _("Asking for somebody else"),
        "earned": lambda: _("They saw your work") if well else _("Ask who saw your work"),
        "specific": lambda: _("Specific") if well else _("Be specific"),
        "use-stated": lambda: _("They know what it is for") if well else _("Say what it is for"),
        "information-first": lambda: _("No job asked for too soon") if well else _("Ask a question first"),
        "easy-to-refuse": lambda: _("Easy to refuse") if well else _("Leave a way out"),
        "agenda": lambda: _("Purpose and length are clear") if well else _("Say why and for how long"),
        "channel": lambda: _("The way to ask fits") if well else _("Write before you call"),
        "offer": lambda: _("Something offered") if well else _("Offer something in return"),
    }[found.check]()  # fmt: skip


def check_why(found: Found, now: int) -> str:
    """One sentence of why a check says what it says, made of the owner's own facts."""
    return ended(WHYS[found.check, found.reason](found.values, now))


_INSTEAD: dict[str, Callable[[], str]] = {
    "check-in": lambda: _("Check in now; ask once they have answered, or {days} days later."),
    "ask-them": lambda: _("Ask first how it went: {text}."),
    "say-thanks": lambda: _("Say thanks now, then ask another day."),
    "deliver": lambda: _("Deliver it first: {text}."),
    "tell-them": lambda: _("Tell them how it ended; it is a good reason to write."),
    "offer-any": lambda: _("Offer something small first: an article, a name, half an hour of your time."),
    "wait-until": lambda: _("It is fine again from {day}."),
    "ask-a-tip": lambda: _("Thank for the answer, and ask only for a tip or for the right place to turn to."),
    "spread": lambda: _("Think of somebody else who could carry this."),
    "ask-others": lambda: _("{people} could carry this too."),
    "speak-of-goals": lambda: _("Speak of interests and of what you work towards, and let them offer."),
    "decline-kindly": lambda: _("Decline kindly, or get to know them first; your name goes with it."),
    "say-purpose": lambda: _("Ask what they really want, and write it down; else ask one specific question on their behalf."),
    "one-question": lambda: _("Ask one specific question on their behalf, and say that a no is fine."),
    "ask-a-witness": lambda: _("Ask somebody who saw you do this work, and record what you did together."),
    "say-use": lambda: _("Say in half a sentence how you will use the answer."),
    "question-first": lambda: _("Ask about the work first: what the job needs, or how they came to it."),
    "way-out": lambda: _("End with a way out, such as “If it does not suit you, that is quite all right”."),
    "write-first": lambda: _("Send an email or a letter with the purpose, then call {days} days later."),
    "ask-something": lambda: _("Ask one thing that can be answered: which, how many, whether, or by whom."),
    "instead-talk": lambda: _("Say which two or three things you want to know, and how long it will take."),
    "instead-names": lambda: _("Ask for one named person, or who looks after one named thing."),
    "instead-job": lambda: _("Ask one question about the work, or for an introduction to one named person."),
    "instead-cv": lambda: _("Ask for an introduction to one named person, and say why them."),
    "instead-opinion": lambda: _("Say which part they should look at and what you want to know of it."),
    "instead-help": lambda: _("Name the one thing that would help, small enough for a yes or a no."),
    "instead-all": lambda: _("Choose the one question that matters most, and ask only that."),
    "instead-door": lambda: _("Say to whom and about what; one question is easier to grant than a door."),
    "instead-together": lambda: _("Name what each of you would do, and by when."),
    "instead-poor": lambda: _("Say what it is about: a name, a number, a page, a choice between two."),
}  # fmt: skip


def check_instead(found: Found, now: int) -> str:
    """What is offered instead, one sentence; empty where there is nothing better to do."""
    values = found.instead_values
    if not found.instead:
        return ""
    if found.instead == "offer-one":
        return _offer_one(values, now)
    if found.instead == "who-saw":
        seen = [f"{name} ({short(str(work), 60)})" for name, work in _pairs(values.get("people"))]
        return _("They saw your work: {people}.").format(people="; ".join(seen))
    if found.instead == "meeting-request":
        return _missing(values)
    told = {key: short(str(value)).rstrip(".") if isinstance(value, str) else value for key, value in values.items()}
    if found.instead == "wait-until":
        told["day"] = long_day(day_of(int(str(values["at"]))))
    if isinstance(values.get("people"), list):
        told["people"] = ", ".join(str(name) for name in _list(values["people"]))
    return _INSTEAD[found.instead]().format(**told)


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, (list, tuple)) else []


def _pairs(value: object) -> list[tuple[object, object]]:
    return [(pair[0], pair[1]) for pair in _list(value) if isinstance(pair, (list, tuple)) and len(pair) == 2]


def _offer_one(values: Mapping[str, object], now: int) -> str:
    first = _list(values["offers"])[0]
    assert isinstance(first, Mapping)
    need, day = short(str(first["need"])), day_name(day_of(int(str(first["at"]))), day_of(now))
    if first["by"]:
        return _("They told you on {day}: {need}. {name} could help with that: {how}.").format(
            day=day, need=need, name=first["by"], how=short(str(first["how"]))
        )
    return _("They told you on {day}: {need}. Perhaps you can help with that.").format(day=day, need=need)


def _missing(values: Mapping[str, object]) -> str:
    parts = {
        "purpose": lambda: _("what it is for"),
        "questions": lambda: _("two or three questions"),
        "length": lambda: _("how long it will take"),
    }
    told = [parts[str(part)]() for part in _list(values["missing"])]
    return _("Write a meeting request with {parts}.").format(parts=", ".join(told))


def opener_of_detail(detail: Detail, now: int) -> str:
    """A first sentence out of something they told: the note as it was written; how it went only once its day has come."""
    day = day_name(day_of(detail.told_at), day_of(now))
    text = quoted(detail.text)
    if detail.ask_on is not None and detail.ask_on > now:
        return _("I have not forgotten what lies ahead of you: {text}.").format(text=text)
    if detail.topic in ("interests", "can-help-with", "food", "gifts"):
        return _("I thought of you and what you said: {text}.").format(text=text)
    if detail.ask_on is None or detail.topic in ("needs", "goals", "work", "struggles"):
        return _("You spoke of {text} on {day}; how is it going?").format(day=day, text=text)
    return _("When we spoke on {day} you told me about {text}; how did it go?").format(day=day, text=text)


def opener_of_news(news: News) -> str:
    """A first sentence out of something new in their life."""
    if news.what == "city":
        return _("I see you have moved to {new}; how do you like it there?").format(new=short(news.new, 60))
    return _("Congratulations on {new}.").format(new=short(news.new, 60))


def opener_of_contact(contact: Contact, now: int) -> str:
    """A first sentence out of the last contact."""
    day = day_name(day_of(contact.at), day_of(now))
    if contact.note.strip():
        return _("Thank you for last time, on {day}, when we spoke about {text}.").format(
            day=day, text=quoted(contact.note, 70)
        )
    return _("Thank you for last time, on {day}.").format(day=day)


def named_introduction(name: str) -> str:
    """What to ask of a friend who offers to pass my CV round."""
    return _(
        "A CV that is passed round is soon forgotten. Ask {name} for an introduction to one named person instead."
    ).format(name=name)


def instead_of_cv() -> str:
    """How the request to whoever offers to pass my CV round begins; a name is to follow."""
    return _("Thank you for your kind offer. One meeting would do more for me: would you introduce me to") + " "


def opener_in(text: str, openers: list[str]) -> bool:
    """Whether a text begins with something of theirs already: one of the openers, or most of it."""
    return any(opener in text or opener[:40] in text for opener in openers)


def offer_words(offer: Offer, code: str = "") -> str:
    """What I could offer, as it is written into the request; `code` is the language of the letter."""
    with speaking(code or language()):
        if offer.by:
            return _("an introduction to {name}, who could help with this: {need}").format(
                name=offer.by, need=quoted(offer.need, 60)
            )
        return _("a hand with this: {need}").format(need=quoted(offer.need, 60))


def offer_idea(offer: Offer, now: int) -> str:
    """The recorded fact on which an offer rests."""
    return _offer_one({"offers": [{"need": offer.need, "at": offer.told_at, "by": offer.by, "how": offer.how}]}, now)
