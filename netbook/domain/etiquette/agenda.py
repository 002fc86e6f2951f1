"""agenda: whoever gives time knows for what and for how long."""

from __future__ import annotations

import re

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "agenda"
_PURPOSE = re.compile(
    r"\b(?:about|to (?:go|talk|discuss|plan|choose|decide|understand|learn|show|hear|explain|see|ask)|because|since|so that|"
    r"om|for å|fordi|slik at|angående)\b",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"\b(?:which|what|how|whether|why|who|when|questions?|hvilke[nt]?|hva|hvordan|hvorvidt|hvorfor|hvem|når|spørsmål)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Found:
    """Advises where time is asked without purpose, questions and length; names what is missing."""
    draft, reading = case.draft, case.reading
    if draft.kind != "time":
        return said(NAME, "ok", "no-time", kind=draft.kind)
    missing = [
        part
        for part, there in (
            (
                "purpose",
                bool(draft.purpose.strip() or draft.use.strip())
                or (not reading.vague and bool(_PURPOSE.search(draft.text))),
            ),
            ("questions", bool(_QUESTIONS.search(draft.text))),
            ("length", reading.has_length),
        )
        if not there
    ]
    if missing:
        return said(
            NAME, "advise", "missing", "meeting-request", name=case.name, missing=missing, more={"missing": missing}
        )
    return said(NAME, "ok", "complete", name=case.name)
