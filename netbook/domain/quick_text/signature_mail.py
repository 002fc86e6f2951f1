"""A pasted mail cut into its signature and what stands round it: the letter before, what was quoted, and what the program or a lawyer added."""

from __future__ import annotations

import re

GREETING = re.compile(
    r"(?:(?:med\s+)?(?:(?:vennlig|venn?leg|beste?|bedste|mange|varm\w*|kjær\w*|hjertelig|gode?)\s+)?(?:hilsen(?:er)?|helsing(?:ar)?)(?:\s+fra)?|mvh|m\.v\.h|vh|hils"
    r"|(?:with\s+)?(?:kind|best|warm|many|all)(?:est)?\s+(?:regards|wishes)|(?:my\s+)?best|regards|sincerely|yours(?:\s+\w+)?|cheers"
    r"|(?:many\s+)?thanks(?:\s+(?:a\s+lot|again|so\s+much|in\s+advance))?|thank\s+you|all\s+the\s+best|takk|takk\s+på\s+forhånd|ha\s+en\s+(?:fin|god)\s+(?:dag|helg|kveld|uke)"
    r"|have\s+a\s+(?:nice|good|great)\s+(?:day|weekend|evening|week)|br|kr)",
    re.IGNORECASE,
)
_GREETS = re.compile(rf"{GREETING.pattern}(?:\s*/\s*{GREETING.pattern})?[\s,.!:]*", re.IGNORECASE)
_THEN_NAME = re.compile(
    r"(?:(?:med\s+)?(?:(?:vennlig|venn?leg|beste?|mange|varm\w*|hjertelig)\s+)?(?:hilsen|helsing)(?:\s+fra)?|mvh|vh|(?:kind|best|warm)\s+regards|cheers|thanks|best)[,.:]?\s+(?=(?-i:[^\W\d_a-zæøå]))",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:--+|__+|—+|\*+|==+)\s*")
_QUOTED = re.compile(
    r"(?:on\s.{6,120}\swrote:|(?:den\s)?.{6,120}\sskrev\b.{0,80}:|-+\s*(?:original\s+message|opprinnelig\s+melding|forwarded\s+message|videresendt\s+melding).*"
    r"|(?:from|fra):\s.*@.*|_{20,})$",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"(?:sent\s+from|sendt\s+(?:fra|med)|get\s+outlook|hent\s+outlook|skaff\s+deg\s+outlook|please\s+(?:consider|think)|think\s+before|save\s+paper|tenk\s+på\s+miljøet|vennligst\s+tenk"
    r"|(?:this|the\s+information\s+in\s+this)\s+(?:e-?mail|message|communication)|confidential|disclaimer|denne\s+(?:e-?posten|meldingen)|informasjonen\s+i\s+denne|konfidensiel)",
    re.IGNORECASE,
)
_REACH = re.compile(r"[\w.+-]+@[\w-]+\.|\+?\d[\d\s().-]{6,}\d")
_PICTURE = re.compile(r"\[(?:cid|image|logo|bilde)\b[^\]]*\]", re.IGNORECASE)
_LINK = re.compile(r"\s*<(?:mailto:|https?://|tel:)[^>]*>", re.IGNORECASE)
_PROSE = 14
"""A line of more words than this tells something."""


def parts_of_mail(text: str) -> tuple[list[str], list[str]] | None:
    """The lines of a signature and, apart, those of the rest; None where lines of prose stand that no letter explains."""
    raw = [_plain(line) for line in text.replace("\r", "").split("\n")]
    lines = [line for line in raw if line]
    aside: list[str] = []
    lines = _without_quoted(lines, aside)
    kept, greeted = _without_letter(lines, aside)
    block: list[str] = []
    for line in kept:
        if _ADDED.match(line):
            aside.append(line)
        elif len(line) > 160 or len(line.split()) > _PROSE:
            if not greeted and len(block) < 3:
                return None
            aside.append(line)
        elif not (_GREETS.fullmatch(line) or _RULE.fullmatch(line)):
            block.append(_THEN_NAME.sub("", line, count=1) if _THEN_NAME.match(line) else line)
    return block, aside


def _plain(line: str) -> str:
    """A line without pictures and without the addresses that stand behind a link once more."""
    line = _PICTURE.sub(" ", line)
    if (shown := _LINK.sub("", line)).strip(" \t\u00a0>*_") and re.search(r"[@.]\w", shown):
        line = shown
    return line.strip(" \t\u00a0*_")


def _without_quoted(lines: list[str], aside: list[str]) -> list[str]:
    """The lines that the sender wrote; where all are marked as quoted, the signature itself was."""
    if all(line.startswith(">") for line in lines):
        return [line.strip("> ") for line in lines if line.strip("> ")]
    begins = next((n for n, line in enumerate(lines) if _QUOTED.fullmatch(line)), None)
    if begins is None:
        aside += [line.strip("> ") for line in lines if line.startswith(">")]
        return [line for line in lines if not line.startswith(">")]
    if any(_REACH.search(line) for line in lines[:begins]):
        aside += [line.strip("> ") for line in lines[begins:]]
        return lines[:begins]
    ends = begins + 1
    while ends < len(lines) and lines[ends].startswith(">"):
        ends += 1
    aside += [line.strip("> ") for line in lines[begins:ends]]
    return lines[:begins] + lines[ends:]


def _without_letter(lines: list[str], aside: list[str]) -> tuple[list[str], bool]:
    """What follows the greeting that ends a letter, and whether there is one."""
    for n, line in enumerate(lines):
        ends = _GREETS.fullmatch(line) or _RULE.fullmatch(line) or _THEN_NAME.match(line)
        if ends and len(lines) - n > 2:
            if any(_REACH.search(before) for before in lines[:n]):
                return lines, True
            aside += [before for before in lines[:n] if not _GREETS.fullmatch(before)]
            return lines[n:], True
    return lines, False
