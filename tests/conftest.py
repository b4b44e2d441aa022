"""Settings of all tests."""

from __future__ import annotations

import gc
import random
import sys
from pathlib import Path

import pytest
from hypothesis import settings

SEED = 1
FAST = "not slow"

sys.modules.setdefault(
    "rfc3987_syntax", None
)  # grammars that `jsonschema` compiles for seconds, unused

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("fast", settings.get_profile("steady"), max_examples=40)
settings.register_profile("random", deadline=None)


def pytest_addoption(parser):
    """Add `--fresh`, by which a full run looks for what no run before has seen."""
    parser.addoption("--fresh", action="store_true", help="other generated examples every time")


def pytest_configure(config):
    """Give the same examples every time, so that a run means something, and fewer to the fast tests."""
    usual = "fast" if config.option.markexpr == FAST else "steady"
    settings.load_profile("random" if config.option.fresh else usual)


SLOW = (
    "oracle",
    "recognition",
    "robustness",
    "api/test_library.py",
    "cli/test_completion_in_shells.py",
    "cli/test_process.py",
    "cli/test_streams.py",
    "dev/test_new_rule.py",
    "files/test_unreadable.py",
    "knowledge/test_agreement.py",
    "knowledge/test_values.py",
    "rules/test_fixed_point.py",
    "rules/test_memory_table.py",
    "rules/test_mounts_of_fixes.py",
)
"""Folders and files of tests that take most of the time."""


def is_slow(path):
    """Whether a file or folder holds nothing but slow tests."""
    return path.relative_to(Path(__file__).parent).as_posix().startswith(SLOW)


def pytest_ignore_collect(collection_path, config):
    """Leave out even the imports of what the fast tests leave out: the real packages take seconds."""
    if config.option.markexpr == FAST and is_slow(collection_path):
        return True
    return None


def pytest_collection_modifyitems(items):
    """Mark what the fast tests leave out."""
    for item in items:
        if is_slow(item.path) or item.get_closest_marker("full"):
            item.add_marker("slow")


def pytest_collection_finish():
    """Spare the garbage collector what stays to the end, the packages and thousands of tests, and most of its runs."""
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(scope="session")
def seed(request):
    """The seed of generated configs in a full run; a fresh one is printed, to be looked into again."""
    if not request.config.option.fresh:
        return SEED
    fresh = random.SystemRandom().getrandbits(32)
    print("seed", fresh)
    return fresh
