"""The order of the classes behind a class of the file, and what it reads."""

from __future__ import annotations

import pytest

from .asking import hub_of

MORE = "class More(Mixin): pass\nclass Ours(More, DockerSpawner): pass"
HEAD = """
from abc import ABC
from dockerspawner import DockerSpawner
from nativeauthenticator import NativeAuthenticator
from ldapauthenticator import LDAPAuthenticator
import mixins
"""
CHOICE = "c.JupyterHub.spawner_class = Ours"


@pytest.mark.parametrize(
    ("text", "sections", "is_known"),
    [
        ("class Ours(DockerSpawner): pass", ["Ours", "DockerSpawner"], True),
        ("class Ours(ABC, DockerSpawner): pass", ["Ours", "DockerSpawner"], True),
        (
            "class Mixin: pass\nclass Ours(Mixin, DockerSpawner): pass",
            ["Ours", "DockerSpawner"],
            True,
        ),
        (
            f"class Mixin(object): pass\n{MORE}",
            ["Ours", "DockerSpawner"],
            True,
        ),
        (
            "class Base(DockerSpawner): pass\nclass Ours(Base): pass",
            ["Ours", "Base", "DockerSpawner"],
            True,
        ),
        (
            "class Mixin(mixins.Extra): pass\nclass Ours(Mixin, DockerSpawner): pass",
            ["Ours", "Mixin", "DockerSpawner", "Extra"],
            False,
        ),
        (
            f"class Mixin(mixins.Extra): pass\n{MORE}",
            ["Ours", "More", "Mixin", "DockerSpawner", "Extra"],
            False,
        ),
        ("class Ours(mixins.extra(), DockerSpawner): pass", ["Ours", "DockerSpawner"], False),
        (
            "class Base(DockerSpawner): pass\nclass Ours(DockerSpawner, Base): pass",
            ["Ours"],
            False,
        ),
    ],
)
def test_a_class_reads_the_sections_of_what_it_is_made_of(text, sections, is_known):
    spawner = hub_of(f"{HEAD}{text}\n{CHOICE}").spawner
    general = ("Spawner", "LoggingConfigurable", "Configurable")
    assert [name for name in spawner.sections if name not in general] == sections
    assert spawner.known is is_known


def test_a_class_of_two_packages_has_the_settings_of_both():
    text = "class Ours(NativeAuthenticator, LDAPAuthenticator): pass"
    hub = hub_of(f"{HEAD}{text}\nc.JupyterHub.authenticator_class = Ours")
    names = ("ask_email_on_signup", "server_address", "color")
    assert [hub.authenticator.has_trait(name) for name in names] == [True, True, False]
    assert [one.name for one in hub.authenticator.class_mro.heads] == [
        "NativeAuthenticator",
        "LDAPAuthenticator",
    ]


@pytest.mark.parametrize(
    ("body", "expected"), [("color = 1", False), ("def color(self): pass", True), ("pass", False)]
)
def test_only_methods_may_do_what_no_package_does(body, expected):
    text = f"class Ours(DockerSpawner):\n    {body}"
    assert hub_of(f"{HEAD}{text}\n{CHOICE}").spawner.class_mro.has_own_methods is expected


def test_the_first_class_that_defines_a_name_decides():
    text = "class Base(DockerSpawner):\n    remove = False\n    debug = True"
    ours = "class Ours(Base):\n    remove = True"
    spawner = hub_of(f"{HEAD}{text}\n{ours}\n{CHOICE}").spawner
    assert spawner.trait("remove").as_python() is True
    assert spawner.trait("debug").as_python() is True
    assert spawner.class_mro.member("color") is None


@pytest.mark.parametrize(
    ("old", "new", "other"),
    [("singleuser_uid", "uid", "gid"), ("singleuser_image_spec", "image", "uid")],
)
def test_what_kubespawner_moves_to_a_setting_makes_it_unknown(old, new, other):
    hub = hub_of(f"c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\nc.KubeSpawner.{old} = 1")
    assert hub.spawner.trait(new).is_unknown
    assert hub.spawner.trait(other).is_default
