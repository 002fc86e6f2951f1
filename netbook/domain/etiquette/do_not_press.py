"""do-not-press: they refused it, or were reminded of it, already."""

from __future__ import annotations

from netbook.domain.etiquette.cool_down import same_matter
from netbook.domain.etiquette.facts import Case, Draft, Found, PastAsk, said
from netbook.domain.folding import words

NAME = "do-not-press"


def _same(ask: PastAsk, draft: Draft) -> bool:
    """The same matter by name; where one of them has none, the same kind in nearly the same words."""
    if ask.matter.strip() and draft.matter.strip():
        return same_matter(ask.matter, draft.matter)
    mine, theirs = ({word for word in words(text) if len(word) > 3} for text in (draft.text, ask.text))
    both = mine | theirs
    return ask.kind == draft.kind and len(both) > 2 and len(mine & theirs) / len(both) >= 0.75


def check(case: Case) -> Found:
    """Stops where the same matter was refused, or was reminded once and not granted; a tip after thanks for a no may still be asked."""
    for ask in sorted(case.facts.asks, key=lambda ask: -ask.at):
        if not _same(ask, case.draft):
            continue
        tip = case.draft.kind == "information" and ask.kind != "information" and ask.thanked_at is not None
        if ask.answer == "no" and not tip:
            return said(
                NAME, "stop", "refused", "ask-a-tip", name=case.name, asked_at=ask.at, at=ask.answered_at or ask.at,
                text=ask.text, matter=ask.matter or None,
            )  # fmt: skip
        if ask.reminded_at is not None and ask.answer not in ("yes", "partly", "no"):
            return said(
                NAME,
                "stop",
                "reminded",
                "ask-a-tip",
                name=case.name,
                asked_at=ask.at,
                at=ask.reminded_at,
                text=ask.text,
            )
    return said(NAME, "ok", "not-refused", name=case.name)
