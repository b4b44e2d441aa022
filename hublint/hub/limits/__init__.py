"""Limits of memory and CPU."""
