"""The quick-add window: one line of plain words, what it means below it, saved with Enter."""
