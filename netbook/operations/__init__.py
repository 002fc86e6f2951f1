"""What one can do: verbs that change the book, each one act."""
