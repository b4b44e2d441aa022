"""What rule families share: the `rule` decorator, edits, literals and wording."""
