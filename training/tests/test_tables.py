"""Drawn tables: every place of the grid is covered once, and text is escaped."""
import random
import unittest

from training.synth.tables import Cell, draw_cells, to_html


class Tables(unittest.TestCase):
    def test_cells_cover_the_grid(self):
        for seed in range(40):
            rng = random.Random(seed)
            rows, columns = rng.randint(3, 12), rng.randint(2, 9)
            table, heads = draw_cells(rng, rows, columns)
            taken = set()
            for r, row in enumerate(table):
                c = 0
                for cell in row:
                    while (r, c) in taken:
                        c += 1
                    for place in ((r + i, c + k) for i in range(cell.rows) for k in range(cell.columns)):
                        self.assertNotIn(place, taken)
                        taken.add(place)
            self.assertEqual(len(taken), (rows + heads) * columns, seed)

    def test_html(self):
        self.assertEqual(to_html([[Cell('a<b', 1, 2)], [Cell('c'), Cell('')]]),
                         '<table><tr><td colspan="2">a&lt;b</td></tr><tr><td>c</td><td></td></tr></table>')


if __name__ == '__main__':
    unittest.main()
