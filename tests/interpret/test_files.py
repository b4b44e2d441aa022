"""Files beside the config: modules and subconfigs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hublint.interpret.load import interpret
from hublint.source import Source
from tests.interpret.reading import show

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.interpret.facts import ConfigFacts


def _read(folder: Path, **files: str) -> ConfigFacts:
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text)
    return interpret(Source.read(folder / "jupyterhub_config.py"))


def test_a_module_beside_the_config_is_read(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        jupyterhub_config="from common import volumes\nc.A.b = volumes",
        common="volumes = {'x': '/y'}",
    )
    assert show(reading.settings["A", "b"]) == "{'x': '/y'}"


def test_a_star_brings_the_public_names_of_a_module(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        jupyterhub_config="from common import *\nc.A.b = public\nc.A.d = _private",
        common="public = 1\n_private = 2",
    )
    assert show(facts.settings["A", "b"]) == "1"
    assert [error.name for error in facts.load_errors] == ["NameError"]


@pytest.mark.parametrize(
    ("given", "common"),
    [
        ("c.A.b = x()", "def x(size='1G'):\n    return size"),
        ("c.A.b = x()", "x = lambda: '1G'"),
        ("c.A.b = bool(x)", "x = ['1G']"),
        ("c.A.b = bool(x)", "x = made()"),
        ("x.insert(0)\nc.A.b = x", "x = ['1G']"),
        ("x[made()] = 1\nc.A.b = x", "x = ['1G']"),
    ],
)
def test_a_value_and_its_condition_stand_in_the_file_that_spells_them(
    tmp_path: Path, given: str, common: str
) -> None:
    config = f"from common import x\n{given}"
    value = _read(tmp_path, jupyterhub_config=config, common=common).settings["A", "b"].value
    for one in (value, getattr(value, "condition", value)):
        assert one.source.file == tmp_path / "common.py"
        assert one.source.span(one.node)


def test_a_subconfig_is_merged_over_what_is_set(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        jupyterhub_config="c.A.b = 1\nc.A.d = 1\nload_subconfig('more.py')\nc.A.e = 3",
        more="c.A.b = 2",
    )
    assert {".".join(k): show(v) for k, v in reading.settings.items()} == {
        "A.b": "2",
        "A.d": "1",
        "A.e": "3",
    }
    assert [(name, found) for name, found, _ in reading.subconfigs] == [("more.py", True)]


def test_a_missing_subconfig_may_set_anything(tmp_path: Path) -> None:
    reading = _read(tmp_path, jupyterhub_config="load_subconfig('gone.py')")
    assert [opaque_write.path for opaque_write in reading.opaque_writes] == [()]


def test_files_that_load_each_other_end(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        jupyterhub_config="import other\nload_subconfig('jupyterhub_config.py')\nc.A.b = other.x",
        other="import jupyterhub_config\nx = 1",
    )
    assert show(reading.settings["A", "b"]) == "1"
