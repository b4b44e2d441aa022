"""Rules about who gets whose files: user names in templates, shared mounts, names of containers, root and the host."""
