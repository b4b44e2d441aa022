"""`hublint upgrade`: options, output and exit status."""

import json

import pytest

HEAD = "c.LocalProcessSpawner.interrupt_timeout = 10\nc.LocalProcessSpawner.term_timeout = 5\n"
TEXT = HEAD + 'c.JupyterHub.statsd_host = "x"\nc.Authenticator.whitelist = {"ada"}\n'
TO = ("--target", "jupyterhub=5.5", "--to", "jupyterhub=6")


@pytest.fixture
def config(tmp_path):
    file = tmp_path / "jupyterhub_config.py"
    file.write_text(TEXT)
    return file


def test_the_steps_in_the_order_to_do_them(run, config):
    status, out, err = run("upgrade", config.name, *TO)
    words = [line.strip() for line in out.splitlines()]
    assert (status, err) == (1, "")
    assert words[0] == "jupyterhub_config.py: JupyterHub 5.5.4 to 6.1.1"
    wanted = [
        "Before the upgrade",
        "1. Has an old name as of JupyterHub 1.2",
        "With the upgrade",
        "2. Stops the hub or its servers as of JupyterHub 6.0",
        "3. Stops working as of JupyterHub 6.0",
    ]
    assert [line for line in words if line in wanted] == wanted
    assert words[-1] == "To do: 3 steps. Fixable: 1 with --fix, 1 more with --fix --unsafe-fixes."


def test_one_line_for_each_step(run, config):
    _, out, _ = run("upgrade", config.name, *TO, "--output-format", "concise")
    lines = out.splitlines()
    assert lines[0].startswith(
        "jupyterhub_config.py:4:1: Has an old name as of JupyterHub 1.2: Since JupyterHub 1.2, `whitelist` of"
    )
    assert lines[0].endswith(" [safe fix]")
    assert lines[1].startswith(
        "jupyterhub_config.py: Stops the hub or its servers as of JupyterHub 6.0: JupyterHub 6.0 does"
    )


def test_json(run, config):
    _, out, _ = run("upgrade", config.name, *TO, "--output-format", "json")
    document = json.loads(out)
    assert document["upgrades"] == [{"distribution": "jupyterhub", "from": "5.5.4", "to": "6.1.1"}]
    old, schema, gone = document["steps"]
    assert (old["when"], old["effect"], old["since"]) == ("before", "renamed", "1.2")
    assert (schema["when"], schema["line"]) == ("with", None)
    assert (gone["line"], gone["column"], gone["code"]) == (3, 1, "trait-gone:statsd_host")
    assert "fixed" not in document
    assert document["errors"] == []


def test_fix_does_the_safe_part_and_tells_the_rest(run, config):
    status, out, _ = run("upgrade", config.name, *TO, "--fix", "--output-format", "json")
    document = json.loads(out)
    assert config.read_text() == TEXT.replace("whitelist", "allowed_users")
    assert [one["name"] for one in document["fixed"]] == ["old-name"]
    assert [one["name"] for one in document["steps"]] == ["database-schema", "trait-gone"]
    assert status == 1


def test_unsafe_fixes_do_more(run, config):
    run("upgrade", config.name, *TO, "--fix", "--unsafe-fixes")
    assert config.read_text() == HEAD + 'c.Authenticator.allowed_users = {"ada"}\n'


def test_diff_writes_nothing(run, config):
    status, out, err = run("upgrade", config.name, *TO, "--diff")
    assert config.read_text() == TEXT
    assert '+c.Authenticator.allowed_users = {"ada"}' in out.splitlines()
    assert "To do: 2 steps." in err
    assert status == 1


def test_standard_input_is_repaired_to_standard_output(run):
    _, out, err = run("upgrade", "-", *TO, "--fix", stdin=TEXT.encode())
    assert out == TEXT.replace("whitelist", "allowed_users")
    assert "trait-gone" in err or "statsd_host" in err


def test_nothing_to_do(run, config):
    config.write_text(HEAD + 'c.Authenticator.allowed_users = {"ada"}\n')
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


def test_a_file_that_can_not_be_read(run):
    assert run("upgrade", "nowhere.py", *TO)[0] == 2


def test_a_line_that_is_first_is_counted_once(run, config):
    config.write_text("c.JupyterHub.admin_access = True\n")
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
    assert placed == ["old-name"]


def test_a_step_that_a_rule_found_names_the_rule(run, config):
    config.write_text('c.JupyterHub.authenticator_class = "github"\n')
    call = ("upgrade", config.name, "--target", "oauthenticator=15", "--to", "oauthenticator=17")
    assert "1. Stops working as of OAuthenticator 16.0 (HUB701 no-allow-rule)\n" in run(*call)[1]
