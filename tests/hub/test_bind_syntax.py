"""Mounts that are written as strings, as Docker's engine reads them."""

from __future__ import annotations

import pytest

from hublint.hub.mounts.bind_syntax import is_mode, is_windows, meant_mode, split_bind


@pytest.mark.parametrize("mode", ["", "rw", "ro", "ro,Z", "rw,z,rslave", "nocopy", "cached"])
def test_the_engine_takes_one_word_of_each_kind(mode):
    assert is_mode(mode)


@pytest.mark.parametrize("mode", ["read", "ro,read", "ro,rw", "z,Z", "ro,ro", "RO", "ro;z", ","])
def test_the_engine_refuses_other_words_and_two_of_a_kind(mode):
    assert not is_mode(mode)


@pytest.mark.parametrize(
    ("mode", "meant"),
    [
        ("readonly", "ro"),
        (" RO ", "ro"),
        ("ro;Z", "ro,Z"),
        ("Shared z", "shared,z"),
        ("ro,read-only", "ro"),
        ("ro,rw", None),
        ("mine", None),
        ("", None),
        (", ", None),
    ],
)
def test_a_mode_is_corrected_where_only_one_can_be_meant(mode, meant):
    assert meant_mode(mode) == meant


@pytest.mark.parametrize(
    ("path", "expected"),
    [("C:\\data", True), ("c:/data", True), ("\\\\server\\share", True), ("/c:/data", False), ("c:data", False)],
)  # fmt: skip
def test_paths_of_windows(path, expected):
    assert is_windows(path) is expected


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("/data:/srv", ("/data", "/srv")),
        ("/data:/srv:rw", ("/data", "/srv")),
        ("/data:/srv:ro", ("/data", {"bind": "/srv", "mode": "ro"})),
        ("data", None),
        ("data:srv", None),
        (":/srv", None),
        ("/data:/srv:ro:z", None),
        ("C:/data", None),
    ],
)
def test_a_string_is_split_into_an_entry_of_volumes(text, entry):
    assert split_bind(text) == entry
