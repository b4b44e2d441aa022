"""`hublint compare`: versions that are named, those of a repository, exit statuses and formats."""

import json
import zlib

import pytest

from tests.comparison.conftest import DOCKER

OLD = DOCKER + 'c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan"}\n'
NEW = OLD.replace("jupyterhub-user-", "hub-")


def kinds(outcome):
    return [change["kind"] for change in json.loads(outcome.out)["changes"]]


def test_two_files_are_compared(folder, run):
    folder.write(OLD, "old.py")
    folder.write(NEW, "new.py")
    outcome = run("old.py", "new.py", "--output-format", "json")
    (change,) = json.loads(outcome.out)["changes"]
    assert outcome.status == 1
    assert (change["kind"], change["severity"], change["certain"], change["users"]) == (
        "files-left-behind", "error", True, "all",
    )  # fmt: skip
    assert (change["before"]["path"], change["before"]["line"]) == ("old.py", 7)
    assert change["after"]["path"] == "new.py"
    assert any("docker volume create" in item for item in change["todo"])


def test_commands_are_printed_as_they_are_typed_however_narrow_the_terminal(
    folder, run, monkeypatch
):
    monkeypatch.setenv("COLUMNS", "50")
    networks = [
        DOCKER.replace("remove = True", f"network_name = '{name}'") for name in ("aa", "bb")
    ]
    folder.write(networks[0], "old.py")
    folder.write(networks[1], "new.py")
    lines = run("old.py", "new.py").out.splitlines()
    assert "    docker network disconnect aa NAME; docker network connect bb NAME" in lines


def test_a_version_of_git_is_named_by_revision_and_path_from_the_root(folder, run):
    folder.commit(OLD, "hub/jupyterhub_config.py")
    file = folder.write(NEW, "hub/jupyterhub_config.py")
    outcome = run("HEAD:hub/jupyterhub_config.py", str(file), "--output-format", "concise")
    assert outcome.status == 1
    assert outcome.out.startswith(f"{file}:7:28: error[files-left-behind] ")


def test_a_file_that_is_there_is_meant_whatever_its_name_looks_like(folder, run):
    folder.commit(OLD, "old.py")
    folder.write(NEW, "HEAD:old.py")
    assert kinds(run("old.py", "HEAD:old.py", "--output-format", "json")) == ["files-left-behind"]


def test_without_a_revision_a_file_is_meant(folder, run):
    folder.commit(OLD, "old.py")
    outcome = run(":old.py", "old.py")
    assert outcome.status == 2
    assert "revision" not in outcome.err


def test_of_two_texts_that_are_the_same_releases_are_told(folder, run):
    folder.write("dockerspawner==0.11.1\n", "a/requirements.txt")
    folder.write("dockerspawner==14.0.0\n", "b/requirements.txt")
    files = [str(folder.write(OLD, f"{name}/jupyterhub_config.py")) for name in "ab"]
    found = json.loads(run(*files, "--output-format", "json").out)["changes"]
    assert [one["kind"] for one in found if one["severity"] != "info"] == ["files-left-behind"]
    folder.write("dockerspawner==0.11.1\n", "b/requirements.txt")
    assert kinds(run(*files, "--output-format", "json")) == []


def test_every_config_since_a_revision_with_what_lay_beside_it_then(folder, run):
    folder.write("dockerspawner==0.11.1\njupyterhub==4.1.6\n", "a/requirements.txt")
    folder.commit(OLD, "a/jupyterhub_config.py")
    folder.commit(OLD, "b/jupyterhub_config.py")
    folder.write("dockerspawner==14.0.0\njupyterhub==6.1.1\n", "a/requirements.txt")
    folder.write(NEW, "b/jupyterhub_config.py")
    outcome = run("--since", "HEAD", "--output-format", "json")
    document = json.loads(outcome.out)
    assert [one["after"] for one in document["compared"]] == [
        "a/jupyterhub_config.py", "b/jupyterhub_config.py",
    ]  # fmt: skip
    changes = document["changes"]
    assert "upgrade" in {one["kind"] for one in changes}
    files, _ = sorted(
        (one for one in changes if one["kind"] == "files-left-behind"),
        key=lambda one: one["after"]["path"],
    )
    assert files["todo"][0] == 'Keep the old names with `escape = "legacy"`.'


