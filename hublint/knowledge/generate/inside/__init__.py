"""Introspection of one installed distribution, run inside the environment that holds it.

Nothing here imports hublint or anything newer than Python 3.8, so that old releases can be read by
the interpreter they need: ``python -m inside DISTRIBUTION`` with the parent folder on ``PYTHONPATH``.
"""
