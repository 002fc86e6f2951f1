"""A sentence not yet worded: a key and its values, for the wording room to say in any language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """What to say, not how: `key` names the sentence, `values` are the owner's own facts (JSON types only)."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
