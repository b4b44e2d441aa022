"""One case from config text to verdict, inside a forked worker."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import os
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.orm import configure_mappers

from ..standin.adapter import install
from ..standin.engine import Engine
from ..verdict import Verdict
from .accounts import fake_accounts
from .hub import class_names, contain, database, load, unused_sections
from .pods import forget_cluster
from .recorder import Recorder
from .settled import settled
from .spawning import Spawning

if TYPE_CHECKING:
    from ..case import Case

_PACKAGES: Final = (
    "alembic",
    "dockerspawner",
    "kubespawner",
    "oauthenticator.github",
    "nativeauthenticator",
    "dummyauthenticator",
    "jupyterhub.apihandlers",
    "jupyterhub.services.service",
)
_KEPT: Final = ("PATH", "HOME", "TMPDIR", "LANG")


def preload() -> None:
    """Import and prepare what configs need, so that workers do not."""
    for package in _PACKAGES:
        with contextlib.suppress(ImportError):
            importlib.import_module(package)
    for role in ("authenticators", "spawners", "proxies"):
        for entry in entry_points(group=f"jupyterhub.{role}"):
            with contextlib.suppress(ImportError):
                entry.load()
    configure_mappers()
    database()


def work(case: Case, folder: Path) -> None:
    """Judge ``case`` in ``folder`` and leave the verdict there as ``.verdict``."""
    _settle(case, folder)
    verdict = asyncio.run(_judge(case))
    unfinished = folder / ".verdict.part"
    unfinished.write_text(json.dumps(verdict.to_json(), default=repr), "utf-8")
    unfinished.rename(folder / ".verdict")


def _settle(case: Case, folder: Path) -> None:
    os.chdir(folder)
    log = os.open(".output", os.O_WRONLY | os.O_CREAT)
    os.dup2(log, 1)
    os.dup2(log, 2)
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    os.environ.clear()
    os.environ.update({**kept, "HOME": str(folder), "TMPDIR": str(folder), **case.environ})
    for name, text in {**case.files, "jupyterhub_config.py": case.text}.items():
        Path(name).write_text(text, "utf-8", newline="")


async def _judge(case: Case) -> Verdict:
    recorder = Recorder()
    recorder.install()
    engine = Engine(case.host_folders_exist)
    install(engine)
    contain()
    forget_cluster()
    if case.fake_accounts:
        fake_accounts()
    app, load_error = await load("jupyterhub_config.py", recorder)
    observed: dict[str, Any] = {}
    if load_error is None:
        observed["classes"] = class_names(app)
        observed["unused_sections"] = tuple(unused_sections(app))
        observed["settled"] = settled(app)
        observed["spawns"] = await Spawning(app, engine).run(case.users, case.servers)
    return Verdict(
        load_error=load_error,
        unrecognized=tuple(recorder.unrecognized),
        deprecated=tuple(recorder.deprecated),
        errors=tuple(recorder.errors),
        warnings=tuple(recorder.warnings),
        **observed,
    )
