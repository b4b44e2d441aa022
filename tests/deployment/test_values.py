"""Values that the deployment gives: findings stand where they are corrected, and fixes are made there."""

from __future__ import annotations

import subprocess

import pytest

from hublint import Options
from hublint.deployment.asked import Asked
from hublint.deployment.respelling import respelled
from hublint.linter.fix_loop import fix_source
from hublint.project.check_file import CheckOptions, check_file
from hublint.project.session import Session

from .hubs import COMPOSE, CONFIG, changed, found, lint, with_settings, with_variable
from .reading import read, write

MEMORY = changed(CONFIG, ('mem_limit = "2G"', 'mem_limit = os.environ["MEM"]'))


def repaired(folder, **chosen):
    options = CheckOptions(fix=True, session=Session(folder), **chosen)
    return check_file(str(folder / "jupyterhub_config.py"), options)


def test_a_deployment_in_which_everything_fits_has_no_findings(tmp_path):
    result = lint(tmp_path)
    assert found(result) == []
    assert [one.file.name for one in result.around] == ["compose.yaml"]


def test_a_bad_value_stands_in_its_own_file(tmp_path):
    files = {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable("MEM: ${MEM}")}
    result = lint(tmp_path, {**files, ".env": "MEM=512m\n"})
    assert found(result) == [("HUB301", "error", ".env", 1)]
    (finding,) = result.findings
    assert [place.label for place in finding.related] == ["read here as MEM"]


FIXED = [
    ("MEM: 512m", "MEM: 512M"),
    ('MEM: "512m"', 'MEM: "512M"'),
    ("MEM: '512m'", "MEM: '512M'"),
]


@pytest.mark.parametrize(("old", "new"), FIXED)
def test_a_value_is_repaired_in_the_compose_file(tmp_path, old, new):
    lint(tmp_path, {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable(old)})
    result = repaired(tmp_path)
    assert (tmp_path / "compose.yaml").read_text() == with_variable(new)
    assert (tmp_path / "jupyterhub_config.py").read_text() == MEMORY
    assert [change.name for change in result.others] == [str(tmp_path / "compose.yaml")]


IN_DOTENV = [("MEM=512m\n", "MEM=512M\n"), ("A=1\nMEM='512m' # x\n", "A=1\nMEM='512M' # x\n")]


@pytest.mark.parametrize(("old", "new"), IN_DOTENV)
def test_a_value_is_repaired_in_the_file_of_variables(tmp_path, old, new):
    files = {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable("MEM: ${MEM}")}
    lint(tmp_path, {**files, ".env": old})
    repaired(tmp_path)
    assert (tmp_path / ".env").read_text() == new


@pytest.mark.parametrize("chosen", [{"only_named": True}, {"diff": True}])
def test_other_files_are_only_written_if_that_is_wanted(tmp_path, chosen):
    text = with_variable("MEM: 512m")
    lint(tmp_path, {"jupyterhub_config.py": MEMORY, "compose.yaml": text})
    repaired(tmp_path, **chosen)
    assert (tmp_path / "compose.yaml").read_text() == text


IMAGE = changed(COMPOSE, ("image: quay.io/jupyterhub/jupyterhub:5", "build: ."))
BUILD = "FROM quay.io/jupyterhub/jupyterhub:5\nCOPY jupyterhub_config.py /srv/\nENV MEM=512m\n"
UNIT = "[Service]\nExecStart=jupyterhub\nEnvironment=MEM=512m\n"


@pytest.mark.parametrize(
    "files", [{"jupyterhub.service": UNIT}, {"compose.yaml": IMAGE, "Dockerfile": BUILD}]
)
def test_a_value_in_a_unit_or_an_image_is_told_and_left_as_it_is(tmp_path, files):
    write(tmp_path, {"jupyterhub_config.py": MEMORY, **files})
    result = repaired(tmp_path)
    assert [one.fix for one in result.findings if one.code == "HUB301"] == [None]


def test_a_line_that_only_names_a_variable_holds_no_value_to_replace(tmp_path):
    text = changed(COMPOSE, ("    environment:", "    env_file: [a.env, b.env]\n    environment:"))
    deployment = read(tmp_path, {"compose.yaml": text, "a.env": "A=A\n", "b.env": "A\n"})
    given = deployment.variable("A")
    assert (given.text, given.spot.text) == ("A", "A")
    assert respelled(given, "C") is None


