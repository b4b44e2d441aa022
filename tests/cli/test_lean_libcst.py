"""libcst offers the same whether the program loads it or a library does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LEAN = "from hublint.cli import lean_libcst; lean_libcst.load();"
LOADED = "import sys, libcst; print('libcst.metadata' in sys.modules)"

EVERYTHING = """
import libcst as cst
from libcst import *
for name in cst.__all__:
    print(name, getattr(getattr(cst, name), "__module__", None), globals()[name] is getattr(cst, name))

class Places(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (cst.metadata.PositionProvider,)
    def visit_Name(self, node):
        print(self.get_metadata(cst.metadata.PositionProvider, node).start)

cst.MetadataWrapper(cst.parse_module("a = b")).visit(Places())
print(cst.parse_expression("a + b").deep_equals(cst.parse_module("a + b").body[0].body[0].value))
try:
    cst.nothing
except AttributeError as error:
    print(error)
"""


def printed(code):
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    return ended.stdout


def test_it_offers_the_same():
    assert printed(LEAN + EVERYTHING) == printed(EVERYTHING)


def test_its_metadata_is_imported_when_it_is_asked_for():
    assert printed(LEAN + LOADED) == "False\n"
    assert printed(LEAN + "import libcst.metadata;" + LOADED) == "True\n"


def test_a_release_that_needs_everything_at_once_is_imported_as_usual():
    other = "lean_libcst._STAND_INS += ('libcst._nodes.base',); lean_libcst.load()"
    code = LEAN.replace("lean_libcst.load()", other)
    assert printed(code + LOADED) == "True\n"
    assert printed(code + EVERYTHING) == printed(EVERYTHING)
