"""LaTeX formulas -> one sequence of tokens for one picture.

Tokens parted by single spaces are valid LaTeX as they stand. Braces stand only around arguments of two tokens or more, or around a
command that takes arguments: `x _ 1`, `\\frac 1 2`, `x ^ { 2 n }`. Subscript, primes and superscript come in this order. Synonyms are
folded; `\\left X ... \\right Y` is kept (as the single tokens `\\left(` ...) only where its content is tall or one side is empty; an
alignment in brackets becomes the environment that draws them. Spaces in text are `~`. Thin spaces stay, so that renders show them,
and `label` drops them.
"""
from __future__ import annotations

from . import symbols as s
from .arrays import Arrays, Reject

DEPTH = 12                  # nesting beyond which a formula is refused

__all__ = ['Reject', 'label', 'normalise']


def _one_atom(tokens: list[str]) -> bool:
    """A font or accent with its one argument, and nothing behind it."""
    if tokens[0] not in s.ONE_ARGUMENT:
        return False
    if len(tokens) == 2:
        return True
    depth = 0
    for at, token in enumerate(tokens[1:]):
        depth += (token == '{') - (token == '}')
        if depth == 0:
            return at == len(tokens) - 2
    return False


class _Parser(Arrays):
    """Recursive descent; methods answer canonical tokens and raise Reject on what they don't know."""

    def argument(self) -> list[str]:
        token = self.peek()
        if token == '{':
            return self.group()
        if token in ('}', '&', '\\\\', '^', '_', None):
            raise Reject('argument')
        return self.atom()

    def text(self, font: str) -> list[str]:
        out: list[str] = []
        for token in self.raw_group():
            if token.isspace() or token in s.THIN or token in s.THIN_NAMES or token in s.QUADS:
                if not out or out[-1] != '~':
                    out.append('~')
            elif token in s.CHARACTERS or token in ("'", r'\&', r'\%'):
                out.append(token)
            elif not (token in '{}' or token in s.LAYOUT or token in s.SWITCHES or token in s.PLAIN_SWITCHES):
                raise Reject('text ' + token)
        lead = [r'\;'] if out[:1] == ['~'] else []
        text = ' '.join(out).strip('~ ').split()
        return [*lead, font, *self.braced(text)] if text else lead

    def atom(self) -> list[str]:
        token = self.next()
        token = s.SYNONYMS.get(token, token)
        if token in s.CHARACTERS or token in s.SYMBOLS:
            return [token]
        if token == '{':
            self.at -= 1
            return self.group()
        if token in s.LAYOUT:
            return []
        if token in s.THIN or token in s.THIN_NAMES:
            return ['~'] if self.lettering and token in ('~', r'\ ') else [s.THIN_NAMES.get(token, token)]
        if token in s.QUADS:
            return [r'\quad']
        if token in s.SPELT_OUT:
            return list(s.SPELT_OUT[token])
        if token in s.DISCARDED:
            self.raw_group()
            return []
        handler = getattr(self, '_' + token[1:].rstrip('*'), None) if token in (r'\sqrt', r'\left', r'\begin', r'\substack', r'\not', r'\pmod', r'\textcolor') else None
        return handler() if handler else self._with_arguments(token)

    def _with_arguments(self, token: str) -> list[str]:
        if token in s.PLAIN_FONTS:
            return self.argument()
        if token in s.FONTS:
            font = s.FONTS[token]
            around, self.lettering = self.lettering, font in s.LETTERING
            inner = self.argument()
            self.lettering = around
            if font in (r'\mathrm', r'\operatorname*'):
                inner = [t for t in inner if t not in s.THIN]
            return [font, *self.braced(inner)] if inner else []
        if token in s.TEXTS:
            return self.text(s.TEXTS[token])
        if token in s.ACCENTS:
            inner = self.argument()
            if inner:
                return [s.ACCENTS[token], *self.braced(inner)]
        if token in s.PAIRS:
            first, second = self.argument(), self.argument()
            if first and second:
                return [s.PAIRS[token], *self.braced(first), *self.braced(second)]
        if token in s.ARROWS and self.peek() != '[':
            return [token, *self.braced(self.argument())]
        raise Reject(token)

    def _sqrt(self) -> list[str]:
        if self.peek() != '[':
            return [r'\sqrt', *self.braced(self.argument())]
        self.next()
        degree = self.sequence(']')
        self.expect(']')
        return [r'\sqrt', *(['[', *degree, ']'] if degree else []), *self.braced(self.argument())]

    def _left(self) -> list[str]:
        opening = self.delimiter()
        inner = self.sequence(r'\right')
        self.expect(r'\right')
        closing = self.delimiter()
        named = self.named(opening, closing, inner)
        if named:
            return named
        if opening == closing == '.':
            return inner
        if '.' in (opening, closing) or any(t in s.TALL or t.startswith((r'\begin', r'\left')) for t in inner):
            return [r'\left' + opening, *inner, r'\right' + closing]
        return [opening, *inner, closing]

    def _begin(self) -> list[str]:
        return self.environment()

    def _not(self) -> list[str]:
        token = self.next()
        negated = s.NEGATED.get(s.SYNONYMS.get(token, token))
        if negated is None:
            raise Reject('not ' + token)
        return [negated]

    def _pmod(self) -> list[str]:
        return ['(', r'\mathrm', '{', 'm', 'o', 'd', '~', '}', *self.argument(), ')']

    def _textcolor(self) -> list[str]:
        self.raw_group()
        return self.argument()

    def scripts(self) -> list[str]:
        """All scripts at this place in canonical order."""
        below: list[str] | None = None
        above: list[str] | None = None
        primes = 0
        while (token := self.peek()) in ('^', '_', "'") or token in (r'\limits', r'\nolimits', r'\displaylimits'):
            self.next()
            if token == "'":
                primes += 1
            elif token in '^_':
                count, inner = self._script_argument()
                primes += count
                if not inner:
                    continue
                if (below if token == '_' else above) is not None:
                    raise Reject('double script')
                below, above = (inner, above) if token == '_' else (below, inner)
        return [*(['_', *self.braced(below)] if below else []), *["'"] * primes, *(['^', *self.braced(above)] if above else [])]

    def _script_argument(self) -> tuple[int, list[str]]:
        """Primes at the head of a script, and what comes behind them."""
        if self.peek() in (r'\prime', "'"):
            self.next()
            return 1, []
        begin = self.at
        if self.peek() == '{':
            raw = [t for t in self.raw_group() if not t.isspace()]
            primes = next((n for n, t in enumerate(raw) if t not in (r'\prime', "'")), len(raw))
            if primes:
                return primes, _Parser(raw[primes:]).sequence(None)
            self.at = begin
        return 0, self.argument()

    def sequence(self, stop: str | None) -> list[str]:
        """Atoms with their scripts up to `stop` (not read): a token, `cell` for the end of a table cell, None for the end."""
        self.depth += 1
        if self.depth > DEPTH:
            raise Reject('depth')
        out: list[str] = []
        over: tuple[str, list[str]] | None = None
        last: int | None = None              # where the latest atom begins
        grouped = False                      # it was written in braces and has several tokens
        while (token := self.peek()) is not None or stop is not None:
            if token is None:
                raise Reject('end')
            if token == stop or stop == 'cell' and token in ('&', '\\\\', r'\cr', '\\\\*', r'\end', r'\newline'):
                break
            if token in ('}', r'\right', '&', '\\\\', r'\end'):
                raise Reject('stray ' + token)
            if token in ('^', '_', "'"):
                if last is None:
                    out += ['{', '}']
                elif grouped and len(out) - last > 1:
                    out[last:] = ['{', *out[last:], '}']
                out += self.scripts()
                last = None
            elif token in (r'\over', r'\choose'):
                self.next()
                if over:
                    raise Reject('over')
                over, out, last = (token, out), [], None
            elif token in s.SWITCHES or token in s.PLAIN_SWITCHES:
                self.next()
                rest = self.sequence(stop)
                out += [s.SWITCHES[token], *self.braced(rest)] if rest and token in s.SWITCHES else rest
                break
            elif token == r'\prime':
                self.next()
                out.append("'")
                last = None
            else:
                begin, atom = len(out), self.atom()
                out += atom
                if atom and atom[0] not in s.THIN and atom != [r'\quad']:
                    last, grouped = begin, token == '{' and len(atom) > 1 and not _one_atom(atom)
                elif token == '{' and not atom:
                    last = None
        self.depth -= 1
        if not over:
            return out
        if not over[1] or not out:
            raise Reject('over')
        return [r'\frac' if over[0] == r'\over' else r'\binom', *self.braced(over[1]), *self.braced(out)]


def normalise(latex: str | list[str]) -> list[str]:
    """Canonical tokens of a formula (or of its tokens), thin spaces still in; raises Reject."""
    out = _Parser(s.TOKEN.findall(latex) if isinstance(latex, str) else latex).sequence(None)
    while out and (out[-1] in s.THIN or out[-1] in (r'\quad', '\\\\', '~')):
        out.pop()
    while out and (out[0] in s.THIN or out[0] in (r'\quad', '~')):
        out.pop(0)
    return out


def label(tokens: list[str]) -> list[str]:
    """What is taught: the canonical tokens without thin spaces."""
    return [t for t in tokens if t and t not in s.THIN]
