"""Drafts: a letter filled from the book, read over by the owner, who sends it."""
