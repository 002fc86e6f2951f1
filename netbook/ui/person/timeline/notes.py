"""Notes as rich text: Markdown without HTML and without anything from outside, laid out once for a width."""

from __future__ import annotations

import re
from collections import OrderedDict
from html import unescape

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QDesktopServices,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextDocument,
)

from netbook.ui.theme import colour, font, metrics, scale, theme
from netbook.ui.widgets.painting import near

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""The links that open; nothing else leaves the program."""
KEPT = 240
_MARKED = re.compile(r"[*_`#\[\]<>~|\\&]|^\s*([-+]|\d+[.)])\s|\n|https?://|www\.|@", re.MULTILINE)


_HREF = re.compile(r'href="([^"]*)"')


class SafeDocument(QTextDocument):
    """A document that asks nobody for anything: no pictures, no sheets, no files."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


def document(note: str) -> SafeDocument:
    """A note as a document in the colours and the size of now."""
    made = SafeDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    made.setDefaultFont(font(13))
    option = made.defaultTextOption()
    option.setTextDirection(QGuiApplication.layoutDirection())
    made.setDefaultTextOption(option)
    made.setMarkdown(
        hard_breaks(note),
        QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML,
    )
    return made


def hard_breaks(note: str) -> str:
    """The note with its single line ends kept, which Markdown would join."""
    lines = note.strip().splitlines()
    return "\n".join(line + "  " if line.strip() and after.strip() else line
                     for line, after in zip(lines, [*lines[1:], ""], strict=True))  # fmt: skip


def is_plain(note: str) -> bool:
    """Whether a note is one line of words without any mark; then it needs no document where it fits."""
    return not _MARKED.search(note)


def links(note: str) -> list[str]:
    """The addresses in a note that would open, in order, each once: for the menu, where no pointer is needed."""
    if is_plain(note):
        return []
    addresses = (unescape(address) for address in _HREF.findall(document(note).toHtml()))
    return [address for address in dict.fromkeys(addresses) if QUrl(address).scheme().lower() in SCHEMES]


def open_link(address: str) -> bool:
    """Opens a link of a known kind with the system's program; answers whether it did."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if url.scheme().lower() not in SCHEMES:
        return False
    return QDesktopServices.openUrl(url)


class Notes:
    """The notes of the entries on the screen, by text and width."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, int, str], SafeDocument] = OrderedDict()

    def document(self, note: str, width: float) -> SafeDocument:
        """The note laid out for a width."""
        key = (note, round(width), scale(), theme().name)
        made = self._kept.get(key)
        if made is None:
            made = document(note)
            made.setTextWidth(width)
            self._kept[key] = made
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return made

    def height(self, note: str, width: float) -> float:
        """How high a note is at a width; 0 for none."""
        if not note.strip():
            return 0.0
        if self.one_line(note, width):
            return metrics(13).height()
        return self.document(note, width).size().height()

    def one_line(self, note: str, width: float) -> bool:
        """Whether the note is plain words that fit one line."""
        return is_plain(note) and metrics(13).horizontalAdvance(note.strip()) <= width

    def paint(self, painter: QPainter, box: QRectF, note: str, direction: Qt.LayoutDirection) -> None:
        """Paints a note in its box."""
        if self.one_line(note, box.width()):
            painter.setFont(font(13))
            painter.setPen(colour("muted"))
            painter.drawText(box, int(near(direction) | Qt.AlignmentFlag.AlignAbsolute), note.strip())
            return
        made = self.document(note, box.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        inks = QPalette(context.palette)
        inks.setColor(QPalette.ColorRole.Text, colour("muted"))
        context.palette = inks
        painter.save()
        painter.translate(box.topLeft())
        painter.setClipRect(QRectF(0, 0, box.width(), box.height()))
        made.documentLayout().draw(painter, context)
        painter.restore()

    def link_at(self, note: str, box: QRectF, at: QPointF) -> str:
        """The address of the link under a point; "" for none."""
        if not note.strip() or not box.contains(at) or self.one_line(note, box.width()):
            return ""
        return self.document(note, box.width()).documentLayout().anchorAt(at - box.topLeft())
