"""System accounts for users that have none on this machine."""

from __future__ import annotations

import pwd
import zlib
from typing import Final

_FIRST_UID: Final = 2000


def fake_accounts() -> None:
    """Give every name that the system does not know a home below ``/home``.

    Names with a colon have none: it ends the name in ``/etc/passwd``. The same name has the same id
    in every process.
    """
    real = pwd.getpwnam

    def getpwnam(name: str) -> pwd.struct_passwd:
        try:
            return real(name)
        except KeyError:
            if ":" in name:
                raise
            uid = _FIRST_UID + zlib.crc32(name.encode()) % 50_000
            return pwd.struct_passwd((name, "x", uid, uid, "", f"/home/{name}", "/bin/bash"))

    pwd.getpwnam = getpwnam
