"""What a file shows of its surroundings, and of the hub that already runs with it."""
