"""What the body of a class of the file makes of a name: a trait that the configuration sets, or not."""

from __future__ import annotations

import pytest

from .asking import hub_of

OURS = """
import ours
import traitlets
from traitlets import Unicode
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    color = {}
c.JupyterHub.spawner_class = Ours
"""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Unicode().tag(config=True)", True),
        ("traitlets.Unicode().tag(config=True)", True),
        ("Unicode('red', config=True)", True),
        ("ours.make(config=True)", True),
        ("Unicode().tag(config=False)", False),
        ("Unicode().tag(sync=True)", False),
        ("traitlets.Unicode().tag(sync=True)", False),
        ("Unicode('red')", False),
        ("'red'", False),
        ("Unicode().tag(config=ours.flag)", None),
        ("Unicode(**ours.options)", None),
        ("ours.make().tag(sync=True)", None),
        ("ours.trait.tag(sync=True)", None),
        ("ours.make('red')", None),
        ("ours.trait", None),
        ("ours.traits()[0]", None),
    ],
)
def test_a_trait_is_set_by_the_configuration_if_it_is_tagged(value, expected):
    assert hub_of(OURS.format(value)).spawner.has_trait("color") is expected


def test_what_no_class_defines_is_known_of_known_classes_only():
    unknown = hub_of("c.JupyterHub.spawner_class = 'ours.Spawner'").spawner
    known = hub_of("c.JupyterHub.spawner_class = 'docker'").spawner
    assert unknown.has_trait("color") is None
    assert known.has_trait("color") is False
    assert known.has_trait("image") is True


def test_a_trait_of_the_file_has_the_value_that_the_configuration_gives():
    text = OURS.format("Unicode('red').tag(config=True)")
    trait = hub_of(f"{text}c.Ours.color = 'blue'").spawner.trait("color")
    assert (trait.state, trait.as_python(), trait.exists) == ("set", "blue", None)
    assert hub_of(text).spawner.trait("color").is_unknown


@pytest.mark.parametrize("decorator", ["", "    @property\n"])
def test_a_method_in_place_of_a_trait_may_give_anything(decorator):
    text = OURS.replace("    color = {}\n", f"{decorator}    def mem_limit(self): return size()\n")
    trait = hub_of(text + "c.Ours.mem_limit = '1G'").spawner.trait("mem_limit")
    assert (trait.state, trait.exists) == ("unknown", False)
