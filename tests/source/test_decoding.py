"""Bytes become text as Python decodes source files."""

import encodings
import pkgutil
import random
import sys

import pytest

from hublint.source import Source, SourceError
from hublint.source.decoding import decode


@pytest.mark.parametrize(
    ("data", "text", "encoding", "bom"),
    [
        (b"x = 1\n", "x = 1\n", "utf-8", False),
        ("x = 'é😀'\n".encode(), "x = 'é😀'\n", "utf-8", False),
        (b"\xef\xbb\xbfx = 1\n", "x = 1\n", "utf-8", True),
        (b"# coding: latin-1\nx = '\xe9'\n", "# coding: latin-1\nx = 'é'\n", "iso8859-1", False),
        (
            b"#!/x\n# -*- coding: cp1252 -*-\nx = '\x80'",
            "#!/x\n# -*- coding: cp1252 -*-\nx = '€'",
            "cp1252",
            False,
        ),
        (b"\xef\xbb\xbf# coding: utf-8\n", "# coding: utf-8\n", "utf-8", True),
        (b"", "", "utf-8", False),
    ],
    ids=["ascii", "utf-8", "mark", "latin-1", "second line", "mark and name", "empty"],
)
def test_text_is_decoded_as_python_does(data, text, encoding, bom):
    source = Source.from_bytes(data, "x.py")
    assert (source.text, source.encoding, source.bom) == (text, encoding, bom)
    compile(data, "x.py", "exec")


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (b"a = 1\nb = '\xe9'\n", 2, 6, "byte 0xe9, which is not UTF-8"),
        ("é = '".encode() + b"\xff'\n", 1, 6, "byte 0xff, which is not UTF-8"),
        (b"# coding: nonsense\n", 1, 1, "unknown encoding `nonsense`"),
        (b"# coding: hex\n", 1, 1, "unknown encoding `hex`"),
        (b"# coding: zlib\n", 1, 1, "unknown encoding `zlib`"),
        (b"# coding: undefined\n", 1, 1, "unknown encoding `undefined`"),
        (b"# coding: punycode\n# " + b"x" * 2000, 1, 1, "for host names"),
        (b"# coding: unicode_escape\n# \\N{", 2, 3, "is not UNICODE-ESCAPE"),
        (b"\xef\xbb\xbf# coding: latin-1\n", 1, 1, "byte order mark"),
        ("x = 1".encode("utf-16"), 1, 1, "UTF-16"),
        (b"a = 1\n\n# coding: latin-1\nb = '\xe9'\n", 4, 6, "byte 0xe9, which is not UTF-8"),
        (b"a = 1\n# coding: latin-1\nb = '\xe9'\n", 3, 6, "byte 0xe9, which is not UTF-8"),
        (b"# coding: ascii\nb = '\xe9'\n", 2, 6, "byte 0xe9, which is not ASCII"),
    ],
    ids=[
        "latin-1",
        "after wide",
        "unknown",
        "no text",
        "broken",
        "undefined",
        "names",
        "escape",
        "contradiction",
        "utf-16",
        "third line",
        "below code",
        "declared",
    ],
)
def test_bytes_that_python_refuses_are_named_with_their_place(data, line, column, words):
    with pytest.raises(SourceError, match=words) as caught:
        Source.from_bytes(data, "x.py")
    error = caught.value
    assert (error.kind, error.line, error.column) == ("decode", line, column)
    is_old = b"\0" in data and sys.version_info < (3, 11, 4)
    with pytest.raises(ValueError if is_old else SyntaxError):
        compile(data, "x.py", "exec")


def test_no_encoding_makes_decoding_fail():
    chance, tail = random.Random(5), b"\\N{u+xn--.-\xff\xe9\x81\n\0"
    for name in sorted({found.name for found in pkgutil.iter_modules(encodings.__path__)}):
        for length in (0, 1, 7, 40, 900):
            body = bytes(chance.choices(tail, k=length)) + bytes(chance.choices(range(256), k=5))
            decode(f"# coding: {name}\n".encode() + body)


@pytest.mark.parametrize(("head", "is_advised"), [(b"", True), (b"# coding: ascii\n", False)])
def test_only_a_file_that_declares_no_encoding_is_told_to(head, is_advised):
    assert bool(decode(head + b"x = '\xe9'\n").advice) is is_advised
