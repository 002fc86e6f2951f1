"""The address of an email signature, line by line: street, box, code, town, country."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from netbook.domain.quick_text import signature_words as w

_INSIDE = re.compile(
    r"(?:unit|suite|floor|level|building|room|apt|flat|etasje|oppgang|inngang)\b|\d+\w*\s+floor", re.IGNORECASE
)
"""Where in a house it is."""


@dataclass(slots=True)
class Places:
    """The address as far as it is read; `open` while the line before was of it, so that a town alone may follow."""

    address: dict[str, str] = field(default_factory=dict)
    open: bool = False

    def take(self, text: str, rest: list[str], told: list[str]) -> bool:
        """Takes a line of an address; what of it has no place joins `rest`, and a street in `told` above a code is one."""
        was_open, self.open = self.open, False
        street, code = w.STREET.search(text), self._code(text)
        if self.address and w.COUNTRIES.match(text):
            self._put("country", text, rest)
            return True
        if not street and not code:
            return self._alone(text, rest, told, was_open)
        if self._known(street, code):
            rest.append(text)  # a second address
            return True
        if code:
            parts = code.groupdict()
            self.address.setdefault("code", parts["code"])
            self.address.setdefault("city", parts["city"].rsplit(",", 1)[-1].strip(" ,"))
            if parts.get("region"):
                self.address.setdefault("region", parts["region"])
        if street:
            where = " ".join(street.group().split()).strip(" ,")
            self.address.setdefault("po_box" if w.BOX.match(where) else "street", where)
        for above in (told, rest):
            if (
                code
                and "street" not in self.address
                and above
                and (w.NUMBERED.fullmatch(above[-1]) or w.NAMED_STREET.fullmatch(above[-1]))
            ):
                self.address["street"] = above.pop()  # the line above the code
        taken = [match.span() for match in (street, code) if match]
        self._beside(text, taken, code.start() if code else 0, rest, told)
        self.open = True
        return True

    def _code(self, text: str) -> re.Match[str] | None:
        """The code of a line; the number of a box is none."""
        bare = w.BOX.sub(lambda box: "." * len(box.group()), text)
        return next((found for way in w.CODES if (found := way.search(bare))), None)

    def _known(self, street: re.Match[str] | None, code: re.Match[str] | None) -> bool:
        kind = "po_box" if street and w.BOX.match(street.group()) else "street"
        return bool((street and kind in self.address) or (code and "code" in self.address)) and "code" in self.address

    def _put(self, kind: str, text: str, rest: list[str]) -> None:
        if kind in self.address:
            rest.append(text)
        else:
            self.address[kind] = text

    def _alone(self, text: str, rest: list[str], told: list[str], was_open: bool) -> bool:
        """A line of an address that is only its town, or only its code with the town and the street above it."""
        if w.BARE_CODE.fullmatch(text) and "code" not in self.address:
            self.address["code"] = text
            if "city" not in self.address and told and w.TOWN.fullmatch(told[-1]):
                self.address["city"] = told.pop()
            if "street" not in self.address and told and w.NAMED_STREET.fullmatch(told[-1]):
                self.address["street"] = told.pop()
            self.open = True
            return True
        town = w.TOWN.fullmatch(text) and not w.COMPANY.search(text) and not w.TITLES.search(text)
        if was_open and town and "city" not in self.address:
            self.address["city"] = text
            self.open = True
            return True
        return False

    def _beside(self, text: str, taken: list[tuple[int, int]], code: int, rest: list[str], told: list[str]) -> None:
        """What else stands in a line of an address: the country, the street right before the code; the rest is kept as it is."""
        marks = list(text)
        for begin, end in taken:
            marks[begin:end] = "|" * (end - begin)
        at = 0
        for piece in re.split(r"[,|·•;]", "".join(marks)):
            begin, at = at, at + len(piece) + 1
            words = piece.strip(" .-")
            if not re.search(r"\w", words):
                continue
            if w.COUNTRIES.match(words):
                self._put("country", words, rest)
            elif (
                begin < code
                and "street" not in self.address
                and ((re.search(r"\d", words) and not _INSIDE.match(words)) or w.NAMED_STREET.fullmatch(words))
            ):
                self.address["street"] = words
            else:
                (
                    told
                    if w.COMPANY.search(words) and not (_INSIDE.match(words) or w.DEPARTMENT.search(words))
                    else rest
                ).append(words)
