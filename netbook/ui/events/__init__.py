"""Events: what is coming and what is over, each with its plan, its people and what follows."""
