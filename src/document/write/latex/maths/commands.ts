/** The commands of mathematics that every LaTeX document may use, and those that a package brings. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Commands without an argument, of LaTeX itself. */
const kernel = words(`
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau
  upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  aleph hbar imath jmath ell wp Re Im partial infty prime emptyset nabla surd top bot angle triangle forall exists neg lnot flat natural
  sharp clubsuit diamondsuit heartsuit spadesuit S P dag ddag
  coprod bigvee bigwedge biguplus bigcap bigcup int prod sum bigotimes bigoplus bigodot oint bigsqcup smallint
  triangleleft triangleright bigtriangleup bigtriangledown wedge land vee lor cap cup ddagger dagger sqcap sqcup uplus amalg diamond bullet
  wr div odot oslash otimes ominus oplus mp pm circ bigcirc setminus cdot ast times star
  propto sqsubseteq sqsupseteq parallel mid dashv vdash nearrow searrow nwarrow swarrow Leftrightarrow Leftarrow Rightarrow neq ne leq le
  geq ge succ prec approx succeq preceq supset subset supseteq subseteq in ni owns gg ll not leftrightarrow leftarrow gets rightarrow to
  mapsto sim simeq perp equiv asymp smile frown leftharpoonup leftharpoondown rightharpoonup rightharpoondown cong notin
  rightleftharpoons doteq hookrightarrow hookleftarrow bowtie models Longrightarrow longrightarrow longleftarrow Longleftarrow longmapsto
  longleftrightarrow Longleftrightarrow iff ldots cdots vdots ddots dots colon ldotp cdotp
  lbrace rbrace lbrack rbrack langle rangle lceil rceil lfloor rfloor lgroup rgroup lmoustache rmoustache vert Vert backslash
  uparrow downarrow updownarrow Uparrow Downarrow Updownarrow
  log lg ln lim limsup liminf sin arcsin sinh cos arccos cosh tan arctan tanh cot coth sec csc max min sup inf arg ker dim hom det exp Pr gcd
  bmod deg quad qquad thinspace
`);

/** Switches that reach to the end of their group. */
const switches = words('displaystyle textstyle scriptstyle scriptscriptstyle rm bf it sf tt cal');

const amssymb = words(`
  square Box Diamond blacksquare lozenge blacklozenge bigstar sphericalangle measuredangle triangledown blacktriangle blacktriangledown
  blacktriangleleft blacktriangleright varnothing nexists mho eth Finv Game Bbbk digamma varkappa beth gimel daleth complement hslash
  circledS circledR maltese checkmark backprime diagup diagdown
  leqslant geqslant leqq geqq eqslantless eqslantgtr lesssim gtrsim lessapprox gtrapprox approxeq lessdot gtrdot lll ggg lessgtr gtrless
  lesseqgtr gtreqless lesseqqgtr gtreqqless doteqdot Doteq eqcirc circeq risingdotseq fallingdotseq triangleq backsim thicksim backsimeq
  thickapprox subseteqq supseteqq Subset Supset sqsubset sqsupset preccurlyeq succcurlyeq curlyeqprec curlyeqsucc precsim succsim
  precapprox succapprox vartriangleleft vartriangleright trianglelefteq trianglerighteq vDash Vdash Vvdash smallsmile smallfrown
  shortmid shortparallel bumpeq Bumpeq between pitchfork varpropto backepsilon blacktriangleleft therefore because eqsim
  nless ngtr nleq ngeq nleqslant ngeqslant lneq gneq lneqq gneqq lnsim gnsim nprec nsucc npreceq nsucceq precnsim succnsim nsim ncong
  nshortmid nmid nparallel nvdash nvDash nVdash nVDash ntriangleleft ntriangleright ntrianglelefteq ntrianglerighteq nsubseteq nsupseteq
  subsetneq supsetneq varsubsetneq varsupsetneq subsetneqq supsetneqq
  dashleftarrow dashrightarrow leftleftarrows rightrightarrows leftrightarrows rightleftarrows Lleftarrow Rrightarrow twoheadleftarrow
  twoheadrightarrow leftarrowtail rightarrowtail looparrowleft looparrowright leftrightharpoons curvearrowleft curvearrowright
  circlearrowleft circlearrowright Lsh Rsh upuparrows downdownarrows upharpoonleft upharpoonright downharpoonleft downharpoonright
  restriction multimap rightsquigarrow leftrightsquigarrow leadsto nleftarrow nrightarrow nLeftarrow nRightarrow nleftrightarrow
  nLeftrightarrow
  dotplus smallsetminus Cap Cup doublecap doublecup barwedge veebar doublebarwedge boxminus boxtimes boxdot boxplus divideontimes ltimes rtimes
  leftthreetimes rightthreetimes curlywedge curlyvee circleddash circledast circledcirc centerdot intercal lhd rhd unlhd unrhd
  ulcorner urcorner llcorner lrcorner
`);

