"""Labels, batches and the last layer of the scripts recogniser."""
import random
import unittest

import numpy as np
import torch

from training.scripts import batches, evaluate, labels, network, train
from training.synth import alphabets


class Labels(unittest.TestCase):
    def test_right_to_left_is_turned_and_numbers_are_not(self):
        self.assertEqual(labels.visual('שלום 123'), '123 םולש')
        self.assertEqual(labels.visual('(שלום)'), '(םולש)')
        self.assertEqual(labels.visual('room (12)'), 'room (12)')

    def test_han_gives_nothing_and_strangers_give_none(self):
        self.assertEqual(labels.encode('漢字 12'), labels.encode(' 12'))
        self.assertIsNone(labels.encode('ก'))

    def test_best_path_brings_the_text_back(self):
        classes = labels.encode('Привет, 11 Ườn 각')
        path = [c for k in classes for c in (k, 0, 0)]
        self.assertEqual(labels.collapse(path), 'Привет, 11 Ườn 각')
        self.assertEqual(labels.steps_needed(labels.encode('aab')), 4)


class Batches(unittest.TestCase):
    def test_a_line_keeps_its_shape_and_is_filled_on_the_right(self):
        picture = np.zeros((24, 110, 3), np.uint8)
        out = batches.fit(picture)
        self.assertEqual(out.shape, (48, 256, 3))
        self.assertIsNone(batches.fit(np.zeros((10, 1000, 3), np.uint8)))

    def test_samples_can_be_emitted_in_their_steps(self):
        rng = random.Random(1)
        for _ in range(20):
            picture, classes = batches.sample(rng, .5) or (None, None)
            if picture is not None:
                self.assertLessEqual(labels.steps_needed(classes), picture.shape[1] // network.STRIDE)


class Head(unittest.TestCase):
    def test_syllables_share_their_jamo(self):
        characters = ('a', '가', '각', '나')
        rows = network.Rows(4, characters)
        with torch.no_grad():
            rows.parts[0] = 1                              # the initial ㄱ
        composed = rows.composed()
        self.assertEqual([float(r.sum()) for r in composed], [0, 0, 4, 4, 0])

    def test_ksx1001(self):
        self.assertEqual(len(alphabets.hangul()), 2350)
        self.assertEqual((alphabets.hangul()[0], alphabets.hangul()[-1]), ('가', '힝'))


class Training(unittest.TestCase):
    def test_the_rate_rises_then_falls(self):
        rates = [train.rate(s, s / 1000) for s in (0, 50, 100, 500, 1000)]
        self.assertLess(rates[0], rates[1])
        self.assertGreater(rates[2], rates[3])
        self.assertAlmostEqual(rates[4], .02)

    def test_the_loss_prefers_the_truth(self):
        logits = torch.zeros(1, 8, 5)
        logits[0, 2, 3] = logits[0, 5, 4] = 9
        logits[0, [0, 1, 3, 4, 6, 7], 0] = 9
        self.assertLess(float(train.ctc(logits, [[3, 4]])), float(train.ctc(logits, [[4, 3]])))

    def test_edits(self):
        self.assertEqual(evaluate.edits('kitten', 'sitting'), 3)


if __name__ == '__main__':
    unittest.main()
