"""Scenarios: the consistent outcomes of the conditions that only the running hub knows."""