@pytest.mark.parametrize(
    ("old", "new", "raised"),
    [
        ("jupyterhub==4.1.6", "jupyterhub==6.1.1", True),
        (
            "jupyterhub==4.1.6\ndockerspawner==14.0.0",
            "jupyterhub==6.1.1\ndockerspawner==0.11.1",
            True,
        ),
        ("jupyterhub==6.1.1", "jupyterhub==4.1.6", False),
        ("jupyterhub==4.1.6", "jupyterhub==99.0", False),
        ("jupyterhub==6.1.1", "jupyterhub==6.1.1", False),
    ],
)
def test_what_an_upgrade_does_is_told_of_known_releases_that_are_newer(
    folder, run, old, new, raised
):
    folder.write(f"{old}\n", "requirements.txt")
    folder.commit(OLD)
    folder.write(f"{new}\n", "requirements.txt")
    folder.write(OLD + "x = 1\n")
    changes = json.loads(run("--since", "HEAD", "--output-format", "json").out)["changes"]
    told = [one["message"] for one in changes if one["kind"] == "upgrade"]
    assert bool(told) == raised
    assert not any("dockerspawner" in message for message in told)


def test_a_config_that_is_new_is_named(folder, run):
    folder.commit(OLD)
    folder.write(OLD, "more/jupyterhub_config.py")
    outcome = run("--since", "HEAD")
    assert "more/jupyterhub_config.py is not in HEAD" in outcome.err
    assert (outcome.status, outcome.out) == (0, "Nothing changes for anybody.\n")


@pytest.mark.parametrize("named", [(), ("old/jupyterhub_config.py", "jupyterhub_config.py")])
def test_what_the_settings_exclude_is_not_compared(folder, run, named):
    folder.write('exclude = ["old"]\n', "hublint.toml")
    folder.commit(OLD)
    folder.commit(OLD, "old/jupyterhub_config.py")
    folder.write(NEW, "old/jupyterhub_config.py")
    outcome = run("--since", "HEAD", *named)
    assert (outcome.status, outcome.out) == (0, "Nothing changes for anybody.\n")
    assert ("old/jupyterhub_config.py is excluded" in outcome.err) == bool(named)


def test_settings_beside_a_config_exclude_it_too(folder, run):
    folder.write('exclude = ["*"]\n', "old/hublint.toml")
    folder.commit(OLD, "old/jupyterhub_config.py")
    folder.write(NEW, "old/jupyterhub_config.py")
    assert run("--since", "HEAD").out == "Nothing was compared.\n"


def test_a_config_whose_content_a_clone_lacks_is_not_taken_for_new(folder, run):
    folder.commit(OLD)
    for blob in folder.path.glob(".git/objects/??/*"):
        if zlib.decompress(blob.read_bytes()).startswith(b"blob "):
            blob.unlink()
    outcome = run("--since", "HEAD")
    assert outcome.status == 2
    assert "its content is not in this clone" in outcome.err


@pytest.mark.parametrize("named", [(), ("jupyterhub_config.py",)])
def test_before_the_first_commit_there_is_nothing_to_compare_with(folder, run, named):
    folder.git("init")
    folder.write(OLD)
    outcome = run("--since", "HEAD", "--", *named)
    assert "There is no commit yet" in outcome.err
    assert (outcome.status, outcome.out) == (0, "Nothing was compared.\n")


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: f"# a comment\n{text}",
        lambda text: text.replace(
            '"jupyterhub-user-{username}"', '"jupyterhub-" + "user-{username}"'
        ),
        lambda text: text.replace("c.DockerSpawner.volumes", "c.Spawner.volumes"),
        lambda text: text.replace('"docker"', '"dockerspawner.DockerSpawner"'),
        lambda text: text.replace("{username}", "{safe_username}"),
        lambda text: text.replace("/home/jovyan", "/home//jovyan/"),
    ],
    ids=["comment", "spelling", "parent's section", "full name", "same field", "slashes"],
)
def test_nothing_is_said_of_another_spelling(folder, run, edit):
    folder.write(OLD, "old.py")
    folder.write(edit(OLD), "new.py")
    outcome = run("old.py", "new.py", "--output-format", "json")
    assert (outcome.status, kinds(outcome)) == (0, [])


def test_fail_on_decides_the_exit_status(folder, run):
    folder.write(OLD, "old.py")
    folder.write(OLD + "c.DockerSpawner.mem_limit = '1G'\n", "new.py")
    assert run("old.py", "new.py").status == 0
    assert run("old.py", "new.py", "--fail-on", "warning").status == 1


