"""Values meet the same fate in hublint as in the real classes."""

from __future__ import annotations

import enum
import json
import re
import warnings
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from hublint.knowledge import knowledge
from hublint.knowledge.verdicts import Verdict, validate

from .live import hub_pairs, hub_side, installed
from .values import VALUES

MANY = 50  # kinds of traits, with nothing but the required packages installed
# the values are small already, and shrinking takes minutes
COMPARED = settings(
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


@cache
def probes(every):
    """(trait, real class) for each config trait; one per type and class unless ``every``."""
    found = {}
    for distribution in hub_side():
        for cls, live in hub_pairs(distribution):
            for name, info in cls.traits(installed()).items():
                kind = json.dumps([info.type_signature, info.custom_validator])
                found.setdefault((cls.path, name) if every else kind, (info, live))
    return list(found.values())


def fate(live, name, value):
    """What the real class makes of the value, checks of its own included."""
    instance = live.__new__(live)
    instance.notify_change = lambda change: None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            setattr(instance, name, value)
            return Verdict("accepted", getattr(instance, name))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as the real class raises it
            return Verdict("refused", error=type(error).__name__, message=str(error))


def plain(value):
    """A value as it can be compared: NaN equals itself, a known name the class it stands for."""
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, type):
        return f"{value.__module__}.{value.__name__}"
    return type(value), repr(value)


def held(info, value):
    """What hublint says that the trait holds; a class is named by its path."""
    if info.type_name == "EntryPointType" and isinstance(value, str):
        points = knowledge().entry_points(info.type_signature[1]["group"].partition(".")[2])
        return knowledge().class_at(points.get(value.lower(), value)).path
    return plain(value)


def said(verdict):
    """The error and its message without addresses and modules of objects."""
    message = re.sub(r" at 0x\w+", "", verdict.message or "")
    return verdict.error, re.sub(r"<[\w.]+\.(\w+) object>", r"<\1 object>", message)


def compare(value, every):
    """Compare all traits; return how many verdicts there were."""
    for info, live in probes(every):
        ours = validate(info, value)
        real = fate(live, info.name, value)
        where = f"{live.__name__}.{info.name} = {value!r}: {ours} / {real}"
        if ours.outcome == "undecidable":
            assert info.custom_validator or "Type" in json.dumps(info.type_signature), where
        else:
            assert ours.outcome == real.outcome, where
            assert said(ours) == said(real), where
            assert held(info, ours.value) == plain(real.value), where
    return len(probes(every))


@settings(COMPARED, max_examples=25)
@given(VALUES)
def test_one_trait_of_each_type_agrees_with_the_real_class(value):
    assert compare(value, every=False) > MANY


@pytest.mark.full
@settings(COMPARED, max_examples=250)
@given(VALUES)
def test_one_trait_of_each_type_agrees_for_many_values(value):
    assert compare(value, every=False) > MANY


@pytest.mark.full
@settings(COMPARED, max_examples=6)
@given(VALUES)
def test_every_trait_agrees_with_the_real_class(value):
    assert compare(value, every=True) > 10 * MANY
