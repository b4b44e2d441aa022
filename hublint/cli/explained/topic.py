"""What a word on the command line is about: a class, or a setting of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hublint.cli.explained.config_class import ClassView
from hublint.cli.explained.config_setting import SettingView, known_classes
from hublint.cli.explained.judging_rules import judging_rules
from hublint.knowledge import knowledge
from hublint.linter.selectors import matching
from hublint.suggest.nearest import did_you_mean
from hublint.suggest.similar import closest_name, similar_class
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from hublint.knowledge import TraitClass

_NAMED = 6
"""So many classes are named in an error."""


def known_topic(word: str, pages: Mapping[str, Path]) -> ClassView | SettingView | None:
    """A class or setting as it is named; None for a rule.

    `pages` are those of all rules by code. Raises `click.ClickException` for what doesn't exist.
    """
    rules = {code: file.stem.partition("-")[2] for code, file in pages.items()}
    if matching(word, rules):
        return None
    name = word.strip().removeprefix("c.")
    if classes := _classes(name):
        return ClassView(classes[0])
    section, _, setting = name.rpartition(".")
    if section and (classes := _classes(section)):
        return _setting(classes, setting, pages)
    first = name.partition(".")[0]
    if word.startswith("c.") or (section and first[0].isupper()):
        raise click.ClickException(f"hublint knows no class `{first}`.{_other_class(first)}")
    return _only_setting(name, pages, rules)


def _classes(name: str) -> Sequence[TraitClass]:
    """The classes of a name or a path, or the one of a short name that the hub knows; those of the hub first."""
    known = knowledge()
    if "." in name:
        return [cls for cls in (known.class_at(name),) if cls]
    if found := known.class_named(name):
        return found
    points = map(known.entry_points, ("spawners", "authenticators", "proxies"))
    paths = [group[name] for group in points if name in group]
    return [cls for cls in map(known.class_at, paths) if cls]


def _other_class(name: str) -> str:
    names = knowledge().class_names()
    closest = similar_class(name, names)
    return f" Did you mean `{closest}`?" if closest else did_you_mean(name, names)


def _setting(classes: Sequence[TraitClass], name: str, pages: Mapping[str, Path]) -> SettingView:
    cls = next((one for one in classes if one.trait_versions(name)), classes[0])
    info = cls.traits({}).get(name)
    old = info.deprecated if info else cls.renamed({}).get(name)
    if info is None and old is None and not cls.trait_versions(name):
        raise click.ClickException(f"{cls.name} has no setting `{name}`.{_elsewhere(cls, name)}")
    names = {one.name for one in (*cls.mro({}), *_derived(cls))}
    files = () if knowledge().is_single_user(cls.distribution) else pages.values()
    return SettingView(cls, name, info, old, judging_rules(files, names, name))


def _derived(cls: TraitClass) -> Iterable[TraitClass]:
    return (one for one in known_classes() if cls in one.mro({}))


def _elsewhere(cls: TraitClass, name: str) -> str:
    """Which setting was perhaps meant, or which classes have it."""
    closest = closest_name(name, cls.traits({}))
    if closest:
        return f" Did you mean `c.{cls.name}.{closest}`?"
    if owners := _owners(name):
        return f" It is one of {_names(owners)}."
    return did_you_mean(name, cls.traits({}))


def _only_setting(name: str, pages: Mapping[str, Path], rules: Mapping[str, str]) -> SettingView:
    """The setting of a name that one class alone defines."""
    owners = _owners(name)
    if not owners:
        labels = (*rules, *rules.values(), *knowledge().class_names(), *knowledge().setting_names())
        closest = did_you_mean(name, labels)
        raise click.ClickException(f"`{name}` is not a rule, setting or class.{closest}")
    if len(owners) > 1:
        example = f"hublint explain c.{owners[0].name}.{name}"
        raise click.ClickException(
            f"`{name}` is a setting of {_names(owners)}. Name the class, too: `{example}`."
        )
    return _setting(owners, name, pages)


def _owners(name: str) -> Sequence[TraitClass]:
    """The classes that define a setting, or did in some release."""
    return [cls for cls in known_classes() if name in cls.table.classes[cls.path].get("traits", {})]


def _names(classes: Sequence[TraitClass]) -> str:
    names = list(dict.fromkeys(cls.name for cls in classes))
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more classes"
    return listed(names)
