"""Files out of the book: where to, and what came of it in words. Files in: what a drop may carry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from netbook.answers.exporting import export_file
from netbook.domain.said import Refused
from netbook.session import Session
from netbook.wording import _, _n
from netbook.wording.refusals import refusal

ENDINGS = (".vcf", ".vcard", ".csv", ".json")


def dropped_files(mime: QMimeData) -> list[Path]:
    """The files of a drop that an import can read."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS and path.is_file()]


def export_to(session: Session, path: Path) -> tuple[bool, str]:
    """Writes everybody to a file by its ending; (whether, the sentence to tell)."""
    try:
        count = export_file(session.book, path)
    except Refused as problem:
        return False, refusal(problem.said)
    said = _n("Exported {n} person to {path}", "Exported {n} people to {path}", count)
    return True, said.format(n=count, path=path)


def ask_export(session: Session, parent: QWidget) -> tuple[bool, str] | None:
    """Asks where to, and exports; None where the owner thought better of it."""
    kinds = [
        _("Contacts (vCard)") + " (*.vcf)",
        _("Table (CSV)") + " (*.csv)",
        _("The whole book (JSON)") + " (*.json)",
    ]
    home = str(Path.home() / "netbook.vcf")
    chosen, kind = QFileDialog.getSaveFileName(parent, _("Export"), home, ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() not in ENDINGS:
        path = path.with_name(path.name + kind[kind.rindex("*") + 1 : -1])
    return export_to(session, path)


def as_paths(paths: object) -> list[Path]:
    """The paths that an intent carries."""
    return [Path(str(path)) for path in paths] if isinstance(paths, Sequence) and not isinstance(paths, str) else []
