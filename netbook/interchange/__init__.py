"""How it travels: text and bytes to domain values and back."""
