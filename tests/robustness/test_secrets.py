"""Looking for secrets takes any text, in time that grows with its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hublint.secrecy.spans import find
from tests.robustness.limits import bounded

LENGTH = 50_000
PIECES = (
    '"', "'", '"""', "#", "\n", " ", "(", "[", "{", "a", "a.", "a-", "=", ":", "://", "://a:", "a=b,", "--a ",
    "bearer ", "token", "token ", "token=", 'token="', "# token: x\n", "token = a\n", "\\", 'x = f"{', "lambda ",
    "x['token'] = ", '"x" ',
)  # fmt: skip
OTHERS = ("keys", "CryptKeeper", ")", "]", "}", ",", ";", ".", "%", "get", "\ud800")


@pytest.mark.parametrize("python", [True, False])
@pytest.mark.parametrize("piece", PIECES)
def test_long_text(piece, python):
    with bounded():
        find("token = (" + piece * (LENGTH // len(piece)), python=python)


@given(st.lists(st.sampled_from(PIECES + OTHERS), max_size=40))
def test_spans_are_in_order_and_apart(pieces):
    text = "".join(pieces)
    for python in (True, False):
        ends = [0]
        for start, end in find(text, python=python).spans:
            assert ends[-1] <= start < end <= len(text)
            ends.append(end)
