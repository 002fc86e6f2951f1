"""Time is an argument: nothing but the session, the command line and the app reads the clock, in Python or in SQL."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

READERS = {"session.py", "cli.py", "app.py"}
CLOCKS = {
    "datetime": {"now", "today", "utcnow"},
    "date": {"today"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime"},
    "QDate": {"currentDate"},
    "QTime": {"currentTime"},
    "QDateTime": {"currentDateTime", "currentDateTimeUtc", "currentMSecsSinceEpoch", "currentSecsSinceEpoch"},
}
SQL_CLOCK = re.compile(r"current_(?:timestamp|date|time)\b|\w\(\s*(?:'[^']*'\s*,\s*)?'now'", re.IGNORECASE)


def readings(source: str) -> Iterator[tuple[int, str]]:
    """Every place in a source that reads the clock, or hands somebody the means to: line and what."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
            if node.attr in CLOCKS.get(name, ()):
                yield node.lineno, f"{name}.{node.attr}"
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from ((node.lineno, f"time.{name.name}") for name in node.names if name.name in CLOCKS["time"])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL_CLOCK.search(node.value):
            yield node.lineno, f"SQL {SQL_CLOCK.search(node.value)!r}"


def test_only_the_session_the_command_line_and_the_app_read_the_clock(project: Path) -> None:
    house = project / "netbook"
    found = [
        f"{file.relative_to(project)}:{line} reads {what}"
        for file in sorted(house.rglob("*.py"))
        if str(file.relative_to(house)) not in READERS
        for line, what in readings(file.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import datetime\ndatetime.now()",
        "import datetime as dt\nclock = dt.datetime.now",
        "from datetime import date\ndate.today()",
        "from time import time\n",
        "import time\ntime.time()",
        "from PySide6.QtCore import QDate\nQDate.currentDate()",
        "db.execute(\"SELECT datetime('now')\")",
        "db.execute(\"SELECT strftime('%s', 'now')\")",
        "db.execute('CREATE TABLE t (at DEFAULT CURRENT_TIMESTAMP)')",
    ],
)
def test_each_way_to_read_the_clock_is_seen(source: str) -> None:
    assert list(readings(source))


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.monotonic()",
        "session.now()",
        "'We are on it now'",
        "_('Reminders from now on')",
        "datetime.fromisoformat(text)",
    ],
)
def test_what_does_not_read_the_clock_is_let_be(source: str) -> None:
    assert not list(readings(source))
