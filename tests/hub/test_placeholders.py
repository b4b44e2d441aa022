"""Placeholders: what they surely mean, and where they are filled in too early, or never."""

from __future__ import annotations

import pytest

from hublint.hub.names.early_formatting import hub_account, is_formatted_early, stands_for_user
from hublint.hub.names.fields import Field, intended_name, parse
from hublint.hub.names.template_uses import source_uses, template_uses
from hublint.hub.names.unformatted_placeholders import placeholders_in
from hublint.hub.names.unrendered_placeholders import has_unrendered_placeholder
from hublint.interpret.constants import as_str

from .asking import docker_hub, hub_of

NAMES = ("username", "raw_username", "servername", "prefix")


def field(text: str) -> Field:
    """The only field of a text."""
    (found,) = parse(text)[0]
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{username}", "username"),
        ("{raw_username}", "raw_username"),
        ("{USERNAME}", "username"),
        ("{user}", "username"),
        ("{user.name}", "username"),
        ("{spawner.user.name}", "username"),
        ("{username.lower}", "username"),
        ("{RawUserName}", "raw_username"),
        ("{server}", "servername"),
        ("{server_name[0]}", "servername"),
        ("{team}", None),
        ("{username: 5}", None),
    ],
)
def test_name_that_a_placeholder_surely_means(text, name):
    assert intended_name(field(text), NAMES) == name


def test_an_alias_of_what_the_spawner_does_not_have_means_nothing():
    assert intended_name(field("{server}"), ("username",)) is None


def test_a_name_with_digits_means_itself():
    assert intended_name(field("{queue2}"), ("queue1", "queue2")) == "queue2"


@pytest.mark.parametrize(
    ("text", "positional", "plain", "is_text", "is_entry", "is_formattable"),
    [
        ("{}", True, True, True, False, True),
        ("{0}", True, True, True, False, True),
        ("{username}", False, True, True, False, True),
        ("{username!s}", False, True, True, False, True),
        ("{username!r}", False, False, True, False, True),
        ("{username[0]}", False, False, True, False, True),
        ("{username:>9}", False, False, True, False, True),
        ("{username:d}", False, False, True, False, False),
        ("{userid:d}", False, False, False, False, True),
        ("{USERID}", False, True, False, False, True),
        ('{"a": 1}', False, False, True, True, False),
    ],
)
def test_kinds_of_placeholders(text, positional, plain, is_text, is_entry, is_formattable):
    found = field(text)
    assert (found.positional, found.plain, found.is_text, found.is_entry, found.is_formattable) == (
        positional, plain, is_text, is_entry, is_formattable,
    )  # fmt: skip
    assert found.code == text


def test_a_width_that_is_another_placeholder_can_be_formatted():
    outer, inner = parse("{username:>{width}}")[0]
    assert outer.is_formattable
    assert outer.is_entry
    assert inner.name == "width"


@pytest.mark.parametrize(
    ("text", "unrendered"),
    [
        ("/u/$USER", True), ("/u/${USER}", True), ("/u/$(whoami)", True), ("/u/%USERNAME%", True),
        ("/u/<username>", True), ("/u/:user/x", True), ("/u/[username]", True), ("/u/%u", True),
        ("/u/{{username}}", True), ("/u/{username}", False), ("/u/$USERS", False), ("/u/user", False),
    ],
)  # fmt: skip
def test_placeholders_that_no_spawner_fills_in(text, unrendered):
    assert has_unrendered_placeholder(text) is unrendered


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("'{username}'", [("{username}", "username")]),
        ("'{team}-{username}'", [("{team}-{username}", "username")]),
        ("['{username}', 'x', '{team}']", [("{username}", "username")]),
        ("{'{username}': {'a': ['{raw_username}']}}", [("{raw_username}", "raw_username")]),
        ("5", []),
    ],
)
def test_placeholders_in_a_value_that_is_handed_on(value, found):
    hub = docker_hub(f"c.DockerSpawner.extra_host_config = {{'a': {value}}}")
    strings = placeholders_in(hub, hub.spawner.trait("extra_host_config").value)
    assert [(as_str(string), name) for string, name in strings] == found


def test_an_unknown_spawner_has_no_placeholders():
    hub = hub_of("c.JupyterHub.spawner_class = 'lab.Spawner'\nc.Spawner.args = ['{username}']\n")
    assert list(placeholders_in(hub, hub.spawner.trait("args").given)) == []


def uses(text):
    """The parts of mounts that are templates, as short texts."""
    return [f"{use.part} {use.template.skeleton}" for use in template_uses(docker_hub(text))]


