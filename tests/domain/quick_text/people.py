"""People for tests of the reader: an index over names alone, with the law that the book's own index keeps."""

from __future__ import annotations

from netbook.domain.folding import words
from netbook.domain.quick_text.understood import Candidate


class Names:
    """An index over a handful of people."""

    def __init__(self, people: list[tuple[str, list[str]]]) -> None:
        self.people = [Candidate(n, name, tuple(also)) for n, (name, also) in enumerate(people, 1)]
        self.near: dict[int, set[int]] = {}
        self.known = {c.id: set(words(" ".join((c.name, *c.also)))) for c in self.people}

    def connected(self, person: int) -> frozenset[int]:
        """Whoever was said to stand near them."""
        return frozenset(self.near.get(person, ()))

    def named(self, asked: tuple[str, ...]) -> tuple[Candidate, ...]:
        """Everybody who has every word."""

        def holds(known: set[str], word: str) -> bool:
            return word in known if not word.endswith(".") else any(k.startswith(word[:-1]) for k in known)

        return tuple(c for c in self.people if all(holds(self.known[c.id], word) for word in asked))
