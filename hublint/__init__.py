"""A static linter for `jupyterhub_config.py`."""

# Nothing is imported here: `python -m hublint` still looks into the current folder.
__version__ = "0.1.0"
