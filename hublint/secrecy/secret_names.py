"""Which names say that their value is a secret: settings, keys, variables, options."""

from __future__ import annotations

from functools import lru_cache

from hublint.patterns import pattern
from hublint.suggest.vocabulary import is_slip, is_word

_WORD = pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_NAME = pattern(r"[\w.-]{1,100}")

_SECRET = frozenset(
    {
        "secret", "secrets", "token", "tokens", "password", "passwords", "passwd", "passphrase", "pwd", "pw", "pass",
        "credential", "credentials", "creds", "apikey", "apikeys", "authorization", "bearer",
    }
)  # fmt: skip
_ENDINGS = ("secret", "password", "passwd", "passphrase", "token", "apikey")
_MISSPELLED = ("secret", "password", "passphrase", "passwd", "token", "credential")
_KEYS = frozenset({"key", "keys"})
_OTHER_KEYS = frozenset(
    {
        "annotation", "cache", "claim", "config", "dict", "email", "foreign", "group", "groups", "header", "id",
        "label", "lookup", "map", "match", "name", "node", "per", "primary", "recaptcha", "role", "site", "sort",
        "ssl", "state", "tls", "topology", "user", "username",
    }
)  # fmt: skip
"""What stands before `key` where it is one of a dict or a table, for everyone to see, or in a file."""

_ABOUT = frozenset(
    {
        "age", "algorithm", "allowed", "bytes", "class", "claim", "count", "days", "dir", "directory", "enabled",
        "endpoint", "env", "expiration", "expires", "expiry", "field", "file", "filename", "files", "folder", "format",
        "header", "hours", "in", "length", "lifetime", "location", "max", "method", "min", "minutes", "mode", "name",
        "names", "param", "params", "path", "paths", "pattern", "policy", "prefix", "ref", "regex", "required", "scope",
        "scopes", "seconds", "size", "suffix", "template", "ttl", "type", "uri", "url", "urls", "var", "variable",
    }
)  # fmt: skip
"""A name that ends so says where a secret is, or how it is used: `cookie_secret_file`, `token_url`."""

_WHOLE = frozenset({"consumers"})
"""Settings that hold secrets though their name does not say so."""

_OF_CLASS = frozenset({("CryptKeeper", "keys")})

KEYED = frozenset({"api_tokens", "service_tokens"})
"""Settings whose keys are the secrets."""


@lru_cache(maxsize=4096)
def is_secret(name: str, owner: str = "") -> bool:
    """Whether what is given under a name (in the section `owner`) is a secret."""
    if not _NAME.fullmatch(name):
        return False
    section, _, bare = name.lstrip("-").rpartition(".")
    if (owner or section.rpartition(".")[2], bare) in _OF_CLASS or bare in _WHOLE:
        return True
    words = [word.lower() for word in _WORD.findall(bare)]
    if not words or words[-1] in _ABOUT or "public" in words or words[-2:] == ["pull", "secrets"]:
        return False
    return any(map(_is_secret_word, words)) or _is_key(bare, words)


def _is_secret_word(word: str) -> bool:
    """Whether a word means a secret, with a slip in it or not: a value is one wherever it was meant to go."""
    if word in _SECRET or word.endswith(_ENDINGS):
        return True
    return any(is_slip(word, secret) for secret in _MISSPELLED) and not is_word(word)


def _is_key(name: str, words: list[str]) -> bool:
    """Whether a name is that of a cryptographic key, or of one to an interface."""
    if _is_variable(name):
        return not _KEYS.isdisjoint(words)
    return len(words) > 1 and words[-1] == "key" and words[-2] not in _OTHER_KEYS


def _is_variable(name: str) -> bool:
    """Whether a name looks like one of the environment."""
    return name.isupper() and "_" in name
