"""One oracle for all tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .judge import Judge

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def oracle() -> Iterator[Judge]:
    """A running oracle."""
    with Judge() as judge:
        yield judge
