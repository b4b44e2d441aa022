"""`requirements*.txt`, `constraints*.txt`, `pyproject.toml` and `environment.yml`."""

import codecs

import pytest

from hublint.knowledge import knowledge

NEWEST = knowledge().newest("jupyterhub")


@pytest.mark.parametrize(
    ("line", "release"),
    [
        ("jupyterhub==4.1.6", "4.1.6"),
        ("jupyterhub == 4.1.6  # the hub", "4.1.6"),
        ("JupyterHub[test]==4.1.6", "4.1.6"),
        ("jupyterhub===4.1.6", "4.1.6"),
        ("jupyterhub==4.1.5", "4.1.5"),
        ("jupyterhub==5.*", "5.5.4"),
        ("jupyterhub~=5.0", "5.5.4"),
        ("jupyterhub~=4.1.0", "4.1.6"),
        ("jupyterhub>=4,<5", "4.1.6"),
        ("jupyterhub<5", "4.1.6"),
        ("jupyterhub>=4.1.9,<4.2", "4.1.9"),
        ("jupyterhub==99.1.*", "99.1"),
        ("jupyterhub>=4", NEWEST),
        ("jupyterhub==4.1.6 --hash=sha256:00 --hash=sha256:11", "4.1.6"),
        ("jupyterhub==4.1.6 \\\n    --hash=sha256:00", "4.1.6"),
        ('jupyterhub==4.1.6 ; python_version >= "3.8"', "4.1.6"),
        ('jupyterhub==1.5.1 ; sys_platform == "win32"\njupyterhub==4.1.6', "4.1.6"),
        ("\r\njupyterhub==4.1.6\r\nflask\r\n", "4.1.6"),
    ],
)
def test_release_of_a_requirement(pinned, line, release):
    assert pinned({"requirements.txt": line}) == {"jupyterhub": release}


@pytest.mark.parametrize(
    "content",
    [
        "jupyterhub",
        "flask==3.0",
        "my-jupyterhub-theme==1.0",
        "# jupyterhub==4.1.6",
        "jupyterhub==",
        "jupyterhub==banana",
        "jupyterhub @ git+https://example.org/jupyterhub.git@4.1.6",
        'jupyterhub==4.1.6 ; sys_platform == "win32"',
        "-r nowhere.txt  # jupyterhub",
        b"\xff\xfe\xff jupyterhub",
        b"\0\x80jupyterhub==\xff",
    ],
)
def test_what_pins_nothing_is_passed_over(pinned, content):
    assert pinned({"requirements.txt": content}) == {}


def test_included_files_count_and_circles_end(pinned):
    files = {
        "requirements.txt": "-r hub/base.txt\n-c limits.txt\n",
        "hub/base.txt": "dockerspawner==12.1.0\n-r ../requirements.txt\n",
        "limits.txt": "jupyterhub<5\n",
    }
    assert pinned(files) == {"dockerspawner": "12.1.0", "jupyterhub": "4.1.6"}


def test_utf_16_and_byte_order_marks(pinned):
    text = "jupyterhub==4.1.6\r\n"
    files = {
        "requirements.txt": codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        "constraints.txt": codecs.BOM_UTF8 + b"dockerspawner==12.0.0",
    }
    assert pinned(files) == {"jupyterhub": "4.1.6", "dockerspawner": "12.0.0"}


@pytest.mark.parametrize(
    ("content", "release"),
    [
        ('[project]\ndependencies = ["jupyterhub==4.1.6"]', "4.1.6"),
        ('[project.optional-dependencies]\nhub = ["jupyterhub<5"]', "4.1.6"),
        ('[dependency-groups]\nhub = ["jupyterhub<5", { include-group = "x" }]', "4.1.6"),
        ('[tool.poetry.dependencies]\njupyterhub = "^4.0"', "4.1.6"),
        ('[tool.poetry.dependencies]\njupyterhub = "~4.0.1"', "4.0.2"),
        (
            '[tool.poetry.dependencies]\njupyterhub = { version = ">=3,<4", extras = ["x"] }',
            "3.1.1",
        ),
        ('[tool.poetry.group.hub.dependencies]\njupyterhub = "4.1.6"', "4.1.6"),
    ],
)
def test_pyproject(pinned, content, release):
    assert pinned({"pyproject.toml": content}) == {"jupyterhub": release}


@pytest.mark.parametrize(
    "content",
    [
        "jupyterhub = [",
        '[project]\nname = "jupyterhub"\ndependencies = "jupyterhub==4.1.6"',
        'tool = 1\nproject = "jupyterhub"',
        '[tool.poetry.dependencies]\njupyterhub = "*"',
    ],
)
def test_odd_pyproject_is_passed_over(pinned, content):
    assert pinned({"pyproject.toml": content}) == {}


@pytest.mark.parametrize(
    ("item", "release"),
    [
        ("jupyterhub=4.1", "4.1.6"),
        ("conda-forge::jupyterhub=4.1.6", "4.1.6"),
        ("jupyterhub=4.1.6=pyh31011fe_0", "4.1.6"),
        ("jupyterhub==4.1.6", "4.1.6"),
        ("jupyterhub 4.*", "4.1.6"),
        ("jupyterhub>=4,<5", "4.1.6"),
        ('"jupyterhub>=4,<5"  # the hub', "4.1.6"),
        ("pip:\n    - jupyterhub==4.1.6", "4.1.6"),
    ],
)
def test_conda_environment(pinned, item, release):
    text = f"name: hub\ndependencies:\n  - python=3.11\n  - {item}\n"
    assert pinned({"environment.yml": text}) == {"jupyterhub": release}


def test_conda_alternatives_pin_nothing(pinned):
    assert pinned({"environment.yaml": "dependencies:\n - jupyterhub=4.0|5.0\n"}) == {}
