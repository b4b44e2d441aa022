"""A file in its project: settings, releases, discovery, and one file from its path to its result."""
