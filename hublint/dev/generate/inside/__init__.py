"""Introspection of one installed distribution, run inside the environment that holds it.

It needs nothing but traitlets, so that hublint's own needs don't decide what is installed there:
``python -m inside DISTRIBUTION`` with the parent folder on ``PYTHONPATH``.
"""
