"""Verbs about settings: what the owner chooses is an act like any other; what the program remembers for itself is none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from netbook.domain.said import Done, Said
from netbook.store.changes import Act

VIEW = "view."
"""What the settings begin with in which the named views of People are kept, one each."""


def set_setting(deed: Act, /, key: str, value: object) -> Done:
    """Keeps one setting (any JSON value; None forgets it) that the program remembers for itself: no act in the history."""
    _put(deed, key, value)
    return Done(Said("changed-setting", {"key": key}))


def keep_settings(deed: Act, /, values: Mapping[str, object], said: Said | None = None) -> Done:
    """Keeps settings that the owner chose, as one act; `said` is its label, where it is more than the last one's new value."""
    for key, value in values.items():
        _put(deed, key, value)
    return Done(said or Said("chose-setting", {"key": key, "value": value}))


def delete_settings(deed: Act, /, keys: Iterable[str], said: Said) -> Done:
    """Takes away what the owner kept in settings, such as a text: it lies in the trash like all that is deleted."""
    for key in keys:
        _put(deed, key, None)
    return Done(said)


def keep_view(deed: Act, /, name: str, narrowed: Mapping[str, object]) -> Done:
    """Keeps what the list is narrowed to under a name, in the place of the view that had this name or narrowed it likewise."""
    taken = [key for key, view in _views(deed).items() if view["name"] == name or view["filter"] == narrowed]
    _put(deed, taken[0] if taken else _free(deed, name), {"name": name, "filter": narrowed})
    for key in taken[1:]:
        _put(deed, key, None)
    return Done(Said("kept-view", {"name": name}))


def rename_view(deed: Act, /, name: str, new: str) -> Done:
    """Gives a view another name."""
    for key, view in _views(deed).items():
        if view["name"] == name:
            _put(deed, key, view | {"name": new})
    return Done(Said("renamed-view", {"name": new}))


def delete_view(deed: Act, /, name: str) -> Done:
    """Takes a view away; the people in it stay."""
    for key, view in _views(deed).items():
        if view["name"] == name:
            _put(deed, key, None)
    return Done(Said("deleted-view", {"name": name}))


def _put(deed: Act, key: str, value: object) -> None:
    if value is None:
        deed.db.execute_sql("DELETE FROM setting WHERE key=?", (key,))
        return
    text = value if isinstance(value, str) and not _reads_as_json(value) else json.dumps(value, ensure_ascii=False)
    deed.db.execute_sql(
        "INSERT INTO setting(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value WHERE value<>excluded.value",
        (key, text),
    )


def _reads_as_json(text: str) -> bool:
    """Whether a text would be read back as something else, such as a letter that is one number or stands in quotes."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _views(deed: Act) -> dict[str, dict[str, object]]:
    rows = deed.db.execute_sql("SELECT key, value FROM setting WHERE key LIKE ? ORDER BY id", (f"{VIEW}%",)).fetchall()
    found = {str(key): json.loads(value) for key, value in rows}
    return {key: {"name": None, "filter": None, **view} for key, view in found.items() if isinstance(view, dict)}


def _free(deed: Act, name: str) -> str:
    """A key for a view: its first name, which a view that has another name by now may still stand under."""
    known = _views(deed)
    return next(key for n in range(len(known) + 1) if (key := f"{VIEW}{name}{f' {n + 1}' if n else ''}") not in known)
