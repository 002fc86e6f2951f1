"""Folding words for finding and sorting: case, accents and letters of other alphabets of Latin kind."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({
    "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n",
})  # fmt: skip


def fold(text: str) -> str:
    """Lower case without accents: "Bjørnstjerne Ærø" is found by "bjornstjerne aero"."""
    lowered = text.casefold()
    if lowered.isascii():
        return lowered
    parts = unicodedata.normalize("NFD", lowered)
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return bare.translate(_LETTERS)


_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


_OWN = {"nb": {"æ": "\uf001", "ä": "\uf001", "ø": "\uf002", "ö": "\uf002", "å": "\uf003"}}


@lru_cache(maxsize=4096)
def sort_key(text: str, language: str = "en") -> str:
    """A string that sorts a name as `language` does: æ ø å last in Norwegian, with their base letters elsewhere."""
    own = _OWN.get(language)
    composed = unicodedata.normalize("NFC", text.casefold())
    if own is None or composed.isascii():
        key = fold(composed)
    else:
        # "aa" in Norwegian names is an old å only in some of them, so it stays two letters.
        key = "".join(own[c] if c in own else fold(c) for c in composed)
    return " ".join(re.findall(r"[\w\uf001-\uf003]+", key))


def digits(text: str) -> str:
    """Only the digits of a text."""
    return "".join(c for c in text if c.isdigit())
