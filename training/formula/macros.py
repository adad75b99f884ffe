"""The macros that LaTeX sources define, and formulas with them written out."""
from __future__ import annotations

import re
from dataclasses import dataclass

from .arrays import Reject
from .symbols import TOKEN

DEFINITION = re.compile(r'''
    \\(?:re|provide)?(?:new)?command\*?\s*\{?\s*(?P<command>\\[a-zA-Z]+)\s*\}?\s*(?:\[(?P<count>\d)\])?\s*(?:\[(?P<option>[^\]]*)\])?\s*(?=\{)
    | \\def\s*(?P<def>\\[a-zA-Z]+)\s*(?P<places>(?:\#\d)*)\s*(?=\{)
    | \\DeclareMathOperator(?P<star>\*?)\s*\{?\s*(?P<operator>\\[a-zA-Z]+)\s*\}?\s*(?=\{)''', re.X)
ALIAS = re.compile(r'\\let\s*(\\[a-zA-Z]+)\s*=?\s*(\\[a-zA-Z]+)')
LONGEST_BODY = 3000         # characters
LONGEST = 1500              # tokens of a formula written out
DEPTH = 8
KEPT = frozenset(r'''\frac \sqrt \left \right \begin \end \label \phi \epsilon \varphi \Re \Im \mathbf \mathrm \text \mathcal \mathbb \hat \bar \tilde \vec
\leq \geq \le \ge'''.split())       # redefinitions of these change the look, not the meaning


@dataclass(frozen=True, slots=True)
class Macro:
    arguments: int
    option: str | None      # default of the first argument, where it is optional
    body: list[str]


def _closing(text: str, at: int) -> int:
    """Where the brace that opens at `at` closes; -1 where it does not."""
    depth, end = 0, min(len(text), at + LONGEST_BODY)
    while at < end:
        if text[at] == '\\':
            at += 1
        elif text[at] in '{}':
            depth += 1 if text[at] == '{' else -1
            if depth == 0:
                return at
        at += 1
    return -1


def defined(text: str) -> dict[str, Macro]:
    found: dict[str, Macro] = {}
    for m in DEFINITION.finditer(text):
        end = _closing(text, m.end())
        if end < 0:
            continue
        body = text[m.end() + 1:end]
        if m['command']:
            found[m['command']] = Macro(int(m['count'] or 0), m['option'], TOKEN.findall(body))
        elif m['def']:
            found[m['def']] = Macro(len(m['places']) // 2, None, TOKEN.findall(body))
        else:
            found[m['operator']] = Macro(0, None, TOKEN.findall(rf'\operatorname{m["star"]}{{{body}}}'))
    for m in ALIAS.finditer(text):
        if m[1] != m[2]:
            found.setdefault(m[1], Macro(0, None, [m[2]]))
    return {name: macro for name, macro in found.items() if name not in KEPT}


def _argument(tokens: list[str], at: int) -> tuple[list[str], int]:
    """The argument that comes next, and where it ends."""
    while at < len(tokens) and tokens[at].isspace():
        at += 1
    if at >= len(tokens):
        raise Reject('argument')
    if tokens[at] != '{':
        return [tokens[at]], at + 1
    depth = 0
    for end in range(at, len(tokens)):
        depth += (tokens[end] == '{') - (tokens[end] == '}')
        if depth == 0:
            return tokens[at + 1:end], end + 1
    raise Reject('argument')


def _filled(body: list[str], arguments: list[list[str]]) -> list[str]:
    out, at = [], 0
    while at < len(body):
        if body[at] == '#' and body[at + 1:at + 2] and body[at + 1].isdigit():
            number = int(body[at + 1]) - 1
            if not 0 <= number < len(arguments):
                raise Reject('macro')
            out += arguments[number]
            at += 2
        else:
            out.append(body[at])
            at += 1
    return out


def expanded(tokens: list[str], macros: dict[str, Macro], depth: int = 0) -> list[str]:
    """Tokens with all macros written out; raises Reject where that does not end."""
    if depth > DEPTH:
        raise Reject('macros nest too deep')
    out, at = [], 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        macro = macros.get(token)
        if macro is None:
            out.append(token)
            continue
        arguments: list[list[str]] = []
        if macro.arguments and macro.option is not None:
            ahead = at
            while ahead < len(tokens) and tokens[ahead].isspace():
                ahead += 1
            if tokens[ahead:ahead + 1] == ['['] and ']' in tokens[ahead:]:
                close = tokens.index(']', ahead)
                arguments.append(tokens[ahead + 1:close])
                at = close + 1
            else:
                arguments.append(TOKEN.findall(macro.option))
        while len(arguments) < macro.arguments:
            argument, at = _argument(tokens, at)
            arguments.append(argument)
        others = {name: m for name, m in macros.items() if name != token}
        out += [' ', *expanded(_filled(macro.body, arguments), others, depth + 1)]
        if len(out) > LONGEST:
            raise Reject('too long')
    return out
