"""Connections between people: each kind and how it reads from the other side."""

from __future__ import annotations

INVERSE = {
    "spouse": "spouse", "partner": "partner", "child": "parent", "parent": "child", "sibling": "sibling",
    "relative": "relative", "friend": "friend", "colleague": "colleague", "manager": "report", "report": "manager",
    "assistant": "assistant-of", "assistant-of": "assistant", "mentor": "mentee", "mentee": "mentor",
    "neighbour": "neighbour", "knows": "knows", "introduced": "introduced-by", "introduced-by": "introduced",
}  # fmt: skip
"""kind → the same connection told from the other person's side. "child" says: the other one is this person's child."""

KINDS = tuple(INVERSE)
