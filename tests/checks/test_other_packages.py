"""Packages beside those of JupyterHub's project: their settings are known, and what they do is not made up."""

from __future__ import annotations

import pytest

from tests.linting import lint_text


def codes(text, targets=None):
    return {finding.code for finding in lint_text(text, targets=targets).findings}


@pytest.mark.parametrize(
    ("role", "path", "section", "trait"),
    [
        ("authenticator", "jhub_cas_authenticator.cas_auth.CASAuthenticator", "CASAuthenticator", "cas_login_url"),
        ("authenticator", "samlauthenticator.SAMLAuthenticator", "SAMLAuthenticator", "metadata_url"),
        ("authenticator", "kerberosauthenticator.KerberosAuthenticator", "KerberosAuthenticator", "keytab"),
        ("authenticator", "hashauthenticator.HashAuthenticator", "HashAuthenticator", "password_length"),
        ("authenticator", "multiauthenticator.MultiAuthenticator", "MultiAuthenticator", "authenticators"),
        ("spawner", "outpostspawner.OutpostSpawner", "OutpostSpawner", "request_url"),
        ("spawner", "jupyterhub_moss.MOSlurmSpawner", "MOSlurmSpawner", "partitions"),
    ],
)  # fmt: skip
def test_settings_are_known_and_others_are_not(role, path, section, trait):
    head = f'c.JupyterHub.{role}_class = "{path}"\nc.Authenticator.allow_all = True\n'
    assert not codes(f"{head}c.{section}.{trait} = value()\n") & {"HUB503", "HUB504", "HUB519"}
    known = "HUB503" in codes(f"{head}c.{section}.nonsense = 1\n")
    assert known is (section != "MultiAuthenticator")  # it reads its options for others


@pytest.mark.parametrize(
    "path",
    [
        "jhub_cas_authenticator.cas_auth.CASAuthenticator",
        "jhub_remote_user_authenticator.remote_user_auth.RemoteUserAuthenticator",
        "remote_user_authenticator.RemoteUserAuthenticator",
        "multiauthenticator.MultiAuthenticator",
    ],
)
def test_login_pages_that_never_ask_who_is_allowed_need_no_allow_rule(path):
    head = f'c.JupyterHub.authenticator_class = "{path}"\n'
    assert not codes(f"{head}c.Authenticator.admin_users = {{'ana'}}\n") & {"HUB701", "HUB702"}


def test_what_stands_behind_several_logins_is_read():
    text = """\
c.JupyterHub.authenticator_class = "multiauthenticator"
c.MultiAuthenticator.authenticators = [{"authenticator_class": "github", "url_prefix": "/gh"}]
c.GitHubOAuthenticator.client_id = client()
"""
    assert "HUB504" not in codes(text)


@pytest.mark.parametrize(
    ("line", "file"),
    [
        ("c.CourseDirectory.root = '/srv/course'", "nbgrader_config.py"),
        ("c.BinderHub.use_registry = True", "binderhub_config.py"),
        ("c.ResourceUseDisplay.mem_limit = 1", "jupyter_server_config.py"),
    ],
)
def test_settings_of_other_programs_belong_into_their_own_files(line, file):
    hub = "c.JupyterHub.hub_ip = '0.0.0.0'\n"
    (found,) = (one for one in lint_text(f"{hub}{line}\n").findings if one.code == "HUB504")
    assert file in found.message


def test_the_file_of_another_program_is_not_taken_for_one_of_the_hub():
    assert "HUB504" not in codes("c.BinderHub.use_registry = True\nc.GitHubRepoProvider.x = 1\n")
    assert "HUB504" not in codes("c.CourseDirectory.root = '/srv/course'\n")


def test_an_option_that_a_release_of_docker_py_lacks_is_told_with_the_release():
    text = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"device_requests": [gpu()]}
"""
    assert "HUB313" not in codes(text)
    (found,) = (
        one for one in lint_text(text, targets={"docker": "4.0.0"}).findings if one.code == "HUB313"
    )
    assert "docker-py" in found.message
    assert found.fix is None
