"""Everything one installed distribution declares: classes, import aliases, entry points."""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
import re
from typing import TYPE_CHECKING, Any

import traitlets
from traitlets.config import Configurable

from hublint.dev.generate.inside.classes import class_row
from hublint.dev.generate.inside.extras import extras
from hublint.dev.generate.inside.package_calls import read_calls
from hublint.dev.generate.inside.signatures import class_path

if TYPE_CHECKING:
    from collections.abc import Iterator

PASSED_OVER = re.compile(
    r"(^|\.)(tests?|_?testing|testutils?|conftest|pytest_plugin|alembic|migrations|dbutil"
    r"|_vendor|jupyterhub_config|__main__|docs|examples?|performance)(\.|$)"
)


def read_distribution(name: str) -> dict[str, Any]:
    """The document of one release; ``unimportable`` counts modules that could not be imported."""
    distribution = importlib.metadata.distribution(name)
    tops = top_levels(distribution)
    failed: dict[str, str] = {}
    modules = [module for top in tops for module in import_all(top, failed)]
    classes, aliases = find_classes(modules, tops)
    document = {
        "distribution": name,
        "version": distribution.version,
        "modules": tops,
        "classes": {path: class_row(cls) for path, cls in sorted(classes.items())},
        "aliases": {a: path for a, path in sorted(aliases.items()) if path in classes},
        "entry_points": entry_points(distribution, aliases),
        "calls": read_calls(modules, classes.values()),
        "unimportable": failed,
    }
    document.update(extras(name))
    return document


def top_levels(distribution: Any) -> list[str]:
    """Names of the importable packages and modules of an installed distribution."""
    names = set((distribution.read_text("top_level.txt") or "").split())
    for file in () if names else distribution.files or ():
        first = file.parts[0]
        if file.name.endswith(".py") and not first.endswith((".dist-info", ".data", ".egg-info")):
            names.add(first[:-3] if len(file.parts) == 1 else first)
    return sorted(n for n in names if n.isidentifier() and not PASSED_OVER.search(n))


def import_all(top: str, failed: dict[str, str]) -> Iterator[Any]:
    """Import a package and all its modules; those that fail are noted in ``failed``."""
    module = _import(top, failed)
    if module is None:
        return
    yield module
    for info in pkgutil.walk_packages(getattr(module, "__path__", []), top + ".", lambda _: None):
        if not PASSED_OVER.search(info.name):
            inner = _import(info.name, failed)
            if inner is not None:
                yield inner


def find_classes(modules: Any, tops: list[str]) -> Any:
    """(classes by path, real path by other import path) of what the modules hold."""
    classes: dict[str, Any] = {}
    aliases: dict[str, str] = {}
    for module in modules:
        for name, member in list(vars(module).items()):
            if _is_wanted(member, tops):
                path = class_path(member)
                classes[path] = member
                if hasattr(module, "__path__") and f"{module.__name__}.{name}" != path:
                    aliases[f"{module.__name__}.{name}"] = path
    return classes, aliases


def entry_points(distribution: Any, aliases: dict[str, str]) -> dict[str, dict[str, str]]:
    """JupyterHub's entry points by group without prefix: ``{"spawners": {name: class path}}``."""
    groups: dict[str, dict[str, str]] = {}
    for point in distribution.entry_points:
        if point.group.startswith("jupyterhub."):
            path = point.value.replace(":", ".")
            groups.setdefault(point.group[11:], {})[point.name] = aliases.get(path, path)
    return groups


def _is_wanted(member: Any, tops: list[str]) -> bool:
    if not (isinstance(member, type) and issubclass(member, traitlets.HasTraits)):
        return False
    if member.__module__.split(".")[0] not in tops or PASSED_OVER.search(member.__module__):
        return False
    return issubclass(member, Configurable) or bool(member.class_own_traits(config=True))


def _import(name: str, failed: dict[str, str]) -> Any:
    try:
        return importlib.import_module(name)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - imported code may raise anything
        failed[name] = type(error).__name__
        return None
