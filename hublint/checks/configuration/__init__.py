"""Rules about the configuration itself: names that nothing reads, values that are refused."""
