"""Canonical formulas, the grammar, pictures, handwriting, batches and the network of the formula training."""
import json
import random
import tempfile
import unittest
from pathlib import Path

import cv2
import numpy as np
import torch

from training.formula import batches, canonical, damage, evaluate, export, extract, generate, handwriting, images, macros, network, symbols, train, vocabulary


def drawn(scale: int = 1) -> np.ndarray:
    """Dark glyphs on white, with a bar."""
    picture = np.full((60 * scale, 200 * scale), 255, np.uint8)
    for i, c in enumerate('x+2=y'):
        cv2.putText(picture, c, ((10 + 36 * i) * scale, 40 * scale), cv2.FONT_HERSHEY_SIMPLEX, .9 * scale, 0, 2 * scale, cv2.LINE_AA)
    return picture


class Canonical(unittest.TestCase):
    SAME = {
        r'{a\over b}': r'\frac a b', r'x^{2}_{1}': 'x _ 1 ^ 2', r"f'^2_3": "f _ 3 ' ^ 2", r'x^{\prime\prime}': "x ' '", r'{\bf x}_{12}': r'\mathbf x _ { 1 2 }',
        r'\left(\frac12\right)': r'\left( \frac 1 2 \right)', r'\left(x\right)': '( x )', r'\text{ if }': r'\mathrm { i f }', r'a\le b\to c': r'a \leq b \rightarrow c',
        r'\left[\begin{array}{cc}a&b\\c&d\end{array}\right]': r'\begin{bmatrix} a & b \\ c & d \end{bmatrix}',
        r'\left\{\begin{array}{ll}a&b\\c&d\end{array}\right.': r'\begin{cases} a & b \\ c & d \end{cases}',
        r'\begin{align*}a&=b\\&=c\end{align*}': r'\begin{aligned} a & = b \\ & = c \end{aligned}', r'\sqrt[3]{x+1}': r'\sqrt [ 3 ] { x + 1 }', r'a\not=b\label{e}': r'a \neq b',
        r'{(a+b)}^2': '{ ( a + b ) } ^ 2', r'\sum\limits_{\substack{i\\j}}': r'\sum _ { \substack { i \\ j } }',
    }

    def test_one_picture_has_one_form(self):
        for latex, expected in self.SAME.items():
            self.assertEqual(' '.join(canonical.normalise(latex)), expected, latex)

    def test_a_canonical_formula_stays_as_it_is(self):
        for formula in [*self.SAME.values(), *generate.formulas(300, 5)]:
            self.assertEqual(' '.join(canonical.normalise(formula)), formula)

    def test_what_is_unknown_or_open_is_refused(self):
        for latex in (r'\unknown', r'\frac{a', r'a}', r'\left( x', r'x_1_2', r'\begin{tikz}\end{tikz}', '漢'):
            with self.assertRaises(canonical.Reject, msg=latex):
                canonical.normalise(latex)

    def test_thin_spaces_are_no_labels(self):
        self.assertEqual(canonical.label(canonical.normalise(r'a\,b\quad c')), ['a', 'b', r'\quad', 'c'])


