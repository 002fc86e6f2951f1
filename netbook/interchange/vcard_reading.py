"""Whole cards out of lines: where each begins and ends, nested ones, broken ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netbook.domain.people import Card, Problem
from netbook.interchange.vcard_draft import Draft
from netbook.interchange.vcard_lines import cut, decoded, head_of, logical_lines, marker
from netbook.interchange.vcard_properties import HANDLERS, by_prefix

_LOOSE_LIMIT = 5000


class _Sorter:
    """Gathers the lines of a card at a time; cards within cards become one line of theirs."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.numbers: list[int] = []
        self.inside = False
        self._nested: list[str] = []
        self._depth = 0

    def take(self, number: int, text: str) -> Iterator[Card | Problem]:
        """One more line; the card that it ends, if it ends one."""
        first = text[:1]
        mark = marker(text) if first in ("B", "E", "b", "e") else ""
        if self._depth:
            self._take_nested(mark, text)
        elif mark == "BEGIN":
            yield from self._begin(number, text)
        elif mark == "END":
            if self.inside or any(head in ("FN", "N", "VERSION", "TEL", "EMAIL") for head in self._loose_names()):
                self._add(number, text)
                yield from self._end()
            else:
                self._add(number, text)
                yield from self.outside()
        else:
            self._add(number, text)
            if not self.inside and len(self.lines) > _LOOSE_LIMIT:
                yield from self.outside()

    def _add(self, number: int, text: str) -> None:
        self.lines.append(text)
        self.numbers.append(number)

    def _loose_names(self) -> list[str]:
        return [head_of(parts[0]).name for line in self.lines if (parts := cut(line))]

    def _begin(self, number: int, text: str) -> Iterator[Card | Problem]:
        if self.inside and self.lines and self.lines[-1].partition(";")[0].partition(":")[0].upper().endswith("AGENT"):
            self._depth = 1
            self._nested = [text]
            return
        # A card that was never ended ends where the next begins.
        yield from self._end() if self.inside else self.outside()
        self.inside = True
        self._add(number, text)

    def _take_nested(self, mark: str, text: str) -> None:
        self._nested.append(text)
        self._depth += {"BEGIN": 1, "END": -1}.get(mark, 0)
        if self._depth == 0:
            self.lines[-1] += "\n" + "\n".join(self._nested)
            self._nested = []

    def _end(self) -> Iterator[Card | Problem]:
        draft = draft_of(self.lines, self.numbers)
        self.lines, self.numbers, self.inside = [], [], False
        card = draft.card()
        yield from draft.problems
        yield card

    def outside(self) -> Iterator[Problem]:
        """What stands before, between or after the cards."""
        if any(marker(line) != "END" for line in self.lines):
            yield Problem(self.numbers[0], "vcard-outside-card", {"text": self.lines[0][:60]})
        self.lines, self.numbers = [], []

    def close(self) -> Iterator[Card | Problem]:
        """The end of the file: a card that is cut off there comes in as far as it goes."""
        if self._depth:
            self.lines[-1] += "\n" + "\n".join([*self._nested, *["END:VCARD"] * self._depth])
        if self.inside:
            yield Problem(self.numbers[0], "vcard-cut-off", {})
            yield from self._end()
        else:
            yield from self.outside()


def draft_of(lines: Sequence[str], numbers: Sequence[int] | None = None) -> Draft:
    """A card's lines, read."""
    draft = Draft(list(lines), list(numbers) if numbers else [0] * len(lines))
    for index, line in enumerate(draft.lines):
        parts = cut(line)
        if parts is None:
            draft.keep(index)
            draft.problem(index, "vcard-line-unreadable", text=line[:60])
            continue
        head = head_of(parts[0])
        if head.name == "X-ABLABEL" and head.group:
            draft.label(index, head.group, decoded(head, parts[1]))
            continue
        handler = HANDLERS.get(head.name) or by_prefix(head.name)
        if handler is None:
            if parts[1].strip() or not head.name:
                draft.keep(index)
            continue
        value = parts[1]
        if (head.quoted_printable and head.name != "PHOTO") or head.charset:
            value = decoded(head, value)
        try:
            handler(draft, index, head, value)
        except ValueError:
            draft.keep(index)
            draft.problem(index, "vcard-line-unreadable", text=line[:60])
    draft.settle()
    return draft


def read(data: bytes, encoding: str | None = None) -> Iterator[Card | Problem]:
    """The cards of a file in order, with the problems met, each before the card it belongs to."""
    sorter = _Sorter()
    for number, text in logical_lines(data, encoding):
        yield from sorter.take(number, text)
    yield from sorter.close()
