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
        ("fail-on = 'all'", '`fail-on` must be "error", "warning" or "info"'),
        (
            "[targets]\ndockerspawner = '99'",
            "hublint doesn't know dockerspawner 99 (newest known: ",
        ),
        ("[targets]\ndockerspawner = 13", "`targets` must be a table of versions"),
        ("select = [", "hublint.toml"),
        ("# HUB9\nselect = [\n  'HUB9']", "hublint.toml:3: `select`: `HUB9` is not a rule"),
        ("severity = { HUB101 = 'bad' }", '`HUB101` must be "error", "warning" or "info"'),
        ("severity = { HUB9 = 'info' }", "`HUB9` is not a rule"),
        (
            "# image-home\nimage-home = 'home'",
            "hublint.toml:2: `image-home` must be an absolute path",
        ),
        ("image-folders = { '/x' = -1 }", "`/x` must be the number of a user"),
        ("ephemeral = 'x'", "`ephemeral` must be a list of strings"),
        (
            "[spawner-classes.'a.B']\nbase = 'docker'\nset = []",
            "hublint.toml:3: `spawner-classes`: There is no key `set`. Did you mean `sets`?",
        ),
        (
            "[spawner-classes.'a.B']\nbase = 'dockerspawner.DockerSpawne'",
            "hublint.toml:2: `spawner-classes`: hublint doesn't know the class `dockerspawner.DockerSpawne`. Did",
        ),
        ("[spawner-classes.'a.B']\nsets = []", "`base` is missing"),
        ("spawner-classes = { B = { base = 'docker' } }", "`B` must be a path"),
        (
            "spawner-classes = { 'a.B' = { base = 'dummy' } }",
            "hublint doesn't know the class `dummy`",
        ),
        (
            "authenticator-classes = { 'a.B' = { base = 'dockerspawner.DockerSpawner' } }",
            "`dockerspawner.DockerSpawner` is not an authenticator.",
        ),
        ("spawner-classes = { 'a.B' = { base = 'a.B' } }", "`a.B` is a base of itself"),
        (
            "[spawner-classes.'a.B']\nbase = 'docker'\n[spawner-classes.'a.B'.settings]\nteam = 'text'",
            "hublint.toml:4: `spawner-classes`: `team` must be",
        ),
        (
            "spawner-classes = { 'dockerspawner.DockerSpawner' = { base = 'docker' } }",
            "hublint knows `dockerspawner.DockerSpawner`",
        ),
    ],
)
def test_wrong_settings_are_named_and_exit_with_2(write, run, text, words):
    write(text, "hublint.toml")
    write("")
    outcome = run()
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


def test_command_line_adds_to_what_is_ignored(write, run):
    write("ignore = ['old-word']\nper-file-ignores = { '*_dev.py' = ['HUB101'] }\n", "hublint.toml")
    write(TEXT, "jupyterhub_config_dev.py")
    write(TEXT)
    outcome = run("--output-format=json", "--ignore=HUB203")
    assert codes(outcome) == ["HUB101"]


def test_more_is_selected_beside_the_rest(write, run):
    write("extend-select = ['good-advice']\n", "hublint.toml")
    write("a = '512m'\nb = 'advice'\n")
    assert codes(run("--output-format=json")) == ["HUB101", "HUB201"]
    assert codes(run("--output-format=json", "--select=HUB101")) == ["HUB101"]
    both = run("--output-format=json", "--select=HUB101", "--extend-select=HUB201")
    assert codes(both) == ["HUB101", "HUB201"]


def severities(outcome):
    return [finding["severity"] for finding in json.loads(outcome.out)["findings"]]


def test_narrowest_selector_decides_on_the_severity(write, run):
    write("severity = { old-word = 'error', HUB1 = 'warning', HUB = 'info' }\n", "hublint.toml")
    write(TEXT)
    outcome = run("--output-format=json")
    assert severities(outcome) == ["warning", "error"]
    assert run("--select=HUB101", "--fail-on=error").status == 0


def test_severity_turns_advice_into_warnings_and_warnings_into_advice(write, run):
    write("severity = { HUB201 = 'warning', HUB101 = 'info' }\n", "hublint.toml")
    write("a = '512m'\nb = 'advice'\n")
    assert codes(run("--output-format=json")) == ["HUB201"]
    assert severities(run("--output-format=json", "--pedantic")) == ["info", "warning"]


def test_severity_holds_for_what_is_left_and_what_is_fixed(write, run):
    write("severity = { HUB1 = 'info' }\nextend-select = ['HUB101', 'HUB102']\n", "hublint.toml")
    write(TEXT)
    document = json.loads(run("--fix", "--output-format=json").out)
    assert [one["severity"] for one in document["findings"] + document["fixed"]] == ["info", "info"]


@pytest.mark.parametrize("option", ["--pedantic", "--diff"])
def test_severity_holds_for_what_is_silenced(write, run, option):
    write("severity = { HUB101 = 'warning' }\n", "hublint.toml")
    write("a = '512m'  # hublint: ignore[HUB101] on purpose\n")
    silenced = json.loads(run("--output-format=json", option).out)["suppressed"]
    assert [one["severity"] for one in silenced] == ["warning"]


def test_what_comments_silence_is_seen_through(write, run):
    write("a = '512m'  # hublint: ignore[HUB101] on purpose\n")
    assert codes(run("--output-format=json")) == []
    assert codes(run("--output-format=json", "--ignore-suppressions")) == ["HUB101"]
