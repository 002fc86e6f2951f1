"""One person: header, what to know before reaching out, and the tabs."""
