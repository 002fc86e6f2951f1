"""What one sees: a folder per screen."""
