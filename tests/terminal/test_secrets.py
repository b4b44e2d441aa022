"""Secrets of a config are shown nowhere but where the file's own text has to stand exactly."""

from __future__ import annotations

import json

import pytest

from hublint.checks.state.config_secrets import HOLDERS, SECRETS
from hublint.output import FORMATS
from hublint.output.frame import Frame
from hublint.output.sheet import plain
from hublint.secrecy import DOTS, Mask
from hublint.secrecy.secret_names import is_secret
from hublint.source import Source
from tests.linting import lint_text

LINES = '''
import os
from nearby import LIMIT
password = "S3CRETname"
part = "S3CRETpart"
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.cookie_secret = "S3CRETcookie"
c.JupyterHub.cookie_secret = b"S3CRETbytes"
c.JupyterHub.cookie_secret = bytes.fromhex("5ec4e7" * 8)
c["JupyterHub"]["cookie_secret"] = "S3CRETitem"
setattr(c.JupyterHub, "cookie_secret", "S3CRETattr")
c.CryptKeeper.keys = ["S3CRETcrypt1", 'S3CRETcrypt2']
c.CryptKeeper.keys.append("S3CRETcrypt3")
c.GitHubOAuthenticator.client_secret = "S3CRETclient"
c.GitHubOAuthenticator.client_secert = "S3CRETslip"
c.DummyAuthenticator.pasword = "S3CRETmissing_letter"
c.JupyterHub.db_url = "postgresql://hub:S3CRETdb@db/hub"
c.JupyterHub.db_url = f"postgresql://hub:{part}@db/hub"
c.JupyterHub.db_url = "postgresql://hub:" + "S3CRETjoined" + "@db/hub"
c.JupyterHub.api_tokens = {"S3CRETapi": "bob"}
c.JupyterHub.service_tokens = {"S3CRETservice": "svc"}
c.JupyterHub.service_tokens["S3CRETadded"] = "svc"
c.JupyterHub.services = [{"name": "x", "api_token": "S3CRETof_x"}, dict(name="y", api_token="S3CRETof_y")]
c.ConfigurableHTTPProxy.auth_token = "S3CRETproxy"
c.DummyAuthenticator.password = "S3CRETdummy"
c.LDAPAuthenticator.lookup_dn_search_password = "S3CRETldap"
c.LTI11Authenticator.consumers = {"S3CRETlti_key": "S3CRETlti"}
c.Spawner.environment = {"AWS_SECRET_ACCESS_KEY": "S3CRETaws", "DB_PASSWORD": f"S3CRETenv{password}", "A": 1}
c.Spawner.environment["GIT_TOKEN"] = "S3CRETgit"
c.Spawner.environment.update({"X_PASSWORD": "S3CRETupdated"})
os.environ["X_SECRET"] = "S3CRETset"
os.environ.setdefault("X_TOKEN", "S3CRETset_default")
token = os.environ.get("HUB_TOKEN", "S3CRETdefault")
c.DockerSpawner.cmd = ["start", "--ServerApp.token=S3CRETcommand"]
c.DockerSpawner.cmd = "start-server --ServerApp.token=S3CRETcommand_line --other"
c.DockerSpawner.args = ["--token", "S3CRETargument", "--ServerApp.password='S3CRETquoted'"]
c.DockerSpawner.volumes = {"//nas/{username}?password=S3CRETshare": "/home/jovyan/work", "v": "/S3CRETname"}
c.DockerSpawner.mounts = [{"target": "/x", "source": "v", "driver_config": {"o": "username=u,password=S3CRETcifs"}}]
c.DockerSpawner.mem_limit = password
c.DockerSpawner.cpu_limit = LIMIT
c.DockerSpawner.mem_limt = "1G"  # password: S3CRETcomment
# c.JupyterHub.cookie_secret = "S3CRETcommented"
c.DockerSpawner.container_name_template = "S3CRETname-{x}"
c.DockerSpawner.extra_host_config = {"binds": ["x"], "registry_token": "S3CRETregistry"}
if token == "S3CRETcompared":
    c.DockerSpawner.remove = "x"
c.X.private_key = """-----BEGIN
S3CRETpem
-----END"""
def login(token: str = "S3CRETannotated"): pass
def get_token(): return "S3CRETreturned"
c.X.extra_containers = [{"env": [{"name": "DB_PASSWORD", "value": "S3CRETvalue"}]}]
c.X.environment = ["DB_PASSWORD=S3CRETassigned"]
c.X.db_url = "postgresql://hub:%s@db/hub" % "S3CRETpercent"
c.X.db_url = "postgresql://hub:{}@db/hub".format("S3CRETformat")
c.X.db_url = "postgresql://hub:{word}@db/hub".format(word=word)
word = "S3CRETword"
for token in ["S3CRETloop"]:
    c.X.client_secret = token
c.X.client_secret = "S3" "CRETin_two_parts"
c.DockerSpawner.memory_limit = "S3" "CRETin_two_parts"
c.X.headers = {"X": "Bearer S3CRETbearer"}
c.X.url = "https://S3CRETtoken_in_an_address@example.org/x"
c.DockerSpawner.oauth_client_secret = 'S3CRET\\"escaped'
'''.strip()
MARKS = ("S3CRET", "5ec4e7")
UPGRADE = ("--to", "jupyterhub=6", "--target", "jupyterhub=1.5.1")
UPGRADES = [
    ("upgrade", "{}", *UPGRADE, "--output-format", name) for name in FORMATS if name != "json"
]


