"""Step 7: a change of the rules' numbers or of the sorting, however it is made, marks everybody; each view is a setting of its own."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import watch

EVERYBODY = """
INSERT INTO stale(person_id, what) SELECT id, 1 FROM person WHERE 1
  ON CONFLICT(person_id) DO UPDATE SET what = what | 1;
INSERT INTO stale(person_id, what) VALUES(0, 1) ON CONFLICT(person_id) DO UPDATE SET what = 1;
"""
VIEWS = """
DROP TRIGGER setting_gone;
INSERT INTO setting(key, value) SELECT 'view.' || json_extract(v.value, '$.name'), min(v.value)
  FROM setting s, json_each(CASE WHEN json_valid(s.value) THEN s.value ELSE '[]' END) v
  WHERE s.key='views' AND v.type='object' AND trim(coalesce(json_extract(v.value, '$.name'), ''))<>''
  GROUP BY json_extract(v.value, '$.name') ORDER BY min(v.key);
DELETE FROM setting WHERE key='views';
"""


def apply(db: Database) -> None:
    """Has settings mark whom they touch, and takes the views apart; that is no act, and nothing that could be undone."""
    for event, row in (("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old")):
        name = f"setting_stale_{event.lower()}"
        db.execute_sql(
            f"CREATE TRIGGER {name} AFTER {event} ON setting WHEN {row}.key LIKE 'threshold.%' OR {row}.key='collation' "
            f"BEGIN {EVERYBODY} END"
        )
    run_script(db, VIEWS)
    watch(db, "setting")
