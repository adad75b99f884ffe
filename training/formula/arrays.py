"""The lower half of the parser of canonical.py: reading tokens, groups, delimiters, alignments and matrices."""
from __future__ import annotations

from . import symbols as s

ROWS = COLUMNS = 10         # larger alignments are refused


class Reject(Exception):
    """The formula has something that the canonical form does not know."""


class Arrays:
    def __init__(self, tokens: list[str]):
        self.tokens, self.at, self.depth = tokens, 0, 0
        self.lettering = False          # inside a font that words are set in: spaces count

    def sequence(self, stop: str | None) -> list[str]:
        raise NotImplementedError

    def peek(self) -> str | None:
        """The next token that is no white space."""
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def next(self) -> str:
        token = self.peek()
        if token is None:
            raise Reject('end')
        self.at += 1
        return token

    def expect(self, wanted: str) -> None:
        if self.next() != wanted:
            raise Reject('no ' + wanted)

    def group(self) -> list[str]:
        """Canonical tokens of the {...} that comes next."""
        self.expect('{')
        out = self.sequence('}')
        self.expect('}')
        return out

    def raw_group(self) -> list[str]:
        """Tokens of the {...} that comes next, verbatim."""
        self.expect('{')
        begin, depth = self.at, 1
        while depth:
            if self.at >= len(self.tokens):
                raise Reject('end')
            depth += {'{': 1, '}': -1}.get(self.tokens[self.at], 0)
            self.at += 1
        return self.tokens[begin:self.at - 1]

    @staticmethod
    def braced(tokens: list[str]) -> list[str]:
        """Tokens as an argument."""
        if len(tokens) == 1 and tokens[0] not in s.TAKES_ARGUMENT and not tokens[0].startswith(r'\left') and tokens[0] != "'":
            return tokens
        return ['{', *tokens, '}']

    def delimiter(self) -> str:
        token = self.next()
        token = {'<': r'\langle', '>': r'\rangle'}.get(token, s.SYNONYMS.get(token, token))
        if token not in s.DELIMITERS:
            raise Reject('delimiter ' + token)
        return token

    def skip_option(self) -> None:
        if self.peek() == '[':
            while self.next() != ']':
                pass

    def rows(self, name: str) -> list[list[list[str]]]:
        """Rows of cells up to and with \\end{name}; rows with nothing in them are left out."""
        rows: list[list[list[str]]] = []
        row: list[list[str]] = []
        while True:
            row.append(self.sequence('cell'))
            token = self.next()
            if token == '&':
                continue
            if token == r'\end' and ''.join(self.raw_group()).strip() != name:
                raise Reject('end of another environment')
            rows.append(row)
            if token == r'\end':
                return [r for r in rows if any(r)]
            self.skip_option()
            row = []

    def environment(self) -> list[str]:
        name = ''.join(self.raw_group()).strip()
        kind = s.ENVIRONMENTS.get(name)
        if kind is None:
            raise Reject('environment ' + name)
        columns: list[str] = []
        if name == 'array':
            self.skip_option()
            columns = [c for c in self.raw_group() if not c.isspace()]
            if not columns or not set(columns) <= set('lcr'):
                raise Reject('columns')
        elif name in ('aligned', 'gathered'):
            self.skip_option()
        rows = self.rows(name)
        widest = max(map(len, rows), default=0)
        if not rows or len(rows) > ROWS or widest > COLUMNS or kind == 'cases' and widest > 2 or columns and widest > len(columns):
            raise Reject('rows')
        if set(columns) == {'c'}:
            kind = 'matrix'
        if kind == 'aligned' and len(rows) == 1:
            return [t for cell in rows[0] for t in cell]
        out = [rf'\begin{{{kind}}}', *(['{', *columns[:widest], '}'] if kind == 'array' else [])]
        for number, row in enumerate(rows):
            out += ['\\\\'] if number else []
            for column, cell in enumerate(row):
                out += ['&', *cell] if column else cell
        return [*out, rf'\end{{{kind}}}']

    @staticmethod
    def named(opening: str, closing: str, inner: list[str]) -> list[str] | None:
        """The environment that draws a bracketed matrix or a one-sided array; None for anything else."""
        body = [t for t in inner if t not in s.THIN and t != r'\quad']
        if not body:
            return None

        def whole(name: str) -> bool:
            begin = rf'\begin{{{name}}}'
            return body[0] == begin and body[-1] == rf'\end{{{name}}}' and body.count(begin) == 1
        kind = s.BRACKETED.get((opening, closing))
        if kind and whole('matrix'):
            return [rf'\begin{{{kind}}}', *body[1:-1], rf'\end{{{kind}}}']
        if (opening, closing) == (r'\{', '.') and whole('array') and body.index('}') <= 4:
            return [r'\begin{cases}', *body[body.index('}') + 1:-1], r'\end{cases}']
        return None

    def _substack(self) -> list[str]:
        raw = self.raw_group()
        rows = type(self)([*raw, r'\end', '{', 's', '}']).rows('s')
        if any(len(row) != 1 for row in rows):
            raise Reject('substack')
        out = [t for number, (cell,) in enumerate(rows) for t in ([*(['\\\\'] if number else []), *cell])]
        return out if len(rows) == 1 else [r'\substack', '{', *out, '}']
