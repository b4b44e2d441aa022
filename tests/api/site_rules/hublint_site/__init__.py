"""Rules of one site for its own hubs."""
