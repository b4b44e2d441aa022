"""`targets`: the releases of each config below a folder."""

import json


def configs(write):
    write("c = 1\n", "a/jupyterhub_config.py")
    write("c = 1\n", "b/jupyterhub_config.py")
    write("c = 1\n", "b/jupyterhub_config.d/10.py")
    write("dockerspawner==13.0.0\n", "b/requirements.txt")
    write("c = 1\n", "other.py")


def test_each_config_is_shown_and_those_with_the_same_releases_together(write, run):
    configs(write)
    out = run("targets").out
    first, second = out.split("\n\n")
    assert first.splitlines()[0] == "a/jupyterhub_config.py"
    assert second.splitlines()[:2] == ["b/jupyterhub_config.d/10.py", "b/jupyterhub_config.py"]
    assert "13.0.0" in second
    assert "13.0.0" not in first


def test_a_line_and_a_document_for_each_config(write, run):
    configs(write)
    lines = run("targets", "--output-format", "concise").out.splitlines()
    assert "b/jupyterhub_config.py: dockerspawner==13.0.0: dockerspawner==13.0.0" in "\n".join(
        lines
    )
    document = json.loads(run("targets", "b", "--output-format", "json").out)
    assert [one["path"] for one in document["configs"]] == [
        "b/jupyterhub_config.d/10.py",
        "b/jupyterhub_config.py",
    ]
    releases = {one["distribution"]: one["version"] for one in document["configs"][1]["targets"]}
    assert releases["dockerspawner"] == "13.0.0"
    assert document["targets"] == document["configs"][1]["targets"]


def test_a_folder_without_configs_and_a_named_file(write, run):
    configs(write)
    assert run("targets", "b/requirements.txt").out.splitlines()[0] == "b/requirements.txt"
    write("", "empty/x.txt")
    assert run("targets", "empty").out.splitlines()[0] == "empty"
