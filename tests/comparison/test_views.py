"""How comparisons are shown: for people, as lines, as a comment, and as a document."""

import json

import pytest

from tests.comparison.test_acceptance import MOVED
from tests.comparison.test_command import NEW, OLD

SAME = f"{OLD}x = 1\n"
ACCEPTED = f"{NEW}{MOVED}, copied\n"
LESS = f"{OLD}c.DockerSpawner.mem_limit = '512M'\n"
BAD = f"{OLD}c.DockerSpawner.mem_limit = '512m'\n"
NOTHING = "Nothing changes for anybody."


@pytest.fixture
def shown(folder, run):
    """The output for two texts."""

    def show(old, new, form="full"):
        folder.write(old, "old.py")
        folder.write(new, "new.py")
        return run("old.py", "new.py", "--output-format", form).out

    return show


def test_nothing_is_drawn_of_a_config_that_stays_the_same(shown):
    assert shown(OLD, SAME) == f"{NOTHING}\n"
    assert shown(OLD, SAME, "concise") == f"{NOTHING}\n"


def test_each_change_is_drawn_with_its_places_and_what_to_do(shown):
    lines = shown(OLD, BAD).splitlines()
    assert lines[0] == "old.py → new.py"
    assert "error[finding-new]" in lines
    assert " after: new.py:8:29" in lines
    assert not any("before:" in line for line in lines)
    assert lines[lines.index("  Before deploying:") + 1] == '    Write `"512M"` (`hublint --fix`).'
    assert lines[-1] == "1 error."


def test_without_anything_to_do_nothing_is_asked_for(shown):
    lines = shown(OLD, LESS).splitlines()
    assert "  Before deploying:" not in lines
    assert lines[-1] == "1 warning."


def test_what_is_gone_is_shown_where_it_was(shown):
    assert " before: old.py:8:29" in shown(BAD, OLD).splitlines()
    lines = shown(BAD, OLD, "concise").splitlines()
    assert lines[0].startswith("old.py:8:29: info[finding-gone] HUB301")
    assert lines[1:] == ["1 to know."]


def test_long_sentences_are_wrapped_and_commands_are_not(shown, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = shown(OLD, NEW).splitlines()
    assert "    Stop all servers first, and try the" in lines
    assert any('-v "$old":/from:ro -v "$new":/to busybox sh -c \'cp' in line for line in lines)


def test_what_is_accepted_is_told_with_its_reason(shown):
    text = " ".join(shown(OLD, ACCEPTED).split())
    assert "Accepted: The start folder is empty:" in text
    assert text.endswith("(copied) 1 accepted.")
    assert "1 change accepted in comments." in shown(OLD, ACCEPTED, "markdown")


def test_a_comment_lists_changes_with_places_and_tells_sentences_from_commands(shown):
    lines = shown(OLD, BAD, "markdown").splitlines()
    assert lines[0] == "### hublint: `old.py` → `new.py`"
    assert lines[2].startswith("- 🔴 **finding-new** HUB301")
    assert lines[2].endswith(" (`new.py:8`)")
    assert lines[3].startswith("  - Write ")
    assert NOTHING not in lines
    lines = shown(OLD, NEW, "markdown").splitlines()
    assert lines[2].endswith(" (`old.py:7` → `new.py:7`)")
    assert "  - Stop all servers first, and try the commands on one user." in lines
    assert lines[lines.index("  ```sh") + 1].startswith("  for old in $(docker volume ls")
    assert "accepted" not in " ".join(lines)


def test_a_comment_says_so_where_nothing_changes(shown):
    assert NOTHING in shown(OLD, SAME, "markdown").splitlines()


def test_a_document_has_people_and_places_or_none(shown):
    (found,) = json.loads(shown(OLD, BAD, "json"))["changes"]
    assert (found["before"], found["users"]) == (None, "all")
    assert found["after"] == {
        "path": "new.py", "line": 8, "column": 29, "end_line": 8, "end_column": 35,
    }  # fmt: skip
    legacy = f"{OLD}c.DockerSpawner.escape = 'legacy'\n"
    (found,) = json.loads(shown(OLD, legacy, "json"))["changes"]
    assert "a_b" in found["users"]


@pytest.mark.parametrize(
    ("changed", "summary"),
    [(NEW, "1 error in 2 configs."), (LESS, "1 warning in 2 configs."), (SAME, f"{NOTHING[:-1]} in 2 configs.")],
)  # fmt: skip
def test_several_configs_are_summed_up(folder, run, changed, summary):
    for name in ("a", "b"):
        folder.commit(OLD, f"{name}/jupyterhub_config.py")
    folder.write(changed, "b/jupyterhub_config.py")
    outcome = run("--since", "HEAD")
    assert outcome.out.splitlines()[-1] == summary
    assert "a/jupyterhub_config.py" not in outcome.out
