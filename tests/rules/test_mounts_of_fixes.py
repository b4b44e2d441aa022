"""No fix brings users into a folder that they might not be able to write to, unless it says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hublint.dev.repair import edited
from hublint.edits.text_edits import EditError
from hublint.hub.mounts.writable import is_writable_mount
from hublint.linter import pages
from hublint.linter.lint import model
from hublint.linter.options import Options
from hublint.source import Source

from . import case
from .running import findings

PAGES, CASES = pages.files(), case.files()
CHANGES = [
    ("/home/jovyan/work", "/data"),
    ("quay.io/jupyter/", "registry.example.org/our/"),
    (
        "c.DockerSpawner.image",
        "c.DockerSpawner.environment = {'NB_USER': 'lab'}\nc.DockerSpawner.image",
    ),
]


def examples(code):
    """Those of a rule; where it is about folders, with another folder and another image as well."""
    found = [
        *pages.read(PAGES[code]).examples("Bad"),
        *(one.example for one in case.read(CASES[code])),
    ]
    yield from found
    if code.startswith(("HUB1", "HUB2")):
        for example in found:
            for old, new in CHANGES:
                if old in example.text:
                    yield replace(example, text=example.text.replace(old, new))


def hub_of(text, targets):
    return model(Source.from_text(text), Options(targets=targets))


def folders(hub):
    """Where something is mounted, as the file has it."""
    mounts = (*hub.mounts.items, *hub.mounts.lost)
    return {mount.target.path() for mount in mounts if mount.target is not None}


def new_places(before, after):
    """The mounts at folders that had none, and the mount that the interface opens if that is another folder."""
    for mount in after.mounts.items:
        own = mount.persistent and mount.read_only is not True and mount.origin != "certs"
        if own and mount.target is not None and mount.target.path() not in folders(before):
            yield mount
    old, new = before.root.template, after.root.template
    if new is not None and (old is None or old.path() != new.path()):
        opened = after.mounts.at(new)
        if opened is not None and opened.read_only is not True:
            yield opened


@pytest.mark.parametrize("code", sorted(PAGES.keys() & CASES.keys()))
def test_what_a_fix_mounts_or_opens_is_writable_or_it_says_so(code):
    for example in examples(code):
        fixed = [finding for finding in findings(example, code) if finding.fix is not None]
        before = hub_of(example.text, example.targets) if fixed else None
        for finding in fixed:
            try:
                text = edited(example.text, finding)
            except EditError:
                continue
            after = hub_of(text, example.targets)
            careful = finding.fix.applicability == "unsafe"
            told = careful and "once users can write" in finding.fix.title
            for mount in new_places(before, after):
                where = f"{example.where}: {finding.fix.title}: {mount.target.text}"
                assert told or is_writable_mount(after, mount), where
