"""Draw formulas with LaTeX and dvipng, one font, size and resolution a shard: OUT/*.pkl, lists of (png bytes, label, glyph height).

A formula that LaTeX cannot set is left out. Needs the TeX packages of training/apt.txt.
"""
from __future__ import annotations

import argparse
import os
import pickle
import random
import re
import subprocess
import tempfile
from multiprocessing import Pool
from pathlib import Path

import cv2

from .canonical import label
from .images import INK, crop, glyph_height
from .vocabulary import held_back

PRINT = {   # preamble: weight
    '': 50, r'\usepackage{lmodern}': 8, r'\usepackage{newtxtext,newtxmath}': 6, r'\usepackage{mathptmx}': 5, r'\usepackage{newpxtext,newpxmath}': 5,
    r'\usepackage{mathpazo}': 4, r'\usepackage{stix2}': 4, r'\usepackage{eulervm}': 3, r'\usepackage{fourier}': 3, r'\usepackage{kpfonts}': 2,
    r'\usepackage{libertine}\usepackage[libertine]{newtxmath}': 2, r'\usepackage{cmbright}': 2, r'\usepackage[utopia]{mathdesign}': 2,
    r'\usepackage[charter]{mathdesign}': 2, r'\usepackage{arev}': 1, r'\usepackage{concmath}': 1,
}
HAND = {    # letters and digits of a written face, everything else of Computer Modern
    rf'\usepackage[T1]{{fontenc}}\renewcommand\rmdefault{{{face}}}\normalfont\usepackage[{slope}]{{mathastext}}': weight
    for face, weight, slope in (('augie', 6, ''), ('LukasSvatba', 3, ''), ('AuriocusKalligraphicus', 2, ''), ('JanaSkrivana', 2, ''), ('fmm', 1, ''), ('pbsi', 1, ''), ('ComicNeue-TLF', 3, 'italic'))
}
HELD_OUT = {                # no training shows these
    rf'\usepackage{package}': 1 for package in ('{pxfonts}', '{kmath,kerkis}', '{fouriernc}', '{mlmodern}', r'{XCharter}\usepackage[xcharter]{newtxmath}', r'{cochineal}\usepackage[cochineal]{newtxmath}', '[math]{iwona}')
}
SETS = {'print': PRINT, 'hand': HAND, 'held-out': HELD_OUT}
RESOLUTIONS = (100, 110, 120, 130, 150, 170, 200)
SIZES = ('10pt', '10pt', '11pt', '12pt')
NUMBERED = .03              # share with an equation number at the right, which the label leaves out

DOCUMENT = r'''\documentclass[%(size)s]{article}
\usepackage{amsmath,amssymb}\let\Bbbk\relax\let\openbox\relax
%(font)s\usepackage{mathrsfs}
\usepackage{stmaryrd}
\nonstopmode
\newbox\B
\begin{document}
\expandafter\let\expandafter\RawOut\csname tex_shipout:D\endcsname
\long\def\F#1#2{\immediate\write-1{@@#1}\setbox\B\hbox{$#2$}\ifdim\wd\B>700pt\else\count0=#1\relax\RawOut\vbox{\copy\B}\fi}
%(formulas)s
\immediate\write-1{@@end}
\end{document}
'''


def source(latex: str, rng: random.Random) -> str:
    """What LaTeX is given for a canonical formula: some variation that the label does not show."""
    tokens = latex.split(' ')
    if rng.random() < .12:
        tokens = [{'(': r'\big(', ')': r'\big)'}.get(t, t) for t in tokens]
    text = ' '.join(tokens)
    while "' '" in text:
        text = text.replace("' '", "''")                 # LaTeX looks for what follows a prime; a space hides it
    text = text.replace("' ^", "'^")
    if rng.random() < .3:
        text = re.sub(r'\\mathrm \{ ((?:[a-z] ){2,})\}', lambda m: rf'\operatorname{{{m[1].replace(" ", "")}}}', text)
    if rng.random() < NUMBERED:
        number = rng.choice((f'{rng.randint(1, 60)}', f'{rng.randint(1, 9)}.{rng.randint(1, 60)}', f'{rng.choice("ABC")}{rng.randint(1, 20)}'))
        text += rf'\hskip {rng.randint(25, 120)}pt(\mathrm{{{number}}})'
    return (r'\textstyle ' if rng.random() < .12 else r'\displaystyle ') + text


