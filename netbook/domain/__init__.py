"""What is true: frozen values and pure rules. No I/O, no Qt, no peewee, no clock."""
