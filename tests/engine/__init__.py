"""Runs a real Docker engine and real hubs, and compares them with the stand-in and hublint."""
