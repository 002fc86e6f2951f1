"""Settings: one page of sections, each change at once."""
