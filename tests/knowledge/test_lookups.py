"""Classes, entry points, scopes and keywords are found by the names that configs use."""

from __future__ import annotations

import doctest

import pytest

import hublint.knowledge
from hublint.knowledge import knowledge

DOCKER = "dockerspawner.dockerspawner.DockerSpawner"


def named(name):
    (cls,) = knowledge().class_named(name)
    return cls


def test_a_class_is_found_by_bare_name_by_path_and_by_import_alias():
    docker = named("DockerSpawner")
    assert docker.path == DOCKER
    assert knowledge().class_at(DOCKER) is docker
    assert knowledge().class_at("dockerspawner.DockerSpawner") is docker
    assert (docker.module, docker.distribution) == ("dockerspawner.dockerspawner", "dockerspawner")
    assert docker.bases == ("jupyterhub.spawner.Spawner",)


@pytest.mark.parametrize("name", ["DockerSpwner", "dockerspawner", ""])
def test_an_unknown_name_has_no_class(name):
    assert knowledge().class_named(name) == ()
    assert knowledge().class_at(f"dockerspawner.{name}") is None
    assert name not in knowledge().class_names()


def test_a_class_of_an_unknown_package_is_none():
    assert knowledge().class_at("my_hub.spawner.MySpawner") is None


@pytest.mark.parametrize(
    ("group", "name", "path"),
    [
        ("spawners", "docker", DOCKER),
        ("spawners", "docker-swarm", "dockerspawner.swarmspawner.SwarmSpawner"),
        ("spawners", "sudo", "sudospawner.spawner.SudoSpawner"),
        ("authenticators", "github", "oauthenticator.github.GitHubOAuthenticator"),
        ("authenticators", "pam", "jupyterhub.auth.PAMAuthenticator"),
        ("proxies", "default", "jupyterhub.proxy.ConfigurableHTTPProxy"),
    ],
)
def test_entry_points_lead_to_classes(group, name, path):
    assert knowledge().entry_points(group)[name] == path


def test_every_entry_point_leads_to_a_known_class():
    for group in ("spawners", "authenticators", "proxies"):
        for name, path in knowledge().entry_points(group).items():
            assert knowledge().class_at(path) is not None, name


def test_sections_of_the_single_user_server_are_told_apart():
    for name in ("ServerApp", "NotebookApp", "LabApp"):
        classes = knowledge().class_named(name)
        assert classes
        assert all(knowledge().is_single_user(cls.distribution) for cls in classes)
    assert not knowledge().is_single_user(named("JupyterHub").distribution)


def test_docker_keywords_tell_container_options_from_host_options():
    container, host = knowledge().keywords("create_container"), knowledge().keywords("HostConfig")
    assert {"environment", "volumes", "host_config"} <= container - host
    assert {"mem_limit", "binds", "restart_policy"} <= host - container
    assert {"target", "source", "type", "read_only"} <= knowledge().keywords("Mount")
    assert "self" not in container | host


def test_scopes_exist_from_jupyterhub_2():
    assert knowledge().scopes("1.5.1") == frozenset()
    assert {"self", "admin:users", "access:servers"} <= knowledge().scopes("2.3.1")
    assert "shares" in knowledge().scopes("5.0.0") - knowledge().scopes("4.1.6")


def test_service_fields_carry_their_types():
    fields = knowledge().service_fields()
    assert {"name", "url", "command", "api_token", "oauth_no_confirm"} <= fields.keys()
    assert fields["command"].type_name == "Command"
    assert "oauth_client_allowed_scopes" not in knowledge().service_fields("2.3.1")


@pytest.mark.parametrize(
    ("name", "base", "group", "fits"),
    [
        ("docker", "jupyterhub.spawner.Spawner", "jupyterhub.spawners", True),
        ("Docker", "jupyterhub.spawner.Spawner", "jupyterhub.spawners", True),
        ("dockerspawner.DockerSpawner", "jupyterhub.spawner.Spawner", None, True),
        ("docker", "jupyterhub.spawner.Spawner", None, False),
        ("dockerspawner.DockerSpawner", "jupyterhub.auth.Authenticator", None, False),
    ],
)
def test_a_name_fits_where_it_stands_for_a_subclass(name, base, group, fits):
    assert knowledge().fits(name, base, group) is fits


def test_the_examples_of_the_package_hold():
    assert doctest.testmod(hublint.knowledge) == (0, 3)
