"""What the drawing promises: renderable text, a held-back part of its own, quadrilaterals on ink, damage that keeps them there."""
import random
import unittest

import numpy as np

from training.synth import alphabets, damage, fonts, lines, pages, text

LANGUAGES = ('ko', 'ru', 'vi', 'ar', 'he', 'ja', 'de')


class Fonts(unittest.TestCase):
    def test_a_chosen_face_has_ink_for_every_character(self):
        rng = random.Random(1)
        for lang in LANGUAGES:
            content = text.line(rng, lang, 20)
            face = fonts.choose(rng, lang, content)
            for c in set(content) - {' '}:
                self.assertIsNotNone(face.at(24).getmask(c).getbbox(), f'{face.family} draws nothing for {c!r}')

    def test_no_design_is_on_both_sides(self):
        for lang in LANGUAGES:
            trained = {g[0].design for g in fonts.families(lang, False)}
            self.assertFalse(trained & {g[0].design for g in fonts.families(lang, True)})


class Text(unittest.TestCase):
    def test_words_are_on_one_side_only(self):
        rng = random.Random(2)
        for lang in ('ko', 'ru', 'vi'):
            for evaluation in (False, True):
                drawn = [text.words(lang, evaluation).draw(rng) for _ in range(50)]
                self.assertEqual({text.held_back(w) for w in drawn}, {evaluation})

    def test_lines_use_characters_the_recogniser_has(self):
        rng, known = random.Random(3), set(alphabets.recogniser())
        for lang in ('ko', 'ru', 'uk', 'vi', 'ar', 'he', 'el', 'de'):
            for _ in range(30):
                self.assertLessEqual(set(text.line(rng, lang, 30)), known)


class Lines(unittest.TestCase):
    def test_the_same_seed_gives_the_same_line(self):
        (a, x), (b, y) = (lines.draw(random.Random(4), 'ru') for _ in range(2))
        self.assertEqual(x, y)
        self.assertTrue(np.array_equal(a, b))

    def test_a_clean_line_shows_its_text_in_contrast(self):
        rng = random.Random(5)
        for lang in LANGUAGES:
            picture, content = lines.draw(rng, lang, strength=0, length=12)
            self.assertEqual(picture.dtype, np.uint8)
            self.assertTrue(content)
            self.assertGreater(int(picture.max()) - int(picture.min()), 50)

    def test_every_manner_draws_every_language(self):
        rng = random.Random(6)
        for lang in LANGUAGES:
            for manner in ('hand', 'sign'):
                picture, content = lines.draw(rng, lang, strength=0, length=8, manner=manner)
                self.assertGreaterEqual(min(picture.shape[:2]), 8)
                self.assertGreater(float(picture.std()), 4, f'{manner} {content}')

    def test_signs_are_a_few_words_often_in_capitals(self):
        rng = random.Random(7)
        drawn = [lines.draw(rng, 'vi', strength=0, manner='sign')[1] for _ in range(30)]
        self.assertLessEqual(max(len(t.split()) for t in drawn), 3)
        self.assertGreater(sum(t.isupper() for t in drawn), 8)


class Damage(unittest.TestCase):
    picture = np.random.default_rng(0).integers(0, 255, (60, 200, 3), np.uint8)

    def test_only_warps_change_the_size(self):
        for kind in damage.KINDS:
            out, transform = damage.apply(self.picture, random.Random(6), .8, [kind])
            self.assertEqual(out.dtype, np.uint8)
            if kind not in ('skew', 'perspective'):
                self.assertEqual(out.shape, self.picture.shape, kind)
                self.assertTrue(np.array_equal(transform, np.eye(3)))

    def test_no_strength_no_damage(self):
        self.assertIs(damage.apply(self.picture, random.Random(7), 0)[0], self.picture)

    def test_the_transform_follows_a_mark(self):
        for kind in ('skew', 'perspective'):
            picture = np.full((300, 400, 3), 255, np.uint8)
            picture[118:123, 78:83] = 0
            out, transform = damage.apply(picture, random.Random(8), 1, [kind])
            x, y = damage.move(np.array([80.5, 120.5]), transform)
            self.assertLess(out[round(y) - 1:round(y) + 2, round(x) - 1:round(x) + 2].min(), 80, kind)


class Pages(unittest.TestCase):
    def test_every_quadrilateral_lies_on_ink(self):
        for i, kind in enumerate(pages.KINDS):
            picture, found = pages.draw(random.Random(10 + i), 'vi', kind=kind, strength=0)
            self.assertGreater(len(found), 1, kind)
            for content, quad, lang in found:
                self.assertEqual(lang, 'vi')
                (x0, y0), (x1, y1) = quad[0].astype(int), quad[2].astype(int)
                box = picture[y0:y1, x0:x1].astype(int)
                self.assertTrue(content and box.size)
                self.assertGreater(box.max() - box.min(), 30, f'{kind}: {content}')

    def test_quadrilaterals_move_with_the_page(self):
        straight, before = pages.draw(random.Random(20), 'de', kind='article', strength=0)
        turned, transform = damage.apply(straight, random.Random(21), 1, ['skew'])
        for _, quad, _ in before:
            moved = damage.move(quad, transform)
            self.assertTrue((moved >= -1).all() and (moved[:, 0] <= turned.shape[1] + 1).all() and (moved[:, 1] <= turned.shape[0] + 1).all())


if __name__ == '__main__':
    unittest.main()