class Sources(unittest.TestCase):
    def test_macros_are_written_out(self):
        known = macros.defined(r'\newcommand{\E}[1]{\mathbb{E}[#1]} \def\a{\alpha} \DeclareMathOperator{\tr}{tr} \newcommand{\n}[2][2]{#2_#1} \let\b=\beta')
        text = ''.join(macros.expanded(symbols.TOKEN.findall(r'\E{\a}\tr\n{x}\n[3]{y}\b'), known)).replace(' ', '')
        self.assertEqual(text, r'\mathbb{E}[\alpha]\operatorname{tr}x_2y_3\beta')

    def test_macros_that_never_end_are_refused(self):
        known = macros.defined(r'\def\a{' + r'\b' * 100 + r'} \def\b{' + r'\c' * 100 + r'} \def\c{x}')
        with self.assertRaises(canonical.Reject):
            macros.expanded([r'\a'], known)

    def test_a_document_gives_displays_and_inline_formulas_but_no_prose(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / 'a.tex'
            path.write_text(r'\newcommand{\R}{\mathbb R} Let $x\in\R$. $justwordshere$ % $commented+out$' + '\n\n' + r'\begin{align}a&=b+c\\d&=e+f\end{align} $$E=mc^2$$')
            _, formulas = extract.document(('n', [path], (10, 10)))
        self.assertIn(r'x \in \mathbb R', formulas)
        self.assertIn('E = m c ^ 2', formulas)
        self.assertFalse(any('w o r d s' in f or 'o u t' in f for f in formulas))
        self.assertTrue('a = b + c' in formulas or any('aligned' in f for f in formulas))

    def test_the_grammar_repeats_itself_and_stays_in_the_vocabulary(self):
        made = generate.formulas(200, 3)
        self.assertEqual(made, generate.formulas(200, 3))
        self.assertEqual(len(set(made)), 200)
        self.assertTrue(all(vocabulary.encode(' '.join(canonical.label(f.split(' ')))) for f in made + generate.formulas(50, 3, school=True)))


class Pictures(unittest.TestCase):
    def test_preparing_undoes_size_and_colours(self):
        plain = images.prepare(drawn())
        for other in (255 - drawn(), drawn(2), cv2.cvtColor(drawn(), cv2.COLOR_GRAY2BGR), (drawn().astype(np.uint16) * 257), drawn() // 2 + 60):
            picture = images.prepare(other)
            self.assertLessEqual(abs(picture.shape[1] - plain.shape[1]), 6)
            self.assertLess(picture.min(), 90)
            self.assertGreater(np.median(picture), 240)
        self.assertLess(abs(images.glyph_height(plain) - images.GLYPH), 2.5)

    def test_transparent_ground_is_white(self):
        picture = np.zeros((20, 40, 4), np.uint8)
        picture[5:15, 10:14, 3] = 255
        self.assertEqual(images.grey(picture)[0, 0], 255)

    def test_a_batch_is_ink_on_zeros(self):
        out = images.batch([np.full((10, 20), 255, np.uint8), np.zeros((30, 50), np.uint8)])
        self.assertEqual(out.shape, (2, 1, 32, 64))
        self.assertEqual((out[0].max(), out[1, 0, 29, 49], out[1, 0, 31, 63]), (0, 255, 0))

    def test_damage_leaves_a_picture_within_limits(self):
        rng = np.random.default_rng(2)
        for _ in range(40):
            out = damage.damaged(drawn(), 20, rng)
            self.assertTrue(out.shape[0] <= images.HEIGHT and out.shape[1] <= images.WIDTH)
            self.assertGreater(int((out < images.INK).sum()), 30)

    def test_thinning_leaves_lines_of_one_pixel_in_one_piece(self):
        ink = np.zeros((40, 60), np.uint8)
        cv2.circle(ink, (30, 20), 12, 1, 5)
        line = handwriting.thin(ink)
        self.assertEqual(cv2.connectedComponents(line, connectivity=8)[0], 2)
        self.assertLess(int(line.sum()), 110)

    def test_handwriting_differs_each_time_and_keeps_its_ink(self):
        pictures = [handwriting.write(drawn(), 20, np.random.default_rng(seed))[0] for seed in (1, 2)]
        self.assertFalse(np.array_equal(*(p[:60, :180] for p in pictures)))
        self.assertTrue(all((p < images.INK).sum() > 150 for p in pictures))


class Learning(unittest.TestCase):
    def samples(self, count: int = 12) -> list[batches.Sample]:
        png = cv2.imencode('.png', drawn())[1].tobytes()
        label = vocabulary.encode('x + 2 = y') or []
        return [batches.Sample(png, np.array(label[:1 + i % 5], np.int16), 20, i % 2 == 0) for i in range(count)]

    def test_batches_group_like_shapes_and_end_their_labels(self):
        plans = batches.planned(self.samples(), 6e5, 2400, 48)
        self.assertEqual(sum(map(len, plans)), 12)
        pictures, labels = batches.collate(plans[0], np.random.default_rng(1))
        self.assertIn(pictures.shape[2], batches.HEIGHTS)
        self.assertIn(pictures.shape[3], batches.WIDTHS)
        self.assertTrue(all(vocabulary.END in row and row[0] == vocabulary.START for row in labels))

    def test_one_batch_is_learnt(self):
        torch.manual_seed(1)
        model = network.Recogniser(len(vocabulary.TOKENS), dims=32, heads=4, hidden=64, layers=1, widths=(8, 8, 16, 16), depths=(1, 1, 1)).train()
        pictures, labels = batches.collate(self.samples(4), np.random.default_rng(1))
        x, classes = torch.from_numpy(pictures).float() / 255, torch.from_numpy(labels)
        optimiser = torch.optim.AdamW(model.parameters(), 3e-3)
        seen = []
        for _ in range(40):
            loss, _ = train.losses(*model(x, classes[:, :-1]), classes[:, 1:])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            seen.append(loss.item())
        self.assertLess(seen[-1], .6 * seen[0])

    def test_the_rate_rises_then_falls_and_labels_grow(self):
        self.assertLess(train.rate(0, 0), train.rate(train.WARM_UP, .1))
        self.assertAlmostEqual(train.rate(10000, 1), .02)
        self.assertEqual([train.limit(m, [(0, 20), (6, 50)]) for m in (0, 5, 6, 90)], [20, 20, 50, 50])

    def test_the_exported_pair_answers_as_the_network_does(self):
        torch.manual_seed(1)
        model = network.Recogniser(len(vocabulary.TOKENS)).eval()
        picture = images.prepare(drawn())
        encoder, decoder = export.graphs(model)
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / n for n in ('e.onnx', 'd.onnx')]
            for path, graph in zip(paths, (encoder, decoder)):
                path.write_bytes(graph.SerializeToString())
            tokens = evaluate.Reader(*paths, 1).read(picture)
        expected = model.greedy(torch.from_numpy(images.batch([picture])).float() / 255, vocabulary.START, vocabulary.END)[0]
        self.assertEqual(tokens[:20], [vocabulary.TOKENS[c] for c in expected][:20])

    def test_edits_and_balance(self):
        self.assertEqual(evaluate.edits(list('kitten'), list('sitting')), 3)
        self.assertEqual(evaluate.balanced(['}', '{', 'a']), ['{', 'a', '}'])

    def test_the_vocabulary_is_what_ships(self):
        self.assertEqual(list(vocabulary.TOKENS), json.loads(vocabulary.FILE.read_text(encoding='utf8')))
        self.assertEqual(vocabulary.TOKENS[:4], ('<pad>', '<s>', '</s>', '<unk>'))
        shares = sum(vocabulary.held_back(str(random.Random(i).random())) for i in range(6400)) / 6400
        self.assertAlmostEqual(shares, 1 / 64, delta=.008)


if __name__ == '__main__':
    unittest.main()
