"""HUB519 unknown-class-name: names of spawner, authenticator and proxy classes that can't be imported."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import libcst as cst

from hublint.checks.configuration.class_objects import report_objects
from hublint.checks.toolkit.edits import fix, replace, replace_string
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.active_classes import BASES, ENTRY_POINTS
from hublint.hub.traits.recognition import ROLES
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Class, External
from hublint.knowledge import TraitClass, knowledge
from hublint.suggest.similar import closest_name, similar_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.interpret.values import Value

_ROLES: Final[tuple[Role, ...]] = ("spawner", "authenticator", "proxy")
_NEVER_CLASS = (type(None), int, float, bool, list, tuple, dict, set)
_ARTICLES = {"spawner": "a spawner", "authenticator": "an authenticator", "proxy": "a proxy"}


class Problem(NamedTuple):
    """What is wrong with the name of a class, as a clause, and the right name if there is one."""

    clause: str
    name: str | None = None


@rule("HUB519", Severity.ERROR, "stops", changes=("anything",))
def unknown_class_name(hub: Hub) -> Iterator[Report]:
    """A class name that is misspelt, incomplete, or of a class of another kind."""
    for role in _ROLES:
        value = hub.app.trait(f"{role}_class").given
        if value is None:
            continue
        if type_of(value) in _NEVER_CLASS:
            message = (
                f"`{role}_class` must be a class or the name of one, but this is neither, so JupyterHub does not"
                " start."
            )
            yield Report(value.place("not a class"), message)
        yield from report_objects(hub, role, value)
        yield from _report_attribute(role, value)
        yield from _report_gone(hub, role, value)
        name = as_str(value)
        if isinstance(hub.facts.names.get(name or ""), Class):
            yield _report_own(value, name or "")
            continue
        problem = _problem(hub, role, name) if name and not _is_known(hub, role, name) else None
        if problem is not None:
            yield _report_name(value, name or "", problem)


def _report_attribute(role: Role, value: Value) -> Iterator[Report]:
    """A misspelt class, taken out of its package: `dockerspawner.DockerSpwner`, without quotes."""
    if not isinstance(value, External) or not isinstance(value.node, cst.Attribute):
        return
    package, _, bare = value.path.rpartition(".")
    if package not in _packages(role) or knowledge().class_at(value.path) is not None:
        return
    right = _in_package(role, package, bare)
    name = right.rpartition(".")[2] if right else ""
    if name and name != bare and knowledge().class_at(f"{package}.{name}") is not None:
        message = (
            f"{quote(package)} has no {quote(bare)}, so JupyterHub does not start (AttributeError)."
            f" Write {quote(f'{package}.{name}')}."
        )
        remedy = fix(f"Write {quote(name)}", Edit(value.source, value.node.attr, name))
        yield Report(value.place("not there"), message, fix=remedy)


def _report_own(value: Value, name: str) -> Report:
    message = (
        f"JupyterHub looks for {quote_value(name)} among installed classes, not in this file, and does not start."
        " Give it the class itself, without quotes."
    )
    remedy = fix(f"Write {quote(name)}, without quotes", replace(value, name))
    return Report(value.place("text, not the class"), message, fix=remedy)


def _report_gone(hub: Hub, role: Role, value: Value) -> Iterator[Report]:
    """Classes that the judged release does not have any more, or not yet, as far as every release around it tells."""
    for head in getattr(hub, role).class_mro.heads:
        if len(head.versions) == 1 and not head.exists(hub.targets):
            message = (
                f"{hub.release_note(head.distribution)} has no class {quote(head.name)}, so JupyterHub does not start."
                f" Choose another {role}, or a release that has it."
            )
            yield Report(value.place("not in this release"), message)


def _is_known(hub: Hub, role: str, name: str) -> bool:
    points = knowledge().entry_points(ENTRY_POINTS[role])
    return name.lower() in points or BASES[role] in getattr(hub, role).class_mro.names


def _report_name(value: Value, name: str, problem: Problem) -> Report:
    advice = f" Write {quote_value(problem.name)}." if problem.name else ""
    message = f"{problem.clause}, so JupyterHub does not start.{advice}"
    remedy = _fix_name(value, name, problem.name) if problem.name else None
    return Report(value.place("not found"), message, fix=remedy)


def _fix_name(value: Value, wrong: str, right: str) -> Fix | None:
    """The right name; safe only where the wrong one names the class itself, but for its case or module."""
    package, _, wrong_class = wrong.lower().rpartition(".")
    root, _, right_class = right.lower().rpartition(".")
    is_same_package = not package or package.partition(".")[0] == root.partition(".")[0]
    is_same = wrong_class == right_class and is_same_package
    edit = replace_string(value, right)
    return fix(f"Write {quote_value(right)}", edit, applicability="safe" if is_same else "unsafe")


def _problem(hub: Hub, role: str, name: str) -> Problem | None:
    """What is wrong with a name; None where nothing is known to be wrong."""
    known = hub.site.class_at(name, hub.targets)
    if known is not None:
        return _other_kind(hub, role, known)
    package, _, bare = name.rpartition(".")
    if not package:
        return _without_package(hub, role, name)
    if name.partition(".")[0] in _packages(role):
        return _missing_in_package(role, package, bare)
    return _unknown_package(role, name)


def _other_kind(hub: Hub, role: str, known: TraitClass) -> Problem | None:
    bases = {base.name for base in known.mro(hub.targets)}
    roles = {ROLES[base] for base in bases & ROLES.keys()}
    if not roles or role in roles:
        return None
    kind = _ARTICLES[next(iter(roles))]
    return Problem(f"{quote(known.name)} is {kind}, not {_ARTICLES[role]}")


def _without_package(hub: Hub, role: str, name: str) -> Problem | None:
    """A name without a package: of a class, of a package, or a misspelt entry point."""
    classes = _classes(role)
    for known in classes:
        if known.name == name:
            clause = f"{quote_value(name)} doesn't name a package and can't be imported"
            return Problem(clause, _short_path(known))
    if name in _packages(role):
        inside = [known.name for known in classes if known.path.startswith(f"{name}.")]
        right = next((f"{name}.{bare}" for bare in inside if bare.lower() == name), None)
        return Problem(f"{quote_value(name)} is a package, not a class", right)
    closest = closest_name(name.lower(), knowledge().entry_points(ENTRY_POINTS[role]))
    right = (closest if len(name) > 3 else None) or _shortened(hub, role, name)
    return Problem(f"No {role} is called {quote_value(name)}", right) if right else None


def _shortened(hub: Hub, role: str, name: str) -> str | None:
    """The entry point of which a name is the first part, if the file has settings of its class."""
    points = knowledge().entry_points(ENTRY_POINTS[role])
    longer = [point for point in points if point.startswith(f"{name.lower()}-")]
    configured = [point for point in longer if hub.has(points[point].rpartition(".")[2])]
    return configured[0] if len(configured) == 1 else None


def _missing_in_package(role: str, module: str, bare: str) -> Problem | None:
    """A class that a known package does not have."""
    if _may_import(role, module, bare):
        return None
    right = _in_package(role, module.partition(".")[0], bare) or _elsewhere(role, bare)
    return Problem(f"There is no class {quote(bare)} in {quote(module)}", right) if right else None


def _may_import(role: str, module: str, bare: str) -> bool:
    """Whether a known module may have a class of another module of its package, by an import."""
    root = module.partition(".")[0]
    paths = [known.path for known in _classes(role) if known.path.partition(".")[0] == root]
    is_known = any(path.rpartition(".")[0] == module != root for path in paths)
    return is_known and any(path.rpartition(".")[2] == bare for path in paths)


def _in_package(role: str, root: str, bare: str) -> str | None:
    """The import path of the class of a package that a name stands for."""
    inside = {known.name: known for known in _classes(role) if known.path.partition(".")[0] == root}
    longer = [name for name in inside if bare and name.startswith(bare)]
    name = bare if bare in inside else closest_name(bare, inside) or similar_class(bare, inside)
    name = name or (longer[0] if len(longer) == 1 else None)
    return None if name is None else _short_path(inside[name])


def _elsewhere(role: str, bare: str) -> str | None:
    """The import path of the known class of a name, if there is only one."""
    known = [known for known in _classes(role) if known.name == bare]
    return _short_path(known[0]) if len(known) == 1 else None


def _unknown_package(role: str, name: str) -> Problem | None:
    """A package whose name is almost that of a known one, with a class that this has."""
    root, bare = name.partition(".")[0], name.rpartition(".")[2]
    packages = _packages(role)
    closest = closest_name(root, packages) or _installed_as(root, packages)
    right = _in_package(role, closest, bare) if closest else None
    if right is None or not right.endswith(f".{bare}"):
        return None
    return Problem(f"There is no package {quote(root)}", right)


def _installed_as(root: str, packages: frozenset[str]) -> str | None:
    """The package that a distribution such as `jupyterhub-nativeauthenticator` installs under a shorter name."""
    name = root.removeprefix("jupyterhub_")
    return name if name != root and name in packages else None


@cache
def _classes(role: str) -> tuple[TraitClass, ...]:
    """The known classes of a role that may be chosen."""
    base = BASES[role]
    names = [name for name in knowledge().class_names() if base in name]
    candidates = [known for name in names for known in knowledge().class_named(name)]
    return tuple(
        known for known in candidates if any(parent.name == base for parent in known.mro({})[1:])
    )


@cache
def _packages(role: str) -> frozenset[str]:
    """The packages that the known classes of a role are in."""
    return frozenset(known.path.partition(".")[0] for known in _classes(role))


def _short_path(known: TraitClass) -> str:
    """The import path of a class, through its package if that offers it."""
    short = f"{known.path.partition('.')[0]}.{known.name}"
    return short if knowledge().class_at(short) else known.path
