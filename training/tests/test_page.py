"""Samples, features and decoding of the page network."""
import json
import random
import unittest

import numpy as np
import torch

from training.page import decode, features, network, samples


def line(box, text, kind='paragraph', block=0, order=0, cell=None, mark=None):
    return {'b': box, 't': text, 'fs': 12, 'bold': 0, 'mono': 0, 'k': kind, 'blk': block, 'ord': order, 'cell': cell, 'th': 0, 'pre': mark}


def page():
    """A head, a list item and a table of three rows and two columns."""
    cells = [line([40 + 200 * c, 100 + 30 * r, 120 + 200 * c, 112 + 30 * r], f'cell {r} {c}', 'cell', 10 + 2 * r + c, 2 + 2 * r + c, [1, r, r, c, c]) for r in range(3) for c in range(2)]
    lines = [line([40, 10, 200, 22], 'Running head', 'header', 1, 0), line([60, 50, 300, 62], 'an entry of a list', 'list', 2, 1, mark='•'), *cells]
    return json.dumps({'w': 500, 'h': 700, 'em': 12, 'src': 'test', 'lines': lines, 'rules': [[40, 95, 400, 95, 1]], 'fills': []})


class Samples(unittest.TestCase):
    def test_labels_stay_true_under_every_damage(self):
        rnd = random.Random(1)
        for _ in range(300):
            s = samples.sample(page(), rnd)
            n = len(s['kind'])
            self.assertEqual(sorted(s['order']), list(range(n)))
            last = int(np.argmax(s['order']))
            self.assertEqual(s['next'][last], n)
            for i in range(n):
                if s['next'][i] < n:
                    self.assertEqual(s['order'][s['next'][i]], s['order'][i] + 1)
            self.assertTrue((s['row'] <= s['table']).all() and (s['column'] <= s['table']).all())
            self.assertTrue(np.isfinite(s['F']).all() and np.isfinite(s['P']).all())

    def test_narrow_letters_keep_a_width_when_their_boxes_move(self):
        narrow = [line([40 + 9 * i, 10 + 12 * (i % 3), 42 + 9 * i, 34 + 12 * (i % 3)], 'l', order=i) for i in range(20)]
        raw = json.dumps({**json.loads(page()), 'lines': narrow})
        for seed in range(200):
            self.assertTrue(np.isfinite(samples.sample(raw, random.Random(seed))['F']).all())

    def test_pieces_of_a_ruling_become_one(self):
        self.assertEqual(len(features.merge_rulings([[0, 10, 50, 10, 1], [52, 10, 100, 10, 1], [0, 40, 100, 40, 1]], 12)), 2)


class Features(unittest.TestCase):
    def test_do_not_depend_on_the_resolution(self):
        boxes, texts = [[10, 10, 90, 20], [10, 30, 60, 40], [120, 30, 180, 40]], ['One', '2.50', '• three']
        small = features.features(boxes, texts, 200, 300, [[10, 25, 180, 25, 1]])
        large = features.features(np.array(boxes) * 3, texts, 600, 900, [[30, 75, 540, 75, 3]])
        for a, b in zip(small, large, strict=True):
            np.testing.assert_allclose(a, b, atol=1e-5)


class Decoding(unittest.TestCase):
    def test_true_answers_give_the_order_and_the_grid(self):
        s = samples.sample(page(), random.Random(2), damaged=False)
        n = len(s['kind'])
        follows = np.full((n, n), -8.0)
        for i, j in enumerate(s['next']):
            if j < n:
                follows[i, j] = 8
        before = np.where(s['order'][:, None] < s['order'][None], 8.0, -8.0)
        self.assertEqual([int(s['order'][i]) for i in decode.reading_order(follows, before)], list(range(n)))
        lines = [i for i in range(n) if s['tables'][i] >= 0]
        cells, rows, columns = decode.grid(lines, s['boxes'], *(s[k].astype(float) for k in ('row', 'column', 'block')), s['spans'])
        self.assertEqual((rows, columns, len(cells)), (3, 2, 6))

    def test_a_spanning_cell_covers_the_columns_it_belongs_to(self):
        boxes = [[0, 0, 100, 10], [0, 20, 40, 30], [60, 20, 100, 30]]
        column = np.array([[1, 0.9, 0.9], [0.9, 1, 0], [0.9, 0, 1]])
        row = np.array([[1, 0, 0], [0, 1, 0.9], [0, 0.9, 1]])
        cells, _, _ = decode.grid([0, 1, 2], boxes, row, column, np.eye(3), np.array([[0.9, 0], [0, 0], [0, 0]]))
        self.assertIn([0, 0, 0, 1, [0]], cells)


class Network(unittest.TestCase):
    def test_padding_changes_nothing_and_losses_fall_on_one_page(self):
        torch.manual_seed(1)
        s = samples.sample(page(), random.Random(3), damaged=False)
        short = {k: v for k, v in s.items()}
        one = network.PageNetwork(s['F'].shape[1], s['P'].shape[2], d=32, layers=1, heads=2, ff=48)
        *alone, batch = network.collate([short])
        padded = [torch.nn.functional.pad(alone[0], (0, 0, 0, 3)), torch.nn.functional.pad(alone[1], (0, 0, 0, 3)), torch.nn.functional.pad(alone[2], (0, 0, 0, 3, 0, 3))]
        one.eval()
        n = len(s['kind'])
        with torch.no_grad():
            a = one(*alone, batch['mask'])[0]
            b = one(*padded, torch.nn.functional.pad(batch['mask'], (0, 3)))[0][:, :n]
        torch.testing.assert_close(a, b)
        optimiser = torch.optim.AdamW(one.parameters(), lr=3e-3)
        totals = []
        for _ in range(30):
            total = sum(network.losses(one(*alone, batch['mask']), batch).values())
            optimiser.zero_grad()
            total.backward()
            optimiser.step()
            totals.append(total.item())
        self.assertLess(totals[-1], 0.5 * totals[0])


if __name__ == '__main__':
    unittest.main()
