"""Memory sizes are read as JupyterHub reads them."""

from __future__ import annotations

import jupyterhub.traitlets
import pytest
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from hublint.knowledge.types import ByteSpecification

SIZES = [
    "1G", "2G", "512M", "1024K", "1T", "1.5G", "0.5G", ".5G", "1.G", "1e3M", "1e-3G", "1_000M",
    "1,5G", "1,000M", "1g", "512m", "1k", "1t", "1b", "1B", "512B", "1024", "1073741824", "0",
    "0G", "0M", "-1", "-1G", "-0.5G", "+1G", "1GB", "1Gb", "1gb", "512MB", "512mb", "1GiB", "1Gi",
    "512Mi", "1Ki", "1KB", "1P", "1E", "G", "M", "none", "None", "null", "unlimited", "inf",
    "infG", "nanG", "NaN", "-infG", "0x10M", "0b1G", "1e400G", "1e6M", "٣G", "２G", "50%", "1/2G",
    "2*1024M", "$MEM", "{mem}G", "2G4", "2GG", "1_G", "_1G", "1__0G", "1e3", "1e3K", "5M", "6M",
    "0.9G", "0.0001K", "0.00001K", "1000000000000T",
]  # fmt: skip
SPACED = ["2 G", "2 GB", " 2G", "2G ", "\t2G", "2\nG", "2G\n", "", " "]
OTHERS = [
    1, 0, -1, 1024, 2**31, 1.5, 0.5, 2.9, 1e9, float("inf"), float("nan"), True, False, None, b"1G",
    ["1G"], ("1G",), {"a": 1}, object, str.upper,
]  # fmt: skip


def read(trait, value):
    """The bytes, or the error and its message."""
    holder = type("Spawner", (traitlets.HasTraits,), {"mem_limit": trait})()
    try:
        holder.mem_limit = value
    except Exception as error:  # noqa: BLE001 - other errors than TraitError are part of it
        return type(error), str(error)
    return holder.mem_limit


@pytest.mark.parametrize("value", [*SIZES, *SPACED, *OTHERS], ids=repr)
def test_sizes_are_read_as_by_jupyterhub(value):
    real = jupyterhub.traitlets.ByteSpecification()
    assert read(ByteSpecification(), value) == read(real, value)


@given(st.one_of(st.text(alphabet="0123456789.eE+-_ KMGTkmgtBi"), st.text(), st.floats()))
def test_any_text_or_number_is_read_as_by_jupyterhub(value):
    real = jupyterhub.traitlets.ByteSpecification()
    assert read(ByteSpecification(), value) == read(real, value)


@pytest.mark.parametrize(
    ("value", "size"), [("1.5G", 3 * 2**29), ("512M", 2**29), (0.5, 0), (None, None)]
)
def test_sizes_in_bytes(value, size):
    assert read(ByteSpecification(), value) == size


@pytest.mark.parametrize("value", ["2GB", "512m", "2 GiB", "1024", ""])
def test_other_units_are_refused_in_the_words_of_the_hub(value):
    error, message = read(ByteSpecification(), value)
    assert error is traitlets.TraitError
    assert message.startswith(f"{value} is not a valid memory specification.")
