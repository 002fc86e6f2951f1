"""Many row ids as one parameter of a query."""

from __future__ import annotations

import json
from collections.abc import Sequence


def in_list(ids: Sequence[int]) -> str:
    """Ids as one JSON parameter for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(list(ids))
