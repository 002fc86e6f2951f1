"""Records: whole things in and out of the tables."""
