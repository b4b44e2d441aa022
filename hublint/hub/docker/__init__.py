"""Docker: which spawners make containers with it, and what they ask it for."""
