"""What the findings and the comparison of the hub with itself say of an upgrade."""

import pytest

from hublint.source import Source
from hublint.upgrade.both_releases import Pair, series
from hublint.upgrade.consequences import consequences
from hublint.versions.target_options import parsed
from tests.upgrade.conftest import DOCKER, fixed, outcome, step, steps

ALLOWED = 'c.Authenticator.allowed_users = {"ada"}\n'
REMOVED = "c.DockerSpawner.remove = True\n"


def test_a_removed_trait_has_no_effect_any_more():
    text = 'c.JupyterHub.statsd_host = "stats"\n'
    found = step(text, "jupyterhub=5.5", "jupyterhub=6", "unrecognized-trait")
    assert (found.broken.effect, found.broken.version) == ("fails", "6.0")
    assert found.finding.place.source.code(found.finding.place.node) == "c.JupyterHub.statsd_host"
    assert "unrecognized-trait" not in steps(text, "jupyterhub=4.1", "jupyterhub=5.5")


def test_an_old_name_is_renamed_with_the_release_that_has_the_new_one():
    text = DOCKER + REMOVED + 'c.DockerSpawner.image_whitelist = ["a:1"]\n'
    text += 'c.DockerSpawner.image = "a:1"\n'
    now, then = "dockerspawner=0.11", "dockerspawner=14"
    found = step(text, now, then, "deprecated-docker-trait")
    assert (found.broken.effect, found.broken.version) == ("renamed", "12.0")
    assert "c.DockerSpawner.allowed_images = [" in fixed(text, now, then)


def test_what_is_an_old_name_today_is_no_step():
    text = 'c.Authenticator.whitelist = {"ada"}\n'
    names = steps(text, "jupyterhub=4.1", "jupyterhub=6")
    assert names == ["newer-python", "database-schema"]


def test_an_old_name_that_loses_its_effect_is_a_step():
    text = DOCKER + ALLOWED + "c.DockerSpawner.hub_ip_connect = '10.0.0.1'\n"
    found = step(text, "dockerspawner=12.1", "dockerspawner=14", "ignored-hub-ip-connect")
    assert (found.broken.effect, found.broken.version) == ("fails", "13.0")


def test_a_name_that_the_new_release_refuses_stops_the_hub():
    text = (
        'c.JupyterHub.authenticator_class = "cilogon"\n'
        'c.CILogonOAuthenticator.username_claim = "email"\n'
    )
    found = step(text, "oauthenticator=14.2", "oauthenticator=17", "deprecated-authenticator-trait")
    assert (found.broken.effect, found.broken.version) == ("stops", "16.0")


def test_a_name_that_loses_its_effect_is_no_mere_rename():
    text = ALLOWED + "c.JupyterHub.admin_access = True\n"
    now, then = "jupyterhub=1.5", "jupyterhub=6"
    assert step(text, now, then, "deprecated-hub-trait").broken.effect == "fails"
    assert fixed(text, now, then) == ALLOWED


def test_a_class_that_is_gone_stops_the_hub():
    text = 'c.JupyterHub.authenticator_class = "oauthenticator.okpy.OkpyOAuthenticator"\n'
    found = step(text, "oauthenticator=15.0", "oauthenticator=17", "unknown-class-name")
    assert (found.broken.effect, found.broken.version) == ("stops", "16.1")


def test_defaults_that_nobody_notices_are_no_step():
    assert steps(DOCKER + REMOVED + ALLOWED, "dockerspawner=0.11", "dockerspawner=12.0") == []


@pytest.mark.parametrize("told", [True, False])
def test_nobody_is_let_in_once(told):
    text = DOCKER + REMOVED + ("" if told else ALLOWED)
    names = steps(text, "jupyterhub=4.1", "jupyterhub=6")
    assert [name for name in names if name in ("access", "no-allow-rule")] == (
        ["no-allow-rule"] if told else []
    )


def test_a_hub_that_lets_nobody_in_may_leave_files_behind_too():
    text = DOCKER + REMOVED + 'c.DockerSpawner.volumes = {"j-{username}": "/w"}\n'
    old, new = "jupyterhub=4.1 dockerspawner=0.11", "jupyterhub=6 dockerspawner=14"
    assert {"no-allow-rule", "files-left-behind"} <= set(steps(text, old, new))


def test_nobody_is_let_in_is_said_where_no_rule_says_it():
    now, then = {"jupyterhub": "4.1.6"}, {"jupyterhub": "6.1.1"}
    planned = outcome(DOCKER + REMOVED, "jupyterhub=4.1", "jupyterhub=6")
    rules = [one for one in planned.steps if one.finding.name == "no-allow-rule"]
    others = [one for one in planned.steps if one not in rules]
    pair = Pair(planned.source, now, then)
    assert [one.finding.name for one in consequences(pair, others)] == ["access"]
    assert list(consequences(pair, [*others, *rules])) == []


def test_containers_that_the_new_hub_does_not_find():
    text = DOCKER + "c.Authenticator.allow_all = True\n"
    now, then = "dockerspawner=0.11", "dockerspawner=14"
    found = step(text, now, then, "files-left-behind")
    assert not found.finding.certain
    assert 'c.DockerSpawner.escape = "legacy"\n' in fixed(text, now, then)


def test_no_setting_is_offered_that_does_not_help():
    text = DOCKER + REMOVED + 'c.DockerSpawner.image = "a:1"\n'
    text += 'c.DockerSpawner.volumes = {"{username}-{imagename}": "/w"}\n'
    found = outcome(text, "dockerspawner=0.11", "dockerspawner=14").steps
    assert {one.finding.fix for one in found if one.finding.name == "files-left-behind"} == {None}


def test_nothing_changes_for_what_is_not_upgraded():
    text = DOCKER + 'c.JupyterHub.statsd_host = "x"\nc.Authenticator.whitelist = {"ada"}\n'
    assert steps(text, "jupyterhub=5.5 dockerspawner=13", "dockerspawner=14") == []


@pytest.mark.parametrize(
    ("old", "between"),
    [
        ("jupyterhub=4.1", ["5.0", "5.1", "5.2"]),
        ("jupyterhub=5.1", ["5.2"]),
        ("jupyterhub=5.2", []),
    ],
)
def test_the_releases_that_an_upgrade_leads_over(old, between):
    pair = Pair(Source.from_text(""), parsed([old]), parsed(["jupyterhub=5.2"]))
    assert [series(one) for one in pair.releases("jupyterhub")] == between
    assert pair.crosses("jupyterhub", "5.2") is bool(between)
    assert not pair.crosses("jupyterhub", "5.3")
    assert list(pair.upgraded()) == (["jupyterhub"] if between else [])
