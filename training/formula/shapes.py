"""Whole formulas: equations, chains, school exercises, matrices, cases, alignments, chemistry, words among the mathematics."""
from __future__ import annotations

from .grammar import DIGITS, FUNCTIONS, GOALS, LATIN, RELATIONS, Grammar

ELEMENTS = ('H', 'H', 'C', 'C', 'N', 'O', 'O', 'Na', 'Cl', 'K', 'Ca', 'Fe', 'Cu', 'S', 'P', 'Mg', 'Al', 'Ag', 'Zn', 'Mn', 'Br', 'I')
CHARGES = ('+', '-', '2+', '2-', '3+')
PHRASES = ('for all', 'if', 'and', 'where', 'for', 'with', 'such that', 'for some', 'on', 'as', 'when', 'otherwise', 'in', 'subject to', 'almost everywhere', 'is bounded', 'since')
SIGNS = ('=', '=', '=', '+', '-', r'\times', '<', r'\geq', r'\leq')
LIMITS = ('b', '1', r'\pi', r'\infty', 'n', '5', '10')
ANGLES = (r'\pi', r'\theta', r'\alpha', r'\Delta')
STEPS = ('=', '=', '=', r'\leq', r'\approx')
REACTS = (r'\rightarrow', r'\longrightarrow', r'\rightleftharpoons', '=', r'\xrightarrow{\Delta}')
CONDITIONS = (r'\text{if }', r'\text{for }', r'\text{when }', '')
POWERS = ('T', '-1', r'\top')
NEXT_ROW = r' \\ '
ARRAYS = ('pmatrix', 'pmatrix', 'bmatrix', 'bmatrix', 'bmatrix', 'vmatrix', 'matrix', 'Bmatrix', 'Vmatrix')


