"""The brief: one page with the plan and the people, to print or to save as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from netbook.answers.events import Background, EventPerson, EventRow
from netbook.domain.before import Reminder
from netbook.ui.events.faces import called, work_of
from netbook.ui.photos import Photos
from netbook.ui.theme import font, px
from netbook.ui.widgets.avatar import avatar_colour, paint_avatar
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.files import choose_place
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.ui.words import initials
from netbook.wording import _, _n
from netbook.wording.before import reminder_words
from netbook.wording.events import when_words

PAGE = QSizeF(595 - 2 * 48, 842 - 2 * 42)
"""What of an A4 page is written on, in points."""
SIZES = (10.5, 9.5, 8.5, 7.5)
FACE = 26
INK, MUTED, LINE, ACCENT = "#1F2328", "#62686F", "#D5D2CA", "#1F6F6B"
"""A page is paper: the same on screen in any theme and from the printer."""
_LATER_OUT = (24, 16, 10, 6)


def document(
    event: EventRow, known: dict[int, Background], introduction: list[str], photos: Photos, now: int
) -> QTextDocument:
    """The brief on exactly one A4 page: the letters shrink a little where there is much, then the last people are only counted."""
    people = sorted(event.people, key=lambda person: (not person.wanted, not person.ask))
    made = QTextDocument()
    for count in (len(people), *(n for n in _LATER_OUT if n < len(people))):
        for size in SIZES:
            made = _written(event, people[:count], len(people) - count, known, introduction, photos, now, size)
            if made.pageCount() <= 1:
                return made
    return made


def _written(
    event: EventRow, people: list[EventPerson], rest: int, known: dict[int, Background], introduction: list[str], photos: Photos,
    now: int, size: float,
) -> QTextDocument:  # fmt: skip
    made = QTextDocument()
    made.setDocumentMargin(0)
    face = QFont(font(13).family())
    face.setPointSizeF(size)
    # Laid out in points, whatever the screen: 72 to the inch.
    face.setPixelSize(max(1, round(size)))
    made.setDefaultFont(face)
    for person in people:
        made.addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(f"face:{person.person}"), _face(person, photos)
        )
    made.setProperty("faces", [f"face:{person.person}" for person in people])
    made.setHtml("".join(_html(event, people, rest, known, introduction, now, size)))
    made.setPageSize(PAGE)
    return made


def _face(person: EventPerson, photos: Photos) -> QImage:
    side = FACE * 4
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    photo = photos.now(person.photo) if person.photo else None
    paint_avatar(painter, QRectF(0, 0, side, side), initials(person.name), photo or avatar_colour(person.uid))
    painter.end()
    return image


def _html(
    event: EventRow,
    people: list[EventPerson],
    rest: int,
    known: dict[int, Background],
    introduction: list[str],
    now: int,
    size: float,
) -> Iterator[str]:
    when = when_words(event.starts_at, event.ends_at, event.timed, now)
    where = " · ".join(part for part in (when, event.place) if part)
    # Twice the letters of the page, whatever size it is shown in.
    yield f'<div style="color:{INK}"><div style="font-size:xx-large; font-weight:600">{escape(called(event))}</div>'
    yield f'<div style="color:{MUTED}; margin-bottom:{size * 0.8:.0f}px">{escape(where)}</div>'
    for title, text in (
        (_("What it is for"), event.purpose), (_("What I can bring"), event.bring), (_("What I will ask"), event.questions),
        (_("My introduction"), "\n".join(introduction)), (_("Besides"), event.note),
    ):  # fmt: skip
        if text.strip():
            yield _titled(title, "<br>".join(escape(line) for line in text.strip().splitlines()), size)
    if people:
        yield _heading(_("Who is there"), size)
        yield '<table width="100%" cellspacing="0" cellpadding="0">'
        for person in people:
            yield _row(person, known.get(person.person), now, size)
        yield "</table>"
    if rest:
        more = _n("and {n} more", "and {n} more", rest).format(n=rest)
        yield f'<p style="color:{MUTED}">{escape(more)}</p>'
    yield "</div>"


def _heading(title: str, size: float) -> str:
    return f'<p style="color:{ACCENT}; font-weight:600; margin-top:{size * 0.7:.0f}px; margin-bottom:{size * 0.15:.0f}px">{escape(title)}</p>'


def _titled(title: str, html: str, size: float) -> str:
    return _heading(title, size) + f'<p style="margin-top:0; margin-bottom:0">{html}</p>'


def _row(person: EventPerson, known: Background | None, now: int, size: float) -> str:
    pad = f"padding-top:{size * 0.3:.0f}px; padding-bottom:{size * 0.3:.0f}px; border-bottom:1px solid {LINE};"
    wanted = _("want to meet")
    star = f' <span style="color:{ACCENT}">· {escape(wanted)}</span>' if person.wanted else ""
    work = f' <span style="color:{MUTED}">{escape(work_of(person))}</span>' if work_of(person) else ""
    lines = [f'<span style="font-weight:600">{escape(person.name)}</span>{work}{star}']
    if known is not None:
        told = [_said(reminder, now) for reminder in known.reminders[:2]]
        lines += [f'<span style="color:{MUTED}">{" · ".join(escape(one) for one in told)}</span>'] if told else []
    if person.ask:
        lines.append(escape(_("Ask: {what}").format(what=person.ask)))
    side = round(FACE * size / SIZES[0])
    return (
        f'<tr><td width="{side + 10}" style="{pad}"><img src="face:{person.person}" width="{side}" height="{side}"></td>'
        f'<td style="{pad}">{"<br>".join(lines)}</td></tr>'
    )


def _said(reminder: Reminder, now: int) -> str:
    words, stressed = reminder_words(reminder, now)
    return f"{words} {stressed}".strip()


def save_pdf(made: QTextDocument, path: Path, title: str) -> bool:
    """Writes the page as PDF; False where the file cannot be written."""
    try:
        path.open("wb").close()
    except OSError:
        return False
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setResolution(72 * 8)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(48, 42, 48, 42),
            QPageLayout.Unit.Point,
        )
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    _paint(painter, made, writer.resolution() / 72)
    return painter.end()


def _paint(painter: QPainter, made: QTextDocument, scale: float) -> None:
    """The first page of the document on a page whose unit is a point times `scale`."""
    painter.scale(scale, scale)
    made.drawContents(painter, QRectF(0, 0, PAGE.width(), PAGE.height()))


class BriefWindow(ToolWindow):
    """The page as it will be, and the two ways to take it along."""

    def __init__(self, made: QTextDocument, title: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Brief"), 640, 760, parent)
        self._document, self._name = made, title
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(_("Brief"))
        self.page.setStyleSheet("QTextBrowser { background: #FFFFFF; color: " + INK + f"; padding: {px(16)}px; }}")
        shown = made.clone(self)
        # A screen is read at arm's length: the page is shown larger than it is printed.
        face = shown.defaultFont()
        face.setPixelSize(font(13).pixelSize())
        shown.setDefaultFont(face)
        shown.setPageSize(QSizeF(-1, -1))
        self._smooth_faces(made, shown)
        self.page.setDocument(shown)
        self.told = WrapLabel("", 12, "muted", parent=self)
        self.print_it = Button(_("Print…"), "primary", "printer", self)
        self.save = Button(_("Save as PDF…"), "normal", "download", self)
        self._foot = FlowLayout(gap=8)
        self._foot.addWidget(self.print_it)
        self._foot.addWidget(self.save)
        self.body.addWidget(self.page, 1)
        self.body.addWidget(self.told)
        self.body.addLayout(self._foot)
        self.told.hide()
        self.print_it.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_where)

    def _smooth_faces(self, made: QTextDocument, shown: QTextDocument) -> None:
        """A text browser scales pictures roughly: it is given them as large as it shows them."""
        kind = QTextDocument.ResourceType.ImageResource.value
        side = round(FACE * self.devicePixelRatioF())
        for name in made.property("faces") or ():
            image = made.resource(kind, QUrl(name))
            if isinstance(image, QImage):
                small = image.scaled(
                    side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
                shown.addResource(kind, QUrl(name), small)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        printer.setPageMargins(QMarginsF(48, 42, 48, 42), QPageLayout.Unit.Point)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(_("Print the brief"))
        if dialog.exec():
            painter = QPainter(printer)
            _paint(painter, self._document, printer.resolution() / 72)
            painter.end()
            self.tell(_("Sent to the printer."))

    def _ask_where(self) -> None:
        name = (
            "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in self._name).strip() or "brief"
        )
        path = choose_place(self, _("Save the brief"), f"{name}.pdf", "PDF (*.pdf)")
        if path:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Writes the PDF and says so."""
        where = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        if save_pdf(self._document, where, self._name):
            self.tell(_("Saved as {path}").format(path=where.name))
        else:
            self.tell(_("{path} cannot be written; choose another place.").format(path=where))

    def tell(self, words: str) -> None:
        """One line under the page."""
        self.told.setText(words)
        self.told.show()


__all__ = ["BriefWindow", "document", "save_pdf"]
