"""A file manager of one file: a small window, from which the file can be dragged anywhere. Takes the file's path."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class FileIcon(QLabel):
    """Moving the mouse with the button down drags the file."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag = QDrag(self)
        drag.setMimeData(data)
        print("dragging", flush=True)
        print("dropped", drag.exec(Qt.DropAction.CopyAction).name, flush=True)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    icon = FileIcon("contacts.vcf")
    icon.setWindowTitle("Files")
    icon.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    icon.resize(140, 60)
    icon.show()
    icon.move(20, 30)
    app.exec()
