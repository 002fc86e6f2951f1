"""The ask check: before a favour is asked, one file per check (etiquette.md, section B)."""
