"""What messages say where the same rule has different things to tell."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_text

DUMMY = 'c.JupyterHub.authenticator_class = "dummy"\n'
OLDER = 'c.JupyterHub.authenticator_class = "dummyauthenticator.DummyAuthenticator"\n'
DOCKER = 'c.JupyterHub.spawner_class = "docker"\n'
KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'
MOUNT = 'c.DockerSpawner.mounts = [{"source": "a", "target": "/a", %s}]'
VOLUME = 'c.DockerSpawner.volumes = {"%s": "%s"}'
CREATE = 'c.DockerSpawner.extra_create_kwargs = {"%s": "x"}'
ARGUMENTS = 'c.Spawner.args = %s\nc.Spawner.args.%s("--debug")'
DECLARED = 'c.DockerSpawner.extra_create_kwargs = {"volumes": %s}'
HOST = 'c.DockerSpawner.extra_host_config = {"%s": 2}'
SCOPE = 'c.JupyterHub.custom_scopes = {"%s": {"description": "read"}}'
POD = 'c.KubeSpawner.pod_name_template = "%s"'
GENERIC = 'c.JupyterHub.authenticator_class = "generic-oauth"\n'
LDAP = 'c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"\n'
GITHUB = 'c.JupyterHub.authenticator_class = "github"\n'
ITEM = "c.KubeSpawner.extra_containers = %s"
MOVED = 'c.JupyterHub.bind_url = "http://10.0.0.1:8000"\nc.JupyterHub.port = 443\n'
SERVICE = 'c.JupyterHub.services = [{"name": "a", %s}]'
OWN = """\
from oauthenticator.generic import GenericOAuthenticator
class Ours(GenericOAuthenticator):
    def name_of(self, user):
        return user.get(self.username_key)
