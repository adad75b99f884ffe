"""What the canonical form knows: which commands exist, which are synonyms, which take arguments, which only move ink about."""
from __future__ import annotations

import re


def _pairs(text: str) -> dict[str, str]:
    """`a b c d` -> {a: b, c: d}."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


TOKEN = re.compile(r'\\[a-zA-Z@]+\*?|\\.|\s+|.', re.S)     # a command, an escaped character, white space, any other character

SYMBOLS = frozenset(r'''
\# \$ \% \& \Box \Delta \Diamond \Doteq \Downarrow \Gamma \Im \Lambda \Leftarrow \Leftrightarrow \Longleftarrow \Longleftrightarrow \Longrightarrow
\Omega \P \Phi \Pi \Pr \Psi \Re \Rightarrow \S \Sigma \Subset \Supset \Theta \Uparrow \Upsilon \Vdash \Xi \_ \aleph \alpha \amalg \angle \approx
\approxeq \arccos \arcsin \arctan \arg \asymp \backsim \backslash \barwedge \because \beta \beth \between \bigcap \bigcirc \bigcup \bigodot \bigoplus
\bigotimes \bigsqcup \bigstar \bigtriangledown \bigtriangleup \biguplus \bigvee \bigwedge \blacksquare \bot \bowtie \boxplus \boxtimes \bullet \bumpeq
\cap \cdot \cdots \chi \circ \circeq \circlearrowleft \circlearrowright \clubsuit \colon \complement \cong \coprod \cos \cosh \cot \coth \csc \cup
\curlyvee \curlywedge \curvearrowright \dagger \dashrightarrow \dashv \ddagger \ddots \deg \delta \det \diamond \diamondsuit \dim \div \doteq \dotplus
\downarrow \downharpoonright \ell \emptyset \epsilon \eqsim \equiv \eta \eth \exists \exp \fallingdotseq \flat \forall \frown \gamma \gcd \geq \geqq
\geqslant \gg \ggg \gneq \gtrapprox \gtrless \gtrsim \hbar \heartsuit \hom \hookleftarrow \hookrightarrow \iiint \iint \imath \in \inf \infty \int
\intercal \iota \jmath \kappa \ker \lambda \langle \lceil \ldots \leadsto \leftarrow \leftharpoonup \leftrightarrow \leftrightarrows
\leftrightharpoons \leq \leqq \leqslant \lessapprox \lessgtr \lesssim \lfloor \lg \lgroup \lhd \lim \liminf \limsup \ll \llbracket \llcorner \lll \ln
\lneq \log \longleftarrow \longleftrightarrow \longmapsto \longrightarrow \lozenge \lrcorner \ltimes \mapsto \max \mho \min \models \mp \mu \multimap
\nabla \natural \ncong \nearrow \neg \neq \nexists \ngeq \ni \nleftarrow \nleq \nmid \notin \nparallel \nrightarrow \nsim \nsubseteq \nu \nvdash
\nwarrow \odot \oint \omega \ominus \oplus \oslash \otimes \partial \perp \phi \pi \pitchfork \pm \prec \preccurlyeq \preceq \precsim \prod \propto
\psi \rangle \rceil \rfloor \rgroup \rhd \rho \rightarrow \rightarrowtail \rightharpoondown \rightharpoonup \rightleftarrows \rightleftharpoons
\rightrightarrows \rightsquigarrow \risingdotseq \rrbracket \rtimes \searrow \sec \setminus \sharp \sigma \sim \simeq \sin \sinh \smallsetminus \smile
\spadesuit \sqcap \sqcup \sqsubset \sqsubseteq \sqsupset \sqsupseteq \star \subset \subseteq \subsetneq \succ \succcurlyeq \succeq \succsim \sum \sup
\supset \supseteq \supsetneq \surd \swarrow \tan \tanh \tau \therefore \theta \times \top \triangle \triangleleft \trianglelefteq \triangleq
\triangleright \trianglerighteq \twoheadrightarrow \ulcorner \unlhd \unrhd \uparrow \updownarrow \upharpoonright \uplus \upsilon \urcorner \vDash
\varepsilon \varkappa \varnothing \varphi \varpi \varrho \varsigma \vartheta \vartriangleleft \vartriangleright \vdash \vdots \vee \veebar \wedge \wp
\wr \xi \zeta \{ \| \}
'''.split())    # commands that are a token by themselves

CHARACTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-*/=<>()[]|,.;:!?@')
THIN = frozenset((r'\,', r'\;', r'\:', r'\!'))                 # spaces that renders show and labels leave out
THIN_NAMES = {r'\thinspace': r'\,', r'\medspace': r'\:', r'\>': r'\:', r'\negthinspace': r'\!', r'\ ': r'\;', '~': r'\;', r'\thickspace': r'\;', r'\enspace': r'\;', r'\enskip': r'\;'}
QUADS = frozenset((r'\quad', r'\qquad'))

LAYOUT = frozenset(r'''
\- \/ \Big \Bigg \Biggl \Biggr \Bigl \Bigm \Bigr \allowbreak \big \bigg \biggl \biggm \biggr \bigl \bigm \bigr \bigstrut \break \centering
\displaylimits \displaystyle \ensuremath \expandafter \footnotesize \hfil \hfill \large \limits \mathbin \mathclose \mathinner \mathop \mathopen
\mathord \mathpunct \mathrel \mathstrut \middle \nobreak \noindent \nolimits \nonumber \normalfont \normalsize \notag \null \protect \relax
\scriptscriptstyle \scriptsize \scriptstyle \small \smash \strut \textstyle \tiny \unboldmath \xspace
'''.split())    # sizes, limits and breaks: no token

DISCARDED = frozenset(r'''
\label \tag \tag* \hspace \hspace* \vspace \phantom \hphantom \vphantom \color
'''.split())    # dropped with the group behind them

SYNONYMS = _pairs(r'''
\le \leq \ge \geq \ne \neq \to \rightarrow \gets \leftarrow \lbrace \{ \rbrace \} \land \wedge \lor \vee \dots \ldots \dotsc \ldots \dotso \ldots
\dotsb \cdots \dotsm \cdots \dotsi \cdots \vert | \mid | \lvert | \rvert | \Vert \| \lVert \| \rVert \| \parallel \| \ast * \iff \Longleftrightarrow
\implies \Longrightarrow \impliedby \Longleftarrow \lnot \neg \owns \ni \colon : \lbrack [ \rbrack ] \restriction \upharpoonright \square \Box \hslash
\hbar \varOmega \Omega \varPi \Pi \varGamma \Gamma \varSigma \Sigma \varPhi \Phi \varPsi \Psi \varDelta \Delta \varLambda \Lambda \varTheta \Theta
\upmu \mu \textmu \mu \thicksim \sim \thickapprox \approx \doteqdot \Doteq \lt < \gt > \degree \circ \textdegree \circ \dag \dagger \ddag \ddagger
\intop \int \lq ` \rq '
''')    # same picture, one name

SPELT_OUT = {r'\coloneq': (':', '='), r'\coloneqq': (':', '='), r'\eqqcolon': ('=', ':'), r'\bmod': (r'\mathrm', '{', 'm', 'o', 'd', '}')}
NEGATED = {'=': r'\neq', r'\in': r'\notin', '|': r'\nmid', r'\sim': r'\nsim', r'\leq': r'\nleq', r'\geq': r'\ngeq', r'\exists': r'\nexists', r'\subseteq': r'\nsubseteq'}

FONTS = _pairs(r'''
\mathrm \mathrm \mathbf \mathbf \mathcal \mathcal \mathbb \mathbb \mathfrak \mathfrak \mathsf \mathsf \mathtt \mathtt \mathit \mathit \mathscr
\mathscr \boldsymbol \boldsymbol \bm \boldsymbol \pmb \boldsymbol \bold \mathbf \mathbbm \mathbb \mathds \mathbb \Bbb \mathbb \frak \mathfrak
\mathbold \boldsymbol \operatorname \mathrm \operatorname* \operatorname* \euscript \mathscr \mathup \mathrm \symbf \mathbf \bs \boldsymbol
''')    # font commands with an argument

TEXTS = _pairs(r'''
\text \mathrm \mbox \mathrm \hbox \mathrm \textrm \mathrm \textnormal \mathrm \textup \mathrm \textbf \mathbf \textit \mathit \emph \mathit \textsf
\mathsf \texttt \mathtt \textsl \mathit
''')    # commands whose argument is text

SWITCHES = _pairs(r'''
\rm \mathrm \bf \mathbf \cal \mathcal \it \mathit \sf \mathsf \tt \mathtt \sl \mathit \boldmath \boldsymbol \bfseries \mathbf \rmfamily \mathrm
\itshape \mathit \sffamily \mathsf
''')    # font switches that last to the end of their group
PLAIN_SWITCHES = frozenset((r'\mit', r'\em'))
LETTERING = frozenset((r'\mathrm', r'\mathit', r'\mathbf', r'\mathsf', r'\mathtt'))    # fonts that words are set in
PLAIN_FONTS = frozenset((r'\mathnormal',))

ACCENTS = _pairs(r'''
\hat \hat \widehat \widehat \tilde \tilde \widetilde \widetilde \bar \bar \overline \overline \vec \vec \dot \dot \ddot \ddot \dddot \dddot \check
\check \breve \breve \acute \acute \grave \grave \mathring \mathring \underline \underline \overrightarrow \overrightarrow \overleftarrow
\overleftarrow \overbrace \overbrace \underbrace \underbrace \overleftrightarrow \overleftrightarrow \boxed \boxed \widecheck \widecheck \Hat \hat
\Tilde \tilde \Bar \bar \Vec \vec \Dot \dot \Check \check \wt \widetilde \wh \widehat
''')    # accents and lines over or under one argument

PAIRS = _pairs(r'''
\frac \frac \dfrac \frac \tfrac \frac \cfrac \frac \binom \binom \tbinom \binom \dbinom \binom \overset \overset \underset \underset \stackrel
\overset
''')    # commands with two arguments

ARROWS = frozenset((r'\xrightarrow', r'\xleftarrow', r'\xhookrightarrow', r'\xmapsto'))
ONE_ARGUMENT = frozenset(FONTS.values()) | frozenset(ACCENTS.values())
TAKES_ARGUMENT = ONE_ARGUMENT | frozenset(TEXTS.values()) | frozenset(PAIRS.values()) | ARROWS | {r'\sqrt', r'\substack'}

ENVIRONMENTS = {**{n: n for n in ('matrix', 'pmatrix', 'bmatrix', 'Bmatrix', 'vmatrix', 'Vmatrix', 'cases', 'aligned', 'array')},
                **{n: 'aligned' for n in ('align', 'align*', 'split', 'eqnarray', 'eqnarray*', 'gathered')}, 'dcases': 'cases', 'smallmatrix': 'matrix'}
BRACKETED = {('(', ')'): 'pmatrix', ('[', ']'): 'bmatrix', ('|', '|'): 'vmatrix', (r'\{', r'\}'): 'Bmatrix', (r'\|', r'\|'): 'Vmatrix'}
DELIMITERS = frozenset(r'''
( ) . / < > [ \backslash \downarrow \langle \lceil \lfloor \lgroup \llbracket \rangle \rceil \rfloor \rgroup \rrbracket \uparrow \updownarrow \{ \| \}
] |
'''.split())    # may follow \left and \right
TALL = frozenset(r'''
\bigcap \bigcup \bigoplus \bigotimes \bigsqcup \bigvee \bigwedge \binom \coprod \frac \iiint \iint \int \oint \overbrace \overset \prod \sqrt
\substack \sum \underbrace \underset
'''.split())    # content that keeps \left and \right
