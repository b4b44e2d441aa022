"""Only one module touches the user's disk."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import hublint

PACKAGE = Path(hublint.__file__).parent
OTHERS = {
    "suggest/meanings.py": "the package's own data",
    "suggest/vocabulary.py": "the package's own data",
    "cli/quick_imports.py": "the program's own modules",
    "cli/main.py": "the null device takes the place of a closed stream",
    "dev/__main__.py": "the pages of a checkout",
    "knowledge/kubernetes.py": "the package's own data",
    "knowledge/tables.py": "the package's own data",
    "linter/pages.py": "the package's own pages",
    "preview/show.py": "writes the drawing that is asked for",
    "terminal/outlets.py": "writes the reports that are asked for",
    "cli/program.py": "the null device takes the place of a closed stream",
    "terminal/streams.py": "the null device takes the place of a closed stream",
    "cache/place.py": "the user's cache folder",
    "cache/record.py": "the user's cache folder",
    "cache/recall.py": "the user's cache folder",
    "cache/run_memory.py": "the user's cache folder",
    "cache/store.py": "the user's cache folder",
    "cache/surroundings.py": "where the program is installed",
    "files/disk.py": "the door",
    "files/snapshot.py": "a folder of its own with what a revision held",
    "project/writing.py": "writes the file that was linted",
}
WITHOUT_ARGUMENTS = re.compile(
    "exists|is_dir|is_file|is_symlink|iterdir|lstat|open|read_bytes|readlink|resolve|stat"
)
WITH_ANY = re.compile("glob|read_text|rglob|write_bytes|write_text")
OF_OS = re.compile(
    "access|exists|getmtime|getsize|isdir|isfile|islink|lexists|listdir|lstat|open|readlink|realpath|samefile|scandir"
    "|stat|walk"
)


def touches(call: ast.Call) -> bool:
    match call.func:
        case ast.Name("open"):
            return True
        case ast.Attribute(ast.Name("os") | ast.Attribute(ast.Name("os"), "path"), name):
            return bool(OF_OS.fullmatch(name))
        case ast.Attribute(attr=name):
            empty = not call.args and not call.keywords
            return bool(WITH_ANY.fullmatch(name) or (empty and WITHOUT_ARGUMENTS.fullmatch(name)))
    return False


def touching() -> list[str]:
    """The places that touch the disk, outside of the modules that may."""
    found = []
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        if name in OTHERS or name.startswith("dev/"):
            continue
        calls = [
            node
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.Call)
        ]
        found += [f"{name}:{call.lineno}" for call in calls if touches(call)]
    return found


def test_no_other_module_opens_or_looks_for_files() -> None:
    assert touching() == [], "go through hublint.files.reach, which asks hublint.files.disk"


@pytest.mark.parametrize(
    "code",
    ["open(x)", "os.stat(x)", "os.path.realpath(x)", "file.read_text('utf-8')", "Path(x).exists()"],
)
def test_the_search_would_notice(code: str) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert touches(call)
