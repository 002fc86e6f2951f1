"""Brings the catalogues up to date with the sentences in the code.

    python packaging/translations/catalogues.py            extracts, merges, compiles; lists what has no translation yet
    python packaging/translations/catalogues.py --check    only looks; exit 1 where something is missing or stale
    python packaging/translations/catalogues.py --todo nb  prints what has no translation, as lines of JSON
    python packaging/translations/catalogues.py --take nb  reads such lines with "said" filled in, from standard input

Each language has one file, resources/translations/LANGUAGE/LC_MESSAGES/netbook.po, and beside it what gettext reads,
netbook.mo. A sentence that is gone from the code is taken out; English is the key, so it has no file.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("nb",)
KEYWORDS = {"_": None, "_n": (1, 2), "_p": ((1, "c"), 2)}
_PLACE = re.compile(r"\{(\w+)[^{}]*\}")


def file_of(language: str) -> Path:
    """The catalogue of a language."""
    return ROOT / "resources" / "translations" / language / "LC_MESSAGES" / "netbook.po"


def template() -> Catalog:
    """Every sentence that the code says, with where it is said."""
    found = Catalog(project="Netbook", charset="utf-8", header_comment="# The sentences of Netbook.")
    said = extract_from_dir(
        ROOT / "netbook", method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for name, _line, message, comments, context in said:
        found.add(message, locations=[(f"netbook/{name}", 0)], auto_comments=comments, context=context)
    return found


def load(language: str) -> Catalog:
    """The catalogue of a language as it is kept."""
    with file_of(language).open("rb") as file:
        kept = read_po(file, locale=language, domain="netbook")
    # What is compiled must not tell when: the same sentences make the same file.
    kept.creation_date = kept.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    return kept


def merged(language: str, said: Catalog) -> Catalog:
    """What is kept, brought up to date: no guesses from similar sentences, nothing that is gone."""
    kept = load(language) if file_of(language).exists() else Catalog(locale=language, domain="netbook", charset="utf-8")
    kept.update(said, no_fuzzy_matching=True)
    kept.obsolete.clear()
    return kept


def as_po(catalogue: Catalog) -> bytes:
    """The text of the file, the same for the same sentences."""
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, omit_header=True, include_lineno=False, no_location=True)
    head = (
        'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    return head.format(catalogue.locale).encode() + out.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """What gettext reads."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def _parts(text: object) -> tuple[str, ...]:
    parts = text if isinstance(text, (list, tuple)) else (text,)
    return tuple(str(part or "") for part in parts)


def problems(catalogue: Catalog) -> Iterator[str]:
    """Sentences without a translation, and translations whose {names} are not those of the sentence."""
    for message in catalogue:
        if message.id:
            yield from _problems_of(message)


def _problems_of(message: Message) -> Iterator[str]:
    wanted, told = _parts(message.id), _parts(message.string)
    if not all(told) or message.fuzzy:
        yield f"not translated: {wanted[0]!r}"
        return
    allowed = set(_PLACE.findall(" ".join(wanted)))
    needed = set(_PLACE.findall(wanted[-1]))
    for text in told:
        have = set(_PLACE.findall(text))
        if have - allowed:
            yield f"unknown names {sorted(have - allowed)} in {text!r}"
        if text == told[-1] and needed - have:
            yield f"names {sorted(needed - have)} are missing in {text!r}"


def todo(catalogue: Catalog) -> Iterator[str]:
    """One line of JSON for each sentence without a translation."""
    for message in catalogue:
        if message.id and not all(_parts(message.string)):
            yield json.dumps({"id": _parts(message.id), "context": message.context, "said": []}, ensure_ascii=False)


def take(catalogue: Catalog, lines: Iterator[str]) -> None:
    """Puts in what such lines say, each for the sentence it names."""
    for line in lines:
        if not line.strip():
            continue
        told = json.loads(line)
        ids, said = tuple(told["id"]), tuple(told["said"])
        message = catalogue.get(ids[0], context=told.get("context"))
        if message is None or len(said) != len(_parts(message.id)):
            print(f"left out: {line.strip()}", file=sys.stderr)
            continue
        message.string = said if len(said) > 1 else said[0]


def main(argv: list[str]) -> int:
    """Updates, or with --check only looks; answers the exit code."""
    if "--todo" in argv:
        for line in todo(merged(argv[argv.index("--todo") + 1], template())):
            print(line)
        return 0
    only_look = "--check" in argv
    said, wrong = template(), 0
    for language in LANGUAGES:
        fresh, path = merged(language, said), file_of(language)
        if argv[:2] == ["--take", language]:
            take(fresh, iter(sys.stdin))
        text, compiled = as_po(fresh), path.with_suffix(".mo")
        found = list(problems(fresh))
        if only_look:
            if not path.exists() or path.read_bytes() != text:
                found.append(f"{path.name} is not up to date with the code")
            elif compiled.read_bytes() != as_mo(load(language)):
                found.append(f"{compiled.name} is not what {path.name} says")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
            compiled.write_bytes(as_mo(load(language)))
        for line in found:
            print(f"{language}: {line}")
        wrong += len(found)
    return 1 if wrong and only_look else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
