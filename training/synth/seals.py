"""Seals and stamps with their text: python -m training.synth.seals OUT [--count 30] [--seed 1]

Chinese round, oval and square seals and English stamps, pressed on a page with a few printed lines. OUT/labels.jsonl has, for each picture, `ring` (the text along
the rim, clockwise), `lower` (along the lower rim, where it runs the other way) and `inside` (level lines, from the top).
"""
from __future__ import annotations

import argparse
import json
import math
import random
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw

from . import damage, fonts, lines

PLACES = '北京 上海 广州 深圳 杭州 南京 成都 武汉 西安 苏州 天津 重庆 青岛 大连 厦门 宁波 长沙 郑州 济南 合肥'.split()
NAMES = '华信 天成 瑞丰 中科 恒达 金桥 远大 东方 明德 博雅 新程 嘉禾 宏图 安泰 百川'.split()
TRADES = '科技 贸易 建筑工程 物流 文化传播 电子 医疗器械 食品 信息技术 投资管理'.split()
USES = '合同专用章 财务专用章 发票专用章 业务专用章 公章 人事专用章'.split()
WORDS = 'NORTHERN HARBOUR SUPPLY UNITED GLASS PAPER COPPER RIVER TRADING WESTERN MARINE SOLAR BRIDGE GRANITE MAPLE'.split()
ENDS = 'COMPANY LIMITED|& SONS LTD|CO. LTD|HOLDINGS INC|CORPORATION|PARTNERS LLP'.split('|')
TOWNS = 'LONDON|DUBLIN|SYDNEY|TORONTO|SINGAPORE|CHICAGO|BOSTON'.split('|')


