"""One line of plain words, English or Norwegian, understood: people, dates, kinds, what to remember and to do."""
