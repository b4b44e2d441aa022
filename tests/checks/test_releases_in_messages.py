"""Messages name the release that their verdict rests on: with another one, they would be absent or different."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_text

DOCKER = 'c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"\n'
KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'
GITHUB = 'c.JupyterHub.authenticator_class = "github"\n'
NATIVE = 'c.JupyterHub.authenticator_class = "native"\n'
NAMED = "c.JupyterHub.allow_named_servers = True\n"
VOLUMES = DOCKER + "c.DockerSpawner.volumes = "

TEXTS = {
    "HUB305": DOCKER + "c.DockerSpawner.mem_limit = lambda spawner: '1G'\n",
    "HUB408": NATIVE + VOLUMES + '{"/srv/{raw_username}": "/home/jovyan"}\n',
    "HUB414": DOCKER + NAMED + 'c.DockerSpawner.name_template = "{username}-{servername}"\n',
    "HUB415": VOLUMES + '{"home-{username}-{imagename}": "/home/jovyan"}\n',
    "HUB503": DOCKER + "c.DockerSpawner.allowed_images = []\nc.JupyterHub.statsd_host = 'a'\n",
    "HUB511": 'c.Authenticator.allowed_users = {"a/b"}\n',
    "HUB523": DOCKER + 'c.DockerSpawner.extra_create_kwargs = {"environment": {"A": "b"}}\n',
    "HUB617": 'c.JupyterHub.services = [{"name": "wiki", "admin": True}]\n',
    "HUB704": 'c.LocalAuthenticator.group_whitelist = {"students"}\n',
    "HUB709": GITHUB + 'c.GitHubOAuthenticator.allowed_organizations = {"o"}\n',
    "HUB715": 'c.JupyterHub.authenticator_class = "dummy"\nc.DummyAuthenticator.password = "x"\n',
    "HUB752": 'c.JupyterHub.services = [{"name": "wiki", "command": "wiki"}]\n',
    "HUB753": 'c.JupyterHub.services = [{"name": "a/b"}, {"name": "c", "url": "c:80"}]\n',
    "HUB754": 'c.JupyterHub.load_roles = [{"name": "abc", "scopes": ["read:hubs"]}]\n',
    "HUB757": 'c.JupyterHub.load_groups = {"g": ["anna"]}\n',
    "HUB812": DOCKER + 'c.DockerSpawner.hub_ip_connect = "10.0.0.1"\n',
    "HUB906": DOCKER + 'c.DockerSpawner.image = "lab:1"\n',
}


def messages(code, text, **targets):
    options = Options(
        select=(code,),
        targets={name.replace("_", "-"): release for name, release in targets.items()},
    )
    return [finding.message for finding in lint_text(text, options=options).findings]


@pytest.mark.parametrize(
    ("code", "targets", "words"),
    [
        ("HUB305", {"dockerspawner": "12.0.0"}, "which DockerSpawner 12.0 does not call yet"),
        ("HUB408", {"jupyterhub": "6.0.1"}, "In JupyterHub 6.0.1, a user can be called `..`"),
        ("HUB408", {}, "JupyterHub 6.1.1 (the newest known) rejects the name `..`"),
        ("HUB414", {"jupyterhub": "5.2.1"}, "in JupyterHub 5.2.1, the server `2db-x`"),
        ("HUB415", {"dockerspawner": "12.1.0"}, "DockerSpawner 12.1 keeps the `:` of the tag"),
        ("HUB503", {"dockerspawner": "0.11.1"}, "since 12.0.0, and this hub is judged by"),
        ("HUB503", {"jupyterhub": "6.0.1"}, "until 5.5.4, and this hub is judged by"),
        ("HUB511", {}, "JupyterHub 6.1.1 (the newest known) does not start"),
        ("HUB523", {"dockerspawner": "12.0.0"}, "in DockerSpawner 12.0 they replace all"),
        ("HUB523", {}, "DockerSpawner 14.0 (the newest known) adds them"),
        ("HUB617", {"jupyterhub": "2.3.1"}, "is deprecated in JupyterHub 2.3.1:"),
        ("HUB704", {"jupyterhub": "4.1.6"}, "keeps nobody out: JupyterHub 4.1.6 silently"),
        ("HUB715", {"jupyterhub": "5.3.0"}, "is deprecated in JupyterHub 5.3, and"),
        ("HUB752", {"jupyterhub": "5.0.0"}, "JupyterHub 5.0 does not start"),
        ("HUB753", {}, "contains a slash: JupyterHub 6.1.1 (the newest known) does not start"),
        ("HUB753", {"jupyterhub": "5.0.0"}, "`https://`: JupyterHub 5.0 does not start"),
        ("HUB754", {"jupyterhub": "2.0.2"}, "JupyterHub 2.0.2 has no scope `read:hubs`"),
        ("HUB757", {"jupyterhub": "4.0.2"}, "deprecated in JupyterHub 4.0.2."),
        ("HUB812", {"dockerspawner": "12.1.0"}, "still works in DockerSpawner 12.1, but"),
        ("HUB906", {"dockerspawner": "12.1.0"}, "DockerSpawner 12.1 allows all images"),
    ],
)
def test_message_names_the_release(code, targets, words):
    assert any(words in message for message in messages(code, TEXTS[code], **targets))


@pytest.mark.parametrize(
    ("text", "targets", "release"),
    [
        (NATIVE, {"oauthenticator": "16.0.7"}, "JupyterHub 6.1.1 (the newest known)"),
        (GITHUB, {"oauthenticator": "16.0.7"}, "OAuthenticator 16.0.7"),
        (GITHUB, {"oauthenticator": "16.0.7", "jupyterhub": "4.1.6"}, "OAuthenticator 16.0.7"),
    ],
)
def test_who_lets_nobody_in_is_the_package_of_the_authenticator(text, targets, release):
    (message,) = messages("HUB701", text, **targets)
    assert f"{release} rejects everyone" in message


@pytest.mark.parametrize(
    ("targets", "release"),
    [
        ({}, "OAuthenticator 17.4 (the newest known)"),
        ({"oauthenticator": "15.1.0"}, "JupyterHub 6.1.1 (the newest known)"),
    ],
)
def test_before_oauthenticator_16_it_is_the_hub_that_lets_no_added_user_in(targets, release):
    (message,) = messages("HUB709", TEXTS["HUB709"], **targets)
    assert f"{release} lets people in by `allowed_organizations` only" in message


def test_a_missing_account_rests_on_the_release_only_without_an_allow_rule():
    old = {"jupyterhub": "4.1.6"}
    (message,) = messages("HUB719", NATIVE, **old)
    assert "without an allow rule, JupyterHub 4.1.6 lets in everyone" in message
    (message,) = messages("HUB719", NATIVE + "c.Authenticator.allow_all = True\n")
    assert "NativeAuthenticator lets in people who have none" in message
    assert "LocalProcessSpawner, the default," in message
    chosen = 'c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"\n'
    (message,) = messages("HUB719", NATIVE + chosen + "c.Authenticator.allow_all = True\n")
    assert "the default" not in message


def test_open_signup_rests_on_the_release_only_where_it_needs_no_allow_rule():
    text = NATIVE + "c.NativeAuthenticator.open_signup = True\n"
    (message,) = messages("HUB615", text, jupyterhub="4.1.6")
    assert message.startswith("With JupyterHub 4.1.6, `open_signup`")
    (message,) = messages("HUB615", text + "c.Authenticator.allow_all = True\n")
    assert message.startswith("`open_signup`")


def test_pairs_of_names_that_are_alike_in_all_releases_rest_on_none():
    joined = 'c.KubeSpawner.pod_name_template = "{username}-{servername}"\n'
    (message,) = messages("HUB414", KUBE + NAMED + joined)
    assert ": in KubeSpawner 7.1 (the newest known), the server" in message
    joined = 'c.KubeSpawner.pod_name_template = "{username}{servername}"\n'
    (message,) = messages("HUB414", KUBE + NAMED + joined)
    assert ": the server `ice` of `al`" in message


def test_a_placeholder_of_another_release_is_told_from_a_misspelt_one():
    template = 'c.KubeSpawner.pod_name_template = "lab-{%s}"\n'
    old = {"jupyterhub_kubespawner": "6.2.0"}
    (message,) = messages("HUB412", KUBE + template % "user_server", **old)
    assert "`{user_server}`, which KubeSpawner 6.2 does not have" in message
    (message,) = messages("HUB412", KUBE + template % "legacy_escape_username")
    assert "which KubeSpawner 7.1 (the newest known) does not have" in message
    (message,) = messages("HUB412", KUBE + template % "user", **old)
    assert "has the unknown placeholder `{user}`" in message


def test_an_old_name_names_the_release_unless_it_is_old_in_all():
    old_names = "c.DockerSpawner.image_whitelist = []\nc.DockerSpawner.container_ip = '127.0.0.1'\n"
    newer, older = messages("HUB515", DOCKER + old_names)
    assert newer.startswith("In DockerSpawner 14.0 (the newest known), `c.DockerSpawner.image_wh")
    assert "is deprecated (since 12.0). Write" in newer
    assert "`c.DockerSpawner.container_ip` is deprecated since DockerSpawner 0.9. Write" in older
