"""Settings whose strings a package formats, and what may keep it from doing so."""

from __future__ import annotations

import pytest

from hublint.hub.names.formatted_settings import formatted_settings, is_jinja

from .asking import hub_of

KUBE, SYSTEMD = "kubespawner.KubeSpawner", "systemdspawner.SystemdSpawner"
SLURM = "batchspawner.SlurmSpawner"
NATIVE, LDAP = "nativeauthenticator.NativeAuthenticator", "ldapauthenticator.LDAPAuthenticator"


def component(path, *lines, kind="spawner", **targets):
    """The active spawner or authenticator of a hub, with settings of it."""
    section = path.rpartition(".")[2]
    settings = "".join(f"c.{section}.{line}\n" for line in lines)
    hub = hub_of(f"c.JupyterHub.{kind}_class = {path!r}\n{settings}", **targets)
    return getattr(hub, kind)


def formatted(component):
    return {one.name: one for one in formatted_settings(component)}


@pytest.mark.parametrize(
    ("path", "lines", "name", "expected"),
    [
        (KUBE, (), "working_dir", True),
        (KUBE, (), "environment", True),
        (KUBE, (), "storage_selector", False),
        (KUBE, ("storage_pvc_ensure = True",), "storage_selector", True),
        (KUBE, ("storage_pvc_ensure = read()",), "storage_selector", False),
        (SYSTEMD, (), "username_template", True),
        (SYSTEMD, ("dynamic_users = True",), "username_template", False),
        (SYSTEMD, ("dynamic_users = read()",), "username_template", False),
        (SLURM, (), "batch_script", True),
        ("lab.Spawner", (), "batch_script", False),
    ],
)
def test_settings_that_spawners_format(path, lines, name, expected):
    assert (name in formatted(component(path, *lines))) is expected


@pytest.mark.parametrize(
    ("release", "expected"), [("4.3.0", False), ("5.0.0", True), ("7.1.0", True)]
)
def test_a_setting_that_newer_releases_format(release, expected):
    found = component(KUBE, jupyterhub_kubespawner=release)
    assert ("environment" in formatted(found)) is expected


@pytest.mark.parametrize(
    ("path", "lines", "name", "expected"),
    [
        (LDAP, (), "lookup_dn_search_filter", False),
        (LDAP, ("lookup_dn = True",), "lookup_dn_search_filter", True),
        (LDAP, ("allowed_groups = ['cn=lab']",), "group_search_filter", True),
        (LDAP, ("allowed_groups = []",), "group_search_filter", False),
        (NATIVE, (), "self_approval_email", False),
        (NATIVE, ("allow_self_approval_for = '.*'",), "self_approval_email", True),
    ],
)
def test_settings_that_authenticators_format(path, lines, name, expected):
    assert (name in formatted(component(path, *lines, kind="authenticator"))) is expected


@pytest.mark.parametrize(
    ("method", "expected"), [("_expand_all", False), ("options_from_form", True)]
)
def test_a_class_of_the_file_may_format_in_another_way(method, expected):
    hub = hub_of(f"""
        from kubespawner import KubeSpawner
        class Mine(KubeSpawner):
            def {method}(self, *args):
                return ask(*args)
        c.JupyterHub.spawner_class = Mine
    """)
    assert ("working_dir" in formatted(hub.spawner)) is expected


def test_a_class_with_an_unknown_base_may_do_anything():
    hub = hub_of("""
        from kubespawner import KubeSpawner
        from lab import Mixin
        class Mine(Mixin, KubeSpawner):
            pass
        c.JupyterHub.spawner_class = Mine
    """)
    assert formatted(hub.spawner) == {}


def test_requests_of_batchspawner_are_placeholders():
    hub = hub_of("""
        from batchspawner import SlurmSpawner
        class Mine(SlurmSpawner):
            req_lab = 'x'
            team = 'y'
        c.JupyterHub.spawner_class = Mine
    """)
    names = formatted(hub.spawner)["batch_script"].names(hub.spawner)
    assert {"lab", "memory", "username", "cmd"} <= names
    assert "team" not in names


@pytest.mark.parametrize(
    ("path", "name", "text", "release", "jinja"),
    [
        (SLURM, "batch_script", "{{ cmd }}", "1.3.0", True),
        (SLURM, "batch_script", "{% if cmd %}", "1.3.0", True),
        (SLURM, "batch_script", "{cmd}", "1.3.0", False),
        (SLURM, "batch_script", "{{ cmd }}", "0.8.1", False),
        (KUBE, "working_dir", "{{ username }}", "1.3.0", False),
    ],
)
def test_which_strings_are_templates_of_jinja(path, name, text, release, jinja):
    found = component(path, batchspawner=release)
    assert is_jinja(found, formatted(found)[name], text) is jinja


@pytest.mark.parametrize(
    ("method", "known"), [("template_namespace", False), ("options_from_form", True)]
)
def test_placeholders_of_a_spawner_that_changes_them_are_unknown(method, known):
    hub = hub_of(f"""
        from kubespawner import KubeSpawner
        class Mine(KubeSpawner):
            def {method}(self, *args):
                return ask(*args)
        c.JupyterHub.spawner_class = Mine
    """)
    names = formatted(hub.spawner)["working_dir"].names(hub.spawner)
    assert (names is not None) is known