@pytest.fixture
def config(folder):
    (folder / "nearby.py").write_text('DB_PASSWORD = LIMIT = "S3CRETnearby"\n')
    file = folder / "jupyterhub_config.py"
    file.write_text(LINES)
    return str(file)


@pytest.mark.parametrize(
    "command",
    [
        ("mounts", "{}"), ("mounts", "{}", "--output-format", "json"),
        *(("--pedantic", "--output-format", name) for name in FORMATS if name != "json"),
        ("upgrade", "{}", *UPGRADE),
        *(pytest.param(command, marks=pytest.mark.slow) for command in UPGRADES),
    ],
)  # fmt: skip
def test_none_is_shown(command, config, run):
    shown = run(*(word.format(config) for word in command))
    assert shown.count("\n") > 3
    assert [line for line in shown.splitlines() if any(mark in line for mark in MARKS)] == []


def test_none_stands_in_json_but_in_the_text_of_edits(config, run):
    found = json.loads(run("--pedantic", "--output-format", "json"))
    for finding in found["findings"]:
        finding["fix"] = finding["fix"] and finding["fix"]["title"]
    assert len(found["findings"]) > 10
    assert not any(mark in json.dumps(found) for mark in MARKS)


def test_every_secret_of_the_text_is_masked():
    source = Source.from_text(LINES)
    shown = Mask(source).code(0, len(source.text))
    assert [line for line in shown.splitlines() if any(mark in line for mark in MARKS)] == []
    assert shown.count(DOTS) > 45


@pytest.mark.parametrize(
    "text",
    [
        'c.JupyterHub.cookie_secret = "S3CRET rest', 'c.JupyterHub.cookie_secret = S3CRET"',
        "c.JupyterHub.cookie_secret = \u201cS3CRET\u201d", 'c.JupyterHub.cookie_secret "S3CRET"',
        'c.X.environment = {"A_TOKEN": "S3CRET" "B": 3', "db_password: S3CRET!", "  password: S3CRET # x",
        'c.CryptKeeper.keys = ["S3CRET1", \'S3CRET2]', "print 'x'; password = 'S3CRET'",
        "c.JupyterHub.db_url = 'postgres://a:S3CRET@b", 'c.JupyterHub.cookie_secret == = "S3CRET"',
        'c.JupyterHub.cookie_secret = ("S3CRET"', 'services = [{"api_token": S3CRET\', }]',
        'password = "S3CRET"\nx = (', 'if password(x) == "S3CRET"', ') password = "S3CRET"',
    ],
)  # fmt: skip
def test_broken_line_shows_none(text):
    (finding,) = lint_text(text).findings
    rows = Frame(finding.place.source, [finding.place], finding.place, 80).rows("")
    assert "S3CRET" not in "\n".join(plain(row) for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        'c.JupyterHub.cookie_secret_file = "/srv/cookie_secret"', 'c.X.token_url = "https://example.org/token"',
        'c.X.client_secret = os.environ["CLIENT_SECRET"]', 'c.X.client_secret = open("/run/secrets/x").read()',
        'c.KubeSpawner.image_pull_secrets = ["registry"]', 'c.X.client_secret = os.environ.get("SECRET")',
        'c.X.username_key = "email"', 'c.X.volumes = {"v-{username}": "/home/jovyan"}', "c.X.token_ttl = 3",
        'c.X.taken = "/srv/a"', 'c.X.secretary = "ana"',
        'c.X.env = {"name": "X", "valueFrom": {"secretKeyRef": {"name": "x", "key": "y"}}}',
        'c.JupyterHub.ssl_key = "/etc/hub.key"', 'c.X.url = "http://hub:8081/hub?name=x"',
        'if kinds == ["token"]: x = "y"', 'token[x, y] = "z"', 'x[kind.token] = "y"',
        'x = "user@example.org"', 'if user == "admin": x = "y"', 'c.JupyterHub.db_url = "postgresql://hub@db/hub"',
    ],
)  # fmt: skip
def test_what_is_no_secret_is_shown(text):
    source = Source.from_text(text)
    assert Mask(source).code(0, len(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        'plain = "S3CRET"\nc.X.client_secret = plain\n',
        'plain = {"a": "b"}\nc.X.client_secret = plain["a"] + "S3CRET"\n',
        'place = "a/b"\nc.X.client_secret = place.read() + "S3CRET"\n',
    ],
)
def test_a_variable_that_is_given_to_a_secret_as_it_is_holds_one(text):
    shown = Mask(Source.from_text(text)).code(0, len(text))
    assert shown == text.replace("S3CRET", DOTS)


