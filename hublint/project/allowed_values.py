"""What options and settings of the same meaning may be."""

SEVERITIES = ("error", "warning", "info")

MOST_JOBS = 64
"""Processes that anybody may ask for."""
