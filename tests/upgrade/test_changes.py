"""The breaks that packages made: which configs they concern."""

import pytest

from tests.upgrade.conftest import DOCKER, fixed, outcome, step, steps

ALLOWED = 'c.Authenticator.allowed_users = {"ada"}\n'
VOLUMES = (
    DOCKER + 'c.DockerSpawner.image = "a:1"\nc.DockerSpawner.volumes = {"j-{username}": "/w"}\n'
)
GITHUB = 'c.JupyterHub.authenticator_class = "github"\n'
FORM = "c.DockerSpawner.options_form = '<select name=\"image\"></select>'\n"


@pytest.mark.parametrize(
    ("old", "new", "version"),
    [("4.1", "5.5", "5.0"), ("4.1", "6", "6.0"), ("1.5", "2.3", "2.0"), ("5.0", "5.5", None)],
)
def test_a_new_schema_stops_the_hub_once(old, new, version):
    names = steps(ALLOWED, f"jupyterhub={old}", f"jupyterhub={new}")
    assert names.count("database-schema") == (version is not None)
    if version:
        found = step(ALLOWED, f"jupyterhub={old}", f"jupyterhub={new}", "database-schema")
        assert (found.broken.version, found.broken.general) == (version, True)


def test_the_database_is_upgraded_by_itself_where_the_config_says_so():
    text = ALLOWED + "c.JupyterHub.upgrade_db = True\n"
    assert "database-schema" not in steps(text, "jupyterhub=4.1", "jupyterhub=6")


def test_a_plug_in_that_needs_a_newer_hub():
    text = VOLUMES + ALLOWED
    found = step(text, "jupyterhub=3.1 dockerspawner=13", "dockerspawner=14", "hub-too-old")
    assert (found.broken.effect, found.broken.moment) == ("stops", "before")
    assert "hub-too-old" not in steps(text, "jupyterhub=4.1 dockerspawner=13", "dockerspawner=14")


@pytest.mark.parametrize(
    ("volumes", "old", "new", "words"),
    [
        ("j-{username}", "0.11", "12.0", "the volume `j-bob-2dx` instead"),
        ("j-{username}", "12.1", "14.0", None),
        ("/home/{raw_username}", "0.11", "14.0", None),
        ("{username}-{imagename}", "12.1", "13.0", "the volume `{username}-a-1` instead"),
        ("shared", "0.11", "14.0", None),
    ],
)
def test_files_that_stay_behind(volumes, old, new, words):
    text = VOLUMES.replace("j-{username}", volumes) + "c.DockerSpawner.remove = True\n"
    old, new = f"dockerspawner={old}", f"dockerspawner={new}"
    if words is None:
        assert "files-left-behind" not in steps(text, old, new)
    else:
        assert words in step(text, old, new, "files-left-behind").finding.message


KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("{user}@hub", "no server starts"),
        ('{"a": 1}', "no server starts"),
        ("{username}", "something else is put there"),
        ("plain", None),
    ],
)
def test_braces_in_a_pods_environment_become_placeholders(value, words):
    text = f"{KUBE}c.KubeSpawner.environment = {{'X': {value!r}}}\n"
    old, new = "jupyterhub-kubespawner=4.3", "jupyterhub-kubespawner=7"
    if words is None:
        assert "environment-is-formatted" not in steps(text, old, new)
    else:
        assert words in step(text, old, new, "environment-is-formatted").finding.message
        assert "{{" in fixed(text, old, new, unsafe=True)


def test_a_profiles_dict_is_merged_with_the_setting_of_its_name():
    profile = "{'display_name': 'x', 'kubespawner_override': {'node_selector': {'b': 'c'}}}"
    text = f"{KUBE}c.KubeSpawner.profile_list = [{profile}]\n"
    old, new = "jupyterhub-kubespawner=4.3", "jupyterhub-kubespawner=7"
    assert "overrides-are-merged" not in steps(text, old, new)
    text += "c.KubeSpawner.node_selector = {'a': 'b'}\n"
    assert step(text, old, new, "overrides-are-merged").broken.effect == "changes"


def test_subdomains_get_other_names_unless_the_hook_is_set():
    text = ALLOWED + 'c.JupyterHub.subdomain_host = "https://hub.example.org"\n'
    found = step(text, "jupyterhub=4.1", "jupyterhub=5.3", "other-subdomains")
    assert found.finding.fix.applicability == "unsafe"
    hook = 'c.JupyterHub.subdomain_hook = "legacy"\n'
    assert "other-subdomains" not in steps(text + hook, "jupyterhub=4.1", "jupyterhub=5.3")


def test_names_of_named_servers_are_restricted():
    text = ALLOWED + "c.JupyterHub.allow_named_servers = True\n"
    assert "restricted-server-names" in steps(text, "jupyterhub=5.3", "jupyterhub=6")
    assert "restricted-server-names" not in steps(ALLOWED, "jupyterhub=5.3", "jupyterhub=6")


