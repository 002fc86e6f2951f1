"""How a timeline entry is painted: icon on the thin line, title, date, with whom, note, small words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.person.timeline.geometry import EntryBoxes, EntrySizes, entry_boxes, note_width, spans_of
from netbook.ui.person.timeline.model import Entry, EntryRole
from netbook.ui.person.timeline.notes import Notes
from netbook.ui.theme import RADIUS, colour, font, metrics, px, scale
from netbook.ui.widgets.painting import far, focus_ring, near, round_rect, text_line
from netbook.wording import _

ICONS = {
    "meeting": "coffee", "call": "phone", "video": "video", "email": "mail", "message": "message-circle",
    "letter": "mail", "event": "party-popper", "gift": "gift", "shared": "send", "other": "message-square",
}  # fmt: skip


KEPT = 600


def line_height() -> float:
    """The height of a line of an entry."""
    return metrics(13, True).height() + px(2)


class TimelineDelegate(QStyledItemDelegate):
    """Paints entries and knows what lies under a point of one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self.notes = Notes()
        self.pencil_row = -1
        self._boxes: dict[tuple[Entry, float, bool, int, Qt.LayoutDirection], EntryBoxes] = {}

    def boxes(self, entry: Entry, width: float, last: bool = False) -> EntryBoxes:
        """Where the parts of an entry lie in a row of this width; kept, since measuring and painting both ask."""
        direction = self._owner.layoutDirection()
        key = (entry, width, last, scale(), direction)
        found = self._boxes.get(key)
        if found is None:
            sizes = EntrySizes(
                bool(entry.month), metrics(12).horizontalAdvance(entry.date) + 1, line_height(), bool(entry.others),
                self.notes.height(entry.row.note, note_width(width, px)),
                tuple(metrics(11).horizontalAdvance(words) for words, _token in entry.pills), last,
            )  # fmt: skip
            found = entry_boxes(width, sizes, px, direction)
            if len(self._boxes) >= KEPT:
                self._boxes.clear()
            self._boxes[key] = found
        return found

    def height(self, entry: Entry, width: float) -> int:
        """How high the row of an entry is."""
        return round(self.boxes(entry, width).height + 0.5)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index.data(EntryRole), width))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(EntryRole)
        if not isinstance(entry, Entry):
            return
        row = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        direction = self._owner.layoutDirection()
        last = index.row() == index.model().rowCount() - 1
        boxes = self.boxes(entry, row.width(), last)
        painter.save()
        painter.translate(row.topLeft())
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        lit = focused or bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_frame(painter, entry, boxes, direction)
        text_line(painter, boxes.title, entry.title, font(13, True), colour("text"), near(direction), metrics(13, True))
        text_line(painter, boxes.date, entry.date, font(12), colour("muted"), far(direction), metrics(12))
        if lit:
            if self.pencil_row == index.row():
                round_rect(painter, boxes.pencil, px(RADIUS), colour("hover"))
            paint_icon(painter, boxes.pencil, "pencil", "muted", 14)
        for words, box, person in self.company(entry, boxes):
            text_line(
                painter, box, words, font(12), colour("accent" if person else "muted"), near(direction), metrics(12)
            )
        if entry.row.note.strip():
            self.notes.paint(painter, boxes.note, entry.row.note, direction)
        for (words, token), box in zip(entry.pills, boxes.pills, strict=True):
            round_rect(painter, box, box.height() / 2, None, colour("line"))
            inner = box.adjusted(px(8), 0, -px(8), 0)
            text_line(painter, inner, words, font(11), colour(token), Qt.AlignmentFlag.AlignHCenter, metrics(11))
        if focused:
            top = boxes.icon.top() - px(4)
            edge = QRectF(px(12), top, row.width() - px(24), row.height() - top - px(4))
            focus_ring(painter, edge, px(RADIUS))
        painter.restore()

    def _paint_frame(self, painter: QPainter, entry: Entry, boxes: EntryBoxes, direction: Qt.LayoutDirection) -> None:
        if entry.month:
            text_line(
                painter, boxes.month, entry.month, font(11, True), colour("muted"), near(direction), metrics(11, True)
            )
        painter.fillRect(boxes.rail, colour("line"))
        round_rect(painter, boxes.icon, boxes.icon.height() / 2, colour("surface"), colour("line"))
        paint_icon(painter, boxes.icon, ICONS[entry.row.kind], "accent", 15)

    def company(self, entry: Entry, boxes: EntryBoxes) -> list[tuple[str, QRectF, int]]:
        """The words of the line that says with whom: text, box, and the person it leads to (0: none)."""
        if not entry.others:
            return []
        parts: list[tuple[str, int]] = [(_("with") + " ", 0)]
        for place, (person, name) in enumerate(entry.others):
            if place:
                parts.append((", ", 0))
            parts.append((name, person))
        widths = [metrics(12).horizontalAdvance(words) + (1 if person else 0) for words, person in parts]
        boxed = spans_of(widths, boxes.company, self._owner.layoutDirection())
        return [(words, box, person) for (words, person), box in zip(parts, boxed, strict=True)]

    def person_at(self, entry: Entry, boxes: EntryBoxes, at: QPointF) -> int:
        """The other person whose name is under a point; 0 for none."""
        return next((person for _words, box, person in self.company(entry, boxes) if person and box.contains(at)), 0)
