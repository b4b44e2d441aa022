"""What hublint says of the releases that plug-ins need, against the metadata of the installed ones."""

from importlib import metadata

import pytest

from hublint.knowledge.versions import key
from hublint.upgrade.breaking import python_requirement
from hublint.upgrade.breaking.plugin_requirements import NEEDED

packaging = pytest.importorskip("packaging.requirements")
specifiers = pytest.importorskip("packaging.specifiers")


@pytest.mark.parametrize("name", sorted({name for name, _ in NEEDED}))
def test_the_hub_that_a_plug_in_needs(name):
    try:
        installed = metadata.version(name)
    except metadata.PackageNotFoundError:
        pytest.skip(f"{name} is not installed")
    told = [
        needed
        for (who, since), needed in NEEDED.items()
        if who == name and key(since) <= key(installed)
    ]
    requirements = map(packaging.Requirement, metadata.requires(name))
    (hub,) = [one for one in requirements if one.name == "jupyterhub" and not one.marker]
    (bound,) = [one.version for one in hub.specifier if one.operator == ">="]
    assert key(bound) == max(map(key, told))


def test_the_python_that_the_hub_needs():
    installed = metadata.metadata("jupyterhub")
    told = next(
        python
        for series, python in python_requirement.NEEDED.items()
        if key(series) <= key(installed["Version"])
    )
    assert [str(one) for one in specifiers.SpecifierSet(installed["Requires-Python"])] == [
        f">={told}"
    ]
