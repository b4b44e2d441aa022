"""What KubeSpawner's profiles make of a server, for whoever chooses them."""

from __future__ import annotations

import pytest

from hublint.hub.pods.chosen_profile import chosen_profiles
from hublint.hub.pods.profiles import profiles

from .asking import hub_of

KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
OWN = """
from kubespawner import KubeSpawner
class Ours(KubeSpawner):
    def load_user_options(self):
        return frob()
c.JupyterHub.spawner_class = Ours
"""
OPENS = "{'display_name': 'R', 'kubespawner_override': {'notebook_dir': '/r'}}"


def chosen(listed, more="", **targets):
    return chosen_profiles(
        hub_of(f"{KUBE}{more}\nc.KubeSpawner.profile_list = {listed}", **targets)
    )


def opened(found):
    return {one.words: one.root.template.text for one in found}


def test_each_profile_opens_its_folder():
    found = chosen(f"[{{'slug': 'a'}}, {OPENS}]", "c.KubeSpawner.notebook_dir = '/a'")
    assert opened(found) == {"the profile `a`": "/a", "the profile `R`": "/r"}


def test_profiles_may_be_a_dict():
    assert opened(chosen(f"{{'r': {OPENS}}}")) == {"the profile `R`": "/r"}


@pytest.mark.parametrize(
    "listed",
    [
        "[]",
        "frob()",
        f"[{OPENS}, frob()]",
        f"[{OPENS}, *frob()]",
        f"lambda spawner: [{OPENS}]",
        "[{'display_name': 'R'}]",
        "[{'display_name': 'R', 'kubespawner_override': {'mem_limit': '1G'}}]",
        f"[{OPENS}, {{'display_name': 'S', **frob()}}]",
        f"[{OPENS}, {{'display_name': 'S', 'kubespawner_override': frob()}}]",
        f"[{OPENS}, {{'display_name': 'S', 'kubespawner_override': {{'image': 'r', **frob()}}}}]",
    ],
)
def test_profiles_that_decide_nothing_or_are_not_all_known(listed):
    assert not chosen(listed)


def test_a_method_may_choose_other_profiles():
    assert not chosen(f"[{OPENS}]", OWN)
    assert chosen(f"[{OPENS}]", OWN.replace("load_user_options", "something_else"))


def test_other_spawners_have_no_profiles():
    assert not chosen(f"[{OPENS}]", "c.JupyterHub.spawner_class = 'docker'")


CHOICES = """[{'display_name': 'P', 'kubespawner_override': {'notebook_dir': '/p'}, 'profile_options': {
    'one': {'choices': {
        'a': {'kubespawner_override': {'notebook_dir': '/a'}},
        'b': {'default': True, 'kubespawner_override': {'notebook_dir': '/b'}},
    }},
    'two': {'choices': {
        'c': {'kubespawner_override': {'image': 'c'}},
        'd': {'kubespawner_override': {'image': 'd', 'notebook_dir': '/d'}},
    }},
    'typed': {'unlisted_choice': {'enabled': True}},
}}]"""


def test_one_choice_at_a_time_is_another_than_by_default():
    assert opened(chosen(CHOICES)) == {
        "the profile `P`": "/b",
        "the choice `a` of the profile `P`": "/a",
        "the choice `d` of the profile `P`": "/d",
    }


def test_a_choice_keeps_the_defaults_of_the_other_options():
    images = {one.words: one.spawner.trait("image").as_python() for one in chosen(CHOICES)}
    assert images == {
        "the profile `P`": "c",
        "the choice `a` of the profile `P`": "c",
        "the choice `d` of the profile `P`": "d",
    }


MERGED = """[{'display_name': 'P', 'kubespawner_override': {
    'extra_pod_config': {'a': None, 'b': {'y': 2, 'z': None}, 'c': 4},
    'volumes': [],
}}]"""
CONFIG = "c.KubeSpawner.extra_pod_config = {'a': 1, 'b': {'x': 1, 'z': 3}}"


