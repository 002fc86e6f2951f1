"""specific: what is asked can be answered."""

from __future__ import annotations

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "specific"


def check(case: Case) -> Found:
    """Stops a text that says nothing that could be answered, advises at a vague phrase, which it underlines."""
    if not case.draft.text.strip():
        return said(NAME, "stop", "empty", "ask-something", name=case.name, kind=case.draft.kind)
    if not case.reading.asks:
        return said(NAME, "stop", "nothing", "ask-something", name=case.name, kind=case.draft.kind)
    if case.reading.vague:
        first = case.reading.vague[0]
        return said(
            NAME, "advise", "vague", f"instead-{first.kind}", case.reading.vague, name=case.name, phrase=first.text,
            more={"kind": case.draft.kind},
        )  # fmt: skip
    return said(NAME, "ok", "clear", name=case.name)
