"""Goals: what I work towards, and how people stand to it."""

from __future__ import annotations

ROLES = ("knows", "can-help", "helped")
