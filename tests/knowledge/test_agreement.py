"""The shipped data and the packages installed here say the same."""

from __future__ import annotations

import importlib.metadata
import warnings

import pytest
from traitlets import TraitError
from traitlets.config import Configurable

from hublint.dev.generate.inside.signatures import signature
from hublint.knowledge import knowledge

from .live import REQUIRED, hub_pairs, hub_side, installed, known_classes, live_classes, pairs

SINGLE_USER = sorted(installed().keys() - set(hub_side()))
DISTRIBUTIONS = [*hub_side(), *(pytest.param(d, marks=pytest.mark.full) for d in SINGLE_USER)]
on_every_distribution = pytest.mark.parametrize("distribution", DISTRIBUTIONS)


def test_the_judges_are_installed():
    assert set(REQUIRED) <= set(hub_side())


@on_every_distribution
def test_the_series_of_the_installed_release_is_known(distribution):
    known = [version.split(".")[:2] for version in knowledge().versions(distribution)]
    assert installed()[distribution].split(".")[:2] in known


@on_every_distribution
def test_every_class_is_known(distribution):
    assert live_classes(distribution).keys() <= {c.path for c in known_classes(distribution)}


@pytest.mark.parametrize("distribution", REQUIRED)
def test_no_class_is_known_that_does_not_exist(distribution):
    known = {c.path for c in known_classes(distribution)}
    absent = known - live_classes(distribution).keys()
    assert {path.rpartition(".")[0] for path in absent} <= {"oauthenticator.mediawiki"} | {
        c.module for c in known_classes("jupyterhub") if "singleuser" in c.module
    }


@on_every_distribution
def test_classes_read_the_same_sections(distribution):
    for cls, live in pairs(distribution):
        names = [c.__name__ for c in reversed(live.__mro__) if issubclass(c, Configurable)]
        assert list(cls.section_names(installed())) == names, cls.path


@on_every_distribution
def test_classes_have_the_same_traits_of_the_same_types(distribution):
    for cls, live in pairs(distribution):
        known = {name: info.type_signature for name, info in cls.traits(installed()).items()}
        real = {name: signature(t) for name, t in live.class_traits(config=True).items()}
        assert known == real, cls.path


@pytest.mark.parametrize("distribution", hub_side())
def test_known_defaults_are_those_of_an_instance_without_config(distribution, clean_environment):
    for cls, live in hub_pairs(distribution):
        instance = live.__new__(live)
        for name, info in cls.traits(installed()).items():
            if info.has_default and info.type_name not in {"Type", "EntryPointType"}:
                assert _held(instance, name, info.default) == info.default, f"{cls.path}.{name}"


@pytest.mark.parametrize("group", ["spawners", "authenticators", "proxies"])
def test_entry_points_lead_to_the_class_that_they_load(group):
    points = knowledge().entry_points(group)
    for point in importlib.metadata.entry_points(group=f"jupyterhub.{group}"):
        cls = knowledge().class_at(points[point.name])
        assert cls is not None
        live = live_classes(cls.distribution).get(cls.path)
        assert live is None or live is point.load()


def _held(instance, name, default):
    """What a trait holds; a default that its own type refuses counts as held."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return getattr(instance, name)
        except TraitError:
            return default
