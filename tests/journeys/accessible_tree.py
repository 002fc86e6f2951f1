"""Reads or operates the running programs as a screen reader does; run by the system's Python, which has pyatspi.

tree PROGRAM: prints everything as JSON. shown PROGRAM ROLE WORDS: prints what is on the screen, with this role (any where it is
empty) and these words in its name or text; still does so once it no longer moves. act PROGRAM ROLE NAME ACTION: does an action of the first thing that fits.
type PROGRAM ROLE NAME TEXT: puts a text into the first such field.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

WIDEST = 300  # a list of 100,000 rows is not read to its end


RENAMED = {"button": "push button", "button menu": "push button menu"}
"""How at-spi 2.53 and later, as in Debian 13, call what was called so before."""


def role_of(node: Any) -> str:
    """What a thing is, in the words of the older at-spi."""
    name = str(node.getRoleName())
    return RENAMED.get(name, name)


def walk(node: Any, depth: int = 0) -> Iterator[tuple[Any, int]]:
    """The node and all below it."""
    yield node, depth
    try:
        count = min(node.childCount, WIDEST)
    except Exception:
        return
    for index in range(count):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        if child is not None:
            yield from walk(child, depth + 1)


def walk_shown(node: Any, depth: int = 0) -> Iterator[tuple[Any, int]]:
    """The node and all below it that is on the screen; what is hidden is not gone into, which takes a tenth of the time."""
    try:
        if depth and not node.getState().contains(pyatspi.STATE_SHOWING):
            return
        children = [node.getChildAtIndex(index) for index in range(min(node.childCount, WIDEST))]
    except Exception:
        return
    yield node, depth
    for child in children:
        if child is not None:
            yield from walk_shown(child, depth + 1)


def programs(name: str) -> list[Any]:
    """The running programs whose name has these letters."""
    return [
        each
        for each in pyatspi.Registry.getDesktop(0)
        if each is not None and name.casefold() in (each.name or "").casefold()
    ]


def actions(node: Any) -> list[str]:
    """The names of what a node can do."""
    try:
        found = node.queryAction()
        return [found.getName(index) for index in range(found.nActions)]
    except NotImplementedError:
        return []


def place_of(node: Any) -> list[int]:
    """Where a node is on the screen."""
    try:
        place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return [0, 0, 0, 0]
    return [place.x, place.y, place.width, place.height]


def sight_of(node: Any) -> list[int]:
    """The part of the screen in which a node can be seen: what holds the nearest thing around it that is larger than its holder."""
    inner, holder = node, node.parent
    while holder is not None and role_of(holder) != "application":
        (x, y, width, height), (left, top, wide, high) = place_of(inner), place_of(holder)
        if x < left or y < top or x + width > left + wide or y + height > top + high:
            return [left, top, wide, high]
        inner, holder = holder, holder.parent
    return place_of(inner)


def told(node: Any, depth: int) -> dict[str, object]:
    """One node as plain data."""
    rect, text = place_of(node), ""
    with contextlib.suppress(NotImplementedError):
        text = node.queryText().getText(0, -1)
    states = [pyatspi.stateToString(each) for each in node.getState().getStates()]
    return {
        "role": role_of(node), "name": node.name or "", "description": node.description or "", "rect": rect, "text": text,
        "states": states, "actions": actions(node), "depth": depth,
    }  # fmt: skip


def tree(program: str) -> list[dict[str, object]]:
    """Everything in the programs; what vanishes while it is read is left out."""
    found = []
    for each in programs(program):
        for node, depth in walk(each):
            try:
                found.append(told(node, depth))
            except Exception:
                continue
    return found


def words_of(node: Any) -> str:
    """What a node says: its name, and what stands in it."""
    said = node.name or ""
    if role_of(node) in ("text", "entry", "paragraph"):
        with contextlib.suppress(NotImplementedError):
            said += "\n" + node.queryText().getText(0, -1)
    return said


def found_on(program: str, role: str, words: str) -> Iterator[tuple[Any, int]]:
    """What is on the screen with this role and these words; what vanishes while it is read is left out."""
    for each in programs(program):
        for node, depth in walk_shown(each):
            try:
                if role in ("", role_of(node)) and words.casefold() in words_of(node).casefold():
                    yield node, depth
            except Exception:
                continue


def described(nodes: list[tuple[Any, int]]) -> list[dict[str, object]]:
    """Nodes as plain data, with the part of the screen in which each can be seen."""
    found = []
    for node, depth in nodes:
        try:
            found.append({**told(node, depth), "sight": sight_of(node)})
        except Exception:
            continue
    return found


def shown(program: str, role: str, words: str) -> list[dict[str, object]]:
    """What is on the screen with this role and these words."""
    return described(list(found_on(program, role, words)))


def still(program: str, role: str, words: str) -> list[dict[str, object]]:
    """What is on the screen and keeps its place, so that the mouse hits it."""
    nodes = list(found_on(program, role, words))
    before = [place_of(node) for node, _ in nodes]
    for _ in range(40):
        time.sleep(0.03)
        after = [place_of(node) for node, _ in nodes]
        if before == after:
            break
        before = after
    return described(nodes)


def act(program: str, role: str, name: str, action: str) -> None:
    """Does the action of the first thing with this role and name."""
    for each in programs(program):
        for node, _ in walk(each):
            if role_of(node) == role and name.casefold() in (node.name or "").casefold():
                names = actions(node)
                if names and (not action or action in names):
                    node.queryAction().doAction(names.index(action) if action else 0)
                    return
    sys.exit(f"nothing with the role {role!r} and the name {name!r}")


def put(program: str, role: str, name: str, text: str) -> None:
    """Puts a text into the first field with this role and name, in place of what stands there."""
    for each in programs(program):
        for node, _ in walk(each):
            if role_of(node) == role and name.casefold() in (node.name or "").casefold():
                node.queryEditableText().setTextContents(text)
                return
    sys.exit(f"nothing to type into with the role {role!r} and the name {name!r}")


if __name__ == "__main__":
    if sys.argv[1] == "type":
        put(*sys.argv[2:6])
    elif sys.argv[1] == "tree":
        json.dump(tree(sys.argv[2]), sys.stdout)
    elif sys.argv[1] == "shown":
        json.dump(shown(*sys.argv[2:5]), sys.stdout)
    elif sys.argv[1] == "still":
        json.dump(still(*sys.argv[2:5]), sys.stdout)
    else:
        act(*sys.argv[2:6])
