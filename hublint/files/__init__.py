"""The disk: the one door to it, and the formats of paths and of settings files."""
