"""Images of the users' servers."""
