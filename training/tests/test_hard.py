"""What the hard images promise: the same seed draws the same, and quadrilaterals lie where the text is."""
import random
import unittest

import numpy as np

from training.synth.hard.kinds import KINDS
from training.synth.hard.sheet import Sheet

# Large ones take long.
KINDS_HERE = [kind for kind in KINDS if kind not in ('poster 10,000 px', '200 lines')]


class Kinds(unittest.TestCase):
    def test_the_same_seed_gives_the_same_image(self):
        a, b = (KINDS['word crop'](random.Random('x')) for _ in range(2))
        self.assertTrue(np.array_equal(a.image, b.image))
        self.assertEqual(a.lines[0][0], b.lines[0][0])

    def test_every_line_lies_on_the_picture(self):
        for kind in KINDS_HERE:
            sheet = KINDS[kind](random.Random(kind))
            height, width = sheet.image.shape[:2]
            self.assertTrue(sheet.lines, kind)
            for text, quad in sheet.lines:
                self.assertTrue(text)
                middle = quad.mean(0)
                self.assertTrue(0 <= middle[0] <= width and 0 <= middle[1] <= height, f'{kind}: {text!r} at {middle}')


class Sheets(unittest.TestCase):
    image = np.full((60, 100, 3), 255, np.uint8)
    image[20:40, 30:60] = 0
    sheet = Sheet(image, [('ink', np.array([[30, 20], [60, 20], [60, 40], [30, 40]], float))])

    def assert_on_ink(self, sheet: Sheet, share: float):
        (_, quad), = sheet.lines
        ys, xs = np.nonzero(sheet.image[..., 0] < 128)
        low, high = quad.min(0), quad.max(0)
        np.testing.assert_allclose([xs.min(), ys.min(), xs.max() + 1, ys.max() + 1], [*low, *high], atol=share)

    def test_turning_keeps_the_quadrilateral_on_the_ink(self):
        for degrees in (90, 180, 270):
            self.assert_on_ink(self.sheet.turned(degrees), .01)
        self.assert_on_ink(self.sheet.turned(12), 1.5)

    def test_a_bent_line_stays_in_its_quadrilateral(self):
        bent = self.sheet.bent(6)
        self.assertFalse(bent.fitting)
        self.assertGreater(bent.image.shape[0], 60)


if __name__ == '__main__':
    unittest.main()
