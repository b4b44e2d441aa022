"""What `.gitignore` says of a path, whether or not its lines had to be compiled for it."""

from __future__ import annotations

import pytest

from hublint.files.globs import spec_of_lines
from hublint.files.ignored import Ignored
from hublint.files.reach import Reach

PATHS = (".env", "a/.env", "secrets/oauth.env", "data", "x[1].py", "#a", "b c", "a/b/c.txt")
LINES = (
    *(".env", "/.env", "*.env", "!.env", "**/.env", "a/", "a/**", "/a/*/c.txt", "a/**/c.txt", "*"),
    *("secrets", "secrets/*.env", "?env", "[.]env", "\\#a", "#a", "b\\ c", "b c", "x\\[1\\].py"),
    *("*.e[m-o]v", "oauth*", "d?t?", "/", "", " ", "**", "!"),
)


@pytest.mark.parametrize("line", LINES)
def test_no_line_is_missed(tmp_path, line):
    (tmp_path / ".gitignore").write_text(f"none.txt\n{line}\n")
    reach = Reach.around(tmp_path, tmp_path)
    whole = spec_of_lines(["none.txt", line])
    for path in PATHS:
        expected = bool(whole.check_file(path).include)
        assert Ignored(reach, lambda *_: None).matches(reach.root / path) is expected, path
