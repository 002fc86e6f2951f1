"""All pieces of moments in a text, found by every reader."""

from __future__ import annotations

from functools import lru_cache

from netbook.domain.dates import day_of
from netbook.domain.quick_text import clocks, dates_named, dates_near, spans
from netbook.domain.quick_text.reading import Around, Piece

_ROOMS = (dates_named.READERS, dates_near.READERS, spans.READERS, clocks.READERS)
_ANYWHERE = tuple(entry for room in _ROOMS for entry in room.anywhere)
_WHOLE = _ANYWHERE + tuple(entry for room in _ROOMS for entry in room.whole)


@lru_cache(maxsize=512)
def pieces(text: str, now: int, past: bool, month_first: bool, whole: bool = False) -> tuple[Piece, ...]:
    """All pieces of a text in order, none overlapping: the earlier wins, then the longer.

    `whole`: the text is a date and nothing else, so that short words ("sat", "may") can be nothing but dates.
    Kept, because while a line is typed all but its last clause is the same again.
    """
    around = Around(now, day_of(now), past, month_first)
    found: list[tuple[int, int, int, Piece]] = []
    numbered = any(map(str.isdigit, text))
    for rank, (pattern, reader, digits) in enumerate(_WHOLE if whole else _ANYWHERE):
        if digits and not numbered:
            continue
        for match in pattern.finditer(text):
            try:
                piece = reader(match, around)
            except (ValueError, OverflowError):
                continue
            if piece is not None:
                found.append((piece.begin, -piece.end, rank, piece))
    kept: list[Piece] = []
    for _begin, _end, _rank, piece in sorted(found, key=lambda entry: entry[:3]):
        if not kept or piece.begin >= kept[-1].end:
            kept.append(piece)
    return tuple(kept)
