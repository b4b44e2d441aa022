"""Text of strangers in every place that is printed: it steers no terminal, hides nothing, commands no CI."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from hublint.output import FORMATS
from hublint.terminal.harmless_text import defused, printable

EVIL = (
    "\x1b]0;owned\x07\x1b[31m\x9b2J\x85\x7f\u202e\u2066\u200b\u200d\ufeff\u2028\u2029\u3164"
    "\U000e0041\U000e0100\ufffe"
)
LONG = f"/home/{'a' * 60} ::error::pwned {'b' * 40} ::add-mask::b ##[error]c {EVIL}"
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
CONFIG = f"""
import os
from subconfig import LIMIT
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.{"spawnr"} = "{EVIL}"  # hublint: ignore[HUB9] {LONG}
c.DockerSpawner.volumes = {{"v{EVIL}-{{username}}": "{LONG}", "{LONG}": {{"bind": "{EVIL}", "mode": "{LONG}"}}}}
c.DockerSpawner.notebook_dir = "{LONG}"
c.DockerSpawner.mem_limit = LIMIT
c.DockerSpawner.cpu_limit = "{EVIL}"
c.DockerSpawner.image = "{LONG}"
c.DockerSpawner.cmd = ["{EVIL} {LONG}"]
c.DockerSpawner.name_template = "{EVIL}{{x}} ::error::{{username}}"
c.DockerSpawner.extra_create_kwargs = {{"{LONG}": 1, "{EVIL}": 2}}
c.DockerSpawner.environment = {{"{EVIL}": "{LONG}", "::x::": 1}}
c.DockerSpawner["{EVIL}"] = 1
c["{LONG}"].x = 1
c.Authenticator.username_pattern = "{EVIL}"
c.Authenticator.username_map = {{"alice": "{LONG}"}}
c.Authenticator.admin_users = "{LONG}"
c.JupyterHub.services = [{{"name": "{EVIL}", "{LONG}": 1}}]
c.JupyterHub.load_roles = [{{"name": "{LONG}", "scopes": ["{EVIL}"]}}]
if os.environ.get("{EVIL}"):
    c.DockerSpawner.remove = "{LONG}"
# hublint: ignore[{EVIL}] x
# hublint: ignore[{LONG}] x
""".lstrip()
UPGRADE = ("--to", "jupyterhub=6", "--target", "jupyterhub=1.5.1")
REPORTS = [("--output-format", name) for name in FORMATS if name != "github"]
"""Only GitHub's format gives orders, which have a test of their own."""
UPGRADES = [("upgrade", "{}", *UPGRADE, *report) for report in REPORTS]

COMMANDS = (
    (), ("--pedantic",), ("--fix", "--diff"), *REPORTS,
    ("mounts", "{}"), ("mounts", "{}", "--user", LONG), ("mounts", "{}", "--server", EVIL),
    ("mounts", "{}", "--output-format", "json"), ("targets",), ("targets", "--output-format", "json"),
    ("upgrade", "{}", *UPGRADE), *(pytest.param(command, marks=pytest.mark.slow) for command in UPGRADES),
    ("upgrade", "{}", "--to", f"jupyterhub={EVIL}"),
    ("explain", f"\n::error::{EVIL}"), (f"\n::error::{EVIL}.py",), ("--select", LONG), ("--target", f"{LONG}=1"),
    ("--output-format", EVIL), (f"--{EVIL}",), ("--target", f"jupyterhub={LONG}"), ("mounts", LONG), ("targets", EVIL),
)  # fmt: skip


def unclean(text):
    """The lines that show what must not be shown."""
    return [
        line
        for line in text.split("\n")
        if line.lstrip().startswith("::")
        or "##[" in line
        or any(unicodedata.category(mark) in HIDDEN and mark != "\t" for mark in set(line))
        or any(mark in line for mark in "\u3164\U000e0100\ufffe")
    ]


@pytest.fixture
def config(folder, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("COLUMNS", "80")
    (folder / "subconfig.py").write_text(f'LIMIT = "{LONG}"\n')
    (folder / "requirements.txt").write_text(
        f"jupyterhub>=4,<5  # {LONG}\ndockerspawner @ {EVIL}\n"
    )
    file = folder / "jupyterhub_config.py"
    file.write_text(CONFIG)
    return file


@pytest.mark.parametrize("command", COMMANDS, ids=range(len(COMMANDS)))
def test_no_line_steers_hides_or_commands(command, config, run):
    shown = run(*(word.format(config) if word == "{}" else word for word in command))
    assert shown
    if "--diff" in command:
        shown = shown.partition("\n::stop-commands::")[2].rpartition("\n::")[2].partition("\n")[2]
    assert unclean(shown) == []


@pytest.mark.parametrize(
    "name", [f"jupyterhub_config{EVIL}.py", "jupyterhub_config\n::error::x.py"]
)
@pytest.mark.parametrize("arguments", REPORTS)
@pytest.mark.parametrize("broken", [False, True])
def test_names_of_files(name, arguments, broken, folder, run, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    if broken:
        (folder / name).symlink_to("nowhere")
    else:
        (folder / name).write_text("c.JupyterHub.spawnr = 1\n")
    assert unclean(run(*arguments)) == []


@pytest.mark.parametrize(
    "table",
    [
        {EVIL: 1}, {"\n::error::x": 1}, {"ignore": [f"\n{LONG}"]}, {"ignore": EVIL}, {"fail-on": LONG},
        {"targets": {"jupyterhub": f"\n{LONG}"}}, {"targets": {EVIL: "1"}}, {"per-file-ignores": {"*.py": [EVIL]}},
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", [(), ("targets",)])
def test_settings(table, command, config, run):
    lines = (f"{json.dumps(key)} = {_toml(value)}" for key, value in table.items())
    Path("hublint.toml").write_text("\n".join(lines))
    assert unclean(run(*command)) == []


def _toml(value):
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{json.dumps(key)} = {_toml(one)}" for key, one in value.items()) + "}"
        )
    return json.dumps(value)


@pytest.mark.parametrize(
    "arguments", [("--output-format", "json"), ("mounts", "{}", "--output-format", "json")]
)
def test_json_is_ascii_and_says_what_the_file_says(arguments, config, run):
    shown = run(*(word.format(config) for word in arguments))
    assert shown.isascii()
    assert "##[error]c" in json.dumps(json.loads(shown))


@pytest.mark.parametrize("name", ["{username}", r"<b>&\'\"]]>\0\ud800-{username}"])
def test_drawing_is_xml_that_asks_for_nothing(name, config, run):
    config.write_text(CONFIG.replace("{username}", name))
    assert "Wrote" in run("mounts", str(config), "--svg", "drawing.svg")
    drawing = Path("drawing.svg").read_text("utf-8")
    assert ET.fromstring(drawing).tag == "{http://www.w3.org/2000/svg}svg"
    assert drawing.count("://") == 1
    assert "@font-face" not in drawing
    assert not any(unicodedata.category(mark) in HIDDEN for mark in drawing.replace("\n", ""))


def test_every_hidden_character_is_replaced():
    text = "".join(map(chr, range(0x110000)))
    shown = printable(text)
    assert {mark for mark in shown if unicodedata.category(mark) in HIDDEN} == {"\t"}
    assert printable("Größe 大 ✔️ é\t") == "Größe 大 ✔️ é\t"


def test_commands_are_left_alone_where_nobody_obeys_them(monkeypatch):
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert defused("::error::x") == "::error::x"