def test_a_rule_that_nothing_reads_lets_nobody_in():
    text = DOCKER + 'c.LocalAuthenticator.group_whitelist = {"staff"}\n'
    assert "nobody-allowed" in steps(text, "jupyterhub=4.1", "jupyterhub=6")


def test_a_kept_container_goes_on_with_its_volume():
    text = VOLUMES.replace("j-{username}", "{username}-{imagename}")
    assert "files-left-behind" not in steps(text, "dockerspawner=12.1", "dockerspawner=13.0")


def test_names_of_volumes_are_kept_with_the_legacy_escape():
    old, new = "dockerspawner=0.11", "dockerspawner=14"
    kept = fixed(VOLUMES, old, new)
    assert kept == VOLUMES + 'c.DockerSpawner.escape = "legacy"\n'
    assert "files-left-behind" not in steps(kept, old, new)


def test_folders_of_pods_are_kept_with_the_old_scheme():
    text = (
        'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'
        'c.KubeSpawner.volumes = [{"name": "v", "persistentVolumeClaim": {"claimName": "all"}}]\n'
        'c.KubeSpawner.volume_mounts = [\n    {"name": "v", "mountPath": "/w", "subPath": "h/{username}"}\n]\n'
    )
    old, new = "jupyterhub-kubespawner=6.2", "jupyterhub-kubespawner=7"
    assert "files-left-behind" in steps(text, old, new)
    assert 'slug_scheme = "escape"' in fixed(text, old, new)
    assert "files-left-behind" not in steps(fixed(text, old, new), old, new)


def test_users_who_choose_an_image_are_refused():
    text = VOLUMES + FORM
    assert "image-choice-refused" in steps(text, "dockerspawner=12.1", "dockerspawner=13")
    free = text + 'c.DockerSpawner.allowed_images = ["a:1"]\n'
    assert "image-choice-refused" not in steps(free, "dockerspawner=12.1", "dockerspawner=13")
    other = text.replace('name=\\"image', 'name=\\"size').replace('name="image', 'name="size')
    assert "image-choice-refused" not in steps(other, "dockerspawner=12.1", "dockerspawner=13")


def test_the_default_image_moves():
    old, new = "dockerspawner=12.1", "dockerspawner=13"
    assert "other-default-image" in steps(DOCKER, old, new)
    assert "other-default-image" not in steps(VOLUMES, old, new)
    assert "other-default-image" not in steps(
        DOCKER.replace("docker", "kubespawner.KubeSpawner"), old, new
    )


def test_an_image_of_an_older_hub():
    text = DOCKER + 'c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:4.1"\n'
    after = fixed(text, "jupyterhub=4.1", "jupyterhub=5.2", unsafe=True)
    assert 'image = "quay.io/jupyterhub/singleuser:5.2"' in after
    assert "image-of-older-hub" not in steps(after, "jupyterhub=4.1", "jupyterhub=5.2")
    assert "image-of-older-hub" not in steps(text, "jupyterhub=4.0", "jupyterhub=4.1")


def test_nobody_is_let_in_without_a_rule_since_jupyterhub_5():
    old, new = "jupyterhub=4.1", "jupyterhub=6"
    found = step(VOLUMES, old, new, "no-allow-rule")
    assert (found.broken.distribution, found.broken.version) == ("jupyterhub", "5.0")
    assert "c.Authenticator.allow_all = True\n" in fixed(VOLUMES, old, new, unsafe=True)
    assert "no-allow-rule" not in steps(VOLUMES + ALLOWED, old, new)


def test_people_from_the_admin_panel_are_shut_out():
    old, new = "jupyterhub=4.1 oauthenticator=15.1", "oauthenticator=16.0"
    text = GITHUB + 'c.GitHubOAuthenticator.allowed_users = {"ada"}\n'
    assert "known-users-shut-out" in steps(text, old, new)
    assert "known-users-shut-out" not in steps(
        GITHUB + "c.OAuthenticator.allow_all = True\n", old, new
    )
    more = text + "c.OAuthenticator.allow_existing_users = True\n"
    assert "known-users-shut-out" not in steps(more, old, new)


@pytest.mark.parametrize("line", ["", "c.OAuthenticator.allowed_users = set()\n"])
def test_without_a_list_nobody_from_the_admin_panel_is_shut_out(line):
    old, new = "jupyterhub=4.1 oauthenticator=15.1", "oauthenticator=16.0"
    assert "known-users-shut-out" not in steps(GITHUB + line, old, new)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ('{"JUPYTERHUB_API_URL": "http://hub", "A": "b"}', "`JUPYTERHUB_API_URL` had no effect"),
        ('{"A": "b"}', None),
        ("None", None),
    ],
)
def test_variables_of_the_hub_that_the_config_gives_take_effect(value, words):
    text, old, new = f"c.Spawner.environment = {value}\n", "jupyterhub=1.1", "jupyterhub=1.2"
    if words is None:
        assert "variables-override-hub" not in steps(text, old, new)
    else:
        assert words in step(text, old, new, "variables-override-hub").finding.message


