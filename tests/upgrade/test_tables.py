"""What the tables of classes and traits say of an upgrade."""

import pytest

from tests.upgrade.conftest import DOCKER, fixed, step, steps

ALLOWED = 'c.Authenticator.allowed_users = {"ada"}\n'


def test_a_removed_trait_has_no_effect_any_more():
    text = 'c.JupyterHub.statsd_host = "stats"\n'
    found = step(text, "jupyterhub=5.5", "jupyterhub=6", "trait-gone")
    assert (found.broken.effect, found.broken.version) == ("fails", "6.0")
    assert found.finding.place.source.code(found.finding.place.node) == "c.JupyterHub.statsd_host"
    assert "trait-gone" not in steps(text, "jupyterhub=4.1", "jupyterhub=5.5")


def test_an_old_name_is_renamed_with_the_release_that_has_the_new_one():
    text = DOCKER + 'c.DockerSpawner.image_whitelist = ["a:1"]\nc.DockerSpawner.image = "a:1"\n'
    found = step(text, "dockerspawner=0.11", "dockerspawner=14", "old-name")
    assert (found.broken.effect, found.broken.moment) == ("renamed", "with")
    assert "c.DockerSpawner.allowed_images = [" in fixed(
        text, "dockerspawner=0.11", "dockerspawner=14"
    )


def test_an_old_name_is_not_renamed_to_one_that_is_set():
    text = 'c.Authenticator.whitelist = {"ada"}\nc.Authenticator.allowed_users = {"bob"}\n'
    assert "old-name" in steps(text, "jupyterhub=1.5", "jupyterhub=2.3")
    assert fixed(text, "jupyterhub=1.5", "jupyterhub=2.3") == text


def test_an_old_name_whose_successor_is_there_already_is_renamed_before():
    text = 'c.Authenticator.whitelist = {"ada"}\n'
    found = step(text, "jupyterhub=4.1", "jupyterhub=6", "old-name")
    assert (found.broken.moment, found.broken.version) == ("before", "1.2")
    assert fixed(text, "jupyterhub=4.1", "jupyterhub=6") == ALLOWED


def test_an_old_name_belongs_to_the_package_of_the_trait():
    text = (
        'c.JupyterHub.authenticator_class = "github"\nc.GitHubOAuthenticator.whitelist = {"ada"}\n'
    )
    now = "jupyterhub=4.1 oauthenticator=16.0"
    found = step(text, now, "jupyterhub=6 oauthenticator=17", "old-name")
    assert found.broken.distribution == "jupyterhub"
    assert "old-name" not in steps(text, now, "oauthenticator=17")


def test_a_name_that_loses_its_effect_is_no_mere_rename():
    text = ALLOWED + "c.JupyterHub.admin_access = True\n"
    assert step(text, "jupyterhub=1.5", "jupyterhub=6", "old-name").broken.effect == "fails"
    assert fixed(text, "jupyterhub=1.5", "jupyterhub=6") == ALLOWED


def test_a_class_that_is_gone_stops_the_hub():
    text = 'c.JupyterHub.authenticator_class = "oauthenticator.okpy.OkpyOAuthenticator"\n'
    found = step(text, "oauthenticator=15.0", "oauthenticator=17", "class-gone")
    assert (found.broken.effect, found.broken.version) == ("stops", "16.1")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", True),
        ('c.DockerSpawner.cmd = ["x"]\n', False),
        ('c.Spawner.cmd = ["x"]\n', False),
    ],
)
def test_another_default_is_told_where_nothing_sets_the_trait(line, told):
    found = steps(DOCKER + line, "dockerspawner=0.11", "dockerspawner=12.0")
    assert ("other-defaults" in found) is told


def test_another_default_is_laid_to_the_package_that_changed_it():
    old, new = "jupyterhub=1.5 dockerspawner=0.11", "jupyterhub=2.0 dockerspawner=12.0"
    text = DOCKER + "c.JupyterHub.use_legacy_stopped_server_status_code = True\n"
    found = step(text, old, new, "other-defaults")
    assert (found.broken.distribution, found.broken.version) == ("dockerspawner", "12.0")
    assert "`cmd` from `['jupyterhub-singleuser']` to `None` (" in found.finding.message


def test_nothing_changes_for_what_is_not_upgraded():
    text = DOCKER + 'c.JupyterHub.statsd_host = "x"\nc.Authenticator.whitelist = {"ada"}\n'
    assert steps(text, "jupyterhub=5.5 dockerspawner=13", "dockerspawner=14") == []
