"""Classes and traits are those of the wanted release."""

from __future__ import annotations

import pytest

from hublint.knowledge import Deprecation, knowledge


def traits(name, **targets):
    """Traits of a class by release: ``traits("JupyterHub", jupyterhub="5.4.6")``."""
    return knowledge().class_named(name)[0].traits(targets)


def test_traits_come_and_go():
    assert "statsd_host" in traits("JupyterHub", jupyterhub="5.4.6")
    assert "statsd_host" not in traits("JupyterHub", jupyterhub="6.0.1")
    hub = knowledge().class_named("JupyterHub")[0]
    assert hub.trait_versions("statsd_host") == (("0.7.2", "5.5.4"),)
    assert hub.trait_distribution("statsd_host") == "jupyterhub"
    assert hub.trait_versions("statsd_hots") == ()
    assert hub.trait_distribution("statsd_hots") is None


def test_a_trait_knows_since_when_and_until_when_it_exists():
    assert traits("JupyterHub", jupyterhub="5.4.6")["statsd_host"].until == "5.5.4"
    new = traits("JupyterHub")["custom_scopes"]
    assert (new.since, new.until) == ("3.0.0", None)
    assert traits("JupyterHub")["port"].since is None


def test_inherited_traits_follow_the_package_that_defines_them():
    docker = knowledge().class_named("DockerSpawner")[0]
    assert docker.trait_distribution("group_overrides") == "jupyterhub"
    assert docker.trait_versions("group_overrides")[0][0].startswith("5.")
    targets = {"dockerspawner": "14.0.0", "jupyterhub": "4.1.6"}
    assert "group_overrides" not in docker.traits(targets)


@pytest.mark.parametrize(
    ("name", "trait", "versions", "default"),
    [
        ("Spawner", "ip", {"jupyterhub": "1.5.1"}, ""),
        ("Spawner", "ip", {"jupyterhub": "2.0.2"}, "127.0.0.1"),
        ("LocalProcessSpawner", "term_timeout", {"jupyterhub": "5.5.4"}, 5),
        ("LocalProcessSpawner", "term_timeout", {"jupyterhub": "6.0.1"}, 30),
        ("DockerSpawner", "ip", {}, "0.0.0.0"),
        ("SwarmSpawner", "network_name", {}, ""),
    ],
)
def test_defaults_are_those_of_the_release_and_of_the_subclass(name, trait, versions, default):
    info = traits(name, **versions)[trait]
    assert (info.has_default, info.default) == (True, default)


def test_a_default_that_is_computed_is_not_known():
    info = traits("DockerSpawner")["host_ip"]
    assert (info.has_default, info.default) == (False, None)
    assert info.environment == ("DOCKER_HOST",)


def test_a_trait_replaced_by_an_attribute_is_none():
    assert {"mounts", "remove"} <= traits("DockerSpawner").keys()
    assert not {"mounts", "remove"} & traits("SwarmSpawner").keys()


def test_checks_beyond_the_type_are_marked():
    assert traits("DockerSpawner")["allowed_images"].custom_validator
    assert traits("SwarmSpawner")["escape"].custom_validator
    assert not traits("DockerSpawner")["image"].custom_validator


@pytest.mark.parametrize(
    ("name", "trait", "expected"),
    [
        ("DockerSpawner", "container_image", Deprecation("image", "0.9", forwarded=True)),
        ("GitHubOAuthenticator", "github_client_id",
         Deprecation("client_id", "0.1.0", forwarded=True)),
        ("CILogonOAuthenticator", "idp", Deprecation("shown_idps", "15.0.0", other_value=True)),
        ("TraefikEtcdProxy", "kv_url", Deprecation("etcd_url", "1.0", forwarded=True)),
        ("DockerSpawner", "tls_ca", Deprecation("tls_config", None, ignored=True)),
        ("JupyterHub", "admin_users", Deprecation("Authenticator.admin_users", "0.7.2")),
        ("OpenShiftOAuthenticator", "ca_certs",
         Deprecation("http_request_kwargs", "16.0.0", other_value=True)),
        ("DockerSpawner", "image", None),
    ],
)  # fmt: skip
def test_deprecations_are_read_in_all_their_forms(name, trait, expected):
    assert traits(name)[trait].deprecated == expected


def test_old_names_that_are_no_traits_are_renamed():
    renamed = knowledge().class_named("KubeSpawner")[0].renamed({})
    assert renamed["singleuser_uid"] == Deprecation("uid", "0.9", forwarded=True)
    removed = knowledge().class_named("Authenticator")[0].renamed({})["blacklist"]
    assert removed == Deprecation("blocked_users", "1.2", removed=True)


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        ("5.4.0", "5.4.6"),
        ("5.2.0", "5.2.1"),
        ("7.0.0", "6.1.1"),
        ("1.2.0", "1.2.2"),
        ("6", "6.0.1"),
    ],
)
def test_a_release_that_is_not_known_stands_for_its_series(wanted, taken):
    hub = knowledge().class_named("JupyterHub")[0]
    versions = knowledge().versions("jupyterhub")
    assert versions[hub.index({"jupyterhub": wanted})] == taken


def test_classes_exist_from_a_release_on():
    shared = knowledge().class_named("SharedPasswordAuthenticator")[0]
    assert shared.versions == (("5.3.0", None),)
    assert not shared.exists({"jupyterhub": "5.2.1"})
    assert shared.exists({})
