"""What is not needed is not loaded."""

from __future__ import annotations

import subprocess
import sys

from hublint.knowledge.tables import Table, table


def run(code):
    """Run code in a new interpreter and return what it prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_looking_up_traits_does_not_import_traitlets():
    code = (
        "import sys; from hublint.knowledge import knowledge;"
        "knowledge().class_at('dockerspawner.DockerSpawner').traits({});"
        "print('traitlets' in sys.modules)"
    )
    assert run(code) == ["False"]


def test_only_the_tables_of_a_class_and_its_bases_are_read():
    code = (
        "import json; from hublint.knowledge import knowledge, tables; read = [];"
        "load = tables.Table.__init__;"
        "tables.Table.__init__ = lambda t, d: (read.append(d['distribution']), load(t, d))[1];"
        "knowledge(); print(len(read));"
        "knowledge().class_named('DockerSpawner')[0].traits({}); print(*sorted(read))"
    )
    assert run(code) == ["0", "dockerspawner", "jupyterhub", "traitlets"]


def test_a_table_is_read_once():
    assert isinstance(table("dockerspawner"), Table)
    assert table("dockerspawner") is table("dockerspawner")
