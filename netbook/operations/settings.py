"""Verbs about settings."""

from __future__ import annotations

import json

from netbook.domain.said import Done, Said
from netbook.store.changes import Act
from netbook.store.standing import FACTS, mark_all


def set_setting(deed: Act, /, key: str, value: object) -> Done:
    """Keeps one setting (any JSON value; None forgets it); thresholds and sorting are applied to everybody at once."""
    if value is None:
        deed.db.execute_sql("DELETE FROM setting WHERE key=?", (key,))
    else:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        deed.db.execute_sql(
            "INSERT INTO setting(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value WHERE value<>excluded.value",
            (key, text),
        )
    if key.startswith("threshold.") or key == "collation":
        mark_all(deed.db, FACTS)
    return Done(Said("changed-setting", {"key": key}))
