"""Nothing outside of the root is shown, counted or written."""

from __future__ import annotations

import pytest

HUB = "c.JupyterHub.spawner_class = 'docker'\nc.Authenticator.allow_all = True\n"
CONFIG = "repository/jupyterhub_config.py"
SECRET = "KEY = 'hunter3'\nc.DockerSpawner.mem_limt = 'hunter4'  # hunter5\n"
LOADING = "from link import KEY\nload_subconfig('../outside/secret.py')\nc.DockerSpawner.mem_limit = KEY\n"


@pytest.fixture
def planted(place):
    """A config that loads what lies outside, by a path and by links."""
    top = place({CONFIG: HUB + LOADING, "outside/secret.py": SECRET})
    (top / "repository" / "link.py").symlink_to("../outside/secret.py")
    return top


@pytest.mark.parametrize("style", ["full", "concise", "json"])
@pytest.mark.parametrize("options", [(), ("--pedantic",), ("--fix", "--diff")])
def test_what_a_config_loads_from_outside_is_not_shown(planted, run, style, options):
    outcome = run("--output-format", style, *options)
    assert "hunter" not in outcome.out + outcome.err
    assert outcome.err.startswith("note: jupyterhub_config.py loads files outside")
    assert "hublint doesn't read: `link.py`, `../outside/secret.py`." in outcome.err


@pytest.mark.parametrize("options", [("--also-read", "../outside"), ("--root", "..")])
def test_what_is_allowed_is_read_along(planted, run, options):
    outcome = run("--output-format=concise", *options)
    assert "hunter3" in outcome.out
    assert outcome.err == ""


@pytest.mark.parametrize(
    "command",
    [("mounts",), ("upgrade", "--target=jupyterhub=5", "--to=jupyterhub=6")],
    ids=["mounts", "upgrade"],
)
def test_other_commands_stay_inside_too(planted, run, command):
    outcome = run(*command, "jupyterhub_config.py")
    assert "hunter" not in outcome.out + outcome.err
    assert "loads files outside" in outcome.err


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("gone.py", True),
        ("../gone.py", False),
        ("../outside/secret.py", False),
        ("link.py", False),
        ("broken.py", False),
    ],
)
def test_a_file_is_missing_only_where_that_can_be_seen(planted, run, name, found):
    (planted / "repository" / "broken.py").write_text("x = (\n")
    (planted / CONFIG).write_text(f"{HUB}load_subconfig({name!r})\n")
    assert ("HUB518" in run("--output-format=concise").out) is found


def test_settings_from_outside_may_be_anything(planted, run):
    (planted / CONFIG).write_text(HUB)
    assert "HUB101" in run("--output-format=concise").out
    (planted / CONFIG).write_text(HUB + "load_subconfig('../outside/secret.py')\n")
    assert run("--output-format=concise").out.startswith("No problems found")


def test_search_passes_over_links_that_lead_out(place, run):
    top = place({CONFIG: HUB, "outside/victim.py": "c.DockerSpawner.mem_limit = '512m'\n"})
    (top / "repository" / "jupyterhub_config_link.py").symlink_to("../outside/victim.py")
    (top / "repository" / "folder").symlink_to("../outside")
    (top / "repository" / "jupyterhub_config_git.py").symlink_to(".git/config")
    (top / "repository" / "jupyterhub_config_same.py").symlink_to("jupyterhub_config.py")
    outcome = run("--fix", "--select=HUB301")
    assert outcome.out == "No problems found in 2 files.\n"
    assert [line.split(" is ")[0] for line in outcome.err.splitlines()] == [
        "note: folder",
        "note: jupyterhub_config_git.py",
        "note: jupyterhub_config_link.py",
    ]
    assert "512m" in (top / "outside" / "victim.py").read_text()


def test_a_named_link_is_followed_and_its_own_folder_counts(place, run):
    top = place(
        {
            "outside/victim.py": HUB
            + "load_subconfig('more.py')\nc.DockerSpawner.mem_limit = '512m'\n",
            "repository/more.py": "c.JupyterHub.port = 8000\n",
        }
    )
    link = top / "repository" / "config.py"
    link.symlink_to("../outside/victim.py")
    outcome = run("--fix", "--select=HUB301,HUB518", "config.py")
    assert (outcome.status, outcome.err) == (0, "")
    assert "512M" in (top / "outside" / "victim.py").read_text()
    assert link.is_symlink()


def test_links_that_are_ignored_or_excluded_are_not_told(place, run):
    top = place(
        {
            CONFIG: HUB,
            "repository/.gitignore": "a.link\n",
            "repository/hublint.toml": "exclude = ['b.link']",
        }
    )
    for name in ("a.link", "b.link"):
        (top / "repository" / name).symlink_to("..")
    assert run("--select=HUB301").err == ""


@pytest.mark.parametrize(
    "name", ["requirements.txt", "Dockerfile", "environment.yml", "pyproject.toml"]
)
def test_pins_that_lead_out_do_not_count(place, run, name):
    content = "jupyterhub==4.1.6\n[project]\n- jupyterhub=4.1.6\nFROM jupyterhub/jupyterhub:4.1.6"
    top = place({CONFIG: HUB, "outside": content, "repository/constraints.txt": "-r ../outside\n"})
    (top / "repository" / name).symlink_to("../outside")
    assert "4.1.6" not in run("targets").out
    assert "4.1.6" in run("targets", "--root", "..", "--isolated").out


def test_signs_around_the_config_that_lead_out_do_not_count(place, run):
    top = place(
        {CONFIG: f"{HUB}c.JupyterHub.db_url = 'sqlite:///hub.sqlite'\n", "outside": "x: /srv"}
    )
    link = top / "repository" / "docker-compose.yml"
    link.symlink_to("../outside")
    without = run("--output-format=concise", "--pedantic").out
    link.unlink()
    assert run("--output-format=concise", "--pedantic").out == without


@pytest.mark.parametrize("option", ["--root", "--also-read"])
def test_what_is_no_folder_is_a_usage_error(place, run, option):
    place({CONFIG: HUB})
    outcome = run(option, "nowhere")
    assert (outcome.status, outcome.out) == (2, "")
    assert "`nowhere` is not a readable folder" in outcome.err


def test_nothing_is_missing_from_a_file_that_cannot_be_read(place, run):
    top = place(
        {
            CONFIG: HUB + "c.JupyterHub.hub_connect_ip = 'hub'\nc.DockerSpawner.remove = True\n",
            "repository/docker-compose.yml": "services:\n  hub:\n    image: jupyterhub/jupyterhub:5\n",
            "outside": "",
        }
    )
    select = ("--output-format=concise", "--select=HUB6")
    assert "warning[HUB601]" in run(*select).out
    (top / "repository" / "compose.yaml").symlink_to("../outside")
    assert "warning" not in run(*select).out
