"""Give and take with one person: numbers, a plot over time, favours and introductions."""
