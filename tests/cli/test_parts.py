"""Parts of a larger configuration: which files are taken for one, and how that is said."""

import json

import pytest

AS_PART = "judged as a part of a larger configuration"
CHOICE = "c.JupyterHub.spawner_class = 'docker'\n"
PART = "jupyterhub_config.d/spawner.py"


@pytest.mark.parametrize(
    ("arguments", "is_part"),
    [
        (("-",), True),
        (("-", "--whole"), False),
        (("-", "--stdin-filename", "jupyterhub_config.py"), False),
        (("-", "--stdin-filename", "jupyterhub_config.py", "--part"), True),
        (("-", "--stdin-filename", PART), True),
    ],
)
def test_standard_input_is_a_part_unless_it_stands_for_a_file(run, arguments, is_part):
    outcome = run(*arguments, stdin=CHOICE.encode())
    assert (AS_PART in outcome.out) is is_part


@pytest.mark.parametrize(
    ("name", "arguments", "is_part"),
    [
        ("jupyterhub_config.py", (), False),
        ("hub.py", (), False),
        ("hub.py", ("--part",), True),
        (PART, (), True),
        (PART, ("--whole",), False),
    ],
)
def test_files_are_whole_unless_they_lie_with_parts_or_are_said_to_be(
    write, run, name, arguments, is_part
):
    write(CHOICE, name)
    assert (AS_PART in run(name, *arguments).out) is is_part


def test_sum_says_how_many_files_are_parts(write, run):
    write("", "jupyterhub_config.py")
    write("", PART)
    assert f"in 2 files, 1 of them {AS_PART}." in run(".").out
    write("", "jupyterhub_config.d/users.py")
    assert f"in 2 files, each {AS_PART}." in run("jupyterhub_config.d").out
    document = json.loads(run(".", "--output-format", "json").out)
    assert document["parts"] == ["jupyterhub_config.d/spawner.py", "jupyterhub_config.d/users.py"]


def test_part_and_whole_exclude_each_other(run):
    outcome = run("-", "--part", "--whole")
    assert outcome.status == 2
    assert "--part and --whole exclude each other." in outcome.err