VOLUMES = "c.DockerSpawner.volumes = {'v-{username}': '/work'}\n"


def test_sources_and_targets_are_templates():
    assert uses(VOLUMES) == ["source v-{username}", "target /work"]
    hub = docker_hub(VOLUMES)
    assert [use.part for use in source_uses(hub)] == ["source"]


@pytest.mark.parametrize(
    "line",
    [
        "c.DockerSpawner.format_volume_name = lambda name, spawner: ask(name)",
        "c.DockerSpawner.format_volume_name = read()",
        "c.JupyterHub.spawner_class = 'simple'",
    ],
)
def test_what_nobody_knows_to_be_formatted_is_no_template(line):
    assert uses(f"{VOLUMES}{line}\n") == []


@pytest.mark.parametrize("name", ["default_format_volume_name", "escaped_format_volume_name"])
def test_a_namer_of_dockerspawner_formats(name):
    module = "dockerspawner.volumenamingstrategy"
    line = f"import {module}\nc.DockerSpawner.format_volume_name = {module}.{name}\n"
    assert uses(VOLUMES + line) == uses(VOLUMES)


def test_the_home_of_system_users_is_a_template_of_another_kind():
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-system-user'\n" + VOLUMES)
    assert {use.mount.origin for use in template_uses(hub)} == {"volumes"}


def test_the_folder_within_a_claim_is_a_template():
    hub = hub_of("""
        c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
        c.KubeSpawner.volumes = [{'name': 'v', 'persistentVolumeClaim': {'claimName': 'homes'}}]
        c.KubeSpawner.volume_mounts = [{'name': 'v', 'mountPath': '/home/jovyan', 'subPath': '{username}'}]
    """)
    assert [use.part for use in template_uses(hub)] == ["source", "subPath", "target"]


def template(expression, before=""):
    hub = docker_hub(f"{before}\nc.DockerSpawner.notebook_dir = {expression}")
    return hub.template(hub.spawner.trait("notebook_dir").value)


@pytest.mark.parametrize(
    ("before", "expression", "early"),
    [
        ("username = 'joe'", "f'/u/{username}'", True),
        ("username = 'joe'", "'/u/' + username", True),
        ("username = 'joe'", "'/u/%s' % username", True),
        ("username = 'joe'", "'/u/{}'.format(username)", True),
        ("username = 'joe'", "f'/u/{username.lower()}'", True),
        ("username = 'joe'", "f'/u/{username}/{{username}}'", False),
        ("username = 'joe'", "'/u/joe'", False),
        ("username = 'joe'", "username", False),
        ("team = 'it'", "f'/u/{team}'", False),
        ("", "'/u/' + os.environ['USER']", True),
        ("", "os.environ['USER']", True),
        ("", "'/u/' + os.environ['TEAM']", False),
        ("import getpass", "'/u/' + getpass.getuser()", True),
        ("import getpass", "'/u/' + getpass.getpass()", False),
        ("", "'/u/{username}/' + os.environ['USER']", False),
    ],
)
def test_strings_that_were_computed_from_one_user_s_name(before, expression, early):
    assert is_formatted_early(template(expression, before)) is early


def test_the_part_that_names_the_account_of_the_hub():
    assert hub_account(template("'/u/' + os.environ['USER']")).environment == "USER"
    assert hub_account(template("'/u/'")) is None


EARLY = "username = 'joe'\n"


@pytest.mark.parametrize(
    ("volumes", "stands"),
    [
        ("{f'/u/{username}': '/home/jovyan/work'}", True),
        ("{f'/u/{username}': '/data'}", True),
        ("{f'/u/{username}': '/data', 'v-{username}': '/home/jovyan'}", False),
        ("{f'/u/{username}': '/home/jovyan', 'v-{username}': '/data'}", True),
        ("{f'/u/{username}': '/data', '/srv/pool': '/pool'}", True),
        ("{f'/u/{username}': {'bind': '/home/jovyan', 'mode': 'ro'}}", False),
        ("{f'/u/{username}': '/home/jovyan', **more}", False),
        ("{'/u/joe': '/home/jovyan'}", False),
    ],
)
def test_a_source_that_was_meant_to_be_each_user_s_own(volumes, stands):
    hub = docker_hub(f"{EARLY}c.DockerSpawner.volumes = {volumes}\n")
    mount = next(one for one in hub.mounts.items if "/u/joe" in one.source.skeleton)
    assert stands_for_user(hub, mount) is stands
