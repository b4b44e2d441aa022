"""The rules: one function per code, grouped by family, found by discovery."""
