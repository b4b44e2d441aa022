"""A config file as read: its text, its tree, and where the nodes stand."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Self

import libcst as cst

from hublint.files.reach import Reach
from hublint.files.refusal import Refused
from hublint.patterns import pattern
from hublint.source import parents, positions
from hublint.source.decoding import Decoded, decode
from hublint.source.errors import SourceError, SyntaxProblem
from hublint.source.other_kinds import other_kind
from hublint.source.parsing import Parsed, parse
from hublint.source.parts import is_in_config_folder, main_of
from hublint.source.reading import MAX_BYTES, read_bytes
from hublint.source.size import LIMIT, size

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hublint.source.positions import Span

_LINE_END = pattern(r"\r\n|\r|\n")
_STRING = pattern(r"\b[rRuUbB]{0,2}('''|\"\"\"|'|\")|(#.*)")
_WORD_OR_COMMENT = pattern(r"(\w+)|#.*")
StandsFor = Literal["part", "whole"]
_SINGLY = 16
"""So many statements are located one by one; whoever asks about more of them wants the whole file."""


class Source:
    """One file. Positions, lines and parents are worked out on the first call that needs them.

    `name` is what the user calls the file, `file` its path (`None` for standard input), `reach` what may be read
    along with it, `newline` the line end that prevails in it. Offsets count code points of `text`, which has no
    byte order mark. `loaded` is a file beside it that is taken from there and not from the disk. `stands_for` is what
    the user says that it is, if anything: a whole config, or a part of one.
    """

    def __init__(
        self,
        name: str,
        file: Path | None,
        decoded: Decoded,
        parsed: Parsed,
        reach: Reach | None = None,
    ) -> None:
        self.name = name
        self.file = file
        self.reach = reach
        self.text = decoded.text
        self.encoding = decoded.encoding
        self.bom = decoded.bom
        self.module = parsed.module
        self.is_python = True
        self.has_statements = bool(parsed.module.body)
        self._parsed = parsed
        self._spans: dict[cst.CSTNode, Span] = {}
        self._marks: dict[Span, cst.CSTNode] = {}
        self._located = 0
        self._line_starts: list[int] | None = None
        self._parents: Mapping[int, cst.CSTNode] | None = None
        self._beside: dict[str, Source | SourceError | None] = {}
        self.stands_for: StandsFor | None = None
        self.loaded: Source | None = None
        self._around: tuple[Source, ...] = ()

    @classmethod
    def read(cls, file: Path, name: str | None = None, reach: Reach | None = None) -> Self:
        """Read and parse a file that the user named. Raises `SourceError`."""
        return cls.from_bytes(read_bytes(file), name or str(file), file, reach)

    @classmethod
    def from_bytes(
        cls, data: bytes, name: str, file: Path | None = None, reach: Reach | None = None
    ) -> Self:
        """Parse the bytes of a file. Raises `SourceError`."""
        decoded = decode(data)
        if decoded.problem is not None:
            problem = SyntaxProblem("decode", decoded.problem, decoded.offset, decoded.advice)
            raise cls._refused(name, file, decoded, problem)
        kind = other_kind(file.name if file else "", decoded.text)
        if kind is not None:
            raise SourceError("not-python", kind.message, kind.advice)
        return cls._from_decoded(name, file, decoded, reach or _reach(file))

    @classmethod
    def from_text(
        cls,
        text: str,
        name: str = "jupyterhub_config.py",
        file: Path | None = None,
        reach: Reach | None = None,
    ) -> Self:
        """Parse text that is in no file, or to be taken for the content of one. Raises `SourceError`."""
        return cls._from_decoded(name, file, Decoded(text, "utf-8", bom=False), reach)

    @classmethod
    def of_other_kind(cls, text: str, name: str, file: Path, reach: Reach) -> Self:
        """A file that is no Python, such as a compose file: it has lines and marks, and an empty tree."""
        decoded = Decoded(text, "utf-8", bom=False)
        found = cls(name, file, decoded, Parsed(cst.Module(body=())), reach)
        found.is_python = False
        return found

    def without_tree(self) -> Source:
        """The same text with an empty tree: it has lines and marks."""
        decoded = Decoded(self.text, self.encoding, self.bom)
        found = Source(self.name, self.file, decoded, Parsed(cst.Module(body=())), self.reach)
        found.is_python, found.has_statements = self.is_python, self.has_statements
        return found

    def mark(self, start: int, end: int) -> cst.CSTNode:
        """A node that stands for a stretch of a file without a tree; always the same for the same stretch."""
        if (start, end) not in self._marks:
            node = self._marks[start, end] = cst.Pass()
            self._spans[node] = (start, end)
        return self._marks[start, end]

    @cached_property
    def main(self) -> Path | None:
        """The file that loads this one as a part, as far as it can be found."""
        return main_of(self.file, self.reach) if self.file and self.reach else None

    @property
    def is_part(self) -> bool:
        """Whether it is a part: one is told so, it lies in a folder such as `jupyterhub_config.d`, or is loaded."""
        if self.stands_for is not None:
            return self.stands_for == "part"
        is_inside = self.file is not None and is_in_config_folder(self.file)
        return is_inside or self.main is not None

    def with_text(self, text: str) -> Source:
        """The same file with another text. Raises `SourceError`."""
        decoded = Decoded(text, self.encoding, self.bom)
        source = Source._from_decoded(self.name, self.file, decoded, self.reach)
        source.stands_for = self.stands_for
        if "main" in vars(self):
            source.main = self.main
        return source

    @classmethod
    def _from_decoded(
        cls, name: str, file: Path | None, decoded: Decoded, reach: Reach | None = None
    ) -> Self:
        try:
            return cls(name, file, decoded, parse(decoded.text), reach)
        except SyntaxProblem as problem:
            raise cls._refused(name, file, decoded, problem) from None

    @classmethod
    def _refused(
        cls, name: str, file: Path | None, decoded: Decoded, problem: SyntaxProblem
    ) -> UnparsableError:
        """The error for text that can't be parsed."""
        source = cls(name, file, decoded, Parsed(cst.Module(body=())))
        node = cst.Pass()
        start = problem.offset
        source._spans[node] = (start, max(start, min(start + 1, len(source.text))))
        line, column = source.position(start)
        return UnparsableError(problem, line, column, source, node)

    def span(self, node: cst.CSTNode) -> Span:
        """Where a node stands, without the whitespace and parentheses around it (a tuple's own belong to it).

        Raises `ValueError` for a node that is not in this file.
        """
        if node not in self._spans:
            self._locate(node)
        try:
            start, end = self._spans[node]
        except KeyError:
            raise ValueError(f"{type(node).__name__} is no node of {self.name}") from None
        return self._parsed.offset(start), self._parsed.offset(end)

    def _locate(self, node: cst.CSTNode) -> None:
        """Work out the spans in the top-level statement that holds the node, or else in the whole file."""
        if self._located > _SINGLY:
            return
        text = self._parsed.text
        statement = self._outermost(node) if self._located < _SINGLY else self.module
        found = None
        if statement is not self.module:
            found = positions.statement_spans(self.module, statement, text)
        self._located = _SINGLY + 1 if found is None else self._located + 1
        self._spans.update(positions.spans(self.module, text) if found is None else found)

    def _outermost(self, node: cst.CSTNode) -> cst.CSTNode:
        """The top-level statement that holds the node, or else the module."""
        above = self.parent(node)
        while above is not None and above is not self.module:
            node, above = above, self.parent(above)
        is_statement = isinstance(node, cst.SimpleStatementLine | cst.BaseCompoundStatement)
        return node if above is self.module and is_statement else self.module

    def code(self, node: cst.CSTNode) -> str:
        """The text of a node as it stands in the file."""
        start, end = self.span(node)
        return self.text[start:end]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        starts = self._starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """Offsets of a line (from 1), without its line end."""
        starts = self._starts()
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        return start, start + len(self.text[start:end].rstrip("\r\n"))

    @property
    def lines(self) -> int:
        """How many lines the file has, the empty one after a final line end included."""
        return len(self._starts())

    def _starts(self) -> list[int]:
        if self._line_starts is None:
            self._line_starts = [0, *(end.end() for end in _LINE_END.finditer(self.text))]
        return self._line_starts

    @cached_property
    def newline(self) -> str:
        """The line end that most lines of the file have."""
        crlf = self.text.count("\r\n")
        lf = self.text.count("\n") - crlf
        cr = self.text.count("\r") - crlf
        if crlf > lf and crlf >= cr:
            return "\r\n"
        return "\r" if cr > lf else "\n"

    @cached_property
    def quote(self) -> str:
        """The quotation mark that most strings of the file have, a double one if there are none."""
        marks = Counter(match[1][0] for match in _STRING.finditer(self.text) if match[1])
        return "'" if marks["'"] > marks['"'] else '"'

    def uses(self, name: str) -> Sequence[int]:
        """The offsets of a name in the code, strings included, but not comments."""
        return self._offsets.get(name, ())

    def names(self, name: str) -> Sequence[cst.Name]:
        """The nodes of a name in the code, those of attributes and keywords included."""
        return self._names.get(name, ()) if name in self.text else ()

    @cached_property
    def _names(self) -> Mapping[str, Sequence[cst.Name]]:
        names: dict[str, list[cst.Name]] = {}
        for node in parents.descendants(self.module):
            if node.__class__ is cst.Name:
                names.setdefault(node.value, []).append(node)
        return names

    @cached_property
    def _offsets(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for word in _WORD_OR_COMMENT.finditer(self.text):
            if word[1]:
                found.setdefault(word[1], []).append(word.start())
        return found

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """The node that directly holds this one; `None` for the module."""
        if self._parents is None:
            self._parents = parents.parents(self.module)
        return self._parents.get(id(node))

    def above(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """All that holds a node, from the inside, the module last."""
        above = self.parent(node)
        while above is not None:
            yield above
            above = self.parent(above)

    def is_inside(self, node: cst.CSTNode, *kinds: type[Any]) -> bool:
        """Whether something of these kinds holds a node."""
        return any(isinstance(one, kinds) for one in self.above(node))

    def statement(self, node: cst.CSTNode) -> cst.CSTNode:
        """The line of simple statements, or the compound statement, that holds the node (or is it)."""
        found: cst.CSTNode | None = node
        while found is not None:
            if isinstance(found, cst.SimpleStatementLine | cst.BaseCompoundStatement):
                return found
            found = self.parent(found)
        return node

    def heed(self, sources: tuple[Source, ...]) -> None:
        """Remember the files around this one that say what it is given."""
        self._around = sources

    def along(self) -> list[Source]:
        """This file, and those that were read because of it until now."""
        found: dict[Source, None] = {self: None}
        waiting = [self]
        while waiting:
            one = waiting.pop()
            for other in (*one._beside.values(), *one._around):  # noqa: SLF001
                if isinstance(other, Source) and other not in found:
                    found[other] = None
                    waiting.append(other)
        return list(found)

    @cached_property
    def size(self) -> int:
        """The bytes that the tree is estimated to take."""
        return size(self.text)

    def beside(
        self, relative: str, most: int = MAX_BYTES, largest_tree: int = LIMIT
    ) -> Source | None:
        """Another file, by its path relative to this one's folder; `None` if it can't be read or parsed.

        Raises `SourceError` for one that Python would read, but hublint doesn't: of more than `most` bytes, say, or
        of which the tree would take more than `largest_tree`.
        """
        if self.file is None or self.reach is None:
            return None
        file = self.file.parent / relative
        if self.loaded is not None and _is_same(file, self.loaded.file):
            self._beside[relative] = self.loaded
        if relative not in self._beside:
            try:
                data = read_bytes(file, self.reach, most)
                _check_tree(size(decode(data).text), largest_tree)
                name = os.path.normpath(file)
                self._beside[relative] = Source.from_bytes(data, name, file, self.reach)
            except SourceError as error:
                self._beside[relative] = error if error.is_own_limit else None
        found = self._beside[relative]
        if isinstance(found, SourceError):
            raise found
        if found is not None:
            _check_tree(found.size, largest_tree)
        return found

    @property
    def outside(self) -> tuple[str, ...]:
        """The files that were asked for, and lie out of reach."""
        if self.file is None or self.reach is None:
            return ()
        missed = [name for name, source in self._beside.items() if source is None]
        return tuple(name for name in missed if self.reach.loses(self.file.parent / name))

    def lacks(self, relative: str) -> bool:
        """Whether there certainly is no file of that path relative to this one's folder."""
        if self.file is None or self.reach is None:
            return True
        return self.reach.lacks(self.file.parent / relative)


class UnparsableError(SourceError):
    """Text that can't be parsed. `node` is where Python, or hublint, stops, in a `source` with an empty tree."""

    def __init__(
        self, problem: SyntaxProblem, line: int, column: int, source: Source, node: cst.CSTNode
    ) -> None:
        super().__init__(problem.kind, problem.message, problem.advice, line=line, column=column)
        self.source = source
        self.node = node


def _is_same(one: Path, other: Path | None) -> bool:
    return other is not None and os.path.abspath(one) == os.path.abspath(other)  # noqa: PTH100


def _reach(file: Path | None) -> Reach | None:
    """What may be read along with a file; nothing where the current folder has been removed."""
    try:
        return Reach.around(file.parent) if file else None
    except Refused:
        return None


def _check_tree(size: int, largest: int) -> None:
    if size > largest:
        raise SourceError("too-large", "is too large to be read with those before it")
