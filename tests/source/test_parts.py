"""Which file loads another one as a part of the configuration."""

from __future__ import annotations

import pytest

from hublint.files.reach import Reach
from hublint.source import Source

LOAD = 'load_subconfig("extra.py")\n'
EXEC = 'exec(open("extra.py").read())\n'

LOADING = [
    ({"jupyterhub_config.py": LOAD}, "extra.py", "jupyterhub_config.py"),
    (
        {"jupyterhub_config.py": 'name = "extra.py"\nload_subconfig(name)\n'},
        "extra.py",
        "jupyterhub_config.py",
    ),
    ({"jupyterhub_config.py": 'name = "extra.py"\n'}, "extra.py", None),
    ({"jupyterhub_config.py": 'load_subconfig("my-extra.py")\n'}, "extra.py", None),
    ({"jupyterhub_config.py": 'load_subconfig("extra.py-old")\n'}, "extra.py", None),
    ({"jupyterhub_config.py": 'load_subconfig("other.py")\n'}, "extra.py", None),
    ({"deploy.py": EXEC}, "extra.py", "deploy.py"),
    ({"deploy.py": 'name = "extra.py"\nexec(name)\n'}, "extra.py", None),
    ({"deploy.txt": EXEC}, "extra.py", None),
    ({"deploy.py": EXEC, "jupyterhub_config.py": LOAD}, "extra.py", "jupyterhub_config.py"),
    ({"jupyterhub_config.py": 'include("conf.d/*.py")\n'}, "conf.d/10.py", "jupyterhub_config.py"),
    ({"jupyterhub_config.py": 'include("conf/*.py")\n'}, "conf/10.py", None),
    ({"conf.d/main.py": 'exec(open("10.py").read())\n'}, "conf.d/10.py", "conf.d/main.py"),
]


@pytest.mark.parametrize(("files", "part", "main"), LOADING)
def test_the_file_that_loads_a_part_is_found(tmp_path, files, part, main):
    for name, text in {part: 'load_subconfig("extra.py")  # 10.py\n', **files}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    source = Source.read(tmp_path / part, reach=Reach.around(tmp_path, tmp_path))
    assert source.main == (tmp_path / main if main else None)
    assert source.is_part is (main is not None or ".d/" in part)


def test_a_text_in_no_file_has_nothing_beside_it():
    source = Source.from_text(LOAD)
    assert (source.main, source.is_part, source.beside("extra.py")) == (None, False, None)
    assert (source.outside, source.lacks("extra.py")) == ((), True)


def test_what_a_file_lacks_and_what_lies_out_of_reach(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "out.py").write_text("x = 1\n")
    for name in ("jupyterhub_config.py", "there.py"):
        (tmp_path / "in" / name).write_text("x = 1\n")
    folder = tmp_path / "in"
    source = Source.read(folder / "jupyterhub_config.py", reach=Reach.around(folder, folder))
    for name in ("there.py", "none.py", "../out.py"):
        source.beside(name)
    assert source.outside == ("../out.py",)
    assert [source.lacks(name) for name in ("there.py", "none.py", "../out.py")] == [
        False,
        True,
        False,
    ]


def test_another_text_of_a_file_stays_what_the_file_is(tmp_path):
    (tmp_path / "jupyterhub_config.py").write_text(LOAD)
    (tmp_path / "extra.py").write_text("x = 1\n")
    source = Source.read(tmp_path / "extra.py", reach=Reach.around(tmp_path, tmp_path))
    assert source.is_part
    assert source.with_text("x = 2\n").is_part
    source.stands_for = "whole"
    assert not source.with_text("x = 2\n").is_part
