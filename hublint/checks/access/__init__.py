"""Rules about who may log in, and under which account."""
