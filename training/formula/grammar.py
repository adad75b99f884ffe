"""Random formulas from a grammar: symbols, scripts, atoms and expressions. Meaning nothing, they show every token in every place."""
from __future__ import annotations

import random
from collections.abc import Sequence

LATIN = tuple('abcdefghijklmnopqrstuvwxyz')
CAPITALS = tuple('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
DIGITS = tuple('0123456789')
GREEK = tuple(r'\alpha \beta \gamma \delta \epsilon \varepsilon \zeta \eta \theta \vartheta \iota \kappa \lambda \mu \nu \xi \pi \rho \varrho \sigma \tau \upsilon \phi \varphi \chi \psi \omega'.split())
GREEK_CAPITALS = tuple(r'\Gamma \Delta \Theta \Lambda \Xi \Pi \Sigma \Upsilon \Phi \Psi \Omega'.split())
RARE = tuple(r'\infty \partial \nabla \hbar \ell \Re \Im \aleph \emptyset \varnothing \imath \jmath \wp \top \bot \angle \triangle \Box'.split())
OPERATORS = tuple(r'+ + + + + - - - - \cdot \cdot \times \times \pm \mp \otimes \oplus \circ \cap \cup \wedge \vee \setminus * / \star \bullet \odot \div \amalg \dagger \sqcup \ltimes \rtimes \boxtimes \ominus \diamond'.split())
RELATIONS = tuple(r'''= = = = = = = = \leq \leq \geq \geq < > \neq \equiv \approx \sim \simeq \cong \propto \in \in \notin \ni \subset \subseteq \supset \supseteq \rightarrow \rightarrow
\Rightarrow \mapsto \leftarrow \Leftrightarrow \leftrightarrow \longrightarrow \Longrightarrow \ll \gg \perp \| \prec \succ \preceq \succeq \models \vdash \lesssim \gtrsim \leqslant \geqslant
\triangleq \doteq \asymp \hookrightarrow \rightharpoonup \rightleftharpoons \rightsquigarrow \longmapsto : | \subsetneq \sqsubseteq \uparrow \downarrow \lrcorner'''.split())
FUNCTIONS = tuple(r'\sin \sin \cos \cos \tan \cot \sec \csc \arcsin \arccos \arctan \sinh \cosh \tanh \coth \log \ln \lg \exp \det \dim \ker \deg \arg \gcd \max \min \sup \inf \Pr \hom'.split())
LARGE = tuple(r'\sum \sum \sum \int \int \int \prod \oint \iint \iiint \bigcup \bigcap \bigoplus \bigotimes \bigwedge \bigvee \coprod \bigsqcup'.split())
SMALL_ACCENTS = tuple(r'\hat \hat \bar \bar \tilde \tilde \tilde \vec \dot \dot \dot \ddot \check \acute \grave \breve \mathring'.split())
WIDE_ACCENTS = tuple(r'\overline \widehat \widetilde \underline'.split())
FONTS = tuple(r'\mathbf \mathbf \mathcal \mathcal \mathbb \mathbb \mathfrak \mathsf \mathrm \mathscr \boldsymbol \boldsymbol \mathit \mathtt'.split())
CAPITALS_ONLY = (r'\mathcal', r'\mathbb', r'\mathscr')
WORDS = tuple('''if for and or otherwise where with such that all max min eff tot in out kin pot ref exp loss train test data model reg rank span Tr diag sign const mod on off is odd even at
time low high true false left right id op Hom Ext Aut End Spec phys obs crit vac bulk free new old avg std var cov rms SNR MSE cm kg Hz eV GeV MeV mol'''.split())
SHORT_ARROWS = ('=', r'\rightarrow', r'\sim')
GOALS = ('0', r'\infty', 'a', '1')
BRACKETS = (('(', ')'),) * 6 + (('[', ']'), ('[', ']'), (r'\{', r'\}'), ('|', '|'), (r'\|', r'\|'), (r'\langle', r'\rangle'), (r'\lfloor', r'\rfloor'), (r'\lceil', r'\rceil'))


class Grammar:
    """Every method answers LaTeX; `depth` limits what may nest."""

    def __init__(self, rng: random.Random):
        self.rng = rng

    def one(self, choices: Sequence[str]) -> str:
        return self.rng.choice(choices)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, *choices: tuple[float, object]) -> str:
        """One of (weight, maker or text)."""
        made = self.rng.choices([c for _, c in choices], [w for w, _ in choices])[0]
        return made() if callable(made) else str(made)

    def number(self) -> str:
        whole = str(self.rng.randint(0, self.rng.choice((9, 9, 9, 99, 999, 9999))))
        return whole + ('.' + ''.join(self.rng.choices(DIGITS, k=self.rng.randint(1, 4))) if self.chance(.12) else '')

    def letter(self) -> str:
        return self.pick((50, lambda: self.one(LATIN)), (18, lambda: self.one(CAPITALS)), (21, lambda: self.one(GREEK)), (6, lambda: self.one(GREEK_CAPITALS)), (5, lambda: self.one(RARE)))

    def word(self) -> str:
        return rf'\mathrm{{{self.one(WORDS)}}}'

    def accented(self) -> str:
        if self.chance(.8):
            return f'{self.one(SMALL_ACCENTS)}{{{self.letter()}}}'
        return f'{self.one(WIDE_ACCENTS)}{{{self.letter()}{self.letter() if self.chance(.5) else ""}}}'

    def styled(self) -> str:
        font = self.one(FONTS)
        pool = CAPITALS if font in CAPITALS_ONLY else GREEK + GREEK_CAPITALS + LATIN + CAPITALS if font == r'\boldsymbol' else CAPITALS + LATIN + (GREEK_CAPITALS if font == r'\mathbf' else ())
        return f'{font}{{{self.one(pool)}}}'

    def symbol(self) -> str:
        return self.pick((74, self.letter), (11, self.accented), (12, self.styled), (3, self.word))

    def index(self, depth: int) -> str:
        return self.pick((42, lambda: self.one(LATIN + DIGITS + GREEK)), (10, lambda: self.letter() + self.letter()), (7, self.accented), (6, lambda: self.letter() + self.accented()),
                         (3, self.styled), (10, lambda: self.one(LATIN) + self.one('+-,') + (self.number() if self.chance(.6) else self.one(LATIN))), (8, self.word),
                         (5, lambda: f'{self.letter()}_{{{self.one(LATIN + DIGITS)}}}'), (9, lambda: self.expression(depth - 2, 2) if depth > 1 else self.letter()))

    def scripts(self, base: str, depth: int) -> str:
        above = lambda: self.one((self.index(depth), '2', '2', '-1', '*', r'\dagger', 'T', r'\top', '+', '-', '3', 'n', rf'({self.number()})', rf'{{{self.number()}/{self.number()}}}'))
        return base + self.pick((44, ''), (28, lambda: f'_{{{self.index(depth)}}}'), (13, lambda: f'^{{{above()}}}'), (13, lambda: f'_{{{self.index(depth)}}}^{{{above()}}}'), (3, "'"), (1, "''"))

    def bracketed(self, depth: int) -> str:
        opening, closing = self.rng.choice(BRACKETS)
        inner = self.expression(depth - 1, 4)
        return self.scripts(rf'\left{opening} {inner} \right{closing}', depth - 1) if self.chance(.5) else f'{opening} {inner} {closing}'

    def applied(self, depth: int) -> str:
        script = self.pick((75, ''), (15, '^{2}'), (10, lambda: f'_{{{self.index(depth)}}}'))
        return f'{self.one(FUNCTIONS)}{script} {"(%s)" % self.expression(depth - 1, 2) if self.chance(.5) else self.letter()}'

    def large(self, depth: int) -> str:
        sign = self.one(LARGE)
        below = f'{self.one(LATIN)}={self.one("01")}' if self.chance(.5) else self.expression(depth - 2, 2)
        above = self.one(('n', 'N', r'\infty', 'k', 'T', '1', r'2\pi', self.index(depth)))
        limits = (f'_{{{below}}}' if self.chance(.75) else '') + (f'^{{{above}}}' if self.chance(.6) else '')
        return f'{sign}{limits} {self.expression(depth - 1, 2)}' + (rf'\, d{self.one("xyztsr")}' if 'int' in sign else '')

    def root(self, depth: int) -> str:
        degree = f'[{self.one("345n")}]' if self.chance(.15) else ''
        return rf'\sqrt{degree}{{{self.expression(depth - 1, 3)}}}'

    def stacked(self, depth: int) -> str:
        return self.pick((2, lambda: rf'\binom{{{self.index(depth)}}}{{{self.index(depth)}}}'), (1, lambda: rf'\overset{{{self.index(depth)}}}{{{self.one(SHORT_ARROWS)}}}'),
                         (1, lambda: rf'\underset{{{self.index(depth)}}}{{{self.word()}}}'), (1, lambda: rf'\underbrace{{{self.expression(depth - 1, 3)}}}_{{{self.index(depth)}}}'),
                         (1, lambda: rf'\xrightarrow{{{self.index(depth)}}}'), (1, lambda: rf'\sum_{{\substack{{{self.index(0)} ' + '\\\\' + rf' {self.index(0)}}}}}'))

    def atom(self, depth: int) -> str:
        plain = lambda: self.scripts(self.symbol(), depth)
        if depth <= 0:
            return self.number() if self.chance(.16) else plain()
        return self.pick((45, plain), (11, self.number), (11, lambda: rf'\frac{{{self.expression(depth - 1, 3)}}}{{{self.expression(depth - 1, 3)}}}'),
                         (4, lambda: self.root(depth)), (8, lambda: self.bracketed(depth)),
                         (6, lambda: self.applied(depth)), (7, lambda: self.large(depth)), (2, lambda: rf'\lim_{{{self.one(LATIN)} \to {self.one(GOALS)}}} {self.expression(depth - 1, 2)}'),
                         (3, lambda: self.stacked(depth)), (3, lambda: f'{self.letter()}({self.letter()}{"," + self.letter() if self.chance(.5) else ""})'))

    def expression(self, depth: int, most: int) -> str:
        out = ('-' if self.chance(.06) else '') + self.atom(depth)
        for _ in range(self.rng.randint(0, max(0, most - 1))):
            join = self.pick((70, lambda: self.one(OPERATORS)), (22, ''), (5, ','), (3, lambda: self.one((r'+ \cdots +', r', \ldots ,'))))
            out += f' {join} {self.atom(depth)}'
        return out