def _failures(log: Path) -> set[str]:
    """Numbers of the formulas with an error or a missing character."""
    bad, current = set(), ''
    with log.open(errors='ignore') as lines:
        for line in lines:
            if line.startswith('@@'):
                current = line[2:].strip()
            elif line.startswith(('!', 'Missing character')):
                bad.add(current)
    return bad


def _run(folder: Path, *command: str) -> None:
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, timeout=900)


def shard(job: tuple[list[str], Path, int, str]) -> tuple[int, int, str]:
    """Renders one shard into its file; how many of how many worked, and the font."""
    formulas, out, seed, faces = job
    rng = random.Random(seed)
    font = rng.choices(list(SETS[faces]), list(SETS[faces].values()))[0]
    with tempfile.TemporaryDirectory(dir='/dev/shm' if os.path.isdir('/dev/shm') else None) as name:
        folder = Path(name)
        body = '\n'.join(rf'\F{{{n}}}{{{source(latex, rng)}}}' for n, latex in enumerate(formulas, 1))
        (folder / 'f.tex').write_text(DOCUMENT % {'size': rng.choice(SIZES), 'font': font + '\n', 'formulas': body})
        _run(folder, 'latex', '-interaction=nonstopmode', 'f.tex')
        bad = _failures(folder / 'f.log')
        _run(folder, 'dvipng', '-q', '-T', 'tight', '-D', str(rng.choice(RESOLUTIONS)), '-o', 'p%d.png', 'f.dvi')
        drawn = []
        for n, latex in enumerate(formulas, 1):
            picture = cv2.imread(str(folder / f'p{n}.png'), cv2.IMREAD_GRAYSCALE) if str(n) not in bad and (folder / f'p{n}.png').exists() else None
            if picture is None or picture.shape[1] > 2000 or picture.shape[0] > 600 or picture.min() > INK:
                continue
            picture = crop(picture)
            drawn.append((cv2.imencode('.png', picture)[1].tobytes(), ' '.join(label(latex.split(' '))), glyph_height(picture)))
    part = out.with_suffix('.part')
    part.write_bytes(pickle.dumps(drawn))
    part.replace(out)
    return len(drawn), len(formulas), font


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('corpus', type=Path, help='lines of `source <tab> canonical formula`')
    o.add_argument('out', type=Path)
    o.add_argument('--faces', choices=SETS, default='print')
    o.add_argument('--count', type=int, default=60000)
    o.add_argument('--start', type=int, default=0)
    o.add_argument('--tokens', type=int, default=200, help='longest label')
    o.add_argument('--held-back', action='store_true', help='only the formulas that training leaves out')
    o.add_argument('--shard', type=int, default=1500)
    o.add_argument('--processes', type=int, default=2)
    o.add_argument('--seed', type=int, default=0)
    o = o.parse_args()
    formulas = [line.split('\t')[1] for line in o.corpus.read_text(encoding='utf8').splitlines()]
    formulas = [f for f in formulas if len(label(f.split(' '))) <= o.tokens]
    if o.held_back:
        formulas = [f for f in formulas if held_back(' '.join(label(f.split(' '))))]
    random.Random(12345).shuffle(formulas)
    formulas = formulas[o.start:o.start + o.count]
    o.out.mkdir(parents=True, exist_ok=True)
    jobs = [(formulas[i:i + o.shard], o.out / f'{o.faces}{o.seed:03d}_{o.start + i:07d}.pkl', o.seed * 100003 + o.start + i, o.faces) for i in range(0, len(formulas), o.shard)]
    with Pool(o.processes) as pool:
        for good, of, font in pool.imap_unordered(shard, [j for j in jobs if not j[1].exists()]):
            print(good, 'of', of, font, flush=True)


if __name__ == '__main__':
    main()
