"""What was done and what was deleted, and backups: how to get things back."""
