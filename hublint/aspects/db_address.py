"""Which database a hub opens: its address without the credentials, which may change and open the same one."""

from __future__ import annotations

from urllib.parse import urlsplit


def database(url: object) -> object:
    """The same for two addresses of one database; anything but a string stays what it is."""
    if not isinstance(url, str):
        return url
    if "://" not in url:
        url = f"sqlite:///{url}"
    parts = urlsplit(url)
    kind = parts.scheme.partition("+")[0]
    place = parts.netloc.rpartition("@")[2].lower()
    return kind.replace("postgresql", "postgres"), place, parts.path
