"""Drawn documents: sources are complete, colours tell blocks apart, tables stay rectangles, a page is where its truth says."""
import importlib.util
import random
import re
import shutil
import tempfile
import unittest
from pathlib import Path

import numpy as np

from training.synth import tables
from training.synth.documents import content
from training.synth.documents.source import Block, Source
from training.synth.documents.typeset import boxes_of, code

WORDS = importlib.util.find_spec('wordfreq') is not None
TEX = shutil.which('xelatex') and shutil.which('pdftoppm')


class Colours(unittest.TestCase):
    def test_blocks_differ_from_each_other_and_from_greys(self):
        codes = np.array([code(i) for i in range(120)])
        for i, one in enumerate(codes):
            others = np.abs(np.delete(codes, i, 0) - one).max(1)
            self.assertGreaterEqual(others.min(), 8, i)
        self.assertTrue(all(max(c) - min(c) > 6 and 0 < min(c) and max(c) < 255 for c in codes.tolist()))

    def test_boxes_by_column(self):
        page = np.full((100, 200, 3), 255, np.uint8)
        page[10:20, 10:80] = page[40:50, 120:190] = code(3)[::-1]
        page[60:70, 20:180] = code(4)[::-1]
        self.assertEqual(boxes_of(page, 3, (.5,)), [[10, 10, 80, 20], [120, 40, 190, 50]])
        self.assertEqual(boxes_of(page, 3, ()), [[10, 10, 190, 50]])
        self.assertEqual(boxes_of(page, 4, (.5,)), [[20, 60, 180, 70]])
        self.assertEqual(boxes_of(page, 5, (.5,)), [])


class Content(unittest.TestCase):
    def test_special_characters(self):
        self.assertEqual(content.escape('5% & $_#'), r'5\% \& \$\_\#')

    def test_every_row_of_a_table_fills_its_columns(self):
        for seed in range(60):
            rng = random.Random(seed)
            cells, heads = tables.draw_cells(rng, rng.randint(3, 9), rng.randint(2, 7))
            columns = sum(cell.columns for cell in cells[0])
            for style in ('grid', 'booktabs', 'rows'):
                latex = content.tabular(cells, heads, style)
                rows = [line for line in latex.split('\n') if line.endswith(r'\\')]
                self.assertEqual(len(rows), len(cells))
                for row in rows:
                    spans = [int(n) for n in re.findall(r'\\multicolumn\{(\d+)\}', row)]
                    places = len(re.findall(r'(?<!\\)&', row)) + 1
                    self.assertEqual(places - len(spans) + sum(spans), columns, (seed, style, row))


@unittest.skipUnless(WORDS, 'skipped, because wordfreq is not here (training/requirements.txt)')
class Pages(unittest.TestCase):
    def test_sources_are_the_same_for_the_same_seed_and_whole(self):
        from training.synth.documents.__main__ import CLASSES
        for name, make in CLASSES.items():
            for lang in ('en', 'zh'):
                one, two = (make(random.Random(7), lang) for _ in range(2))
                self.assertEqual([p.latex for p in one.pieces], [p.latex for p in two.pieces])
                self.assertTrue(all(block.text or block.html or block.kind == 'figure' for block in one.blocks), name)
                drawn = one.preamble + ''.join(p.latex for p in one.pieces)
                self.assertTrue(all(f'{{b{i}}}' in drawn for i in range(len(one.blocks))), name)

    def test_notes_come_last_and_furniture_has_no_order(self):
        from training.synth.documents.__main__ import truth
        there = [[0, 0, 1, 1]]
        blocks = [Block('header', 'h', boxes=there), Block('footnote', 'n', boxes=there), Block('paragraph', 'p', boxes=there), Block('list', 'gone')]
        self.assertEqual([(b['kind'], b.get('order')) for b in truth(blocks)], [('header', None), ('paragraph', 0), ('footnote', 1)])

    @unittest.skipUnless(TEX, 'skipped, because xelatex and pdftoppm are not here (training/apt.txt)')
    def test_a_page(self):
        from training.synth.documents.typeset import draw
        source = Source(random.Random(1), 'en', '\\pagestyle{empty}\\setlength{\\parindent}{0pt}')
        source.add('heading', r'\section*{Title}', 'Title')
        source.figure(None, .5)
        source.paragraph()
        with tempfile.TemporaryDirectory() as folder:
            image = draw(source, Path(folder), 72)
        heading, figure, paragraph = (block.boxes[0] for block in source.blocks)
        self.assertLess(heading[3], figure[1])
        self.assertLess(figure[3], paragraph[1])
        for left, top, right, bottom in (heading, paragraph):
            self.assertLess(image[top:bottom, left:right].min(), 100)
            image[top - 2:bottom + 2, left - 2:right + 2] = 255
        left, top, right, bottom = figure
        image[top - 2:bottom + 2, left - 2:right + 2] = 255
        self.assertEqual(image.min(), 255)


if __name__ == '__main__':
    unittest.main()
