"""Dummy secrets: what people write until they have the real one."""

from __future__ import annotations

from hublint.patterns import pattern

_SEPARATORS = pattern(r"[-_\s]")
_DUMMY = pattern(
    r"(?:my|some|the|a|super|very|top)?(?:secret|token|password|passwd|pwd|pass|key)+\d{0,3}"
    r"|(?:client|oauth|github|google|api|auth|cookie|service|shared|app|admin|user|db|proxy)+"
    r"(?:client)?(?:secret|token|password|key)"
    r"|(?:secret|token|password|key)(?:here|goeshere|value)"
    r"|(?:please)?(?:change|replace)(?:it|me|this|that|now|later)?\w{0,24}"
    r"|your\w*|my(?:client|oauth|app)?(?:id|secret|token)|insert\w+|put\w+here|fill\w*in|enter\w+"
    r"|create(?:at|in|with|on)\w+|configproxyauthtoken|oauthclientsecret"
    r"|x{3,}|\*{3,}|\.{3,}|y{4,}|0{6,}|1{6,}|12345(?:6?7?8?9?0?)|123|456|abc|abc123|qwerty"
    r"|admin|root|postgres|jupyterhub|foo|bar|foobar|test\w{0,16}|default"
    r"|todo|fixme|tbd|placeholder|dummy\w{0,8}|example\w{0,8}"
    r"|\w{0,24}(?:goeshere|placeholder|changeme)|usea?(?:secure|strong|random|real|your)\w{0,32}"
    r"|[\[\]<>{}()]+"
)
"""In lower case and without `-`, `_` and white space."""


def is_dummy(text: str) -> bool:
    """Whether a string is surely not a real secret: `changeme`, `<your token>` without the brackets, `xxx`."""
    return _DUMMY.fullmatch(_SEPARATORS.sub("", text.lower())) is not None
