"""One case from config text to verdict, inside a forked worker."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import os
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import configure_mappers

from ..case import Case
from ..standin.adapter import install
from ..standin.engine import Engine
from ..verdict import Verdict
from . import shortcuts
from .accounts import fake_accounts
from .entering import can_be_named, hash_quickly, vain_names
from .hub import class_names, contain, database, load, unused_sections
from .login import let_everybody_prove_themselves
from .playing import play
from .pods import forget_cluster
from .recorder import Recorder
from .settled import settled, written_settings
from .spawning import Spawning

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
    shortcuts.install()


def work(data: dict[str, Any], folder: Path) -> None:
    """Judge a case, or play a play, in ``folder`` and leave the answer there as ``.answer``."""
    if "play" in data:
        answer = play(data, folder)
    else:
        case = Case.from_json(data)
        _settle(case, folder)
        answer = asyncio.run(_judge(case)).to_json()
    unfinished = folder / ".answer.part"
    unfinished.write_text(json.dumps(answer, default=repr), "utf-8")
    unfinished.rename(folder / ".answer")


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
    let_everybody_prove_themselves()
    hash_quickly()
    app, load_error = await load("jupyterhub_config.py", recorder)
    observed: dict[str, Any] = {}
    if load_error is None:
        observed["classes"] = class_names(app)
        observed["unused_sections"] = tuple(unused_sections(app))
        observed["settled"] = {
            **settled(app),
            "vain_names": await vain_names(app),
            "can_be_named": can_be_named(app),
        }
        written = written_settings(app.config)
        observed["spawns"] = await Spawning(app, engine).run(case.users, case.servers)
        observed["settled"]["rewritten"] = written_settings(app.config) != written
    return Verdict(
        load_error=load_error,
        unrecognized=tuple(recorder.unrecognized),
        deprecated=tuple(recorder.deprecated),
        errors=tuple(recorder.errors),
        warnings=tuple(recorder.warnings),
        **observed,
    )
