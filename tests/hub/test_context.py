"""What a file says in one scenario, and the releases that it is judged by."""

from __future__ import annotations

import libcst as cst
import pytest

from hublint.hub.judged_releases import Targets
from hublint.hub.setting import SettingPath

from .asking import docker_hub, hub_of, worlds_of

PERHAPS = "if os.environ.get('X'):\n    c.A.x = 1\n"


@pytest.mark.parametrize(
    ("targets", "origins", "expected"),
    [
        ({"dockerspawner": "12.1.0"}, {"dockerspawner": "from `a`"}, "DockerSpawner 12.1 (from `a`)"),
        ({"dockerspawner": "12.1.2"}, {}, "DockerSpawner 12.1.2"),
        ({"dockerspawner": "13.0"}, {}, "DockerSpawner 13.0"),
        ({}, {"dockerspawner": "from `a`"}, "DockerSpawner 14.0 (the newest known)"),
    ],
)  # fmt: skip
def test_a_release_is_told_with_where_it_is_known_from(targets, origins, expected):
    hub = docker_hub(**targets)
    hub.origins = origins
    assert hub.release_note("dockerspawner") == expected


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ({}, True),
        ({"dockerspawner": "13.0.0"}, True),
        ({"dockerspawner": "13"}, True),
        ({"dockerspawner": "12.1"}, False),
        ({"jupyterhub": "1.0"}, True),
    ],
)
def test_the_newest_release_is_judged_unless_another_is_named(targets, expected):
    assert docker_hub(**targets).at_least("dockerspawner", "13.0") is expected


def test_releases_are_the_same_with_the_same_versions():
    targets = Targets({"jupyterhub": "5.0.0", "dockerspawner": "13.0"})
    assert targets == Targets({"dockerspawner": "13.0", "jupyterhub": "5.0.0"})
    assert targets != Targets({"jupyterhub": "5.0.0"})
    assert targets != dict(targets)
    assert Targets() == Targets({})


def test_how_well_a_release_is_known():
    targets = Targets({"jupyterhub": "5.0.0", "dockerspawner": "99.0"})
    assert targets.coverage("jupyterhub") == "known"
    assert targets.coverage("dockerspawner") != "known"
    assert targets.coverage("oauthenticator") == "known"


@pytest.mark.parametrize(
    ("text", "expected"), [("c.A.x = 1", {True}), ("", {False}), (PERHAPS, {True, False})]
)
def test_a_section_that_the_file_sets(text, expected):
    hub = hub_of(text)
    assert set(worlds_of(hub, lambda: hub.has("A")).values()) == expected
    assert not hub.has("B")


def test_the_settings_of_a_section_are_those_of_the_scenario():
    hub = hub_of(f"{PERHAPS}c.A.y = 2\nc.A.B.z = 3")
    found = worlds_of(hub, lambda: [setting.name for setting in hub.settings("A")])
    assert sorted(found.values()) == [["c.A.x", "c.A.y"], ["c.A.y"]]
    first = worlds_of(hub, lambda: hub.first("A").name)
    assert sorted(first.values()) == ["c.A.x", "c.A.y"]
    assert hub.first("C") is None
    assert hub.setting("A", "w") is None


@pytest.mark.parametrize(
    ("text", "expected"), [("c.A.x = 1", False), ("c.JupyterHub.A.x = 1", True), ("", False)]
)
def test_sections_within_sections(text, expected):
    assert hub_of(text).nested is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c.A.x = 1", False),
        ("c.A.x = 1\nfrob(c)", True),
        ("frob(c.B)\nc.A.x = 1", False),
        ("frob(c)", True),
    ],
)
def test_code_out_of_sight_may_set_it(text, expected):
    assert hub_of(text).may_be_overwritten("A", "x") is expected


def test_what_is_written_has_no_alternatives():
    hub = hub_of("c.A.x = 1 if os.environ.get('X') else 2\nc.A.y = 3")
    found = worlds_of(hub, lambda: [write.value.value for write in hub.writes()])
    assert sorted(found.values()) == [[1, 3], [2, 3]]


def test_what_the_file_sets_is_not_made_by_code():
    assert not hub_of("c.A.x = 1").setting("A", "x").is_made_by_code


def test_the_section_of_a_setting_is_the_innermost():
    assert hub_of("c.JupyterHub.A.x = 1").setting("JupyterHub", "A", "x").section == "A"
    assert SettingPath(("x",)).section == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("class Ours:\n    pass\nc.A.x = Ours", cst.Name),
        ("from ours import Ours\nc.A.x = Ours", cst.Name),
        ("ours = 'a'\nc.A.x = ours", cst.SimpleString),
        ("c.A.x = 'a'", cst.SimpleString),
    ],
)
def test_a_class_stands_where_it_is_chosen(text, kind):
    assert isinstance(hub_of(text).setting("A", "x").value_place().node, kind)


def test_a_class_that_a_loop_chooses_stands_somewhere():
    text = "class Ours:\n    pass\nc.A.update({'x': Ours})"
    assert hub_of(text).setting("A", "x").value_place().node is not None


def test_where_a_release_is_known_from_may_not_be_known():
    assert docker_hub(dockerspawner="12.1.0").release_note("dockerspawner") == "DockerSpawner 12.1"


@pytest.mark.parametrize(("text", "expected"), [("import z2jh", True), ("import os", False)])
def test_a_chart_may_set_what_is_not_in_the_file(text, expected):
    assert hub_of(text).fragment is expected
    assert not hub_of(text).is_part
