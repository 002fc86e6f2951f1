"""Favours: the screen with its lanes, what is owed, introductions and the shelf, and the windows round it."""
