"""What can be asked of the value of a trait."""

from __future__ import annotations

import pytest

from hublint.hub.traits.truth import truth_of
from hublint.interpret.values import Unknown

from .asking import docker_hub, hub_of

COMPUTED = """
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    def _volumes_default(self):
        return found()
c.JupyterHub.spawner_class = Ours
"""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("{'a': '/a'}", True),
        ("{'b': '/b', 'a': '/a'}", True),
        ("{'b': '/b'}", False),
        ("{}", False),
        ("{os.environ['NAME']: '/a'}", True),
        ("{'b': '/b', **found()}", True),
        ("found()", True),
    ],
)
def test_a_dict_may_hold_a_key_unless_all_its_keys_are_known(value, expected):
    spawner = docker_hub(f"c.DockerSpawner.volumes = {value}").spawner
    assert spawner.trait("volumes").may_hold("a", "z") is expected


def test_the_default_of_the_packages_holds_no_key():
    assert not docker_hub().spawner.trait("volumes").may_hold("a")
    assert docker_hub("setup(c)").spawner.trait("volumes").may_hold("a")
    ours = hub_of(
        COMPUTED.replace(
            "def _volumes_default(self):\n        return found()", "volumes = {'a': '/a'}"
        )
    )
    assert ours.spawner.trait("volumes").may_hold("a")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("['a']", "yes"),
        ("[found()]", "yes"),
        ("[*found()]", "unknown"),
        ("[]", "no"),
        ("{'a': found()}", "yes"),
        ("{**found()}", "unknown"),
        ("{}", "no"),
        ("'a' + found()", "yes"),
        ("str(found()) + str(more())", "unknown"),
        ("0", "no"),
        ("None", "no"),
        ("2", "yes"),
        ("found()", "unknown"),
    ],
)
def test_a_value_is_true_if_it_surely_holds_something(value, expected):
    assert truth_of(docker_hub(f"c.DockerSpawner.args = {value}").spawner.trait("args")) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("debug", "no"), ("start_timeout", "yes"), ("color", "unknown")]
)
def test_a_default_is_true_or_not(name, expected):
    found = truth_of(docker_hub().spawner.trait(name))
    assert found == expected


def test_what_a_class_of_the_file_computes_is_neither_true_nor_false():
    assert truth_of(hub_of(COMPUTED).spawner.trait("volumes")) == "unknown"


def test_nothing_stands_anywhere_of_what_the_class_decides():
    with pytest.raises(LookupError):
        docker_hub().spawner.trait("volumes").place()
    with pytest.raises(LookupError):
        hub_of("").spawner.place()


def test_what_is_added_to_an_unknown_default_is_surely_there():
    trait = hub_of(f"{COMPUTED}c.Ours.volumes.update({{'a': '/a'}})").spawner.trait("volumes")
    assert [entry.key.value for entry in trait.entries] == ["a"]
    assert not trait.value.complete


def test_a_computed_default_is_not_that_of_the_package():
    assert hub_of(COMPUTED).spawner.trait("volumes").is_unknown
    assert not hub_of(COMPUTED).spawner.trait("debug").as_python()


@pytest.mark.parametrize(
    ("line", "code"),
    [("spawner.mem_limit = '1G'", "'1G'"), ("setattr(spawner, found(), '1G')", "'2G'")],
)
def test_a_trait_stands_where_its_value_does_or_else_the_configured_one(line, code):
    hub = docker_hub(f"""
        def hook(spawner):
            {line}
        c.Spawner.mem_limit = '2G'
        c.Spawner.pre_spawn_hook = hook
    """)
    assert hub.source.code(hub.spawner.trait("mem_limit").place().node) == code


def test_a_key_that_is_updated_keeps_its_place():
    trait = docker_hub("""
        c.Spawner.environment.update({'A': '1'})
        c.DockerSpawner.environment.update({'B': '2', os.environ['C']: '3', os.environ['D']: '4'})
        c.DockerSpawner.environment.update({'A': '5', 'B': '6'})
    """).spawner.trait("environment")
    assert [entry.value.value for entry in trait.entries] == ["5", "6", "3", "4"]


@pytest.mark.parametrize(
    ("change", "is_complete"),
    [("append(found())", True), ("extend(['a'])", True), ("extend(found())", False)],
)
def test_a_list_is_known_if_all_that_is_added_is_spelled(change, is_complete):
    trait = docker_hub(f"c.Spawner.args.{change}").spawner.trait("args")
    assert trait.value.complete is is_complete


def test_what_an_unknown_set_holds_stays_unknown():
    hub = hub_of("""
        from jupyterhub.auth import DummyAuthenticator
        class Ours(DummyAuthenticator):
            def _admin_users_default(self):
                return found()
        c.JupyterHub.authenticator_class = Ours
        c.Ours.admin_users.update({'a'})
    """)
    assert isinstance(hub.authenticator.trait("admin_users").value, Unknown)
