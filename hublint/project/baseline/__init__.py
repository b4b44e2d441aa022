"""The baseline: findings that a project knows of, and that count only once they are more."""
