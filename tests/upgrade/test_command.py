"""`hublint upgrade`: options, output and exit status."""

import json
import re

import pytest

HEAD = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "a:1"
c.DockerSpawner.remove = True
c.Authenticator.allowed_users = {"ada"}
"""
TEXT = HEAD + 'c.DockerSpawner.image_whitelist = ["a:1"]\nc.JupyterHub.statsd_host = "x"\n'
TO = (
    *("--target", "jupyterhub=5.5", "--target", "dockerspawner=0.11"),
    *("--to", "jupyterhub=6", "--to", "dockerspawner=12.0"),
)


@pytest.fixture
def config(tmp_path):
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(TEXT)
    return file


def test_the_steps_in_the_order_to_do_them(run, config):
    status, out, err = run("upgrade", config.name, *TO)
    words = [line.strip() for line in out.splitlines()]
    assert (status, err) == (1, "")
    assert words[0] == (
        "jupyterhub_config.py: JupyterHub 5.5.4 to 6.1.1, DockerSpawner 0.11.1 to 12.0.0"
    )
    wanted = [
        "Before the upgrade",
        "1. Changes as of JupyterHub 6.0",
        "With the upgrade",
        "2. Stops the hub or its servers as of JupyterHub 6.0",
        "3. Stops working as of JupyterHub 6.0 (HUB503 unrecognized-trait)",
        "4. Has an old name as of DockerSpawner 12.0 (HUB515 deprecated-docker-trait)",
    ]
    assert [line for line in words if line in wanted] == wanted
    assert words[-1] == "To do: 4 steps. Fixable: 1 with --fix."


def test_one_line_for_each_step(run, config):
    _, out, _ = run("upgrade", config.name, *TO, "--output-format", "concise")
    _, schema, _, old, _ = out.splitlines()
    assert schema.startswith(
        "jupyterhub_config.py: Stops the hub or its servers as of JupyterHub 6.0: JupyterHub 6.0 does"
    )
    assert old.startswith("jupyterhub_config.py:5:1: Has an old name as of DockerSpawner 12.0")
    assert old.endswith(" [safe fix]")


def test_json(run, config):
    _, out, _ = run("upgrade", config.name, *TO, "--output-format", "json")
    document = json.loads(out)
    assert document["upgrades"] == [
        {"distribution": "jupyterhub", "from": "5.5.4", "to": "6.1.1"},
        {"distribution": "dockerspawner", "from": "0.11.1", "to": "12.0.0"},
    ]
    python, schema, gone, old = document["steps"]
    assert (python["when"], python["effect"]) == ("before", "changes")
    assert (old["when"], old["effect"], old["since"]) == ("with", "renamed", "12.0")
    assert (schema["when"], schema["line"]) == ("with", None)
    assert (gone["line"], gone["column"], gone["code"]) == (6, 1, "HUB503")
    assert "fixed" not in document
    assert document["errors"] == []


def test_fix_does_the_safe_part_and_tells_the_rest(run, config):
    status, out, _ = run("upgrade", config.name, *TO, "--fix", "--output-format", "json")
    document = json.loads(out)
    assert config.read_text() == TEXT.replace("image_whitelist", "allowed_images")
    assert [one["name"] for one in document["fixed"]] == ["deprecated-docker-trait"]
    assert [one["name"] for one in document["steps"]] == [
        "newer-python", "database-schema", "unrecognized-trait",
    ]  # fmt: skip
    assert status == 1


def test_unsafe_fixes_do_more(run, config):
    config.write_text("c.DockerSpawner.hub_ip_connect = '10.0.0.1'\n" + TEXT)
    run("upgrade", config.name, *TO[:4], "--to", "dockerspawner=14", "--fix", "--unsafe-fixes")
    assert "c.JupyterHub.hub_connect_ip = '10.0.0.1'" in config.read_text()


def test_diff_writes_nothing(run, config):
    status, out, err = run("upgrade", config.name, *TO, "--diff")
    assert config.read_text() == TEXT
    assert '+c.DockerSpawner.allowed_images = ["a:1"]' in out.splitlines()
    assert "To do: 3 steps." in err
    assert status == 1


def test_standard_input_is_repaired_to_standard_output(run):
    _, out, err = run("upgrade", "-", *TO, "--fix", stdin=TEXT.encode())
    assert out == TEXT.replace("image_whitelist", "allowed_images")
    assert "statsd_host" in err


def test_nothing_to_do(run, config):
    config.write_text(HEAD)
    status, out, _ = run(
        "upgrade", config.name, "--target", "jupyterhub=6.0", "--to", "jupyterhub=6.1"
    )
    assert (status, out.splitlines()[-1]) == (0, "Nothing to do.")


def test_the_release_of_today_is_taken_from_beside_the_config(run, config):
    (config.parent / "requirements.txt").write_text("jupyterhub==5.5.4\n")
    assert "5.5.4 to 6.1.1" in run("upgrade", config.name, "--to", "jupyterhub=6")[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "jupyterhub=6"), "Which jupyterhub runs now?"),
        (("--target", "jupyterhub=6", "--to", "jupyterhub=5"), "is older than"),
        (("--to", "jupyterhuub=5"), "Did you mean `jupyterhub`?"),
        ((), "--to"),
        ((*TO, "--unsafe-fixes"), "--fix"),
    ],
)
def test_what_can_not_be_said(run, config, arguments, words):
    status, _, err = run("upgrade", config.name, *arguments)
    assert status == 2
    assert words in err


@pytest.mark.parametrize("more", ["--fix", "--diff"])
def test_unsafe_fixes_go_with_what_applies_fixes(run, config, more):
    assert "image_whitelist" in config.read_text()
    status, _, err = run("upgrade", config.name, *TO, "--unsafe-fixes", more)
    assert (status, "--unsafe-fixes needs" in err) == (1, False)
    assert ("image_whitelist" in config.read_text()) == (more == "--diff")


@pytest.mark.parametrize("more", [(), TO])
def test_a_package_that_the_config_does_not_use_is_passed_over(run, config, more):
    call = ("upgrade", config.name, "--to", "jupyterhub-kubespawner=7", *more)
    status, out, err = run(*call)
    assert "doesn't use jupyterhub-kubespawner" in err
    assert (status, "kubespawner" in out) == (int(bool(more)), False)


def test_a_package_that_the_config_uses_under_a_condition_is_asked_about(run, config):
    config.write_text(
        "import os\nif os.environ.get('K'):\n"
        "    c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
    )
    status, _, err = run("upgrade", config.name, "--to", "jupyterhub-kubespawner=7")
    assert (status, "Which jupyterhub-kubespawner runs now?" in err) == (2, True)


def test_reports_for_a_repository_have_the_path_from_its_root(run, config, monkeypatch):
    folder = config.parent / "hub"
    for made in (folder, config.parent / ".git"):
        made.mkdir()
    config.rename(folder / config.name)
    (folder / "-").touch()
    monkeypatch.chdir(folder)
    for name, path in ((config.name, "hub/jupyterhub_config.py"), ("-", "&lt;stdin&gt;")):
        _, out, _ = run("upgrade", name, *TO, "--output-format", "junit")
        assert set(re.findall(' file="(.*?)"', out)) == {path}


def test_a_file_that_can_not_be_read(run):
    assert run("upgrade", "nowhere.py", *TO)[0] == 2


def test_a_line_that_is_first_is_counted_once(run, config):
    config.write_text("c.JupyterHub.admin_access = True\n" + HEAD)
    _, out, _ = run(
        "upgrade",
        config.name,
        "--target",
        "jupyterhub=1.5",
        "--to",
        "jupyterhub=6",
        "--output-format",
        "json",
    )
    placed = [one["name"] for one in json.loads(out)["steps"] if one["line"] is not None]
    assert placed == ["deprecated-hub-trait"]


def test_a_step_that_a_rule_found_names_the_rule(run, config):
    config.write_text('c.JupyterHub.authenticator_class = "github"\n')
    call = ("upgrade", config.name, "--target", "oauthenticator=15", "--to", "oauthenticator=17")
    assert "1. Stops working as of OAuthenticator 16.0 (HUB701 no-allow-rule)\n" in run(*call)[1]