def test_a_dict_is_merged_into_that_of_the_setting():
    (found,) = chosen(MERGED, CONFIG)
    merged = {"b": {"x": 1, "y": 2}, "c": 4}
    assert found.spawner.trait("extra_pod_config").as_python() == merged


def test_a_dict_took_the_place_of_the_setting_before_5():
    (found,) = chosen(MERGED, CONFIG, jupyterhub_kubespawner="4.3.0")
    config = found.spawner.trait("extra_pod_config").as_python()
    assert (config["a"], config["b"]) == (None, {"y": 2, "z": None})


def test_a_dict_is_merged_into_the_default():
    (found,) = chosen(MERGED)
    assert found.spawner.trait("extra_pod_config").as_python() == {"b": {"y": 2}, "c": 4}


def test_an_unknown_key_may_be_any():
    (found,) = chosen(MERGED.replace("'c': 4", "frob(): 4"), CONFIG)
    value = found.spawner.trait("extra_pod_config").value
    assert value.get("a") is None
    assert len(value.entries) == 2


@pytest.mark.parametrize(
    ("value", "is_unknown"),
    [("frob()", True), ("lambda spawner: '/r'", True), ("'/r'", False)],
)
def test_what_a_profile_gives_may_be_unknown(value, is_unknown):
    (found,) = chosen(OPENS.join("[]").replace("'/r'", value))
    assert found.spawner.trait("notebook_dir").is_unknown is is_unknown


def test_of_a_list_the_known_items_are_known():
    mounts = "[{'name': 'a', 'mountPath': '/a'}, frob()]"
    (found,) = chosen(f"[{{'kubespawner_override': {{'volume_mounts': {mounts}}}}}]")
    assert found.words == "a profile"
    assert [mount.target.text for mount in found.mounts.items] == ["/a"]
    assert not found.mounts.complete


def test_all_else_is_that_of_the_hub():
    more = "c.JupyterHub.authenticator_class = 'dummy'\nc.KubeSpawner.image = 'ours'"
    (found,) = chosen(f"[{OPENS}]", more)
    assert found.authenticator.is_a("DummyAuthenticator")
    assert found.spawner.trait("image").as_python() == "ours"
    assert found.mounts.complete


def test_what_is_not_known_of_a_setting_may_be_more_after_a_profile():
    for more in (CONFIG.replace("'a': 1", "**frob()"), CONFIG):
        (found,) = chosen(MERGED, more)
        assert found.spawner.trait("extra_pod_config").value.complete is (more == CONFIG)


VOLUMES = "[{'kubespawner_override': {'volume_mounts': [{'name': 'a', 'mountPath': '/a'}]}}]"


def test_mounts_are_known_once_the_profile_is():
    (found,) = chosen(VOLUMES)
    assert found.mounts.complete


def test_a_hook_may_change_the_mounts_of_any_profile():
    (found,) = chosen(VOLUMES, "from ours import hook\nc.KubeSpawner.pre_spawn_hook = hook")
    assert not found.mounts.complete


def test_a_class_that_is_not_completely_known_may_have_other_profiles():
    ours = "from ours import Mixin\n" + OWN.replace("(KubeSpawner)", "(Mixin, KubeSpawner)")
    assert not chosen(f"[{OPENS}]", ours.replace("load_user_options", "something_else"))
    assert not profiles(hub_of(f"{ours}c.KubeSpawner.profile_list = [{OPENS}]"))


@pytest.mark.parametrize(
    ("config", "complete"),
    [("lambda spawner: {}", False), ("frob()", False), ("{'tty': True}", True)],
)
def test_what_a_profile_adds_to_the_pod_may_be_a_volume(config, complete):
    (found,) = chosen(
        VOLUMES.replace("{'volume_mounts'", f"{{'extra_pod_config': {config}, 'volume_mounts'")
    )
    assert found.mounts.complete is complete
