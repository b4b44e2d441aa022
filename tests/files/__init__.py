"""What hublint reads, stats and lists, and what it leaves alone."""