class Shapes(Grammar):
    def equation(self) -> str:
        depth = self.rng.choice((0, 1, 1, 2, 2, 3))
        return f'{self.expression(max(depth - 1, 0), 2)} {self.one(RELATIONS)} {self.expression(depth, 6)}'

    def chain(self) -> str:
        depth = self.rng.choice((0, 1, 1, 2))
        return ' '.join(f'{self.expression(depth, 3)} {self.one(RELATIONS)}' for _ in range(self.rng.randint(2, 3))) + ' ' + self.expression(depth, 4)

    def tensor(self) -> str:
        """Symbols with many accented scripts: what small dots and bars are told apart by."""
        def indexed() -> str:
            lower, upper = (''.join(self.accented() if self.chance(.4) else self.letter() for _ in range(self.rng.randint(1, 3))) for _ in range(2))
            return self.symbol() + self.pick((1, f'_{{{lower}}}'), (1, f'^{{{upper}}}'), (1, f'_{{{lower}}}^{{{upper}}}'))
        return f'{indexed()} {self.one(RELATIONS)} ' + f' {self.one(("", "", "+", "-"))} '.join(indexed() for _ in range(self.rng.randint(1, 4)))

    def term(self) -> str:
        power = self.pick((5, ''), (4, '^{2}'), (2, lambda: f'^{{{self.one(DIGITS)}}}'), (1, lambda: f'^{{{self.one("nmk")}}}'), (1, lambda: f'_{{{self.one("123nk")}}}'))
        return f'{self.pick((1, ""), (1, lambda: str(self.rng.randint(2, 120))))}{self.one("xyzabcntkupqrs")}{power}'

    def sum(self, most: int = 4) -> str:
        out = self.term()
        for _ in range(self.rng.randint(0, most - 1)):
            out += f' {self.one("++-")} {self.term() if self.chance(.7) else self.rng.randint(1, 150)}'
        return out

    def school(self) -> str:
        """What people write on paper: polynomials, fractions, roots, sums, integrals, derivatives."""
        def part() -> str:
            return self.pick((5, self.sum), (3, lambda: rf'\frac{{{self.sum(3)}}}{{{self.sum(3)}}}'), (2, lambda: rf'\sqrt{{{self.sum(2)}}}'), (2, lambda: f'({self.sum(2)})({self.sum(2)})'),
                             (2, lambda: f'{self.one(FUNCTIONS)} {self.term()}'), (1, lambda: rf'e^{{{"-" if self.chance(.4) else ""}{self.term()}}}'), (1, lambda: rf'\frac{{d{self.one("xyfu")}}}{{d{self.one("xt")}}}'),
                             (1, lambda: rf'\int_{{{self.one("0a1")}}}^{{{self.one(LIMITS)}}} {self.sum(2)} d{self.one("xtu")}'), (1, lambda: rf'\int {self.sum(2)} dx'),
                             (1, lambda: rf'\sum_{{{self.one("nki")}={self.one("01")}}}^{{{self.one(LIMITS)}}} {self.term()}'), (1, lambda: rf'\lim_{{x \to {self.one(GOALS)}}} {self.sum(2)}'),
                             (2, lambda: str(self.rng.randint(1, 999))), (1, lambda: rf'{self.one("fgFP")}({self.one("xtn")})'), (1, lambda: rf'{self.one(ANGLES)} {self.term()}'))
        return f' {self.one(SIGNS)} '.join(part() for _ in range(self.rng.randint(1, 3)))

    def cell(self) -> str:
        return self.pick((3, '0'), (2, '1'), (2, self.number), (3, lambda: self.scripts(self.letter(), 1)), (1, lambda: '-' + self.letter()), (2, lambda: self.expression(1, 2)), (1, lambda: rf'\frac{{{self.expression(0, 2)}}}{{{self.expression(0, 2)}}}'))

    def matrix(self) -> str:
        rows, columns = self.rng.choice((2, 2, 3, 3, 4, 5)), self.rng.choice((1, 2, 2, 3, 3, 4, 5))
        if rows * columns > 16:
            columns = 3
        plain = self.chance(.4)
        table = [[self.one('0001' + '23456789') if plain else self.cell() for _ in range(columns)] for _ in range(rows)]
        if rows > 2 and columns > 2 and self.chance(.3):
            row, column = rows - 2, columns - 2
            for i in range(columns):
                table[row][i] = r'\vdots'
            for line in table:
                line[column] = r'\cdots'
            table[row][column] = r'\ddots'
        kind = self.one(ARRAYS)
        body = NEXT_ROW.join(' & '.join(line) for line in table)
        out = rf'\begin{{{kind}}} {body} \end{{{kind}}}'
        return self.pick((2, out), (2, f'{self.expression(0, 1)} = {out}'), (1, rf'{out} {self.scripts(self.letter(), 0)} = {self.expression(0, 2)}'), (1, rf'{out}^{{{self.one(POWERS)}}}'))

    def cases(self) -> str:
        def line() -> str:
            value = self.sum(3) if self.chance(.4) else self.expression(1, 3)
            if self.chance(.3):
                return value + f' = {self.number()}'
            if self.chance(.2):
                return rf'{value}, & \text{{otherwise}}'
            return rf'{value} & {self.one(CONDITIONS)} {self.expression(0, 2)} {self.one(RELATIONS)} {self.number()}'
        lines = NEXT_ROW.join(line() for _ in range(self.rng.randint(2, 4)))
        return self.pick((3, lambda: f'{self.letter()}({self.one(LATIN)}) = '), (2, '')) + rf'\begin{{cases}} {lines} \end{{cases}}'

    def alignment(self) -> str:
        lines = NEXT_ROW.join(f'{self.expression(self.rng.choice((0, 1)), 2) if n == 0 or self.chance(.4) else ""} & {self.one(STEPS)} {self.expression(self.rng.choice((0, 1, 2)), 5)}'
                             for n in range(self.rng.randint(2, 5)))
        return rf'\begin{{aligned}} {lines} \end{{aligned}}'

    def compound(self) -> str:
        parts = [self.one(ELEMENTS) + (f'_{{{self.rng.randint(2, 12)}}}' if self.chance(.5) else '') for _ in range(self.rng.randint(1, 4))]
        charge = f'^{{{self.one(CHARGES)}}}' if self.chance(.2) else ''
        return (str(self.rng.randint(2, 6)) if self.chance(.3) else '') + rf'\mathrm{{{"".join(parts)}{charge}}}'

    def reaction(self) -> str:
        sides = [' + '.join(self.compound() for _ in range(self.rng.randint(1, 3))) for _ in range(2)]
        return f' {self.one(REACTS)} '.join(sides)

    def worded(self) -> str:
        return rf'{self.expression(1, 3)} \quad \text{{{self.one(PHRASES)}}} \quad {self.expression(0, 2)} {self.one(RELATIONS)} {self.expression(0, 2)}'

    def formula(self) -> str:
        made = self.pick((34, self.equation), (12, self.chain), (14, self.tensor), (10, self.school), (8, self.matrix), (5, self.cases), (6, self.alignment), (3, self.reaction), (5, self.worded), (3, lambda: self.expression(2, 4)))
        return made + self.pick((60, ''), (20, '.'), (20, ','))
