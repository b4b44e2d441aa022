"""Rules on the hub's own state, its secrets, and who may reach it."""
