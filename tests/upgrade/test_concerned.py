"""Of configs that look alike, which ones a break concerns."""

from __future__ import annotations

import pytest

from hublint.upgrade.steps import MOMENTS
from tests.upgrade.conftest import DOCKER, outcome, step, steps

ALLOWED = 'c.Authenticator.allowed_users = {"ada"}\n'
GITHUB = 'c.JupyterHub.authenticator_class = "github"\n'
KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'
IMAGE = 'c.DockerSpawner.image = "a:1"\n'
FORM = "'<select name=\"image\"></select>'\n"
SERVICES = 'c.JupyterHub.services = [{"name": "x", "api_token": "y"}]\n'
HTML = (
    "from jupyterhub.auth import PAMAuthenticator\n\n\nclass Mine(PAMAuthenticator):\n"
    "    custom_html = {}\n\n\nc.JupyterHub.authenticator_class = Mine\n"
)
BINDS = 'c.DockerSpawner.extra_host_config = {"binds": {"/d": {"bind": "/d", "mode": "ro"}}}\n'

LABELS = 'c.DockerSpawner.extra_host_config = {"labels": ["{username}"]}\n'
LISTED = "c.DockerSpawner.image_whitelist = ['a:1']\n"

HUB_1 = "jupyterhub=1.1", "jupyterhub=1.2"
USERS = "jupyterhub=5.5 oauthenticator=15.1", "oauthenticator=16.0"
DOCKER_12, DOCKER_13 = (
    ("dockerspawner=0.11", "dockerspawner=12.0"),
    ("dockerspawner=12.1", "dockerspawner=13"),
)
KUBE_5 = "jupyterhub-kubespawner=4.3", "jupyterhub-kubespawner=7"
HUB_4, HUB_5, HUB_6 = (
    ("jupyterhub=3.1", "jupyterhub=4.0"),
    ("jupyterhub=4.1", "jupyterhub=5.0"),
    ("jupyterhub=5.5", "jupyterhub=6"),
)

CONCERNED = [
    ("known-users-shut-out", GITHUB + ALLOWED, USERS, True),
    ("known-users-shut-out", f'c.JupyterHub.authenticator_class = "native"\n{ALLOWED}', USERS, False),
    ("known-users-shut-out", f"{GITHUB}{ALLOWED}c.Authenticator.allow_all = True\n", USERS, False),
    ("not-root-any-more", DOCKER, DOCKER_12, False),
    ("nobody-allowed", "c.LocalAuthenticator.group_whitelist = set()\n", HUB_5, False),
    ("nobody-allowed", 'c.LocalAuthenticator.group_whitelist = {"a"}\n' + ALLOWED, HUB_5, False),
    ("form-without-token", "c.JupyterHub.template_paths = []\n", HUB_4, False),
    ("form-without-token", "c.JupyterHub.template_paths = paths()\n", HUB_4, False),
    ("form-without-token", HTML.format("'<form>'"), HUB_4, True),
    ("form-without-token", HTML.format("'<a>'"), HUB_4, False),
    ("form-without-token", HTML.format("load()"), HUB_4, False),
    ("other-bootstrap", "c.JupyterHub.template_paths = paths()\n", HUB_5, False),
    ("database-schema", "c.JupyterHub.upgrade_db = False\n", HUB_5, True),
    ("braces-are-templates", DOCKER + IMAGE + LABELS, DOCKER_12, True),
    ("braces-are-templates", KUBE + LABELS, DOCKER_12, False),
    ("binds-are-merged", DOCKER + IMAGE + BINDS, DOCKER_13, False),
    ("variables-override-hub", 'c.Spawner.environment = {"JPY_API": "a"}\n', HUB_1, True),
    ("variables-override-hub", 'c.Spawner.environment = {name: "a"}\n', HUB_1, False),
    ("other-subdomains", 'c.JupyterHub.subdomain_host = ""\n', HUB_5, False),
    ("other-subdomains", "", HUB_5, False),
    ("restricted-server-names", "c.JupyterHub.allow_named_servers = False\n", HUB_6, False),
    ("image-choice-refused", f"{DOCKER}{IMAGE}c.DockerSpawner.options_form = {FORM}", DOCKER_13, True),
    ("image-choice-refused", f"{DOCKER}{IMAGE}form = {FORM}", DOCKER_13, False),
    ("image-choice-refused", f"{KUBE}c.KubeSpawner.options_form = {FORM}", DOCKER_13, False),
    ("image-choice-refused", f"{DOCKER}{IMAGE}{LISTED}c.DockerSpawner.options_form = {FORM}", DOCKER_13, False),
    ("other-default-image", DOCKER, DOCKER_13, True),
    ("other-default-image", ALLOWED, DOCKER_13, False),
    ("other-default-image", f"{DOCKER}c.DockerSpawner.container_image = 'a:1'\n", DOCKER_13, False),
    ("other-default-image", f"{DOCKER}c.DockerSpawner.allowed_images = ['a:1']\n", DOCKER_13, False),
    ("environment-is-formatted", f'{KUBE}c.KubeSpawner.environment = {{"A": "{{"}}\n', KUBE_5, True),
    ("environment-is-formatted", f'{KUBE}c.KubeSpawner.environment = {{"A": 1}}\n', KUBE_5, False),
    ("environment-is-formatted", f'{DOCKER}c.Spawner.environment = {{"A": "{{user}}"}}\n', KUBE_5, False),
    ("token-in-url", SERVICES, HUB_5, True),
    ("token-in-url", f'{SERVICES}c.Spawner.environment = {{"A": "b"}}\n', HUB_5, True),
    ("token-in-url", f"{SERVICES}c.Spawner.environment = load()\n", HUB_5, False),
    ("token-in-url", "c.JupyterHub.services = []\n", HUB_5, False),
    ("token-in-url", "c.JupyterHub.services = load()\n", HUB_5, False),
    ("hub-too-old", DOCKER, ("jupyterhub=4.0 dockerspawner=13", "dockerspawner=14"), False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "releases", "is_concerned"), CONCERNED)
