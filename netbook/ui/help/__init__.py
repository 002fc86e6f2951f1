"""Help: the keys."""
