"""The known release that stands for a wanted one."""

import pytest

from hublint.knowledge.versions import nearest

KNOWN = ("4.0.0", "4.1.0", "4.1.6", "5.2.0")


@pytest.mark.parametrize(
    ("wanted", "release"),
    [
        ("4.1.0", "4.1.0"),
        ("4.1", "4.1.0"),
        ("4.1.3", "4.1.6"),
        ("4.9", "4.1.6"),
        ("3.0", "4.0.0"),
        ("6.0", "5.2.0"),
        (None, "5.2.0"),
    ],
)
def test_the_nearest_release(wanted, release):
    assert KNOWN[nearest(KNOWN, wanted)] == release
