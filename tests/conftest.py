"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("random", deadline=None)


def pytest_configure(config):
    """Give the same examples every time, so that a run means something; a full run looks for new ones."""
    full = config.option.markexpr not in ("not full", "")
    settings.load_profile("random" if full else "steady")
