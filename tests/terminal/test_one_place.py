"""Nothing is printed past the one place that makes it harmless."""

from __future__ import annotations

import re
from pathlib import Path

import hublint

ROOT = Path(hublint.__file__).parent
PRINTING = re.compile(
    r"click\.echo|(?<![.\w])print\(|sys\.(?:stdout|stderr)\.(?:write|buffer)|(?<!Clean)Console\("
)


def test_only_the_terminal_package_writes_to_the_streams():
    others = [
        str(file.relative_to(ROOT))
        for file in ROOT.rglob("*.py")
        if file.parent.name not in {"terminal", "generate", "dev"}
        and PRINTING.search(file.read_text("utf-8"))
    ]
    assert others == []
