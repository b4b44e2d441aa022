"""notebook_dir against the mounts: where the interface opens, and whether what is saved there lasts."""
