"""What one can ask: queries through rules into frozen answers, for all askers."""
