"""Persistence: volumes, mounts, and what outlives a container."""
