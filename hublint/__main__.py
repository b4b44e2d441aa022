"""`python -m hublint`."""

from __future__ import annotations

from hublint.cli import main

main()
