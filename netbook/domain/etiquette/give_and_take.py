"""give-and-take: they have given more than I have."""

from __future__ import annotations

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "give-and-take"


def check(case: Case) -> Found:
    """Advises where over two years they gave at least 2 more than I did; offers what I could do for them."""
    facts = case.facts
    state = "advise" if facts.received - facts.given >= case.limits.give_more_count else "ok"
    offers = [{"need": offer.need, "at": offer.told_at, "by": offer.by, "how": offer.how} for offer in facts.offers]
    instead = "" if state == "ok" else "offer-one" if offers else "offer-any"
    return said(
        NAME,
        state,
        "balance",
        instead,
        name=case.name,
        given=facts.given,
        received=facts.received,
        more={"offers": offers},
    )
