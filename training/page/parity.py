"""python -m training.page.parity: writes src/vision/page/fixtures/pages.json, pages with what Python makes of them: features, and what the exported network says.

The product makes the same features anew; its test holds it to these.
"""

import json
from pathlib import Path

import numpy as np
import onnxruntime

from .features import features

ROOT = Path(__file__).resolve().parents[2]
DECIMALS = 4

PAGES: dict[str, dict] = {
    'a table in text, ruled': {
        'width': 800,
        'height': 600,
        'lines': [
            ([60, 40, 420, 62], 'Quarterly report of the northern branch'),
            ([60, 90, 730, 110], 'Sales rose in all regions, as table 1 shows; costs did not.'),
            ([60, 114, 540, 134], 'See www.example.org or page 12 of 40.'),
            ([60, 170, 300, 190], 'Table 1: Sales by region'),
            *[([70 + 200 * c, 210 + 30 * r, 70 + 200 * c + 12 * len(t), 230 + 30 * r], t) for r, row in enumerate([['Region', 'Units', 'Share'], ['North', '1,204', '12.5 %'], ['South', '980', '9.1 %'], ['Östlich', '—', '$3.00']]) for c, t in enumerate(row)],
            ([60, 360, 400, 378], '* Figures of 2024-03-01, unaudited:'),
            ([390, 570, 410, 588], '17'),
        ],
        'rulings': [[60, 204, 600, 206, 2], [60, 236, 600, 237, 1], [60, 326, 600, 328, 2], [255, 200, 256, 330, 1]],
    },
    'many writing systems, some lines level with others': {
        'width': 500,
        'height': 700,
        'lines': [
            ([40, 30, 260, 55], '第 3 章 编译原理……'),
            ([40, 70, 300.5, 92], '1.2.3 日本語のテキスト、かな'),
            ([320, 72, 470, 91], '한국어 문장입니다.'),
            ([300, 120, 470, 140], 'النص العربي'),
            ([60, 121, 200, 139], '• item ①'),
            ([40, 160, 200, 180], 'ЗАГОЛОВОК'),
            ([40, 200, 44, 220], 'x²'),
            ([50, 200, 480, 222], 'if (a < b) { return c[0]; }'),
            ([50, 640, 150, 655], '- 4 -'),
            ([52, 300, 60, 318], '(a)'),
            ([80, 301, 180, 318], 'Fig. 4 shows'),
        ],
        'rulings': [],
    },
    'unread lines in a tall picture': {
        'width': 300,
        'height': 900,
        'lines': [([20 + 90 * (i % 3), 20 + 25 * (i // 3), 90 + 90 * (i % 3) - 7 * (i % 4), 38 + 25 * (i // 3)], 'x') for i in range(15)],
        'rulings': [[10, 150, 290, 151, 1]],
    },
}


def flat(values) -> list[float]:
    return [round(float(v), DECIMALS) + 0.0 for v in np.asarray(values).ravel()]


def main() -> None:
    session = onnxruntime.InferenceSession(str(ROOT / 'models/page.onnx'))
    written = []
    for name, page in PAGES.items():
        boxes, texts = [box for box, _ in page['lines']], [text for _, text in page['lines']]
        lines, classes, pairs = features(boxes, texts, page['width'], page['height'], page['rulings'])
        kinds, spans, relations = session.run(['kinds', 'spans', 'relations'], {'lines': lines, 'classes': classes, 'pairs': pairs})
        told = {'lines': flat(lines), 'classes': classes.ravel().tolist(), 'pairs': flat(pairs)}
        said = {'kinds': flat(kinds), 'spans': flat(spans), 'relations': flat(relations)}
        written.append({'name': name, **page, 'told': told, 'said': said})
    path = ROOT / 'src/vision/page/fixtures/pages.json'
    path.parent.mkdir(exist_ok=True)
    path.write_text('[\n' + ',\n'.join(json.dumps(page, ensure_ascii=False) for page in written) + '\n]\n')


if __name__ == '__main__':
    main()
