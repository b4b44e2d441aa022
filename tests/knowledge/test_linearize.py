"""Base classes are ordered as Python orders them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hublint.knowledge.linearize import linearize

HIERARCHIES = st.lists(st.lists(st.integers(0, 9), unique=True, max_size=3), max_size=9)


@given(HIERARCHIES)
def test_the_order_is_that_of_python(hierarchy):
    bases = {str(i): [str(b) for b in parents if b < i] for i, parents in enumerate(hierarchy)}
    classes = {}
    for name, parents in bases.items():
        if any(parent not in classes for parent in parents):
            continue
        try:
            classes[name] = type(name, tuple(classes[p] for p in parents), {})
        except TypeError:
            with pytest.raises(TypeError, match="contradict"):
                linearize(name, bases.__getitem__)
        else:
            order = [cls.__name__ for cls in classes[name].__mro__[:-1]]
            assert linearize(name, bases.__getitem__) == order
