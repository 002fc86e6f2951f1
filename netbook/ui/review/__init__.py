"""The Review screen: the weekly reality check, the guided review and the goals."""
