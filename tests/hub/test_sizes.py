"""Sizes of memory: what a rejected one means, and how amounts are written for docker-py and for people."""

from __future__ import annotations

import pytest

from hublint.hub.limits.sizes import docker_size, has_wrong_end, intended_size, readable_size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("512m", "512M"),
        ("2 gb", "2G"),
        ("1.5GiB", "1.5G"),
        ("1073741824", 1073741824),
        ("1073741824 bytes", 1073741824),
        ("6mb", "6M"),
        ("5mb", None),
        ("1024", None),
        ("1,5G", None),
        ("2 pounds", None),
        ("lots", None),
    ],
)
def test_a_rejected_size_means_the_same_in_a_unit_that_is_read(text, size):
    assert intended_size(text) == size


@pytest.mark.parametrize(
    ("value", "amount", "size"),
    [("2G", 2 * 1024**3, "2G"), ("1T", 1024**4, 1024**4), (1e9, 1e9, 1_000_000_000)],
)
def test_docker_reads_the_same_amount(value, amount, size):
    assert docker_size(value, amount) == size


@pytest.mark.parametrize(
    ("tail", "is_wrong"), [("G", False), ("GB", True), ("g", True), ("", False)]
)
def test_a_size_ends_with_a_capital_unit(tail, is_wrong):
    assert has_wrong_end(tail) is is_wrong


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (1023, "1023 bytes"),
        (1024, "1 KB"),
        (1024**2, "1 MB"),
        (1024**3, "1 GB"),
        (1.5 * 1024**3, "1.5 GB"),
        (-2 * 1024**2, "-2 MB"),
    ],
)
def test_amounts_are_shown_in_the_largest_unit_that_fits(amount, text):
    assert readable_size(amount) == text
