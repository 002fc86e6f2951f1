"""offer: nothing is offered in return; it never blocks."""

from __future__ import annotations

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "offer"


def check(case: Case) -> Found:
    """Advises where nothing is offered in return, with ideas made of what they need; it weighs nothing in the verdict."""
    if case.draft.offer.strip():
        return said(NAME, "ok", "offered", offer=case.draft.offer)
    offers = [
        {"need": offer.need, "at": offer.told_at, "by": offer.by, "how": offer.how} for offer in case.facts.offers
    ]
    return said(
        NAME,
        "advise",
        "nothing-offered",
        "offer-one" if offers else "offer-any",
        name=case.name,
        given=case.facts.given,
        received=case.facts.received,
        more={"offers": offers},
    )
