"""Invoices with two parties, and forms filled in wholly, partly or not at all, in the languages of `words.py`."""
from __future__ import annotations

import random

from . import content as c
from .paper import BOLD, SANS, SERIF, Paper
from .words import WORDS, Language, day, money, value

LATIN = ('/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf', '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf', '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf')


def face(r: random.Random, tongue: str) -> str:
    return r.choice((SANS, SERIF)) if tongue == 'zh' else r.choice(LATIN)


def labelled(p: Paper, r: random.Random, way: str, x: float, y: float, label: str, text: str, size: int, font: str, gap: int) -> float:
    """Writes a label and its value in one of the usual ways; returns where the next may begin."""
    if way == 'above':
        p.write(x, y, label, size - 4, font), text and p.write(x, y + size + 2, text, size, font)
        return y + 2.9 * size
    if way == 'inline':
        p.write(x, y, '%s: %s' % (label, text) if text else label + ':', size, font)
    else:
        p.write(x, y, label + (':' if way == 'colon' else ''), size, font), text and p.write(x + gap, y, text, size, font)
    return y + 1.7 * size


def asked(key: str, r: random.Random) -> str:
    """The same key in the ways that people write it."""
    return key if r.random() < .7 else ''.join(w if i == 0 else w.capitalize() for i, w in enumerate(key.split('_')))


def invoice(r: random.Random, tongue: str) -> Paper:
    words: Language = WORDS[tongue]
    p = Paper(r, 1100, 1500)
    size, font, way, x0 = r.randint(19, 25), face(r, tongue), r.choice(('inline', 'column', 'colon', 'above')), r.randint(50, 110)
    say = {k: r.choice(v) for k, v in words.invoice.items()}
    sign = r.choice(('€', 'EUR', '')) if words.decimal == ',' else '¥' if tongue == 'zh' else r.choice(('£', '$', ''))
    show = lambda v: (sign + money(v, words) if words.decimal == '.' else (money(v, words) + ' ' + sign).strip())
    both = lambda v: (show(v), money(v, words))
    firms = r.sample(words.firms, 2)
    seller, buyer = ({'name': f, 'address': r.choice(words.streets), 'vat_id': r.choice(('DE', 'FR', 'NL', 'IT')) + c.digits(r, 9)} for f in firms)
    town = {id(seller): r.choice(words.towns), id(buyer): r.choice(words.towns)}
    meta = [('invoice_number', say['number'], r.choice((c.digits(r, 6), 'R-' + c.digits(r, 4), '2025-' + c.digits(r, 3)))), ('invoice_date', say['date'], day(r, words))]
    meta += [('due_date', say['due'], day(r, words))] if r.random() < .5 else []
    meta += [('customer_number', say['customer'], c.digits(r, 5))] if r.random() < .5 else []
    r.shuffle(meta)
    y = 50.
    two, heads = r.random() < .6, r.random() < .6
    if two:
        for side, (who, head) in enumerate(((seller, say['seller']), (buyer, say['buyer']))):
            x, at = x0 + side * 480, y
            if heads:
                p.write(x, at, head + r.choice(('', ':')), size, BOLD if tongue == 'zh' else font)
                at += 1.6 * size
            for line in (who['name'], who['address'], town[id(who)], say['vat_id'] + r.choice((': ', ' ')) + who['vat_id']):
                p.write(x, at, line, size - 1, font)
                at += 1.45 * size
        y = at + size
    else:
        p.write(x0, y, seller['name'], size + 8, font), p.write(x0, y + 44, seller['address'] + ', ' + town[id(seller)], size - 3, font)
        y += 110
    p.write(x0, y, {'en': 'Invoice', 'de': 'Rechnung', 'fr': 'Facture', 'es': 'Factura', 'it': 'Fattura', 'nl': 'Factuur', 'zh': '发票'}[tongue], size + 12, font)
    y += 3 * size
    mx = x0 + r.choice((0, 0, 500))
    for _, label, text in meta:
        y = labelled(p, r, way, mx, y, label, text, size, font, 230)
    y += size
    names = {k: r.choice(v) for k, v in words.columns.items()}
    xs = {'description': x0 + (50 if (numbered := r.random() < .5) else 0), 'quantity': 600, 'unit_price': 800, 'amount': 1010}
    if numbered:
        p.write(x0, y, {'de': 'Pos.', 'zh': '序号'}.get(tongue, 'No.'), size, font)
    for k, x in xs.items():
        p.write(x, y, names[k], size, font, right=k != 'description')
    rows, net = [], 0.
    for i in range(r.randint(1, 7)):
        y += 1.8 * size
        n, price = r.randint(1, 9), r.randint(100, 90000) / 100
        net += n * price
        goods = r.choice(words.goods)
        if numbered:
            p.write(x0, y, str(i + 1), size, font)
        p.write(xs['description'], y, goods, size, font), p.write(xs['quantity'], y, str(n), size, font, right=True)
        p.write(xs['unit_price'], y, show(price), size, font, right=True), p.write(xs['amount'], y, show(n * price), size, font, right=True)
        if r.random() < .25:
            y += 1.3 * size
            p.write(xs['description'], y, more := r.choice(words.goods).lower(), size, font)
            goods += ' ' + more
        rows.append({'description': goods, 'quantity': str(n), 'unit_price': both(price), 'amount': both(n * price)})
    rate = r.choice((5, 7, 9, 19, 20, 21))
    tax = round(net * rate / 100, 2)
    y += 2.6 * size
    rate_too = r.choice((' %d%%', ' %d %%', ' (%d%%)', '')).replace('%d', str(rate)).replace('%%', '%')
    near = r.random() < .3
    for label, v in ((say['net'], net), (say['tax'] + rate_too, tax), (say['total'], net + tax)):
        p.write(560, y, label + (' ' + show(v) if near else ''), size, font)
        if not near:
            p.write(1010, y, show(v), size, font, right=True)
        y += 1.7 * size
    for line in r.sample(words.around, 2):
        y += 1.6 * size
        p.write(x0, y, line, size - 3, font)
    p.write(x0, y + 2 * size, 'IBAN: DE%s' % c.digits(r, 20), size - 3, font)
    for k, _, text in meta:
        p.field(asked(k, r), text)
    for k, v in (('net_amount', net), ('tax', tax), ('total', net + tax)):
        p.field(asked(k, r), both(v))
    if two and heads:
        parties = tuple((side, dict(who, address=(who['address'], *(who['address'] + gap + town[id(who)] for gap in (' ', ', '))))) for side, who in (('seller', seller), ('buyer', buyer)))
        if r.random() < .5:
            for side_name, of in parties:
                p.schema[side_name], p.values[side_name] = dict.fromkeys(of, ''), of
        else:
            for side_name, of in parties:
                for k, forms in of.items():
                    p.field('%s_%s' % (side_name, k), forms)
    else:
        p.field(asked('seller_name', r), seller['name'])
    p.schema['items'], p.values['items'] = [dict.fromkeys(rows[0], '')], rows
    return p


