"""What was typed in a window and not saved: kept as one types, offered again, never lost."""

from __future__ import annotations

import json
from collections.abc import Sequence

from netbook.session import Session
from netbook.ui.places import Places

MOST = 30
Typed = dict[str, object]


class Drafts:
    """Drafts of one kind of window, by what it was opened for; beside the book, so that they are no act to undo."""

    def __init__(self, session: Session, kind: str, most: int = MOST) -> None:
        self._places = Places(session.book.path)
        self._key = f"drafts.{kind}"
        self._most = most

    def find(self, opened_for: str, people: Sequence[int] = ()) -> Typed | None:
        """The draft begun for the same, else one about exactly these people."""
        kept = self._all()
        if opened_for in kept:
            return kept[opened_for]
        wanted = sorted(people)
        for typed in kept.values():
            if wanted and typed.get("people") == wanted and not typed.get("edit"):
                return typed
        return None

    def every(self) -> dict[str, Typed]:
        """All drafts of this kind, by what each was begun for."""
        return self._all()

    def keep(self, opened_for: str, typed: Typed) -> None:
        """Keeps what is typed now, in place of what was kept before."""
        kept = self._all()
        kept.pop(opened_for, None)
        kept[opened_for] = typed
        for old in list(kept)[: -self._most]:
            del kept[old]
        self._places.put_now(self._key, json.dumps(kept, ensure_ascii=False))

    def drop(self, opened_for: str, people: Sequence[int] = ()) -> None:
        """Forgets the draft for the same, and one about exactly these people."""
        wanted = sorted(people)
        every = self._all()
        kept = {
            key: typed
            for key, typed in every.items()
            if key != opened_for and not (wanted and typed.get("people") == wanted and not typed.get("edit"))
        }
        if len(kept) != len(every):
            self._places.put_now(self._key, json.dumps(kept, ensure_ascii=False))

    def _all(self) -> dict[str, Typed]:
        try:
            found = json.loads(self._places.get(self._key, "{}"))
        except ValueError:
            return {}
        return {k: v for k, v in found.items() if isinstance(v, dict)} if isinstance(found, dict) else {}
