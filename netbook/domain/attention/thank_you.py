"""thank-you: somebody did something for me, or took the trouble to say no, and I have not thanked them since."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Contact, Facts, Favour, Item
from netbook.domain.attention.items import item, said_by
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY

_Cause = tuple[str, int, str, dict[str, object]]


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each live cause, until any thanks to the person come after it; it ends after 60 days."""
    thanks = [contact.at for contact in facts.contacts if contact.thanks and contact.direction != "from-them"]
    for cause, at, reason, values in _causes(facts):
        if any(said_by(said, at) for said in thanks):
            continue
        yield item(
            "thank-you",
            facts.person,
            cause,
            reason,
            {"at": at, **values},
            at=at,
            late_days=limits.thank_you_late,
            until=at + limits.thank_you_ends * DAY,
        )


def _causes(facts: Facts) -> Iterator[_Cause]:
    for contact in facts.contacts:
        if contact.live and (found := _of_contact(contact)):
            yield found
    for favour in facts.favours:
        if favour.live and favour.thanked_at is None and (found := _of_favour(favour)):
            yield found
    for introduction in facts.introductions:
        made = introduction.made_at
        if introduction.live and not introduction.by_me and made is not None and introduction.thanked_at is None:
            yield f"introduction:{introduction.id}:made", made, "thanks-introduction", {"other": introduction.other}


def _of_contact(contact: Contact) -> _Cause | None:
    cause = f"interaction:{contact.id}"
    if contact.kind == "gift" and contact.direction == "from-them":
        return cause, contact.at, "thanks-gift", {"what": contact.owe_what or contact.note}
    if contact.owe_thanks:
        values: dict[str, object] = {"what": contact.owe_what, "note": contact.note, "kind": contact.kind}
        return cause, contact.at, "thanks-owed", values
    return None


def _of_favour(favour: Favour) -> _Cause | None:
    values: dict[str, object] = {"text": favour.text, "asked_at": favour.asked_at or favour.made_at or None}
    if favour.direction == "received":
        return f"favour:{favour.id}:received", favour.made_at, "thanks-received", {"text": favour.text}
    if (
        favour.direction == "asked-by-me"
        and favour.answered_at is not None
        and favour.answer in ("yes", "partly", "no")
    ):
        return f"favour:{favour.id}:answered", favour.answered_at, f"thanks-{favour.answer}", values
    return None