c.JupyterHub.authenticator_class = Ours
"""
IMPORTED = """\
from jupyterhub.auth import DummyAuthenticator
c.JupyterHub.authenticator_class = DummyAuthenticator
"""


def reported(config, code):
    result = lint_text(config, options=Options(select=(code,)))
    return [(found.severity.value, found.message) for found in result.findings]


@pytest.mark.parametrize(
    ("code", "config", "severity", "told"),
    [
        ("HUB516", 'c.JupyterHub.extra_log_file = "hub.log"', "warning", "where you start it"),
        (
            "HUB516",
            'c.JupyterHub.api_tokens = {"x": "alice"}',
            "warning",
            "`c.JupyterHub.services`",
        ),
        ("HUB313", DOCKER + HOST % "memory", "error", "Write `mem_limit`."),
        ("HUB313", DOCKER + HOST % "cpus", "error", "Set `c.DockerSpawner.cpu_limit` instead."),
        ("HUB313", DOCKER + HOST % "gpus", "error", "Write `device_requests`"),
        ("HUB313", DOCKER + HOST % "hostname", "error", "Move it to `extra_create_kwargs`"),
        ("HUB313", DOCKER + HOST % "dns_serch", "error", "Did you mean `dns_search`?"),
        ("HUB313", DOCKER + HOST % "cap_ad", "error", "Did you mean `cap_add`?"),
        ("HUB313", DOCKER + HOST % "zzzz", "error", "Remove it."),
        ("HUB101", KUBE, "error", "Mount a claim for each user"),
        ("HUB101", DOCKER, "warning", "Mount a volume for each user"),
        ("HUB120", DOCKER + MOUNT % '"subpath": "{username}"', "error", "placeholder to `source`"),
        ("HUB120", DOCKER + MOUNT % '"labels": {"u": "{username}"}', "warning", "Remove it."),
        (
            "HUB108",
            DOCKER + 'c.DockerSpawner.volumes = {"a": {"mode": "rw"}}',
            "error",
            "has `mode` but",
        ),
        ("HUB401", DOCKER + VOLUME % ("home", "/home/jovyan"), "error", "`home-{username}`"),
        ("HUB401", DOCKER + VOLUME % ("/srv/a", "/home/jovyan"), "error", "`/srv/a/{username}`"),
        ("HUB913", 'c.Spawner.args = ["--A.b=1 --debug"]', "warning", "a single argument"),
        ("HUB913", 'c.Spawner.args = ["--debug --A.b=1"]', "error", "a single argument"),
        ("HUB572", KUBE + ITEM % '[{"name": "x", "imag": "y"}]', "error", "An item of `extra"),
        ("HUB411", KUBE + POD % "lab", "error", "the first one's pod is killed"),
        ("HUB405", DOCKER + VOLUME % ("u-${username}", "/u"), "error", "`$` stays before every"),
        ("HUB405", DOCKER + VOLUME % ("u-${USER}", "/u"), "error", "fails with `KeyError`"),
        ("HUB403", DOCKER + VOLUME % ("u", "/{{username}}"), "error", "target `/{{username}}` has"),
        ("HUB403", DOCKER + VOLUME % ("{{username}}", "/u"), "error", "refuses it, and no server"),
        ("HUB524", DOCKER + CREATE % "hstnam", "error", "Did you mean `hostname`?"),
        ("HUB614", DUMMY, "warning", "under any name"),
        ("HUB614", DUMMY + 'c.Authenticator.allowed_users = {"a"}', "warning", "allowed user"),
        ("HUB614", OLDER, "warning", "allowed user"),
        ("HUB614", OLDER + "c.Authenticator.allow_all = True", "warning", "under any name"),
        ("HUB614", DUMMY + 'c.JupyterHub.admin_users = {"a"}', "error", "they are admins"),
        ("HUB608", GITHUB + 'c.GitHubOAuthenticator.client_secret = "changeme"', "error", "nobody"),
        ("HUB608", GENERIC + 'c.OAuthenticator.client_secret = "changeme"', "warning", "pose as"),
        ("HUB507", ARGUMENTS % ("()", "append"), "error", "Make it a list above."),
        ("HUB507", ARGUMENTS % ("[]", "prepend"), "error", "in front of those above."),
        ("HUB507", ARGUMENTS % ("[]", "update"), "error", "Use `extend`."),
        ("HUB754", SCOPE % "grades:read", "error", "Write `custom:grades:read` here"),
        ("HUB754", SCOPE % "custom:Grades", "error", "JupyterHub does not start."),
        ("HUB104", DOCKER + DECLARED % '["/a"]', "error", "`/a` is not mounted from"),
        ("HUB104", DOCKER + DECLARED % '["/a", "/b"]', "error", "`/b` are not mounted from"),
        ("HUB313", DOCKER + HOST % "user", "error", "Move it to `extra_create_kwargs`"),
        ("HUB515", DOCKER + "c.DockerSpawner.tls_verify = True", "error", "tls_config"),
        ("HUB515", DOCKER + "c.DockerSpawner.tls_verify = False", "warning", "Remove this line"),
        ("HUB705", LDAP + "c.LDAPAuthenticator.use_ssl = True", "warning", '= "on_connect"`'),
        ("HUB705", LDAP + "c.LDAPAuthenticator.use_ssl = False", "warning", "no effect"),
        (
            "HUB705",
            GENERIC + 'c.GenericOAuthenticator.claim_groups_key = "teams"',
            "warning",
            '`c.GenericOAuthenticator.auth_state_groups_key = "oauth_user.teams"`',
        ),
        (
            "HUB705",
            OWN + 'c.GenericOAuthenticator.username_key = "nick"',
            "warning",
            "`self.username_claim` in the class `Ours`",
        ),
        ("HUB753", SERVICE % '"oauth_no_confirm": True', "error", "Remove it"),
        ("HUB753", SERVICE % '"oauth_client_id": "service-a"', "error", "Add `oauth_redirect"),
        ("HUB807", MOVED, "warning", "`http://:443/`"),
        ("HUB807", MOVED + 'c.JupyterHub.ssl_cert = "/hub.crt"', "warning", "`https://:443/`"),
    ],
)
def test_message_fits_the_case(code, config, severity, told):
    ((found, message),) = reported(config + "\n", code)
    assert found == severity
    assert told in message


def test_imported_class_is_shown_where_it_is_chosen():
    (finding,) = lint_text(IMPORTED, options=Options(select=("HUB614",))).findings
    source = finding.place.source
    assert source.position(source.span(finding.place.node)[0])[0] == 2


def test_the_first_mount_on_a_folder_is_shown_by_its_target():
    mounts = '[{"source": "a", "target": "/a"}, {"source": "b", "target": "/a"}]'
    (found,) = lint_text(
        f"{DOCKER}c.DockerSpawner.mounts = {mounts}\n", options=Options(select=("HUB114",))
    ).findings
    assert [one.source.code(one.node) for one in (found.place, *found.related)] == ['"/a"'] * 2
    assert found.start > found.related[0].start


def test_lost_names_are_told_in_the_order_of_the_file():
    text = (
        'c.Authenticator.admin_users = {"d", "a", "c", "b"}\nc.Authenticator.admin_users = {"e"}\n'
    )
    (found,) = (one for one in lint_text(text).findings if one.code == "HUB506")
    assert found.message.startswith("`d`, `a`, `c` and `b` are lost")


def test_what_has_no_value_is_reported_where_it_first_stops_the_hub():
    line = 'c.JupyterHub.log.info("starting")\n'
    result = lint_text(line * 2, options=Options(select=("HUB508",)))
    assert [found.start.line for found in result.findings] == [1]


def test_a_secret_of_the_wrong_type_is_not_repeated():
    ((_, message),) = reported("c.JupyterHub.cookie_secret = 12345678\n", "HUB511")
    assert "but this is a number" in message
    ((_, message),) = reported("c.JupyterHub.db_url = 12345678\n", "HUB511")
    assert "but `12345678` is a number" in message


def test_a_refused_value_of_a_spawner_stops_no_hub():
    lines = "c.Spawner.default_url = 5\nc.JupyterHub.bind_url = 5\n"
    found = lint_text(lines, options=Options(select=("HUB511",))).findings
    assert [one.outcome for one in found] == ["fails", "stops"]


def test_only_the_old_section_of_the_application_is_told_of():
    text = 'c.JupyterHubApp.ip = "127.0.0.1"\nc.JupyterHub.port = 8000\n'
    ((_, message),) = reported(text, "HUB516")
    assert "Write `c.JupyterHub.ip`" in message


def test_the_variable_that_names_the_account_of_the_hub_is_told():
    text = DOCKER + "import os\nc.DockerSpawner.volumes = {f\"u-{os.environ['USER']}\": '/w'}\n"
    (found,) = (one for one in lint_text(text).findings if one.code == "HUB403")
    assert "contains the environment variable `USER`: that is the account" in found.message


def test_settings_of_several_sections_that_one_function_sets_are_told_of_one_by_one():
    text = "def color(section):\n    section.colour = 1\ncolor(c.JupyterHub)\ncolor(c.Spawner)\n"
    told = [one.message for one in lint_text(text).findings if one.code == "HUB503"]
    assert [message.split()[0] for message in told] == ["`JupyterHub`", "`LocalProcessSpawner`"]


@pytest.mark.parametrize(("key", "is_told"), [("readOnly", True), ("mode", False)])
def test_only_a_folder_that_is_thought_to_be_read_only_is_told_where_that_belongs(key, is_told):
    folder = f'{{"path": "/srv", "{key}": True}}'
    text = f'{KUBE}c.KubeSpawner.volumes = [{{"name": "a", "hostPath": {folder}}}]\n'
    ((_, message),) = reported(text, "HUB573")
    assert ("item of `volume_mounts`" in message) == is_told


def test_only_a_text_of_groups_is_told_to_be_taken_apart():
    for value, is_told in (("5", False), ('"100"', True)):
        text = f"{DOCKER}c.DockerSpawner.extra_host_config = {{'group_add': {value}}}\n"
        ((_, message),) = reported(text, "HUB314")
        assert ("a group of each character" in message) == is_told


def test_a_name_that_is_no_section_is_not_taken_for_one():
    ((_, message),) = reported("settings.port = 8000\n", "HUB541")
    assert "c.settings" not in message
