"""What a config does when the hub loads it, worked out without running it."""