def test_containers_start_as_the_user():
    text = 'c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"\n'
    old, new = "dockerspawner=0.11", "dockerspawner=12.0"
    assert "not-root-any-more" in steps(text, old, new)
    assert "not-root-any-more" not in steps(
        text + "c.SystemUserSpawner.run_as_root = True\n", old, new
    )


def test_forms_need_a_token():
    old, new = "jupyterhub=3.1", "jupyterhub=4.0"
    assert "form-without-token" in steps('c.JupyterHub.template_paths = ["/t"]\n', old, new)
    form = (
        "from jupyterhub.auth import PAMAuthenticator\n\n\nclass Mine(PAMAuthenticator):\n"
        "    custom_html = '<form><input></form>'\n\n\nc.JupyterHub.authenticator_class = Mine\n"
    )
    assert "form-without-token" in steps(form, old, new)
    good = form.replace("<input>", '<input name="_xsrf" value="{{ xsrf }}">')
    assert "form-without-token" not in steps(good, old, new)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('c.JupyterHub.template_paths = ["/t"]', True),
        ("c.JupyterHub.template_paths = []", False),
        ("c.Spawner.options_form = '<a data-toggle=\"x\"></a>'", True),
        ("c.Spawner.options_form = '<a data-bs-toggle=\"x\"></a>'", False),
        ("c.Spawner.options_form = form()", False),
    ],
)
def test_pages_are_drawn_by_another_bootstrap(line, told):
    names = steps(ALLOWED + line + "\n", "jupyterhub=4.1", "jupyterhub=5.0")
    assert ("other-bootstrap" in names) is told


def test_an_old_name_that_stops_the_hub_is_more_than_an_old_name():
    text = "c.JupyterHub.authenticator_class = 'cilogon'\nc.CILogonOAuthenticator.strip_idp_domain = True\n"
    found = [
        one
        for one in outcome(text, "oauthenticator=14.2.0", "oauthenticator=17.4.0").steps
        if "strip_idp_domain" in one.finding.message
    ]
    assert [one.broken.effect for one in found] == ["stops"]


def test_tokens_in_urls():
    services = 'c.JupyterHub.services = [{"name": "cull", "api_token": "x"}]\n'
    assert "token-in-url" in steps(services, "jupyterhub=4.1", "jupyterhub=5.0")
    free = services + 'c.Spawner.environment = {"JUPYTERHUB_ALLOW_TOKEN_IN_URL": "1"}\n'
    assert "token-in-url" not in steps(free, "jupyterhub=4.1", "jupyterhub=5.0")
    assert "token-in-url" not in steps(ALLOWED, "jupyterhub=4.1", "jupyterhub=5.0")


@pytest.mark.parametrize(
    ("old", "new", "python"), [("4.1", "5.0", "3.8"), ("4.1", "6", "3.10"), ("6.0", "6.1", None)]
)
def test_a_newer_python_is_needed(old, new, python):
    names = steps(ALLOWED, f"jupyterhub={old}", f"jupyterhub={new}")
    assert names.count("newer-python") == (python is not None)
    if python:
        found = step(ALLOWED, f"jupyterhub={old}", f"jupyterhub={new}", "newer-python")
        assert f"Python {python} " in found.finding.message


def test_arguments_of_the_server():
    text = (
        "from dockerspawner import DockerSpawner\n\n\nclass Mine(DockerSpawner):\n"
        "    def get_args(self):\n        return super().get_args()\n\n\n"
        "c.JupyterHub.spawner_class = Mine\n"
    )
    assert "options-not-in-arguments" in steps(text, "jupyterhub=1.5", "jupyterhub=2.3")
    plain = text.replace("get_args", "get_more")
    assert "options-not-in-arguments" not in steps(plain, "jupyterhub=1.5", "jupyterhub=2.3")


def test_braces_in_extra_options():
    text = VOLUMES + 'c.DockerSpawner.extra_create_kwargs = {"labels": {"u": "{username}"}}\n'
    assert "braces-are-templates" in steps(text, "dockerspawner=0.11", "dockerspawner=12.0")
    plain = text.replace('"{username}"', '"{json}"')
    assert "braces-are-templates" not in steps(plain, "dockerspawner=0.11", "dockerspawner=12.0")


def test_binds_and_volumes_are_merged():
    text = (
        VOLUMES
        + 'c.DockerSpawner.extra_host_config = {"binds": {"/d": {"bind": "/d", "mode": "ro"}}}\n'
    )
    assert "binds-are-merged" in steps(text, "dockerspawner=12.1", "dockerspawner=13")
    assert "binds-are-merged" not in steps(VOLUMES, "dockerspawner=12.1", "dockerspawner=13")


def test_a_step_that_rests_on_the_environment_names_the_variable():
    text = "import os\n\nif os.environ.get('OLD'):\n    c.JupyterHub.statsd_host = 'x'\n"
    found = step(text, "jupyterhub=5.5", "jupyterhub=6", "unrecognized-trait")
    assert not found.finding.certain
    assert "`OLD`" in found.finding.message
