"""`hublint check`: which files, which findings, which exit status."""

import json

import pytest

from hublint.source.reading import MAX_BYTES

CLEAN = "c = get_config()\n"
ERROR = "c = get_config()\nc.Spawner.mem_limit = '512m'\n"
WARNING = "c = get_config()\nc.X.y = 'old'\n"
ADVICE = "c = get_config()\nc.X.y = 'advice'\n"


def codes(outcome):
    return [finding["code"] for finding in json.loads(outcome.out)["findings"]]


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (CLEAN, [], 0),
        (ERROR, [], 1),
        (WARNING, [], 1),
        (WARNING, ["--fail-on", "error"], 0),
        (ERROR, ["--fail-on", "error"], 1),
        (ADVICE, [], 0),
        (ADVICE, ["--pedantic"], 0),
        (ADVICE, ["--pedantic", "--fail-on", "info"], 1),
        ("x = (", [], 1),
        ("x = (", ["--ignore", "HUB"], 1),
        ("x = 'break'\n", [], 2),
    ],
)
def test_exit_status(write, run, text, options, status):
    write(text)
    assert run(*options).status == status


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["HUB101", "HUB102"]),
        (["--pedantic"], ["HUB101", "HUB102", "HUB201"]),
        (["--select", "HUB1"], ["HUB101", "HUB102"]),
        (["--select", "HUB101"], ["HUB101"]),
        (["--select", "old-word", "--select", "hub101"], ["HUB101", "HUB102"]),
        (["--select", "HUB101,HUB102"], ["HUB101", "HUB102"]),
        (["--select", "good-advice"], ["HUB201"]),
        (["--select", "HUB2"], []),
        (["--select", "HUB2", "--pedantic"], ["HUB201"]),
        (["--ignore", "HUB101"], ["HUB102"]),
        (["--select", "HUB1", "--ignore", "old-word"], ["HUB101"]),
    ],
)
def test_rules_are_selected_by_code_family_and_name(write, run, options, found):
    write("a = '512m'\nb = 'old'\nc = 'advice'\n")
    assert codes(run("--output-format", "json", *options)) == found


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--select", "HUB999"], "`HUB999` is not a rule"),
        (["--ignore", "small-units"], "Did you mean `small-unit`?"),
        (["--target", "dockerspawnr=13.0"], "Did you mean `dockerspawner`?"),
        (
            ["--target", "dockerspawner=99.0"],
            "hublint doesn't know dockerspawner 99.0 (newest known: ",
        ),
        (["--target", "dockerspawner"], "Write it like `dockerspawner=13.0`."),
        (["--output-format", "xml"], "xml"),
        (["--fail-on", "nothing"], "nothing"),
        (["--nonsense"], "--nonsense"),
        (["--unsafe-fixes"], "needs --fix"),
        ([""], "It is empty. Perhaps a variable is not set."),
        (["jupyterhub_config.py", " "], "It is empty."),
        (["--select", ""], "It is empty."),
        (["--select", " , "], "It is empty."),
        (["--ignore", ","], "It is empty."),
        (["--stdin-filename", ""], "It is empty."),
        (["--config", ""], "It is empty."),
        (["--root", ""], "It is empty."),
        (["--also-read", ""], "It is empty."),
        (["mounts", ""], "It is empty."),
        (["targets", ""], "It is empty."),
    ],
)
def test_wrong_options_are_said_and_exit_with_2(write, run, options, words):
    write(CLEAN)
    outcome = run(*options)
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


@pytest.mark.parametrize("folder_name", ["-x", "-h", "--stdin-filename=x", "--fix"])
def test_no_name_behind_two_dashes_is_an_option(write, run, folder_name):
    name = f"{folder_name}/jupyterhub_config.py"
    file = write("a = '512m'\n", name)
    outcome = run("check", "--output-format=concise", "--", name)
    assert (outcome.status, file.read_text()) == (1, "a = '512m'\n")
    assert outcome.out.startswith(f"{name}:")


def test_known_targets_are_taken(write, run):
    write(CLEAN)
    assert run("--target", "dockerspawner=13.0", "--target", "JupyterHub=5").status == 0


def test_nothing_to_check_exits_with_2(run):
    outcome = run()
    assert (outcome.status, outcome.out) == (2, "Nothing was checked.\n")
    assert (
        "error: There is no jupyterhub_config*.py and no jupyterhub_config.d/*.py below `.`."
        in outcome.err
    )
    assert json.loads(run("--output-format", "json").out)["errors"][0]["path"] == "."


def test_folder_without_config_exits_with_2_and_the_rest_is_checked(write, run, folder):
    write(ERROR)
    (folder / "empty").mkdir()
    outcome = run("empty", "jupyterhub_config.py", "--output-format", "concise")
    assert outcome.status == 2
    assert "below `empty`." in outcome.err
    assert "HUB101" in outcome.out


def test_unreadable_files_exit_with_2_and_the_rest_is_checked(write, run, folder):
    write(ERROR)
    (folder / "jupyterhub_config_link.py").symlink_to("absent")
    (folder / "jupyterhub_config_folder.py").mkdir()
    outcome = run("--output-format", "json")
    assert outcome.status == 2
    assert codes(outcome) == ["HUB101"]
    assert json.loads(outcome.out)["files"] == 1
    assert json.loads(outcome.out)["errors"] == [
        {
            "path": "jupyterhub_config_link.py",
            "rule": None,
            "message": "`jupyterhub_config_link.py` is a broken link.",
        }
    ]
    assert "error: `jupyterhub_config_link.py` is a broken link." in outcome.err


def test_defect_of_a_rule_is_named_with_its_file_and_the_rest_goes_on(write, run):
    write("a = 'break'\nb = '512m'\n", "jupyterhub_config_a.py")
    write(WARNING, "jupyterhub_config_b.py")
    outcome = run("--output-format", "json")
    assert outcome.status == 2
    assert codes(outcome) == ["HUB101", "HUB102"]
    assert (
        "`jupyterhub_config_a.py` could not be fully checked: HUB301 failed with RuntimeError: out of order"
        in outcome.err
    )


def test_file_given_twice_is_checked_once(write, run, folder):
    write(ERROR)
    outcome = run(
        ".", "jupyterhub_config.py", folder / "jupyterhub_config.py", "--output-format", "json"
    )
    assert json.loads(outcome.out)["files"] == 1


def test_explicit_file_may_have_any_name(write, run):
    write(ERROR, "hub.txt")
    assert run("hub.txt").status == 1


def test_command_name_may_be_spelled_out(write, run):
    write(ERROR)
    assert run("check", "jupyterhub_config.py").status == 1


def test_standard_input_is_linted_under_its_name(run):
    outcome = run(
        "-",
        "--stdin-filename",
        "hub/jupyterhub_config.py",
        "--output-format",
        "json",
        stdin=ERROR.encode(),
    )
    assert outcome.status == 1
    assert json.loads(outcome.out)["findings"][0]["path"] == "hub/jupyterhub_config.py"


def test_config_is_never_run(write, run, folder):
    write("open('touched', 'w')\nimport os\nos.mkdir('made')\nraise SystemExit(7)\n")
    run()
    assert [file.name for file in folder.iterdir()] == ["jupyterhub_config.py"]


def test_endless_standard_input_is_refused(run):
    outcome = run("-", stdin=b"# a\n" * (MAX_BYTES // 4 + 1))
    assert outcome.status == 2
    assert "`<stdin>` is too large" in outcome.err