def test_a_secret_at_the_beginning_is_hidden():
    source = Source.from_text('c.X.client_secret = "S3CRET"\n')
    assert Mask(source).code(21, 27) == DOTS


def test_a_secret_that_is_spelled_with_escapes_is_hidden_as_it_is_read():
    hide = Mask(Source.from_text('c.X.client_secret = "S3CR\\x45Tvalue"\n')).words
    assert hide("it is `S3CRETvalue`") == f"it is `{DOTS}`"


def test_users_whose_tokens_are_given_are_shown():
    source = Source.from_text('c.JupyterHub.api_tokens = {"S3CRETtoken": "bob"}')
    assert Mask(source).code(0, 99) == f'c.JupyterHub.api_tokens = {{"{DOTS}": "bob"}}'
    assert Mask(source).words("`bob` may come in") == "`bob` may come in"


def test_settings_that_rules_take_for_secrets_are_secrets():
    holders = HOLDERS - {"services", "db_url", "keys"}
    assert [name for name in SECRETS | holders if not is_secret(name)] == []
    assert is_secret("keys", "CryptKeeper")
    assert is_secret("consumers")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("HUB_KEY", True), ("HUB_NAME", False), ("KEY", False), ("crypt_key", True), ("key", False)],
)
def test_what_is_called_a_key_is_a_secret_where_its_name_says_whose(name, is_one):
    assert is_secret(name) is is_one


def test_what_dots_cut_off_is_hidden_where_it_begins_a_secret():
    hide = Mask(Source.from_text('c.X.client_secret = "abcdefghijklmnop"\n')).words
    assert hide("it is abcdefghijkl…") == f"it is {DOTS}…"
    for text in ("it is abcdefghaaa…", "it is abcdefghzzz…"):
        assert hide(text) == text


@pytest.mark.parametrize(
    ("literal", "said", "shown"),
    [
        ("'hunter2'", "hunter2", "••••••"),
        ("f'{user}-longer-secret'", "bob-longer-secret", "bob••••••"),
    ],
)
def test_what_a_secret_is_made_of_is_hidden_in_words(literal, said, shown):
    assert Mask(Source.from_text(f"password = {literal}\n")).words(said) == shown


def test_what_only_stands_for_a_secret_is_shown():
    lines = 'c.X.client_secret = "your-client-secret"\nc.X.auth_token = "{TOKEN_OF_HUB}"\n'
    text = "Replace `your-client-secret` and `{TOKEN_OF_HUB}`."
    assert Mask(Source.from_text(lines)).words(text) == text


def test_marks_stand_under_the_masked_text():
    text = 'c.X.client_secret = "a long secret that is much longer"; c.JupyterHub.prot = 1'
    source = Source.from_text(text)
    finding = next(one for one in lint_text(text).findings if one.code == "HUB503")
    _, shown, marks = (
        plain(row) for row in Frame(source, [finding.place], finding.place, 99).rows("")
    )
    assert shown[marks.index("^") :].startswith("c.JupyterHub.prot")
