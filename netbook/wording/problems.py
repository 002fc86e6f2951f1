"""What was wrong in a file, by line, in the owner's language."""

from __future__ import annotations

from netbook.domain.said import Said
from netbook.wording.refusals import refusal


def problem_words(said: Said) -> str:
    """One clear sentence for a problem of an import."""
    return refusal(said)