def test_new_and_gone_findings_are_told(folder, run):
    bad = OLD + "c.DockerSpawner.mem_limit = '1 gig'\n"
    folder.write(OLD, "old.py")
    folder.write(bad, "new.py")
    assert "finding-new" in kinds(run("old.py", "new.py", "--output-format", "json"))
    assert kinds(run("new.py", "old.py", "--output-format", "json")) == ["finding-gone"]


def test_a_finding_that_only_moves_is_not_new(folder, run):
    bad = OLD + "c.DockerSpawner.mem_limit = '1 gig'\n"
    folder.write(bad, "old.py")
    folder.write(f"\n\n# moved\n{bad}", "new.py")
    assert kinds(run("old.py", "new.py", "--output-format", "json")) == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("c.DockerSpawner.mem_limit = '1 gig'", "c.Spawner.mem_limit = '2 gig'", None),
        ("c.DockerSpawner.mem_limit = '1 gig'", "c.DockerSpawner.mem_guarantee = '2 gig'", "new"),
        (
            "c.DockerSpawner.extra_host_config = {'shm_size': '1X'}",
            "c.DockerSpawner.extra_host_config = {'shm_size': '2X'}",
            "new",
        ),
        ("print(users)", "print(admins)", "new"),
    ],
    ids=["setting", "another setting", "another entry", "no setting"],
)
def test_a_finding_on_the_same_setting_is_not_new_and_one_on_another_is(
    folder, run, old, new, kind
):
    folder.write(f"{OLD}{old}\n", "old.py")
    folder.write(f"{OLD}{new}\n", "new.py")
    found = kinds(run("old.py", "new.py", "--output-format", "json"))
    assert [one for one in found if one.startswith("finding")] == (
        ["finding-new", "finding-gone"] if kind else []
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("one.py",), "Name two files"),
        (("nope.py", "one.py"), "nope.py"),
        (("HEAD:nope.py", "one.py"), "There is no file `nope.py` in `HEAD`."),
        (("HAED:one.py", "one.py"), "`HAED` is not a revision"),
        (("--since", "HAED"), "`HAED` is not a revision"),
        (("broken.py", "one.py"), "`broken.py`"),
    ],
)
def test_what_cannot_be_compared_is_told_with_status_2(folder, run, arguments, said):
    folder.commit(OLD, "one.py")
    folder.write("c = (", "broken.py")
    outcome = run(*arguments)
    assert outcome.status == 2
    assert said in outcome.err
    assert "Nothing changes" not in outcome.out


def test_outside_of_a_repository_that_is_said(folder, run):
    folder.write(OLD)
    outcome = run("--since", "HEAD")
    assert outcome.status == 2
    assert "not a git repository" in outcome.err


def test_secrets_of_either_version_are_masked(folder, run):
    token = "c.ConfigurableHTTPProxy.auth_token = 'hunter2hunter2hunter2'\n"
    volumes = OLD.replace("jupyterhub-user-", "hunter2hunter2hunter2-")
    folder.write(token + volumes, "old.py")
    folder.write(token + NEW, "new.py")
    assert "hunter2" not in run("old.py", "new.py").out


def test_markdown_fences_commands_and_escapes_foreign_words(folder, run):
    folder.write(OLD, "old.py")
    folder.write(NEW, "new.py")
    out = run("old.py", "new.py", "--output-format", "markdown").out
    assert "### hublint: `old.py` → `new.py`" in out
    assert "```sh" in out
    assert "**files-left-behind**" in out


def test_one_users_files_are_drawn_beside_each_other(folder, run):
    folder.write(OLD, "old.py")
    folder.write(NEW, "new.py")
    outcome = run("old.py", "new.py", "--svg", "both.svg", "--user", "dana")
    assert outcome.err == "Wrote both.svg.\n"
    drawing = (folder.path / "both.svg").read_text().replace("&#160;", " ")
    assert "jupyterhub-user-dana" in drawing
    assert "hub-dana" in drawing


def test_a_drawing_takes_two_files(folder, run):
    folder.commit(OLD)
    outcome = run("--since", "HEAD", "--svg", "both.svg")
    assert outcome.status == 2
    assert "takes no --since" in outcome.err
