"""Where files lie outside of a container."""

from __future__ import annotations

import pytest

from hublint.aspects.spots import Spot, Store

HOST = Store("host")


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        (Spot(HOST, "/srv"), Spot(HOST, "/srv"), True),
        (Spot(HOST, "/srv"), Spot(HOST, "/srv/alice"), True),
        (Spot(HOST, "/"), Spot(HOST, "/srv"), True),
        (Spot(HOST, "/srv"), Spot(HOST, "/srv2"), False),
        (Spot(HOST, "/srv/alice"), Spot(HOST, "/srv"), False),
        (Spot(HOST, "/srv"), Spot(Store("volume", "a"), "/srv"), False),
    ],
)
def test_a_folder_holds_itself_and_what_lies_in_it(outer, inner, holds):
    assert outer.holds(inner) is holds


@pytest.mark.parametrize(
    ("kind", "lasts"),
    [("host", True), ("volume", True), ("unknown", True), ("layer", False), ("memory", False)],
)
def test_what_outlives_containers(kind, lasts):
    assert Store(kind).lasts is lasts


def test_a_folder_below_another_lies_behind_the_same_device():
    below = Spot(Store("volume", "a"), device="/srv").below("x/./y")
    assert (below.path, below.device) == ("/x/y", "/srv")
    assert Spot(Store("volume", "a")).path_to(below) == "x/y"
