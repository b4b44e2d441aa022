"""Conditions, more of them than there are scenarios to look at."""

from __future__ import annotations

from tests.linting import lint_text

HEAD = "import os\nc = get_config()\nc.JupyterHub.spawner_class = 'docker'\n"


def test_each_of_many_conditions_is_told() -> None:
    lines = [f"if os.environ.get('A{n}'):\n    c.JupyterHub.a{n} = 1\n" for n in range(20)]
    findings = lint_text(HEAD + "".join(lines)).findings
    found = [finding for finding in findings if finding.code == "HUB503"]
    assert [finding.certain for finding in found] == [False] * 20
    start = "If the environment variable"
    assert all(
        finding.message.startswith(f"{start} `A{n}` is set, ") for n, finding in enumerate(found)
    )


def test_what_many_defaults_do_together_is_told() -> None:
    targets = "".join(f"'v{n}': os.environ.get('V{n}', '/v{n}'), " for n in range(10))
    volumes = f"c.DockerSpawner.volumes = {{{targets}'user-{{username}}': '/home/jovyan/work'}}\n"
    folder = "c.DockerSpawner.notebook_dir = os.environ.get('FOLDER', '/nb')\n"
    findings = lint_text(HEAD + volumes + folder).findings
    assert "HUB201" in [finding.code for finding in findings]
