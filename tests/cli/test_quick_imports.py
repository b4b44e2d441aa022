"""Modules that are found quickly are the ones that Python would find."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
QUICK = "import kit; from hublint.cli import quick_imports; quick_imports.install(kit);"
LOOKS = """
import inspect, kit.tool as tool, kit.inner as inner, kit.both as both
print(tool.__file__, tool.__cached__, tool.__package__, tool.__spec__.origin, tool.__spec__.parent)
print(tool.__spec__.has_location, inspect.getsource(tool.made), tool.__loader__.get_filename(tool.__name__))
print(inner.__path__, both.__path__, both.VALUE)
try:
    import kit.missing
except ModuleNotFoundError as error:
    print(error)
"""


@pytest.fixture
def kit(tmp_path):
    """A package with a module, a package, and a name that could be either."""
    kit = tmp_path / "kit"
    for name in ("__init__.py", "inner/__init__.py", "both/__init__.py"):
        (kit / name).parent.mkdir(parents=True, exist_ok=True)
        (kit / name).write_text("VALUE = 'package'\n")
    (kit / "both.py").write_text("VALUE = 'module'\n")
    (kit / "tool.py").write_text("VALUE = 1\ndef made(): pass\n")
    return kit


def printed(kit, code):
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{kit.parent}"}
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"):
        environment.pop(name, None)
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    return ended.stdout


def test_they_look_the_same(kit):
    for _ in ("without byte code", "with byte code"):
        assert printed(kit, QUICK + LOOKS) == printed(kit, LOOKS)


def test_they_are_loaded_quickly(kit):
    code = f"{QUICK} import kit.tool; print(type(kit.tool.__loader__).__module__)"
    assert printed(kit, code) == "hublint.cli.quick_imports\n"


@pytest.mark.parametrize("change", ["size", "time"])
def test_a_changed_source_is_read_again(kit, change):
    code = f"{QUICK} import kit.tool; print(kit.tool.VALUE)"
    assert [printed(kit, code), printed(kit, code)] == ["1\n", "1\n"]
    module = kit / "tool.py"
    before = module.stat().st_mtime
    module.write_text("VALUE = 22\n" if change == "size" else "VALUE = 2\ndef made(): pass\n")
    os.utime(module, (before, before) if change == "size" else (before + 5, before + 5))
    assert printed(kit, code) == ("22\n" if change == "size" else "2\n")


def test_code_that_has_moved_tells_its_new_place(kit, tmp_path):
    code = f"{QUICK} import kit.tool; print(kit.tool.made.__code__.co_filename)"
    printed(kit, code)
    moved = Path(shutil.copytree(kit, tmp_path / "elsewhere" / "kit"))
    assert printed(moved, code) == f"{moved / 'tool.py'}\n"


def test_broken_byte_code_is_made_anew(kit):
    code = f"{QUICK} import kit.tool; print(kit.tool.VALUE)"
    printed(kit, code)
    (compiled,) = kit.glob("__pycache__/tool.*.pyc")
    compiled.write_bytes(b"")
    assert printed(kit, code) == "1\n"
    assert compiled.read_bytes()
