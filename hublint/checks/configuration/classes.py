"""HUB519: names of spawner, authenticator and proxy classes that cannot be imported."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.traits.active_classes import BASES, ENTRY_POINTS
from hublint.hub.traits.recognition import ROLES
from hublint.interpret.constants import as_str, type_of
from hublint.knowledge import TraitClass, knowledge
from hublint.suggest.similar import closest_name, similar_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

_NO_CLASS = (type(None), int, float, bool, list, tuple, dict, set)


@rule("HUB519", Severity.ERROR)
def unknown_class_name(hub: Hub) -> Iterator[Report]:
    """A class name that is misspelt, incomplete, or of a class of another kind."""
    for role in ("spawner", "authenticator", "proxy"):
        trait = hub.app.trait(f"{role}_class")
        name = as_str(trait.given)
        if trait.given is not None and type_of(trait.given) in _NO_CLASS:
            message = f"`{role}_class` is a class or the name of one, and this is none: JupyterHub does not start"
            yield Report(trait.given.place("no class"), message)
        if trait.given is None or not name:
            continue
        points = knowledge().entry_points(ENTRY_POINTS[role])
        if name.lower() in points or BASES[role] in getattr(hub, role).class_mro.names:
            continue
        problem = _problem(hub, role, name)
        if problem is not None:
            words, right = problem
            cure = f"; write {quote(right)}" if right else ""
            message = f"{words}: JupyterHub does not start{cure}"
            remedy = _fix(trait.given, name, right) if right else None
            yield Report(trait.given.place("not found"), message, fix=remedy)


def _fix(value: Value, name: str, right: str) -> Fix | None:
    """The right name; unasked only where the wrong one names the class itself, but for its case or module."""
    package, _, wanted = name.lower().rpartition(".")
    root, _, bare = right.lower().rpartition(".")
    exact = wanted == bare and (not package or package.partition(".")[0] == root.partition(".")[0])
    edit = replace_string(value, right)
    return fix(f"Write {quote(right)}", edit, applicability="safe" if exact else "unsafe")


def _problem(hub: Hub, role: str, name: str) -> tuple[str, str | None] | None:
    """What is wrong with a name, and the right one; None where nothing is known to be wrong."""
    known = knowledge().class_at(name)
    if known is not None:
        return _other_kind(hub, role, known)
    package, _, bare = name.rpartition(".")
    if not package:
        return _bare(hub, role, name)
    root = name.partition(".")[0]
    modules = _modules(role)
    if root in modules:
        if _may_import(role, package, bare):
            return None
        right = _in_package(role, root, bare) or _elsewhere(role, bare)
        return (f"there is no {quote(bare)} in {quote(package)}", right) if right else None
    close = closest_name(root, modules) or _unpacked(root, modules)
    right = _in_package(role, close, bare) if close else None
    if right and right.endswith(f".{bare}"):
        return f"there is no package {quote(root)}", right
    return None


def _may_import(role: str, module: str, bare: str) -> bool:
    """Whether a known module may have a class of another module of its package, by an import of its own."""
    root = module.partition(".")[0]
    paths = [one.path for one in _classes(role) if one.path.partition(".")[0] == root]
    known = any(path.rpartition(".")[0] == module != root for path in paths)
    return known and any(path.rpartition(".")[2] == bare for path in paths)


def _unpacked(root: str, modules: set[str]) -> str | None:
    """The package that a distribution such as `jupyterhub-nativeauthenticator` installs under a shorter name."""
    name = root.removeprefix("jupyterhub_")
    return name if name != root and name in modules else None


def _elsewhere(role: str, bare: str) -> str | None:
    """The import path of the known class of a name, if there is one only."""
    found = [one for one in _classes(role) if one.name == bare]
    return _short(found[0]) if len(found) == 1 else None


def _other_kind(hub: Hub, role: str, known: TraitClass) -> tuple[str, str | None] | None:
    names = {base.name for base in known.mro(hub.targets)}
    roles = {ROLES[base] for base in names & ROLES.keys()}
    if not roles or role in roles:
        return None
    return f"{quote(known.name)} is no {role} but an {next(iter(roles))}".replace(
        "an spawner", "a spawner"
    ).replace("an proxy", "a proxy"), None


def _bare(hub: Hub, role: str, name: str) -> tuple[str, str | None] | None:
    """A name without a package: of a class, of a package, or a misspelt entry point."""
    classes = _classes(role)
    for one in classes:
        if one.name == name:
            return f"{quote(name)} names no package, so it can't be imported", _short(one)
    if name in _modules(role):
        inside = [one for one in classes if one.path.startswith(f"{name}.")]
        right = next((f"{name}.{one.name}" for one in inside if one.name.lower() == name), None)
        return f"{quote(name)} is a package, not a class", right
    close = closest_name(name.lower(), knowledge().entry_points(ENTRY_POINTS[role]))
    right = close if len(name) > 3 else None
    right = right or _shortened(hub, role, name)
    return (f"no {role} is called {quote(name)}", right) if right else None


def _shortened(hub: Hub, role: str, name: str) -> str | None:
    """The entry point of which a name is the first part, if the file sets options of its class."""
    points = knowledge().entry_points(ENTRY_POINTS[role])
    longer = [point for point in points if point.startswith(f"{name.lower()}-")]
    meant = [point for point in longer if hub.has(points[point].rpartition(".")[2])]
    return meant[0] if len(meant) == 1 else None


@cache
def _classes(role: str) -> tuple[TraitClass, ...]:
    """The known classes of a role that may be chosen."""
    base = BASES[role]
    names = [name for name in knowledge().class_names() if base in name]
    candidates = [one for name in names for one in knowledge().class_named(name)]
    return tuple(
        one for one in candidates if any(parent.name == base for parent in one.mro({})[1:])
    )


def _modules(role: str) -> set[str]:
    """The packages that the known classes of a role are in."""
    return {one.path.partition(".")[0] for one in _classes(role)}


def _in_package(role: str, root: str, bare: str) -> str | None:
    """The import path of the class of a package that a name stands for."""
    inside = {one.name: one for one in _classes(role) if one.path.partition(".")[0] == root}
    longer = [name for name in inside if bare and name.startswith(bare)]
    name = bare if bare in inside else closest_name(bare, inside) or similar_class(bare, inside)
    name = name or (longer[0] if len(longer) == 1 else None)
    if name is None:
        return None
    return _short(inside[name])


def _short(known: TraitClass) -> str:
    """The import path of a class, through its package if that offers it."""
    short = f"{known.path.partition('.')[0]}.{known.name}"
    return short if knowledge().class_at(short) else known.path
