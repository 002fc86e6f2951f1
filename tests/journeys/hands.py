"""Mouse, keyboard and eyes of whoever goes a whole way through the window, and what the book holds as another program reads it."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, Window, until
from tests.journeys.parts import Node

PATIENCE = 30
"""Seconds that a state may take on a machine that does much else."""


def front(desk: Desktop, title: str) -> Window:
    """The window with this title, in front and with the keyboard; one that is still coming or going is not taken for it."""
    found: list[Window] = []

    def there() -> bool:
        # Every title ends with the name of the program, and a title that is exactly so is the main window's.
        fitting = [each for each in desk.windows() if title.casefold() in each.title.casefold()]
        found[:] = sorted(fitting, key=lambda each: each.title == title)[-1:]
        if not found:
            return False
        if desk.focused() != found[0].id:
            desk.run("xdotool", "windowactivate", str(found[0].id), check=False)
        return desk.focused() == found[0].id

    until(there, f"{title!r} in front", PATIENCE, lambda: told(desk))
    return found[0]


def gone(desk: Desktop, window: Window) -> None:
    """Waits until a window is closed."""
    until(
        lambda: window.id not in [each.id for each in desk.windows()], f"{window.title!r} closed", PATIENCE, desk.report
    )


def screen(desk: Desktop, key: str, words: str) -> None:
    """Goes to a screen of the main window by its key and waits for what stands on it."""
    front(desk, "Netbook")
    desk.key(key)
    sees(desk, words)


def whereabouts(desk: Desktop, words: str, role: str) -> Node:
    """The thing called so, else the first whose name has these words, once it keeps its place."""
    found: list[Node] = []

    def there() -> bool:
        shown = [each for each in desk.still(role, words) if words.casefold() in each.name.casefold()]
        found[:] = sorted(shown, key=lambda each: each.name.casefold() != words.casefold())
        return bool(found)

    until(there, f"a {role} called {words!r}", PATIENCE, lambda: told(desk))
    return found[0]


def press(desk: Desktop, words: str, role: str = "push button") -> None:
    """Clicks on it with the mouse, once the wheel has brought it into sight."""
    node = whereabouts(desk, words, role)
    for _ in range(40):
        x, y = node.rect.centre
        if node.sight.holds(x, y):
            break
        desk.click(*node.sight.centre, button=4 if y < node.sight.y else 5)
        node = whereabouts(desk, words, role)
    desk.click(x, y)


def floating(desk: Desktop) -> bool:
    """Whether a menu or a small field floats over the windows; screen readers are led into it, but do not find it from outside."""
    listed = desk.run("xwininfo", "-root", "-children", check=False)
    ours = re.findall(r'(0x[0-9a-f]+) .*"netbook"\)\s+(\d+)x(\d+)\+', listed)
    large = [number for number, width, height in ours if min(int(width), int(height)) > 8]
    return any("IsViewable" in desk.run("xwininfo", "-id", number, check=False) for number in large)


def floats(desk: Desktop) -> None:
    """Waits until something floats and has the keyboard."""
    until(lambda: floating(desk), "something that floats", PATIENCE, lambda: told(desk))


def sunk(desk: Desktop) -> None:
    """Waits until nothing floats any more."""
    until(lambda: not floating(desk), "nothing that floats", PATIENCE, lambda: told(desk))


def choose(desk: Desktop, line: int) -> None:
    """Takes a line of the menu that is about to open, counted from 1, by the keyboard."""
    floats(desk)
    desk.key(*["Down"] * line, "Return")
    sunk(desk)


def answer(desk: Desktop, text: str) -> None:
    """Answers the small field that is about to float."""
    floats(desk)
    desk.paste(text)
    desk.key("Return")
    sunk(desk)


def write(desk: Desktop, field: str, text: str, enter: str = "") -> None:
    """Clicks into the field called so and puts the text in place of what stands there; `enter` is a key pressed after it."""
    press(desk, field, "text")
    desk.key("ctrl+a")
    desk.paste(text)
    there = partial(stands, desk, field, text)
    until(there, f"{text!r} in {field!r}", PATIENCE, lambda: told(desk))
    if enter:
        desk.key(enter)


def stands(desk: Desktop, field: str, text: str) -> bool:
    """Whether a text stands in a field."""
    return any(text in each.text for each in desk.shown("text", field) if field.casefold() in each.name.casefold())


def pick(desk: Desktop, field: str, name: str) -> None:
    """Types a name into a field for people and takes whom it offers."""
    press(desk, field, "text")
    desk.paste(name)
    sees(desk, name)
    desk.key("Return")


def seen(desk: Desktop, words: str) -> bool:
    """Whether these words are on the screen now."""
    return bool(desk.shown("", words))


def sees(desk: Desktop, *words: str) -> None:
    """Waits until all these words are on the screen."""
    for each in words:
        until(lambda each=each: seen(desk, each), f"{each!r} on the screen", PATIENCE, lambda: told(desk))  # type: ignore[misc]


def sees_no(desk: Desktop, *words: str) -> None:
    """Waits until none of these words is on the screen."""
    for each in words:
        until(lambda each=each: not seen(desk, each), f"{each!r} off the screen", PATIENCE, lambda: told(desk))  # type: ignore[misc]


def told(desk: Desktop) -> str:
    """All words on the screen, for a wait in vain."""
    said = [f"{each.role}: {each.name or each.text}" for each in desk.shown() if (each.name or each.text).strip()]
    return "\n".join([desk.report(), *said])


def kept(desk: Desktop, table: str, /, **where: object) -> list[dict[str, Any]]:
    """The rows of a table with these values, out of the book as the command line exports it."""
    path = desk.folder / "kept.json"
    cli(desk, "export", str(path))
    found = json.loads(path.read_text(encoding="utf-8"))["tables"].get(table, {"columns": [], "rows": []})
    rows = [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]
    return [row for row in rows if all(row[column] == value for column, value in where.items())]


def only(desk: Desktop, table: str, /, **where: object) -> dict[str, Any]:
    """The only such row."""
    (row,) = kept(desk, table, **where)
    return row


def until_kept(desk: Desktop, table: str, what: str, /, **where: object) -> dict[str, Any]:
    """Waits until the book holds exactly one such row, and answers it."""
    found: list[dict[str, Any]] = []

    def there() -> bool:
        found[:] = kept(desk, table, **where)
        return len(found) == 1

    until(there, what, PATIENCE, lambda: f"{kept(desk, table)}\n{told(desk)}")
    return found[0]
