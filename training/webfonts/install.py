"""Web fonts as fonts of this user: the packages of package.json come as one file per alphabet, which this joins to whole TrueType files.

usage: in a copy of this folder, npm install --ignore-scripts; then, in the repository's root,
       python -m training.webfonts.install COPY/node_modules [--out ~/.local/share/fonts/inkstone-training]
"""
from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

from fontTools import merge
from fontTools.ttLib import TTFont

ALPHABETS = ('latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'arabic', 'hebrew', 'korean')
# What only matters on screens, or is not joined soundly.
LEFT_OUT = ('DSIG', 'FFTM', 'gasp', 'hdmx', 'VDMX', 'LTSH', 'kern', 'fpgm', 'prep', 'cvt ', 'meta', 'STAT')
NAME = re.compile(r'(?P<family>.+?)-(?P<alphabet>latin-ext|cyrillic-ext|latin|vietnamese|cyrillic|greek|arabic|hebrew|korean)-(?P<style>\d+-(?:normal|italic))\.woff$')


def join(parts: list[Path], out: Path) -> None:
    """One TrueType file of the alphabets of one style."""
    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for i, part in enumerate(parts):
            font = TTFont(part)
            font.flavor = None
            for tag in LEFT_OUT:
                if tag in font:
                    del font[tag]
            plain.append(f'{folder}/{i}.ttf')
            font.save(plain[-1])
        whole = merge.Merger().merge(plain) if len(plain) > 1 else TTFont(plain[0])
        whole.save(out)


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument('modules', type=Path, help='node_modules with @fontsource packages')
    o.add_argument('--out', type=Path, default=Path('~/.local/share/fonts/inkstone-training').expanduser())
    o = o.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    for package in sorted((o.modules / '@fontsource').iterdir()):
        styles: dict[str, dict[str, Path]] = defaultdict(dict)
        for file in (package / 'files').glob('*.woff'):
            if found := NAME.match(file.name):
                styles[found['style']][found['alphabet']] = file
        for style, found in sorted(styles.items()):
            out = o.out / f'{package.name}-{style}.ttf'
            if out.exists():
                continue
            try:
                join([found[a] for a in ALPHABETS if a in found], out)
            except Exception as reason:                    # fonts with tables that can't be joined: there are others
                print(f'{out.name} left out: {type(reason).__name__} {reason}')
    subprocess.run(['fc-cache', str(o.out)], check=True)


if __name__ == '__main__':
    main()
