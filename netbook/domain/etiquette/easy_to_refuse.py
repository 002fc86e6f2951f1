"""easy-to-refuse: a favour is one only where a no is fine."""

from __future__ import annotations

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "easy-to-refuse"


def check(case: Case) -> Found:
    """Advises at pressure, a deadline pushed on them or a reproach, which it underlines; offers a line that gives a way out."""
    if not case.reading.pressing:
        return said(NAME, "ok", "free", name=case.name)
    first = case.reading.pressing[0]
    return said(
        NAME, "advise", f"presses-{first.kind}", "way-out", case.reading.pressing, name=case.name, phrase=first.text
    )  # fmt: skip