def draw(rng: random.Random, kind: str) -> tuple[np.ndarray, dict[str, object]]:
    """A page part with one seal of a kind ('round', 'oval', 'square', 'stamp'), BGR, and what it says."""
    radius = rng.randint(70, 150)
    a, b = (radius, radius) if kind in ('round', 'square') else (radius, round(radius * rng.uniform(.6, .8))) if kind == 'oval' else rng.choice(((radius, radius), (radius, round(.75 * radius))))
    scale = 3
    ink = Image.new('L', (2 * a * scale + 40, 2 * b * scale + 40))
    pen = ImageDraw.Draw(ink)
    centre = ink.width / 2, ink.height / 2
    lang = 'en' if kind == 'stamp' else 'zh'
    truth: dict[str, object] = {'kind': kind, 'ring': '', 'lower': '', 'inside': []}
    border = max(3, round(.035 * radius * scale))
    if kind == 'square':
        pen.rectangle((20, 20, ink.width - 20, ink.height - 20), outline=255, width=border)
        text = rng.choice(NAMES) + rng.choice(('之印', '印章'))
        size = round(.8 * a * scale)
        face = _face(rng, 'zh', text)
        for k, c in enumerate(text):                          # two columns, the right one first
            pen.text((centre[0] + (.45 if k < 2 else -.45) * a * scale, centre[1] + (-.45 if k % 2 == 0 else .45) * b * scale), c, 255, face.at(size), 'mm')
        truth['inside'] = [text]
    else:
        pen.ellipse((20, 20, ink.width - 20, ink.height - 20), outline=255, width=border)
        if lang == 'zh':
            ring = rng.choice(PLACES) + ('市' if rng.random() < .4 else '') + rng.choice(NAMES) + rng.choice(TRADES) + rng.choice(('有限公司', '股份有限公司', '有限责任公司'))
            inside = [rng.choice(USES)]
        else:
            ring, inside = f'{rng.choice(WORDS)} {rng.choice(WORDS)} {rng.choice(ENDS)}', [rng.choice(('PAID', 'RECEIVED', 'APPROVED', 'COPY'))]
            if rng.random() < .5:
                truth['lower'] = rng.choice(TOWNS)
            pen.ellipse((20 + .42 * a * scale, 20 + .42 * b * scale, ink.width - 20 - .42 * a * scale, ink.height - 20 - .42 * b * scale), outline=255, width=max(2, border // 2))
        face = _face(rng, lang, ring + ''.join(inside) + str(truth['lower']))
        height = .27 * b * scale
        _along(ink, ring, face, height, centre, (a * scale * .78, b * scale * .78 if a == b else b * scale - .22 * a * scale * b / a), rng.uniform(225, 290) if lang == 'zh' else 250 if truth['lower'] else 300, False)
        if truth['lower']:
            _along(ink, str(truth['lower']), face, height, centre, (a * scale * .78, b * scale - .22 * a * scale * b / a), 80, True)
        truth['ring'], truth['inside'] = ring, inside
        if lang == 'zh' and a == b:
            _star(pen, centre, .26 * a * scale)
        size = round(min(.2 * a, 1.1 * a / max(1, len(inside[0])) * (1 if lang == 'zh' else 1.3)) * scale)
        pen.text((centre[0], centre[1] + (.45 * b * scale if lang == 'zh' and a == b else 0)), inside[0], 255, _face(rng, lang, inside[0]).at(max(10, size)), 'mm')
    mask = cv2.resize(np.asarray(ink, np.float32) / 255, None, fx=1 / scale, fy=1 / scale, interpolation=cv2.INTER_AREA)
    worn = cv2.resize(damage.numbers(rng).uniform(.55, 1.2, (6, 6)).astype(np.float32), mask.shape[::-1], interpolation=cv2.INTER_CUBIC).clip(.4, 1)
    page = np.full((2 * b + 260, max(2 * a, 420) + 120, 3), 255, np.float32)
    for row in range(3):
        line, _ = lines.draw(rng, lang, strength=0, size=18, length=16)
        y = 20 + 40 * row
        page[y:y + min(36, line.shape[0]), 20:20 + min(line.shape[1], page.shape[1] - 40)] = line[:36, :page.shape[1] - 40]
    x, y = rng.randint(20, page.shape[1] - mask.shape[1] - 20), page.shape[0] - mask.shape[0] - 20
    colour = np.array(rng.choice(((40, 30, 210), (50, 40, 190), (60, 50, 230), (180, 60, 50), (150, 50, 90))), np.float32)
    if lang == 'zh':
        colour = np.array((rng.uniform(30, 70), rng.uniform(20, 60), rng.uniform(180, 235)), np.float32)
    spot = page[y:y + mask.shape[0], x:x + mask.shape[1]]
    spot += (mask * worn)[..., None] * (colour - spot)
    truth['box'] = [x, y, x + mask.shape[1], y + mask.shape[0]]
    return damage.apply(page.clip(0, 255).astype(np.uint8), rng, rng.uniform(0, .3), ['jpeg', 'blur', 'noise'])[0], truth


def _face(rng: random.Random, lang: str, text: str) -> fonts.Face:
    """A face that covers a text; without one the fonts of apt.txt are not here."""
    face = fonts.choose(rng, lang, text)
    if face is None:
        raise LookupError(f'no font has all letters of {text}')
    return face


def _along(ink: Image.Image, text: str, face: fonts.Face, height: float, centre: tuple[float, float], radii: tuple[float, float], degrees: float, lower: bool) -> None:
    """Letters along an ellipse, their middles on it: clockwise over the top, or from left to right along the bottom."""
    arc = math.radians(degrees) * sum(radii) / 2
    height *= min(1, .95 * arc / sum(face.at(round(height)).getlength(c) for c in text))
    widths = [face.at(round(height)).getlength(c) if ord(c) < 0x2e80 else height for c in text]
    total, at = sum(widths), 0.0
    for c, width in zip(text, widths):
        part = (at + width / 2) / total - .5
        at += width
        angle = math.radians(90 - part * degrees if lower else -90 + part * degrees)
        letter = Image.new('L', (round(2 * height), round(2 * height)))
        ImageDraw.Draw(letter).text((height, height), c, 255, face.at(round(height)), 'mm')
        normal = math.degrees(math.atan2(math.sin(angle) / radii[1], math.cos(angle) / radii[0]))
        turned = letter.rotate(-normal - 90 if not lower else -normal + 90, Image.BICUBIC)
        x, y = centre[0] + radii[0] * math.cos(angle), centre[1] + radii[1] * math.sin(angle)
        ink.paste(255, (round(x - height), round(y - height)), turned)


def _star(pen: ImageDraw.ImageDraw, centre: tuple[float, float], radius: float) -> None:
    points = [(centre[0] + r * math.sin(k * math.pi / 5), centre[1] - r * math.cos(k * math.pi / 5)) for k in range(10) for r in [radius if k % 2 == 0 else .38 * radius]]
    pen.polygon(points, fill=255)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('out', type=Path)
    options.add_argument('--count', type=int, default=30)
    options.add_argument('--seed', type=int, default=1)
    args = options.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(args.seed)
    with (args.out / 'labels.jsonl').open('w', encoding='utf8') as labels:
        for k in range(args.count):
            picture, truth = draw(rng, ('round', 'round', 'oval', 'square', 'stamp')[k % 5])
            cv2.imwrite(str(args.out / f'{k:03}.png'), picture)
            labels.write(json.dumps({'image': f'{k:03}.png', **truth}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
