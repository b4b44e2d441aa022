"""What is mounted where in a user's container."""
