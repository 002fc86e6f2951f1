"""Real files that nobody here wrote: all come in, and the values others read from them are met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.domain.people import Card, Problem
from netbook.interchange import vcard
from netbook.interchange.sniffing import sniff

_Reference = dict[str, list[str]]

DIFFERENCES = {
    ("006.vcf", "N"): "several additional names are one text of words here",
    ("033.vcf", "N"): "several additional names are one text of words here",
    ("044.vcf", "N"): "several suffixes are one text with spaces here",
    ("047.vcf", "N"): "several names and suffixes are one text here",
    ("049.vcf", "N"): "several suffixes are one text with spaces here",
    ("rfc.vcf", "N"): "several suffixes are one text with spaces here",
    ("029.vcf", "ORG"): "the last letter is torn; calcard then keeps the line in base64, here the letter is lost and the rest read",
    ("044.vcf", "TZ"): "a distance from Greenwich is always written +HH:MM here",
    ("047.vcf", "TZ"): "a distance from Greenwich is always written +HH:MM here",
    ("049.vcf", "TZ"): "a distance from Greenwich is always written +HH:MM here",
    ("rfc.vcf", "TZ"): "a distance from Greenwich is always written +HH:MM here",
    ("004.vcf", "BDAY"): "calcard reads only year and month of 1963-09-21 in a 2.1 card; here the day is read too",
    ("052.vcf", "BDAY"): "calcard drops the day; here it is read",
    ("058.vcf", "BDAY"): "calcard drops the day; here it is read",
    ("048.vcf", "TZ"): "of several zones the first counts, the others are kept as they came",
    ("048.vcf", "BDAY"): "of several birthdays the first counts, the others are kept as they came",
    ("rfc.vcf", "BDAY"): "of several birthdays the first counts, the others are kept as they came",
    ("rfc.vcf", "GENDER"): "of several genders the first counts, the others are kept as they came",
    ("053.vcf", "BDAY"): "of several birthdays the first counts; “70-7-14” names no century and is shown as a text",
    ("vcard10.vcf", "TITLE"): "the reference keeps the first letter quoted; here it is read",
    ("testfullvcard.vcf", "PHOTO"): "the picture is empty",
}  # fmt: skip
"""File and property whose reference says otherwise, with the reason. Whoever is not listed must agree."""


def _vcards(corpora: Path) -> list[Path]:
    return sorted(path for path in corpora.rglob("*") if path.suffix.lower() in (".vcf", ".vcard"))


def test_every_vcard_of_the_corpora_comes_in(corpora: Path) -> None:
    paths = _vcards(corpora)
    assert len(paths) > 180
    for path in paths:
        data = path.read_bytes()
        if b"BEGIN:VCALENDAR" in data:
            assert sniff(data, path.name) == "ics"
            continue
        things = list(vcard.read(data))
        cards = [thing for thing in things if isinstance(thing, Card)]
        assert cards, path
        assert sniff(data, path.name) == "vcard", path
        for thing in things:
            if isinstance(thing, Problem):
                assert thing.line > 0, path
        written = "".join(vcard.write_all(cards)).encode("utf-8", "surrogatepass")
        again = [thing for thing in vcard.read(written) if isinstance(thing, Card)]
        assert [_shown(card) for card in again] == [_shown(card) for card in cards], path


def _shown(card: Card) -> tuple[object, ...]:
    names = (name for name in Card.__dataclass_fields__ if name not in ("lines", "unknown", "source_line", "version"))
    return tuple(getattr(card, name) for name in names)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "N": "\n", "r": "\r"}.get(m[1], m[1]), text, flags=re.S)


def _parts(text: str, mark: str) -> list[str]:
    found = re.findall(rf"((?:[^\\{mark}]|\\.)*)(?:{mark}|$)", text, re.S)
    return [_plain(part) for part in found]


def _plain(text: str) -> str:
    return re.sub(r"\s*\n[\s]*", "\n", _unescaped(text).replace("\r", "\n")).strip()


def _references(text: str) -> Iterator[_Reference]:
    """The cards of a canonical file by a reader of a few lines, which shares nothing with ours."""
    card: _Reference | None = None
    for line in re.split(r"\r?\n", re.sub(r"\r?\n[ \t]", "", text)):
        if line.upper() == "BEGIN:VCARD":
            card = {}
        elif line.upper() == "END:VCARD" and card is not None:
            yield card
            card = None
        elif card is not None and (found := re.match(r'((?:[^":]|"[^"]*")*):(.*)', line, re.S)):
            card.setdefault(found[1].split(";")[0].rpartition(".")[2].upper(), []).append(found[2])


def _wanted(reference: _Reference) -> Iterator[tuple[str, str]]:
    """Each property with a value of it, in comparable form."""
    for name in (
        "TITLE",
        "ROLE",
        "NOTE",
        "UID",
        "EMAIL",
        "URL",
        "TEL",
        "IMPP",
        "RELATED",
        "MEMBER",
        "GENDER",
        "TZ",
        "LANG",
        "GEO",
    ):
        for value in reference.get(name, ()):
            text = _plain(value)
            text = text.removeprefix({"TEL": "tel:", "EMAIL": "mailto:", "GEO": "geo:"}.get(name, "-"))
            yield name, text.replace(";", ",") if name == "GEO" else text.strip(";") if name == "GENDER" else text
    for name in ("NICKNAME", "CATEGORIES"):
        yield from ((name, part) for value in reference.get(name, ()) for part in _parts(value, ","))
    for value in reference.get("N", [])[:1]:
        yield "N", "|".join((_parts(value, ";") + [""] * 5)[:5])
    for value in reference.get("FN", [])[:1]:
        yield "FN", _plain(value)
    for value in reference.get("ADR", ()):
        if any(_parts(value, ";")):
            yield "ADR", "|".join((_parts(value, ";") + [""] * 7)[:7])
    for value in reference.get("ORG", ()):
        yield "ORG", ", ".join(part for part in _parts(value, ";") if part)
    for name in ("BDAY", "ANNIVERSARY"):
        yield from ((name, value.partition("T")[0].replace("-", "")) for value in reference.get(name, ()))
    if "PHOTO" in reference:
        yield "PHOTO", "there"


def _met(card: Card) -> dict[str, set[str]]:
    """What our reader found, in the same form."""
    values: dict[str, set[str]] = {}
    for field in card.fields:
        name = {"phone": "TEL", "email": "EMAIL", "url": "URL", "im": "IMPP", "related": "RELATED"}.get(
            field.kind, field.label
        )
        name = {"organisation": "ORG", "title": "TITLE", "role": "ROLE", "birthday": "BDAY"}.get(name, name)
        text = field.value.replace("-", "").partition("T")[0] if name == "BDAY" else _spaced(field.value)
        values.setdefault(name, set()).add(text)
    own = card.name
    single = {
        "FN": _spaced(own.full), "N": f"{own.family}|{own.given}|{own.additional}|{own.prefix}|{own.suffix}",
        "TITLE": _spaced(card.title), "ROLE": _spaced(card.role), "UID": card.uid, "GENDER": card.gender, "TZ": card.time_zone,
        "GEO": card.geo, "ORG": ", ".join(part for part in (card.organisation, card.department) if part),
        "BDAY": str(card.birthday or "").replace("-", ""), "PHOTO": "there" if card.photo else "",
    }  # fmt: skip
    for key, text in single.items():
        values.setdefault(key, set()).add(text)
    values["NICKNAME"], values["CATEGORIES"] = set(card.nicknames), set(card.categories)
    values["MEMBER"], values["LANG"] = set(card.members), set(card.languages)
    values["ANNIVERSARY"] = {str(day.date).replace("-", "") for day in card.dates}
    values["ADR"] = {
        "|".join(_spaced(getattr(a.address, part)) for part in a.address.__slots__) for a in card.addresses
    }
    return values


def _spaced(text: str) -> str:
    return re.sub(r"\s*\n[\s]*", "\n", text).strip()


@pytest.mark.parametrize(
    ("folder", "ending"),
    [("calcard/resources/vcard", ".out"), ("kcontacts/autotests/data", ".ref")],
    ids=["calcard", "kcontacts"],
)
def test_the_values_of_other_readers_are_met(corpora: Path, folder: str, ending: str) -> None:
    wrong = []
    listed = set()
    for path in sorted((corpora / folder).glob("*.vcf")):
        reference = path.with_name(path.name + ending)
        if not reference.exists():
            continue
        cards = [thing for thing in vcard.read(path.read_bytes()) if isinstance(thing, Card)]
        references = list(_references(reference.read_text("utf-8")))
        assert len(cards) == len(references), path
        for place, (card, wanted) in enumerate(zip(cards, references, strict=True)):
            found = _met(card)
            for name, value in _wanted(wanted):
                notes = _spaced(card.note)
                same = value in notes if name == "NOTE" else value in found.get(name, ())
                if value and not same:
                    if (path.name, name) in DIFFERENCES:
                        listed.add((path.name, name))
                    else:
                        wrong.append((path.name, place, name, value, sorted(found.get(name, ()))[:4] or notes))
    assert not wrong, "\n".join(map(str, wrong))
    ours = {key for key in DIFFERENCES if (corpora / folder / key[0]).exists()}
    assert listed == ours, f"these differ no more: {ours - listed}"
