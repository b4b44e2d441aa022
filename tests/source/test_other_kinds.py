"""Files that are no Python config are told for what they are; every Python file is taken for one."""

from pathlib import Path

import pytest

from hublint.source import Source, SourceError

ROOT = Path(__file__).parents[2]
FENCED = "Put this into your config:\n\n```python\nc.Spawner.mem_limit = '1G'\n```\n"


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("values.yaml", "hub: {config: {}}\n", "a values file for Helm"),
        ("config.yaml", "singleuser:\n  memory:\n    limit: 1G\n", "a values file for Helm"),
        (
            "config.yaml",
            "users:\n  admin:\n  - ada\nlimits:\n  memory: 1G\n",
            "The Littlest JupyterHub",
        ),
        ("docker-compose.override.yml", "x: 1\n", "a Compose file"),
        ("stack.yml", "services:\n  hub:\n    image: x\n", "a Compose file"),
        (
            "cm.yml",
            "apiVersion: v1\nkind: ConfigMap\ndata:\n  a.py: |\n    c = 1\n",
            "Kubernetes manifest",
        ),
        ("other.yml", "- hosts: all\n", "is YAML,"),
        ("other.yml", "services:\n  hub: {}\n", "is YAML,"),
        ("other.yml", "kind: x\n", "is YAML,"),
        ("stack.yml", "services:\n  hub:\n    build: .\n", "a Compose file"),
        ("compose.yaml", "x: 1\n", "a Compose file"),
        ("values-prod.yaml", "x: 1\n", "a values file for Helm"),
        ("hub.dockerfile", "FROM x\n", "a Dockerfile"),
        ("README.md", "# Hub\n", "is Markdown,"),
        ("hub.ipynb", "{}", "a Jupyter notebook"),
        ("jupyterhub_config.json", '{"JupyterHub": {}}', "is JSON,"),
        ("pyproject.toml", "", "is TOML,"),
        ("start.sh", "jupyterhub\n", "a shell script"),
        ("Dockerfile.hub", "FROM x\n", "a Dockerfile"),
        ("jupyterhub_config.py.j2", "c.JupyterHub.port = '{{ port }}'\n", "a Jinja template"),
        ("jupyterhub_config.py", "c.JupyterHub.port = {{ port }}\n", "a Jinja template"),
        ("jupyterhub_config.py", "{% if x %}\nc = 1\n{% endif %}\n", "a Jinja template"),
        ("", "hub:\n  config: {}\n", "a values file for Helm"),
        (
            "",
            "# hub\n---\nproxy:\n  https:\n    enabled: true\nhub: {config: {}}\n",
            "a values file",
        ),
        ("", '{"cells": [], "nbformat": 4, "metadata": {"ok": true}}', "a Jupyter notebook"),
        ("", '{"a": 1}', "is JSON,"),
        ("", "auth:\r\n  type: x\r\n\r\nhttps: {}", "The Littlest JupyterHub"),
        ("", "#!/usr/bin/env bash\nset -e\n", "a shell script"),
        ("hub.py", "<!DOCTYPE html>\n<html>\n", "is HTML,"),
        ("", f"# The hub\n\n{FENCED}", "is Markdown,"),
        ("", "```python\nc = 1\n```\n", "is Markdown,"),
    ],
)
def test_a_file_of_another_kind_is_told_for_what_it_is(name, text, words):
    with pytest.raises(SourceError) as caught:
        Source.from_bytes(text.encode(), name or "<stdin>", Path(name) if name else None)
    assert caught.value.kind == "not-python"
    said = caught.value.about("`x`")
    assert words in said
    assert "not a Python config." in said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only: a comment\n",
        "c.JupyterHub.port: int = 8000\n",
        "port: int = 8000\n",
        "c: object = get_config()\nc.JupyterHub.port = 8000\n",
        "try:\n    import x\nfinally:\n    x = 1\n",
        '"""Settings.\n\n```python\nc = 1\n```\n"""\nc.JupyterHub.ip = ""\n',
        "#!/usr/bin/env python3\nc.JupyterHub.ip = ''\n",
        "{1, 2}\n",
        "[print(x) for x in c]\n",
        "if True:\n    c.JupyterHub.ip = ''\nelse:\n    pass\n",
        "c.KubeSpawner.storage_class = '{{ x }}'\n",
    ],
)
def test_python_is_taken_for_python(text):
    for name in (
        "",
        "jupyterhub_config.py",
        "hub.conf",
        "Dockerfile.py",
        "jupyterhub_config.py.j2",
    ):
        if not ("{{" in text and name.endswith(".j2")):
            Source.from_bytes(text.encode(), name or "<stdin>", Path(name) if name else None)


def test_a_docstring_with_fences_is_no_markdown():
    text = f'"""Help.\n\n{FENCED}"""\nc.JupyterHub.ip = (\n'
    with pytest.raises(SourceError) as caught:
        Source.from_bytes(text.encode(), "hub.py", Path("hub.py"))
    assert caught.value.kind == "syntax"


@pytest.mark.parametrize("text", ["else: 1\nport: 2\n", "port: 1\nprint x\n"])
def test_lines_that_are_python_make_no_yaml(text):
    with pytest.raises(SourceError) as caught:
        Source.from_bytes(text.encode(), "hub.py", Path("hub.py"))
    assert caught.value.kind == "syntax"