def form(r: random.Random, tongue: str, filled: float) -> Paper:
    """`filled`: the share of its fields that somebody filled in."""
    words: Language = WORDS[tongue]
    p = Paper(r, 1100, 1500)
    size, font, way, x0 = r.randint(20, 26), face(r, tongue), r.choice(('column', 'colon', 'above', 'inline')), r.randint(50, 110)
    p.write(550, 40, r.choice(words.titles), size + 10, font, centre=True)
    y = 130.
    for line in r.sample(words.around[:3], r.randint(0, 2)):
        p.write(x0, y, line, size - 4, font)
        y += 1.6 * size
    rows = [row for row in words.form if row[0] != 'first_name' or tongue != 'zh']
    rows = r.sample(rows, r.randint(5, len(rows)))
    two, ruled, hinted = r.random() < .4, r.random() < .5, r.random() < .4
    y += size
    for i, (key, labels, hint, sort) in enumerate(rows):
        x = x0 + (500 if two and i % 2 else 0)
        text = value(r, sort, words) if r.random() < filled else ''
        below = labelled(p, r, way, x, y, r.choice(labels), text, size, font, 210)
        if hint and hinted and not text:
            p.write(x + (0 if way == 'above' else 210), below - (1.6 * size if way == 'above' else 0.4 * size), '(%s)' % hint, size - 9, font)
            below += 0.6 * size
        if ruled:
            p.line(x + 205, y + 1.3 * size, x + 470, y + 1.3 * size)
        y = y if two and i % 2 == 0 and i < len(rows) - 1 else below + 0.7 * size
        p.field(asked(key, r), text or None)
    for line in r.sample(words.around[3:], 2):
        y += 1.7 * size
        p.write(x0, y, line, size - 4, font)
    return p


def make(kind, tongue: str, *args):
    """A template of one kind and one language, by name."""
    template = lambda r: kind(r, tongue, *args)
    template.__name__ = '_'.join([kind.__name__, tongue, *(str(a) for a in args)])
    return template


INVOICES = tuple(make(invoice, tongue) for tongue in WORDS)
FORMS = tuple(make(form, tongue, filled) for tongue in WORDS for filled in (0, .5, 1))
