"""The trait types that JupyterHub and its plug-ins define on top of traitlets.

Each accepts, converts and refuses what the original does, with its words. A value whose fate
depends on what can be imported raises UndecidableError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

if TYPE_CHECKING:
    from collections.abc import Callable as Function

UNITS = {"K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}


class UndecidableError(Exception):
    """What becomes of the value depends on what is installed where the hub runs."""


class ByteSpecification(traitlets.Integer[Any, Any]):
    """A number of bytes, or a text of a number and K, M, G or T (``jupyterhub.traitlets``)."""

    allow_none = True

    def validate(self, obj: Any, value: Any) -> Any:  # noqa: ARG002
        """Return the number of bytes as int; TraitError for texts of another form.

        As the original: TypeError for other types, OverflowError and ValueError for infinity
        and NaN.
        """
        if isinstance(value, (int, float)):
            return int(value)
        try:
            number = float(value[:-1])
        except ValueError:
            number = None
        if number is None or value[-1] not in UNITS:
            raise traitlets.TraitError(
                f"{value} is not a valid memory specification. "
                "Must be an int or a string with suffix K, M, G, T"
            )
        return int(number * UNITS[value[-1]])


class Command(traitlets.List[Any]):
    """A list of arguments; a text is a command without any (``jupyterhub.traitlets``)."""

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the list; a text becomes its only item."""
        return super().validate(obj, [value] if isinstance(value, str) else value)


class URLPrefix(traitlets.Unicode[Any, Any]):
    """A path that begins and ends with a slash (``jupyterhub.traitlets``)."""

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the text with the slashes that it lacks."""
        text = super().validate(obj, value)
        text = text if text.startswith("/") else "/" + text
        return text if text.endswith("/") else text + "/"


class UnicodeOrFalse(traitlets.Unicode[Any, Any]):
    """A text or False (``dockerspawner.dockerspawner``)."""

    info_text = "a unicode string or False"

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the value; 0 is not False here."""
        return value if value is False else super().validate(obj, value)


class KVStorePrefix(traitlets.Unicode[Any, Any]):
    """A key prefix without slash at its end (``jupyterhub_traefik_proxy``)."""

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the text stripped; Consul's also loses its first slash."""
        text = super().validate(obj, value).rstrip("/")
        return text.removeprefix("/") if "Consul" in type(obj).__name__ else text


class SeparateUnicode(traitlets.Unicode[Any, Any]):
    r"""A separator: ``0`` is the empty one, ``\n`` a line break (``IPython``)."""

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the separator that is meant."""
        text = "" if value == "0" else value.replace("\\n", "\n")
        return super().validate(obj, text)


class Type(traitlets.Type[Any, Any]):
    """A class, or the name of one; ``known`` tells whether a name is that of a fitting class."""

    def __init__(self, klass: type, known: Function[[str], bool], **options: Any) -> None:
        super().__init__(klass=klass, **options)
        self.known = known

    def validate(self, obj: Any, value: Any) -> Any:
        """Return a known name as it is; raises UndecidableError for other names and classes."""
        if isinstance(value, str):
            if self.known(value):
                return value
            raise UndecidableError(value)
        if isinstance(value, type):
            raise UndecidableError(value)
        return super().validate(obj, value)


class EntryPointType(Type):
    """A class, its name, or the name of an entry point (``jupyterhub.traitlets``)."""


class LoadableCallable(traitlets.TraitType[Any, Any]):
    """A callable or the path of one (``jupyter_lsp``)."""

    info_text = "a loadable callable"

    def validate(self, obj: Any, value: Any) -> Any:
        """Return a callable; raises UndecidableError for a path."""
        if isinstance(value, str):
            raise UndecidableError(value)
        if not callable(value):
            self.error(obj, value)
        return value


class Unknown(traitlets.Any):
    """A type that is not rebuilt, so that any value may fail."""

    def validate(self, obj: Any, value: Any) -> Any:  # noqa: ARG002
        """Raise UndecidableError."""
        raise UndecidableError(value)
