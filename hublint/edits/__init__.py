"""Edits tied to nodes become replacements of text that leave the code around them whole."""
