"""The Network screen: who knows whom, ways to somebody, organisations, places and trips."""
