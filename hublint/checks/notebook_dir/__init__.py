"""HUB201 to HUB211: where the user interface opens, and whether what is saved there lasts."""