USED = [
    {"jupyterhub_config.py": MEMORY + 'c.Spawner.environment = {"MEM": os.environ["MEM"]}\n'},
    {"compose.yaml": with_variable("MEM: ${MEM}\n      OTHER: x${MEM}")},
    {
        "compose.yaml": changed(
            with_variable("MEM: ${MEM}"), ("volumes:\n  data", "x-more: $MEM\nvolumes:\n  data")
        )
    },
]


@pytest.mark.parametrize("files", USED)
def test_a_variable_that_something_else_uses_is_not_changed(tmp_path, files):
    plain = {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable("MEM: ${MEM}")}
    result = lint(tmp_path, {**plain, ".env": "MEM=512m\n", **files})
    assert [one.fix for one in result.findings if one.code == "HUB301"] == [None]


def test_findings_on_the_code_stay_in_the_config(tmp_path):
    text = with_settings('c.JupyterHub.port = os.environ["PORT"]')
    files = {"jupyterhub_config.py": text, "compose.yaml": with_variable("PORT: '8000'")}
    codes = {one[0]: one[2] for one in found(lint(tmp_path, files))}
    assert codes == {"HUB510": "jupyterhub_config.py"}


COMMENTS = [
    "MEM: 512m  # hublint: ignore[HUB301] a trial",
    "# hublint: ignore[HUB301] a trial\n      MEM: 512m",
    "# hublint: ignore[HUB301] a trial\n      # of limits\n      MEM: 512m",
    "# hublint: ignore-file[HUB301] a trial\n      MEM: 512m",
]


@pytest.mark.parametrize("entry", COMMENTS)
def test_a_comment_in_the_other_file_silences_a_finding(tmp_path, entry):
    result = lint(tmp_path, {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable(entry)})
    assert found(result) == []
    (suppressed,) = result.suppressed
    assert suppressed.reason == "a trial"


@pytest.mark.parametrize("text", ["# hublint: ignore[HUB301] a trial\nMEM=512m\n"])
def test_a_comment_in_a_file_of_variables_silences_a_finding(tmp_path, text):
    files = {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable("MEM: ${MEM}")}
    assert found(lint(tmp_path, {**files, ".env": text})) == []


def test_a_comment_on_another_line_silences_nothing(tmp_path):
    entry = "MEM: 512m\n      A: b  # hublint: ignore[HUB301] a trial"
    result = lint(tmp_path, {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable(entry)})
    assert [one[0] for one in found(result)] == ["HUB301"]


def test_a_finding_says_that_its_file_is_ignored(tmp_path):
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    files = {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable("MEM: ${MEM}")}
    result = lint(tmp_path, {**files, ".env": "MEM=512m\n", ".gitignore": ".env\n"})
    assert "is ignored by git" in result.findings[0].message


def test_a_value_from_the_command_line_is_judged_where_it_is_read(tmp_path):
    result = lint(
        tmp_path, {"jupyterhub_config.py": MEMORY}, Options(asked=Asked(env={"MEM": "512m"}))
    )
    assert [one[:3] for one in found(result)] == [("HUB301", "error", "jupyterhub_config.py")]
    assert result.findings[0].fix is None


SECRETS = [
    (
        "OAUTH_SECRET: 3f9a0c7be1d24f58",
        'c.GenericOAuthenticator.client_secret = os.environ["OAUTH_SECRET"]',
    ),
    (
        "API_TOKEN: ${API_TOKEN}",
        'c.JupyterHub.services = [{"name": "x", "api_token": os.environ["API_TOKEN"]}]',
    ),
    ("CRYPT: ENC[AES256_GCM,data:abc]", 'c.CryptKeeper.keys = [os.environ["CRYPT"]]'),
]


@pytest.mark.parametrize(("entry", "line"), SECRETS)
def test_a_secret_from_another_file_is_not_in_the_config(tmp_path, entry, line):
    files = {
        "jupyterhub_config.py": with_settings(line),
        "compose.yaml": with_variable(entry),
        ".env": "API_TOKEN=3f9a0c7be1d24f583f9a0c7be1d24f58\n",
    }
    assert not {"HUB603", "HUB607"} & {one[0] for one in found(lint(tmp_path, files))}


