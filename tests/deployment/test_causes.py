"""Findings on given values that have one cause are one, and stand where that is corrected."""

from __future__ import annotations

import pytest

from .hubs import COMPOSE, CONFIG, changed, found, lint, with_variable

READ = 'os.environ["MEM"]'


def limit(code: str) -> str:
    """The config with a memory limit of this code."""
    return changed(CONFIG, ('mem_limit = "2G"', f"mem_limit = {code}"))


def in_list(*entries: str) -> str:
    """The compose file with its variables as a list, and more of them."""
    return changed(
        COMPOSE,
        ("USER_IMAGE: ", "- USER_IMAGE="),
        (
            "USER_NETWORK: hub-users\n",
            "- USER_NETWORK=hub-users\n" + "".join(f"      - {one}\n" for one in entries),
        ),
    )


@pytest.mark.parametrize("size", ["512M", "512m"])
def test_quotes_in_a_list_are_the_only_finding_on_a_value(tmp_path, size):
    files = {"jupyterhub_config.py": limit(READ), "compose.yaml": in_list(f'MEM="{size}"')}
    assert found(lint(tmp_path, files)) == [("HUB534", "error", "compose.yaml", 13)]


EMPTY = [
    ("MEM: ${MEM}", {}, "HUB535"),
    ("MEM: ${MEM}", {".env": "MEM=\n"}, "HUB301"),
    ("MEM: ${MEM:-}", {}, "HUB535"),
]


@pytest.mark.parametrize(("entry", "files", "code"), EMPTY)
def test_a_default_that_never_applies_is_told_where_no_file_gives_the_variable(
    tmp_path, entry, files, code
):
    config = limit('os.environ.get("MEM", "2G")')
    deployment = {"jupyterhub_config.py": config, "compose.yaml": with_variable(entry), **files}
    assert [one[0] for one in found(lint(tmp_path, deployment))] == [code]


def test_a_value_that_code_makes_more_of_is_judged_in_the_config(tmp_path):
    files = {
        "jupyterhub_config.py": limit(f'{READ} + "m"'),
        "compose.yaml": with_variable("MEM: '512'"),
    }
    (finding,) = lint(tmp_path, files).findings
    assert (finding.place.source.file.name, finding.fix) == ("jupyterhub_config.py", None)
    assert [(one.label, one.source.file.name) for one in finding.related] == [
        ("MEM given here", "compose.yaml")
    ]


def test_a_value_that_is_read_twice_is_judged_twice_and_not_changed(tmp_path):
    config = limit(f"{READ}\nc.DockerSpawner.mem_guarantee = {READ}")
    files = {"jupyterhub_config.py": config, "compose.yaml": with_variable("MEM: 512m")}
    findings = lint(tmp_path, files).findings
    assert [(one.code, one.fix) for one in findings] == [("HUB301", None)] * 2


NOTED = [
    (".gitignore", ".env\n", True),
    (".gitignore", "other\n", False),
    ("README", ".env\n", False),
]


@pytest.mark.parametrize(("name", "text", "is_noted"), NOTED)
def test_only_a_file_that_git_ignores_may_be_another_one_elsewhere(tmp_path, name, text, is_noted):
    files = {"jupyterhub_config.py": limit(READ), "compose.yaml": with_variable("MEM: ${MEM}")}
    (finding,) = lint(tmp_path, {**files, ".env": "MEM=512m\n", name: text}).findings
    assert ("ignored by git" in finding.message) is is_noted


SECRET = [
    ("MEM_SECRET: x512m", False),
    ("MEM_SECRET: changeme", True),
    ("MEM_SECRET: ${PLAIN}", True),
    ("PLAIN: ${MEM_SECRET}", False),
]


@pytest.mark.parametrize(("entry", "is_shown"), SECRET)
def test_a_value_is_shown_unless_a_variable_that_holds_it_is_a_secret(tmp_path, entry, is_shown):
    name, _, value = entry.partition(": ")
    files = {
        "jupyterhub_config.py": limit(f'os.environ["{name}"]'),
        "compose.yaml": with_variable(entry),
        ".env": "PLAIN=changeme\nMEM_SECRET=x512m\n",
    }
    (finding,) = [one for one in lint(tmp_path, files).findings if one.code == "HUB301"]
    shown = {"${PLAIN}": "changeme", "${MEM_SECRET}": "x512m"}.get(value, value)
    assert (shown in finding.message) is is_shown
