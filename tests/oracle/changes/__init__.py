"""What an edit of a config does to people's files: two configs played one after the other, and judged."""
