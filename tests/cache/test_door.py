"""Whoever listens at the one door to the disk hears of all that a verdict rests on; and every variable counts."""

from __future__ import annotations

from pathlib import Path

import hublint

PACKAGE = Path(hublint.__file__).parent
SCRIPT = """
import os, sys
opened = set()
def note(event, arguments):
    if event in ("open", "os.listdir", "os.scandir"):
        opened.add(arguments[0])
sys.addaudithook(note)
from hublint.cache import run_memory as memory, surroundings
surroundings._installed = lambda _: ("site", 1, 1)
heard = set()
hear = memory.Memory.hear
def listen(self, question, words, answer):
    heard.add(os.path.realpath(words[0]))
    hear(self, question, words, answer)
memory.Memory.hear = listen
from hublint.cache.recall import file_of
from hublint.cli.program import run
os.chdir(sys.argv.pop(1))
here = os.getcwd()
opened.clear()
run(file_of(sys.argv[1:]))
seen = {os.path.realpath(one) for one in opened if isinstance(one, str)}
print(*sorted(one for one in seen - heard if one.startswith(here)), file=sys.stderr)
assert any(one.startswith(here) for one in seen)
"""


def test_whoever_listens_hears_of_all_files(repository, python, tmp_path):
    (repository / "more.py").write_text("load_subconfig('again.py')\n")
    (repository / "requirements.txt").write_text("-r more.txt\njupyterhub==5.2\n")
    (repository / "more.txt").write_text("dockerspawner==13\n")
    (repository / "hublint.toml").write_text("ignore = ['HUB9']\n")
    (repository / ".gitignore").write_text("x\n")
    (repository / "Dockerfile").write_text("FROM jupyterhub/jupyterhub\n")
    (repository / "compose.yaml").write_text(
        "services: {hub: {build: ., env_file: a.env, environment: {A: $A}}}\n"
    )
    for name in (".env", "a.env"):
        (repository / name).write_text("A=1\n")
    ended = python(
        SCRIPT, str(repository), PYTHONPATH=str(PACKAGE.parent), XDG_CACHE_HOME=str(tmp_path)
    )
    assert ended.stderr == "\n"


VARIABLES = """
import os, sys
asked = set()
class Environment(type(os.environ)):
    def __getitem__(self, name):
        asked.add(name)
        return super().__getitem__(name)
    def __contains__(self, name):
        asked.add(name)
        return super().__contains__(name)
os.environ.__class__ = Environment
from hublint.cache.surroundings import VARIABLES
from hublint.cli.program import run
os.chdir(sys.argv.pop(1))
sys.argv.append("--color=always")
run()
print(*sorted(asked - set(VARIABLES)), file=sys.stderr)
"""
HARMLESS = {"HOME", "XDG_CACHE_HOME", "_HUBLINT_COMPLETE"}
"""Where results are; what makes it no run of `check`."""


def test_every_variable_that_is_looked_at_counts(repository, python):
    ended = python(VARIABLES, str(repository), PYTHONPATH=str(PACKAGE.parent))
    assert set(ended.stderr.split()) <= HARMLESS, ended.stderr
