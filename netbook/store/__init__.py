"""What is kept: the SQLite book, its tables, migrations, change log and queries."""
