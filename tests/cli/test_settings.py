"""Settings files: nearest upwards, overruled by the command line, wrong ones refused."""

import json

import pytest

TEXT = "a = '512m'\nb = 'old'\n"


def codes(outcome):
    return [finding["code"] for finding in json.loads(outcome.out)["findings"]]


def test_nearest_file_upwards_wins(write, run):
    write("[tool.hublint]\nignore = ['HUB1']\n", "pyproject.toml")
    write("[tool.other]\n", "hub/pyproject.toml")
    write("ignore = ['old-word']\n", "hub/inner/hublint.toml")
    write(TEXT, "hub/jupyterhub_config.py")
    write(TEXT, "hub/inner/jupyterhub_config.py")
    assert codes(run("hub/jupyterhub_config.py", "--output-format=json")) == []
    assert codes(run("hub/inner", "--output-format=json")) == ["HUB101"]


def test_command_line_overrules(write, run):
    write("select = ['HUB101']\nfail-on = 'error'\npedantic = true\n", "hublint.toml")
    write("b = 'old'\n")
    assert run().status == 0
    assert run("--select", "HUB102").status == 0
    assert run("--select", "HUB102", "--fail-on", "warning").status == 1


def test_patterns_leave_out_files_and_rules(write, run):
    write("exclude = ['old/']\n[per-file-ignores]\n'*_dev.py' = ['HUB101']\n", "hublint.toml")
    write(TEXT, "old/jupyterhub_config.py")
    write(TEXT, "jupyterhub_config_dev.py")
    assert codes(run("--output-format=json")) == ["HUB102"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("selct = []", "no setting `selct`. Did you mean `select`?"),
        ("select = 'HUB1'", "`select` must be a list of strings"),
        ("select = ['HUB9']", "`HUB9` is not a rule"),
        ("pedantic = 1", "`pedantic` must be true or false"),
        ("fail-on = 'all'", '`fail-on` must be "error" or "warning" or "info"'),
        (
            "[targets]\ndockerspawner = '99'",
            "hublint doesn't know dockerspawner 99 (newest known: ",
        ),
        ("[targets]\ndockerspawner = 13", "`targets` must be a table of versions"),
        ("select = [", "hublint.toml"),
    ],
)
def test_wrong_settings_are_named_and_exit_with_2(write, run, text, words):
    write(text, "hublint.toml")
    write("")
    outcome = run()
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err
