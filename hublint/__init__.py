"""A static linter for `jupyterhub_config.py`."""

from __future__ import annotations

__version__ = "0.1.0"
