"""Introspection of one installed distribution, run inside the environment that holds it.

It needs nothing but traitlets, so that hublint's own needs don't decide what is installed there:
``python -m hublint.dev.generate.inside DISTRIBUTION`` with hublint's source on ``PYTHONPATH``.
"""