def test_a_break_concerns_a_config_or_not(name, text, releases, is_concerned):
    assert (name in steps(text, *releases)) is is_concerned


OVERRIDES = [
    ("{'node_selector': {'b': 'c'}}", "{'a': 'b'}", True),
    ("{'node_selector': {'b': 'c'}}", "load()", False),
    ("{'node_selector': load()}", "{'a': 'b'}", False),
    ("{name: {'b': 'c'}}", "{'a': 'b'}", False),
]


@pytest.mark.parametrize(("override", "setting", "is_merged"), OVERRIDES)
def test_only_two_dicts_are_merged(override, setting, is_merged):
    profile = f"{{'display_name': 'x', 'kubespawner_override': {override}}}"
    text = (
        f"{KUBE}c.KubeSpawner.profile_list = [{profile}]\nc.KubeSpawner.node_selector = {setting}\n"
    )
    assert ("overrides-are-merged" in steps(text, *KUBE_5)) is is_merged


IMAGES = [
    ("quay.io/jupyterhub/singleuser:4.1", 1),
    ("jupyterhub/singleuser:5.2.1", 1),
    ("jupyterhub/singleuser:6.0", 0),
    ("jupyterhub/k8s-singleuser-sample:3.0", 0),
    ("quay.io/jupyter/base-notebook:4", 0),
    ("jupyterhub/singleuser", 0),
]


@pytest.mark.parametrize(("image", "count"), IMAGES)
def test_an_image_of_an_older_hub_is_told_of_once(image, count):
    text = f'{DOCKER}c.DockerSpawner.image = "{image}"\n'
    assert steps(text, "jupyterhub=4.1", "jupyterhub=6").count("image-of-older-hub") == count


def test_what_stops_a_hub_comes_first_and_what_has_no_place_before_what_has_one():
    text = DOCKER + SERVICES + 'c.JupyterHub.statsd_host = "x"\n'
    found = outcome(
        text, "jupyterhub=4.1 dockerspawner=12.1", "jupyterhub=6 dockerspawner=14"
    ).steps
    effects = ["stops", "fails", "changes", "renamed"]
    order = [
        (MOMENTS.index(one.broken.moment), effects.index(one.broken.effect), not one.broken.general)
        for one in found
    ]
    assert order == sorted(order)
    assert len(set(order)) > 3


def test_files_that_stay_behind_and_a_rule_that_is_missing_are_failures():
    text = (
        DOCKER
        + IMAGE
        + 'c.DockerSpawner.volumes = {"j-{username}": "/w"}\nc.DockerSpawner.remove = True\n'
    )
    assert step(text, *DOCKER_12, "files-left-behind").broken.effect == "fails"
    found = step(text, "jupyterhub=4.1", "jupyterhub=6", "no-allow-rule").finding
    assert "Until now, everyone who could sign in was let in." in found.message


@pytest.mark.parametrize(
    ("line", "count"), [("c.Authenticator.allow_all = True\n", 1), (ALLOWED, 0)]
)
def test_findings_of_today_that_are_gone_are_counted(line, count):
    assert outcome(line, "jupyterhub=4.1", "jupyterhub=5.0").resolved == count
