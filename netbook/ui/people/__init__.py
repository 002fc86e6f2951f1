"""The list of people: search, filters, cards; and the chosen person beside it."""
