"""What happened with one person, by month, painted by a delegate and loaded by pages."""
