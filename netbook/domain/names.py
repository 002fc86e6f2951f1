"""Names: the parts that a written name most likely has; a proposal, never more."""

from __future__ import annotations

from unicodedata import category

from netbook.domain.people import Name

_PREFIXES = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "lady", "fru", "herr", "frk", "rev"}
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
_PARTICLES = frozenset({
    "van", "von", "de", "da", "di", "du", "del", "della", "der", "den", "la", "le", "af", "av", "bin", "ibn", "al", "ten", "ter",
})  # fmt: skip


_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their class that nevertheless show nothing."""


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: empty, blanks, or only signs that are never seen, such as a zero-width space."""
    if text.isascii():
        return not text.strip()
    return all(category(sign)[0] in "CZ" or category(sign) == "Mn" or sign in _UNSEEN for sign in text)


def _bare(word: str) -> str:
    return word.casefold().strip(".,")


def split_name(full: str) -> Name:
    """The parts of a written name: "Dr. Ludwig van Beethoven" is prefix, given and family; "Lovelace, Ada" is turned round."""
    text = " ".join(full.split())
    before, comma, after = text.partition(",")
    if comma and after.strip() and _bare(after) not in _SUFFIXES:
        return Name(text, before.strip(), after.strip())
    words = text.replace(",", " ").split()
    prefix: list[str] = []
    suffix: list[str] = []
    while len(words) > 1 and _bare(words[0]) in _PREFIXES:
        prefix.append(words.pop(0))
    while len(words) > 2 and _bare(words[-1]) in _SUFFIXES:
        suffix.insert(0, words.pop())
    if len(words) < 2:
        return Name(text, "", " ".join(words), "", " ".join(prefix), " ".join(suffix))
    start = len(words) - 1
    while start > 1 and _bare(words[start - 1]) in _PARTICLES:
        start -= 1
    given, middle, family = words[0], words[1:start], words[start:]
    return Name(text, " ".join(family), given, " ".join(middle), " ".join(prefix), " ".join(suffix))
