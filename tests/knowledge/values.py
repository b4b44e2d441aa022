"""Values that configs give to traits, sensible and odd."""

from __future__ import annotations

from hypothesis import strategies as st

from hublint.knowledge import knowledge
from hublint.knowledge.tables import table


def _choices() -> list[object]:
    """The values that enumerations allow, and texts close to them."""
    found: dict[object, None] = {}
    for distribution in knowledge().distributions():
        for signature in table(distribution).types:
            if isinstance(signature, list) and isinstance(signature[1].get("values"), list):
                found.update(dict.fromkeys(signature[1]["values"]))
    names = [value for value in found if isinstance(value, str)]
    return [*found, *(name.upper() for name in names), *(name[:-1] for name in names)]


def numbered() -> bool:
    """Stand in for a callable in a config."""
    return True


NUMBERS = st.one_of(
    st.integers(-3, 70_000), st.integers(), st.floats(), st.sampled_from([0.5, 0.0, 1e400, -0.0])
)
WORDS = st.sampled_from(
    ["", "/", "/hub", "user/", "0", "8000", "True", "true", "alice,bob", "{username}", "a b", "\\n",
     "docker", "Docker", "before_bind", "INSECURE", "[a-z", "127.0.0.1", "http://hub:8081/"]
)  # fmt: skip
SIZES = st.builds("{}{}".format, NUMBERS, st.sampled_from([*"KMGTkgB ", "GB", "Gi", ""]))
TEXTS = st.one_of(WORDS, SIZES, st.text(max_size=8))
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    NUMBERS,
    TEXTS,
    st.binary(max_size=4),
    st.sampled_from(_choices()),
    st.sampled_from([numbered, object(), 1j, range(3), int]),
)
HASHABLE = st.one_of(st.none(), st.booleans(), st.integers(-2, 9), WORDS)
VALUES = st.one_of(
    SCALARS,
    st.recursive(
        st.one_of(SCALARS, TEXTS),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.tuples(inner),
            st.tuples(inner, inner),
            st.dictionaries(st.one_of(TEXTS, HASHABLE), inner, max_size=3),
        ),
        max_leaves=6,
    ),
    st.sets(HASHABLE, max_size=3),
    st.frozensets(WORDS, max_size=2),
    st.lists(WORDS, max_size=3),
    st.dictionaries(WORDS, TEXTS, max_size=3),
)
