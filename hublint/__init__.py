"""A static linter for `jupyterhub_config.py`; as a library, see `hublint.api`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hublint.api import (
        Circumstance,
        Edit,
        Finding,
        Fix,
        FixResult,
        KnownRule,
        Options,
        PluginError,
        Problem,
        Result,
        Session,
        SettingsError,
        Severity,
        Suppressed,
        UnknownRuleError,
        When,
        fix_text,
        lint_file,
        lint_text,
        rules,
    )

__version__ = "0.1.0"

__all__ = [
    "Circumstance",
    "Edit",
    "Finding",
    "Fix",
    "FixResult",
    "KnownRule",
    "Options",
    "PluginError",
    "Problem",
    "Result",
    "Session",
    "SettingsError",
    "Severity",
    "Suppressed",
    "UnknownRuleError",
    "When",
    "__version__",
    "fix_text",
    "lint_file",
    "lint_text",
    "rules",
]


def __getattr__(name: str) -> object:
    """What the library offers, imported when it is first used: `import hublint` stays light."""
    if name not in __all__:
        raise AttributeError(f"module `hublint` has no attribute `{name}`")
    from hublint import api  # noqa: PLC0415

    return getattr(api, name)


def __dir__() -> list[str]:
    return __all__
