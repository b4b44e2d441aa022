"""Which known name an unknown one stands for: of settings and classes by words, of all else by letters."""
