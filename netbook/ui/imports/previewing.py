"""What a file holds before it is taken in: kind, how many people, the first names, what cannot be read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from netbook.domain.said import Refused, Said
from netbook.domain.values import dataclass
from netbook.importing import Preview, preview, read_file
from netbook.interchange.sniffing import sniff
from netbook.wording import _, _n
from netbook.wording.numbers import amount
from netbook.wording.problems import problem_words
from netbook.wording.refusals import refusal

NAMES = 8
HEAD = 400_000
SURE = frozenset({"utf-8", "ascii", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})
ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16", "mac-roman", "cp1250", "cp1251", "shift_jis", "gb18030", "big5")


@dataclass(frozen=True, slots=True)
class FilePreview:
    """One file: `refused` is the one sentence why it cannot be taken; `whole` tells that all of it was looked at."""

    path: Path
    kind: str = ""
    people: int = 0
    names: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    doubtful: bool = False
    refused: str = ""
    whole: bool = True


def kind_words(kind: str) -> str:
    """What a file is."""
    return {
        "vcard": lambda: _("vCard"),
        "csv": lambda: _("CSV"),
        "json": lambda: _("Netbook book"),
    }.get(kind, lambda: kind)()


def count_words(found: FilePreview) -> str:
    """How many people are in a file."""
    if found.whole:
        return _n("{n} person", "{n} people", found.people).format(n=amount(found.people))
    return _n("about {n} person", "about {n} people", found.people).format(n=amount(found.people))


def preview_file(path: Path, encoding: str = "") -> FilePreview:
    """Looks into a file; of a long one only the beginning is read, so that the window never waits for it."""
    try:
        if path.stat().st_size <= HEAD:
            return _shown(path, preview(path, encoding or None, NAMES))
        return _long(path, encoding)
    except Refused as problem:
        return FilePreview(path, refused=refusal(problem.said))
    except OSError as problem:
        why = problem.strerror or str(problem)
        return FilePreview(path, refused=refusal(Said("file-unreadable", {"path": str(path), "why": why})))


def _shown(path: Path, found: Preview, doubtful: bool | None = None) -> FilePreview:
    problems = tuple(f"{path.name}:{line}: {problem_words(said)}" for line, said in found.problems)
    unsure = found.encoding not in SURE if doubtful is None else doubtful
    return FilePreview(path, found.kind, found.count, found.names, problems, unsure)


def _long(path: Path, encoding: str) -> FilePreview:
    """A long file by its beginning, cut where an entry ends; how many it holds is counted by its marks."""
    data = read_file(path)
    kind = sniff(data[:HEAD], path.name)
    if kind not in ("vcard", "csv"):
        return _shown(path, preview(path, encoding or None, NAMES))
    cut = data.rfind(b"END:VCARD", 0, HEAD) + 9 if kind == "vcard" else data.rfind(b"\n", 0, HEAD)
    with TemporaryDirectory(prefix="netbook-preview-") as folder:
        head = Path(folder, path.name)
        head.write_bytes(data[: cut if cut > 9 else HEAD])
        looked = preview(head, encoding or None, NAMES)
        # An entry longer than what was read is torn by the reading, not in the file.
        found = _shown(path, looked if cut > 9 else replace(looked, problems=()))
    count = len(re.findall(rb"(?im)^BEGIN:VCARD", data)) if kind == "vcard" else data.count(b"\n") - 1
    return replace(found, people=max(count, found.people), whole=False)