const amsmath = words('iint iiint iiiint idotsint lvert rvert lVert rVert dotsc dotsb dotsm dotsi dotso nobreakspace');

/** Commands with arguments in braces: how many. */
const arguments_: Readonly<Record<string, number>> = {
  ...of(1, 'sqrt hat widehat tilde widetilde bar vec dot ddot acute grave check breve mathring overline underline'),
  ...of(1, 'overbrace underbrace overrightarrow overleftarrow mathrm mathbf mathit mathsf mathtt mathcal mathnormal'),
  ...of(1, 'mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner phantom hphantom vphantom smash'),
  ...of(2, 'frac stackrel'),
  ...of(
    1,
    'boldsymbol dddot overleftrightarrow underleftrightarrow underrightarrow underleftarrow xrightarrow xleftarrow',
  ),
  ...of(1, 'operatorname operatorname* boxed pmb pmod'),
  ...of(2, 'dfrac tfrac binom dbinom tbinom overset underset cfrac'),
  ...of(1, 'mathbb mathfrak mathscr'),
  ...of(1, 'xmapsto xhookrightarrow xhookleftarrow xleftrightarrow xRightarrow xLeftarrow'),
};

function of(count: number, names: string): Record<string, number> {
  return Object.fromEntries(words(names).map((name) => [name, count]));
}

/** The package that brings a command; what is missing here is LaTeX's own. */
const packageOf = new Map<string, string>([
  ...amssymb.map((name) => [name, 'amssymb'] as const),
  ...words('mathbb mathfrak').map((name) => [name, 'amssymb'] as const),
  ['mathscr', 'mathrsfs'],
  ...words('xmapsto xhookrightarrow xhookleftarrow xleftrightarrow xRightarrow xLeftarrow coloneqq eqqcolon').map(
    (name) => [name, 'mathtools'] as const,
  ),
  ...words('llbracket rrbracket').map((name) => [name, 'stmaryrd'] as const),
  ...[
    ...amsmath,
    ...words('boldsymbol dddot overleftrightarrow underleftrightarrow underrightarrow underleftarrow'),
  ].map((name) => [name, 'amsmath'] as const),
  ...words(
    'xrightarrow xleftarrow operatorname boxed pmb substack dfrac tfrac binom dbinom tbinom overset underset cfrac pmod text substack',
  ).map((name) => [name, 'amsmath'] as const),
]);

const plain = new Set([...kernel, ...amssymb, ...amsmath, 'llbracket', 'rrbracket', 'coloneqq', 'eqqcolon']);
const switching = new Set(switches);

/** Delimiters that may follow `\left`, `\right` and `\middle`. */
export const delimiters: ReadonlySet<string> = new Set([
  ...'()[]|/.<>',
  ...words(
    '\\{ \\} \\| \\lbrace \\rbrace \\lbrack \\rbrack \\langle \\rangle \\lceil \\rceil \\lfloor \\rfloor \\vert \\Vert \\lvert \\rvert \\lVert \\rVert',
  ),
  ...words('\\uparrow \\downarrow \\updownarrow \\Uparrow \\Downarrow \\Updownarrow \\backslash \\lgroup \\rgroup'),
  ...words('\\lmoustache \\rmoustache \\ulcorner \\urcorner \\llcorner \\lrcorner \\llbracket \\rrbracket'),
]);

/** Sizes that a delimiter follows. */
export const sizes: ReadonlySet<string> = new Set(
  words('big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm biggm Biggm'),
);

/** How a command is used: how many arguments, a switch, or not at all. */
export function usageOf(name: string): number | 'switch' | undefined {
  if (plain.has(name)) return 0;
  if (switching.has(name)) return 'switch';
  return Object.hasOwn(arguments_, name) ? arguments_[name] : undefined;
}

/** All packages that commands of formulas come from, in the order in which they are loaded. */
export const mathsPackages = ['amsmath', 'mathtools', 'amssymb', 'mathrsfs', 'stmaryrd'] as const;

/** The packages that the commands in a piece of LaTeX need. */
export function packagesOfMaths(latex: string): string[] {
  const found = new Set([...latex.matchAll(/\\([a-zA-Z]+)/g)].map(([, name]) => packageOf.get(name!)));
  return mathsPackages.filter((name) => found.has(name));
}

/** All commands a formula may use, with the number of their arguments. */
export const knownCommands: ReadonlyMap<string, number> = new Map([
  ...[...plain, ...switching].map((name) => [name, 0] as const),
  ...Object.entries(arguments_),
]);
