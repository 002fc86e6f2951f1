"""What can be done at once about a check: the buttons under it, each with its key and what it carries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netbook.domain.dates import day_of
from netbook.domain.etiquette.facts import Found
from netbook.wording import _
from netbook.wording.dates import short_day
from netbook.wording.values import short


@dataclass(frozen=True, slots=True)
class Act:
    """One button: `key` says what is done, `value` with what; `says_all` where the button says what the sentence would."""

    key: str
    words: str
    icon: str = ""
    value: object = None
    says_all: bool = True


def _given(found: Found) -> Mapping[str, object]:
    given = found.values.get("given")
    return given if isinstance(given, Mapping) else found.values


def acts_of(found: Found, now: int, *, can_draft: bool = True, third: bool = False) -> tuple[Act, ...]:
    """The buttons under a check, the nearest first; none where there is only something to write differently."""
    instead, values = found.instead, found.instead_values
    if instead == "check-in":
        return (Act("check-in", _("Check in first"), "message-square"),)
    if instead == "ask-them":
        about = short(str(values["text"]), 34).rstrip(".")
        ask = Act("opener", _("Ask about {what}").format(what=about), "message-circle-question-mark", found.values)
        return (ask, Act("asked", _("Asked already"), "check", values["id"]))
    if instead == "say-thanks":
        what = str(_given(found).get("text") or _given(found).get("what") or "")
        draft = (Act("thanks", _("Say thanks now"), "heart-handshake", what),) if can_draft else ()
        return (*draft, Act("thanked", _("Log thanks"), "check"))
    if instead == "deliver":
        return (Act("deliver", _("Deliver it"), "gift"), Act("delivered", _("It is delivered"), "check"))
    if instead == "tell-them":
        what = str(_given(found).get("text") or _given(found).get("title") or "")
        draft = (Act("tell", _("Tell them how it ended"), "square-pen", what),) if can_draft else ()
        return (*draft, Act("told", _("They know"), "check")) if "title" not in found.values else draft
    if instead == "wait-until":
        at = int(str(values["at"]))
        words = _("Remind me on {day}").format(day=short_day(day_of(at), day_of(now)))
        return (Act("wait", words, "calendar-plus", at, says_all=False),)
    if instead == "offer-one":
        offers = values.get("offers")
        first = offers[0] if isinstance(offers, (list, tuple)) and offers else None
        return (Act("offer", _("Offer it"), "gift", first, says_all=False),)
    return _rewriting(found, can_draft, third)


def _rewriting(found: Found, can_draft: bool, third: bool) -> tuple[Act, ...]:
    """Buttons that change the request."""
    instead, values = found.instead, found.instead_values
    if instead in ("who-saw", "ask-others"):
        return tuple(
            Act("ask-other", name, "user", name, says_all=instead == "ask-others")
            for name in _names(values.get("people"))
        )
    if instead == "decline-kindly" and can_draft and third:
        return (Act("decline", _("Decline kindly"), "square-pen", says_all=False),)
    simple = {
        "way-out": lambda: Act("way-out", _("Add a way out"), "door-open"),
        "write-first": lambda: Act("write-first", _("Send an email first"), "mail", says_all=False),
        "say-use": lambda: Act("focus", _("Fill it in"), "", "use", says_all=False),
        "question-first": lambda: Act("kind", _("Ask a question instead"), "", "information", says_all=False),
        "say-purpose": lambda: Act("focus", _("State the purpose"), "", "purpose", says_all=False),
        "meeting-request": lambda: Act("focus", _("Fill it in"), "", "why", says_all=False),
        "ask-a-tip": lambda: Act(
            "thanks", _("Thank them"), "heart-handshake", str(found.values.get("text") or ""), says_all=False
        ),
    }.get(instead)
    if simple is None or (instead == "ask-a-tip" and not can_draft):
        return ()
    return (simple(),)


def _names(people: object) -> list[str]:
    found = []
    for one in people if isinstance(people, Sequence) and not isinstance(people, str) else ():
        found.append(str(one[0]) if isinstance(one, (list, tuple)) else str(one))
    return found