def test_no_message_shows_a_secret_of_another_file(tmp_path):
    text = changed(MEMORY, ("MEM", "MEM_SECRET"))
    result = lint(
        tmp_path,
        {"jupyterhub_config.py": text, "compose.yaml": with_variable("MEM_SECRET: 512m")},
    )
    (finding,) = result.findings
    assert "512m" not in finding.message
    assert finding.fix is None


TEMPLATES = ["ENC[AES256_GCM,data:abc]", "'{{ mem }}'", "<your memory>", "__MEM__"]


@pytest.mark.parametrize("value", TEMPLATES)
def test_what_is_filled_in_later_is_no_value(tmp_path, value):
    files = {"jupyterhub_config.py": MEMORY, "compose.yaml": with_variable(f"MEM: {value}")}
    assert found(lint(tmp_path, files)) == []


GUARDED = [
    'import dotenv; dotenv.load_dotenv(override=True)\nos.environ["MEM"]',
    'os.environ.update(load())\nos.environ["MEM"]',
    'for name in load():\n    os.environ[name] = "1G"\nos.environ["MEM"]',
]


OTHERS = [
    'os.environ["OTHER"] = "1G"\nos.environ["MEM"]',
    'print(os.environ[name()] == "1G")\nos.environ["MEM"]',
]


@pytest.mark.parametrize("code", OTHERS)
def test_code_that_sets_another_variable_leaves_it_as_it_is(tmp_path, code):
    assert "HUB301" in codes_with_memory(tmp_path, code)


@pytest.mark.parametrize("code", GUARDED)
def test_code_that_may_change_the_environment_makes_it_unknown(tmp_path, code):
    assert "HUB301" not in codes_with_memory(tmp_path, code)


def codes_with_memory(tmp_path, code):
    """The rules that report a config whose memory limit is the last line of the code."""
    before, _, value = code.rpartition("\n")
    text = CONFIG.replace("import os\n", f"import os\n{before}\n")
    text = changed(text, ('mem_limit = "2G"', f"mem_limit = {value}"))
    files = {"jupyterhub_config.py": text, "compose.yaml": with_variable("MEM: 512m")}
    return {one[0] for one in found(lint(tmp_path, files))}


def test_a_value_in_a_branch_counts_only_there(tmp_path):
    text = (
        CONFIG
        + 'if os.environ.get("MODE") == "k8s":\n    c.Spawner.mem_limit = os.environ["MEM"]\n'
    )
    files = {"jupyterhub_config.py": text, "compose.yaml": with_variable("MODE: docker")}
    assert found(lint(tmp_path, files)) == []


def test_an_override_may_bring_what_the_main_file_lacks(tmp_path):
    files = {
        "jupyterhub_config.py": MEMORY,
        "compose.override.yaml": "services: {hub: {environment: {MEM: 2G}}}",
    }
    assert found(lint(tmp_path, files)) == []


def test_without_a_compose_file_a_variable_is_as_unknown_as_ever(tmp_path):
    (tmp_path / "jupyterhub_config.py").write_text(MEMORY)
    options = Options(asked=Asked(off=True))
    assert (
        found(lint(tmp_path, {"jupyterhub_config.py": MEMORY, "compose.yaml": COMPOSE}, options))
        == []
    )


def test_fixes_of_config_and_other_files_are_proved_together(tmp_path):
    text = changed(
        MEMORY,
        (
            '= ["jupyterhub-singleuser"]',
            '= ["jupyterhub-singleuser"]\nc.DockerSpawner.cpu_limit = "1"',
        ),
    )
    result = lint(
        tmp_path, {"jupyterhub_config.py": text, "compose.yaml": with_variable("MEM: 512m")}
    )
    fixed = fix_source(result.source, Options(), unsafe=True)
    assert {one.code for one in fixed.applied} >= {"HUB301"}
    assert fixed.result.findings == ()
    assert [one.text for one in fixed.others] == [with_variable("MEM: 512M")]
