"""What a finding is known by: nothing that layout, wording or lines around it change."""

from __future__ import annotations

import pytest

from hublint import Options, lint_text
from hublint.findings import Finding, Severity
from hublint.linter.lasting_fingerprints import fingerprinted, normalized
from hublint.source import Source
from hublint.source.location import Place
from hublint.source.parents import descendants

LIMIT = Options(select=("HUB301", "HUB401", "HUB607"))


def fingerprints(text):
    chosen = "c.JupyterHub.spawner_class = 'docker'\n" if "DockerSpawner" in text else ""
    return [found.fingerprint for found in lint_text(chosen + text, options=LIMIT).findings]


def only(text):
    (found,) = fingerprints(text)
    return found


SETTINGS = [
    ("c.DockerSpawner.volumes = 'x'", "DockerSpawner.volumes"),
    ("c.DockerSpawner.volumes['a'] = 'x'", "DockerSpawner.volumes"),
    ("c.DockerSpawner.args += 'x'", "DockerSpawner.args"),
    ("c.DockerSpawner.image: str = 'x'", "DockerSpawner.image"),
    ("c.DockerSpawner.volumes.update('x')", "DockerSpawner.volumes"),
    ("limit = 'x'", "limit"),
    ("limits['a'] = 'x'", "limits"),
    ("f('x')", ""),
    ("if 'x':\n    pass", ""),
    ("if a:\n    limit = 'x'", "limit"),
]


@pytest.mark.parametrize(("text", "setting"), SETTINGS)
def test_the_setting_is_what_the_statement_sets(text, setting):
    source = Source.from_text(f"{text}\n")
    node = next(one for one in descendants(source.module) if source.code(one) == "'x'")
    finding = Finding("HUB301", "x", Severity.ERROR, True, "x", Place(source, node))
    (found,) = fingerprinted([finding])
    assert found.fingerprint.setting == setting


def test_rule_setting_source_and_ordinal():
    found = only("c.DockerSpawner.mem_limit = '512m'\n")
    assert found[:2] == ("HUB301", "DockerSpawner.mem_limit")
    assert found.ordinal == 0


@pytest.mark.parametrize(
    "text",
    [
        'import os\n\n\nc.DockerSpawner.mem_limit = "512m"\n',
        "c.DockerSpawner.mem_limit = (\n    '512m'  # half\n)\n",
        "if True:\n    c.DockerSpawner.mem_limit='512m'; x = 1\n",
    ],
)
def test_layout_and_lines_do_not_count(text):
    assert only(text) == only("c.DockerSpawner.mem_limit = '512m'\n")


@pytest.mark.parametrize(
    "text",
    [
        "c.DockerSpawner.mem_limit = '513m'\n",
        "c.Spawner.mem_limit = '512m'\n",
        "c.DockerSpawner.mem_guarantee = '512m'\n",
    ],
)
def test_setting_and_source_count(text):
    assert only(text) != only("c.DockerSpawner.mem_limit = '512m'\n")


def test_equal_findings_of_a_file_are_counted():
    line = "c.Spawner.mem_limit = '512m'\n"
    found = fingerprints(f"import os\nif os.environ.get('A'):\n    {line}else:\n    {line}")
    assert [one.ordinal for one in found] == [0, 1]
    assert len({one[:3] for one in found}) == 1


def test_changed_secrets_do_not_count():
    line = 'c.JupyterHub.proxy_auth_token = "{}"\n'
    first, second = (
        only(line.format(secret)) for secret in ("9f86d081884c7d65", "60303ae22b998861")
    )
    assert first == second


def test_file_that_cannot_be_parsed_is_known_by_the_line():
    assert only("c = (\n\nx y\n")[:2] == ("HUB001", "")
    assert only("x y\n") == only("\n\nx  y  # z\n") != only("x z\n")


@pytest.mark.parametrize(
    ("code", "same"),
    [
        ("{'a': 1,\n 'b': [1, 2,],  # c\n}", '{"a":1,"b":[1,2]}'),
        ("not  x", "not x"),
        ("'say \"#\"'", "'say \"#\"'"),
        ("f'{x}'", "f'{x}'"),
        ('"a" \\\n  "b"', '"a""b"'),
    ],
)
def test_code_is_written_in_one_way(code, same):
    assert normalized(code) == normalized(same) == same


def test_hostile_code_is_normalized_in_linear_time():
    for piece in ("'", "#", "\\\n", ",", " ", "'''", "('", "#,", "\\'"):
        normalized(piece * 200_000)
