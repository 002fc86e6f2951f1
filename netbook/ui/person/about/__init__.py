"""About: every field of a person, edited in place."""
