"""The words of a line as the finder of names takes them."""

from __future__ import annotations

import re

from netbook.domain.quick_text.name_words import ARABIC
from netbook.domain.values import dataclass

_TOKEN = re.compile(r"@?[^\W\d_](?:[\w'’.-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the line that may be of a name, without its genitive; `at` where it is called with @."""

    text: str
    begin: int
    end: int
    at: bool

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper() or ARABIC.match(self.text) is not None


def tokens(text: str) -> list[Token]:
    """The words of a text that may be of a name, in order."""
    found = []
    for match in _TOKEN.finditer(text):
        begin, _end = match.span()
        word = match.group()
        if word[0] == "@" and begin and (text[begin - 1].isalnum() or text[begin - 1] in "._-"):
            continue
        bare = _POSSESSIVE.sub("", word)
        if bare.strip("@"):
            found.append(Token(bare, begin, begin + len(bare), word[0] == "@"))
    return found
