"""Tools for work on hublint in a checkout, run as `python -m hublint.dev`; no part of the installed package."""
