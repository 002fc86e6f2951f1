"""Drafts: a template filled with what is known of a person and an occasion; a line that lacks its fact is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from netbook.domain.values import dataclass

TEMPLATES = (
    "thanks", "after-meeting", "check-in", "outcome", "introduction-ask", "introduction-made", "information-request",
    "meeting-request", "ask", "offer", "congratulation", "condolence", "declining", "reminder", "rest", "goal-news",
)  # fmt: skip
"""What can be written, each with a text in every language of the program."""
FIELDS = (
    "first", "name", "me", "what", "when", "last", "opener", "need", "other", "other_about", "purpose", "questions", "length", "use",
    "offer", "outcome", "event", "way_out",
)  # fmt: skip
"""The fields a template may name in braces."""
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A subject and a body with {fields}."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text ready to be read over and sent by the owner; `to` is the mail address, empty where none is known."""

    to: str
    subject: str
    body: str
    language: str = "en"


def fill(text: str, fields: Mapping[str, str]) -> str:
    """The text with its fields: a line that names an empty field goes, unless another stands in it; unknown braces stay.

    An abbreviation's full stop at the end of a sentence is that sentence's too.
    A line with "[…]" parts loses only the part whose field is empty. Never more than one empty line in a row.
    """
    lines = [_line(line, fields) for line in text.splitlines()]
    kept: list[str] = []
    for line in lines:
        if line is None or (not line.strip() and kept and not kept[-1].strip()):
            continue
        kept.append(line)
    return "\n".join(kept).strip()


def _line(line: str, fields: Mapping[str, str]) -> str | None:
    def part(found: re.Match[str]) -> str:
        inside = found.group(1)
        return inside if all(fields.get(name) for name in _PLACE.findall(inside) if name in FIELDS) else ""

    shown = re.sub(r"\[([^\[\]]*\{\w+\}[^\[\]]*)\]", part, line)
    named = [name for name in _PLACE.findall(shown) if name in FIELDS]
    if named and not all(fields.get(name) for name in named):
        return None
    filled = _PLACE.sub(lambda m: fields[m.group(1)] if m.group(1) in FIELDS else m.group(0), shown)
    filled = re.sub(r"(?<!\.)\.\.(?!\.)", ".", filled)
    return re.sub(r"  +", " ", filled).rstrip() if filled.strip() or not line.strip() else None


def unfill(text: str, fields: Mapping[str, str]) -> str:
    """The text with the values of the fields as {fields} again, the longest first; only whole words."""
    for name, value in sorted(fields.items(), key=lambda pair: -len(pair[1])):
        if value.strip():
            text = re.sub(rf"(?<![\w{{]){re.escape(value)}(?![\w}}])", f"{{{name}}}", text)
    return text


def fields_of(text: str) -> tuple[str, ...]:
    """The fields that a template names, each once."""
    return tuple(dict.fromkeys(name for name in _PLACE.findall(text) if name in FIELDS))


def unknown_fields(text: str) -> tuple[str, ...]:
    """Names in braces that are no field, for telling the owner who writes a template."""
    return tuple(dict.fromkeys(name for name in _PLACE.findall(text) if name not in FIELDS))
