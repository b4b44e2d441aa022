"""A static linter for `jupyterhub_config.py`."""

__version__ = (
    "0.1.0"  # nothing is imported here: `python -m hublint` still looks into the current folder
)
