"""The real classes of the packages that are installed where the tests run."""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
import re
import warnings
from functools import cache

from traitlets.config import Configurable

from hublint.knowledge import Targets, TraitClass, knowledge

REQUIRED = ("jupyterhub", "dockerspawner", "jupyterhub-kubespawner", "oauthenticator")
NOT_SHIPPED = re.compile(
    r"\.(tests?|alembic|_testing|testutils?|__main__|pytest_plugin|dbutil)(\.|$)"
)


@cache
def installed() -> Targets:
    """Release per known distribution that is installed here."""
    found = {}
    for distribution in knowledge().distributions():
        try:
            found[distribution] = importlib.metadata.version(distribution)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def hub_side() -> list[str]:
    """The installed distributions that configure the hub."""
    return sorted(name for name in installed() if not knowledge().is_single_user(name))


def known_classes(distribution: str) -> list[TraitClass]:
    """The Configurable classes that the data has for an installed release."""
    targets = installed()
    names = [n for n in knowledge().class_names() for n in knowledge().class_named(n)]
    return [
        c
        for c in names
        if c.distribution == distribution and c.exists(targets) and c.is_configurable(targets)
    ]


@cache
def live_classes(distribution: str) -> dict[str, type[Configurable]]:
    """The Configurable classes that an installed distribution defines, by path."""
    found = {}
    for module in _modules(distribution):
        for member in vars(module).values():
            if isinstance(member, type) and issubclass(member, Configurable):
                name = member.__qualname__.rpartition("<locals>.")[2]
                found[f"{member.__module__}.{name}"] = member
    tops = {path.partition(".")[0] for path in _tops(distribution)}
    return {
        path: cls
        for path, cls in found.items()
        if path.partition(".")[0] in tops and not NOT_SHIPPED.search(path)
    }


def pairs(distribution: str) -> list[tuple[TraitClass, type[Configurable]]]:
    """What the data says of a class, and the class, as far as it can be imported here."""
    live = live_classes(distribution)
    return [(c, live[c.path]) for c in known_classes(distribution) if c.path in live]


def hub_pairs(distribution: str) -> list[tuple[TraitClass, type[Configurable]]]:
    """``pairs`` without the classes that configure the user's own server."""
    return [
        (cls, live)
        for cls, live in pairs(distribution)
        if "singleuser" not in cls.module
        and not any(knowledge().is_single_user(base.distribution) for base in cls.mro(installed()))
    ]


def _tops(distribution: str) -> set[str]:
    files = importlib.metadata.files(distribution) or []
    packages = {file.parts[0] for file in files if file.name == "__init__.py"}
    return {p for p in packages if p.isidentifier() and p != "tests"} | {
        file.stem for file in files if len(file.parts) == 1 and file.suffix == ".py"
    }


def _modules(distribution: str) -> list[object]:
    modules = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for top in _tops(distribution):
            modules.append(importlib.import_module(top))
            for info in pkgutil.walk_packages(getattr(modules[-1], "__path__", []), f"{top}."):
                if not NOT_SHIPPED.search(info.name):
                    modules += _imported(info.name)
    return modules


def _imported(name: str) -> list[object]:
    """The module, or none if it needs what is not installed here."""
    try:
        return [importlib.import_module(name)]
    except (ImportError, AttributeError, RuntimeError, SystemExit):
        return []
