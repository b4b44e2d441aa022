"""Units of systemd that start the hub of a config, and what they give it."""

from __future__ import annotations

import pytest

from hublint.deployment.interpolation import Unset

from .reading import read


def test_a_unit_starts_the_hub(tmp_path):
    unit = """\
[Unit]
Description=The hub
[Service]
User=root
Environment="A=b c" D=e
Environment=F=%h
WorkingDirectory=/etc/jupyterhub
ExecStart=/opt/hub/bin/jupyterhub \\
    -f /etc/jupyterhub/jupyterhub_config.py
"""
    found = read(tmp_path, {"systemd/jupyterhub.service": unit})
    service = found.service
    assert (service.kind, service.folder) == ("systemd", "/etc/jupyterhub")
    texts = {name: one.text for name, one in service.variables.items()}
    assert texts == {"A": "b c", "D": "e", "F": None}


@pytest.mark.parametrize(
    "unit",
    [
        "[Service]\nExecStart=/usr/bin/nginx\n",
        "[Service]\nExecStart=jupyterhub -f /etc/other_config.py\n",
        "[Service]\nExecStart=jupyterhub --config=/etc/other_config.py\n",
        "[Service]\nExecStart=python3 -m jupyterhub --JupyterHub.config_file=/etc/other_config.py\n",
        "[Service]\nExecStart=python3 -m http.server\n",
        "[Service]\nExecStart='jupyterhub\n",
        "[Service]\n#ExecStart=jupyterhub\n",
        "ExecStart=jupyterhub\n",
    ],
)
def test_other_units_start_no_hub(tmp_path, unit):
    assert read(tmp_path, {"hub.service": unit}).service is None


def test_a_file_of_variables_of_a_unit_may_give_anything(tmp_path):
    unit = "[Service]\nExecStart=jupyterhub\nEnvironment=A=b\nEnvironmentFile=/etc/hub.env\n"
    found = read(tmp_path, {"hub.service": unit})
    assert (found.variable("A").text, found.variable("B")) == (None, None)


STARTED = [
    "jupyterhub",
    "jupyterhub -f",
    "jupyterhub \\\n",
    "@/opt/hub/bin/jupyterhub --config=/etc/jupyterhub/jupyterhub_config.py",
    "python3 -m jupyterhub -f=/etc/jupyterhub/jupyterhub_config.py",
]


@pytest.mark.parametrize("command", STARTED)
def test_a_command_starts_the_hub(tmp_path, command):
    assert read(tmp_path, {"hub.service": f"[Service]\nExecStart={command}"}).service is not None


FOLDERS = [("/opt", "/opt"), ("-/opt", "/opt"), ("~", None), ("/home/%u", None)]


@pytest.mark.parametrize(("written", "folder"), FOLDERS)
def test_the_folder_that_a_unit_starts_in(tmp_path, written, folder):
    unit = f"[Service]\nWorkingDirectory={written}\nExecStart=jupyterhub\n"
    assert read(tmp_path, {"hub.service": unit}).service.folder == folder


VARIABLES = [
    ("Environment=A=b\nEnvironment=C=d", {"A": "b", "C": "d"}, True),
    ("Environment=A=b\nEnvironment=\nEnvironment=C=d", {"C": "d"}, True),
    ("Environment=A=b\nEnvironment='C=d", {"A": "b"}, False),
    ("EnvironmentFile=/etc/hub.env\nEnvironment=A=b", {"A": None}, False),
    ("PassEnvironment=C\nEnvironment=A=b", {"A": "b"}, False),
]


@pytest.mark.parametrize(("lines", "texts", "complete"), VARIABLES)
def test_variables_of_a_unit(tmp_path, lines, texts, complete):
    found = read(tmp_path, {"hub.service": f"[Service]\n{lines}\nExecStart=jupyterhub\n"})
    assert {name: one.text for name, one in found.service.variables.items()} == texts
    assert isinstance(found.variable("NONE"), Unset) is complete
