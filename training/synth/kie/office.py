"""Till receipts of shops, and sheets of an office whose labels no lexicon knows: keys are asked as they are printed."""
from __future__ import annotations

import random

from . import content as c
from .europe import LATIN, make
from .paper import MONO, Paper
from .words import WORDS, day

SUFFIX = {'my': ('SDN BHD', 'ENTERPRISE', 'TRADING'), 'gb': ('LTD', 'STORES', 'BAKERY'), 'us': ('INC.', 'MARKET', 'GRILL')}
STREET = {'my': ('NO. %d, JALAN MERANTI %d,', 'LOT %d, TAMAN INDAH %d,'), 'gb': ('%d STATION ROAD, UNIT %d', '%d HIGH STREET, FLOOR %d'), 'us': ('%d OAK STREET, SUITE %d', '%d LAKE BLVD, BLDG %d')}
TOWN = {'my': ('81100 JOHOR BAHRU, JOHOR', '47300 PETALING JAYA', '58200 KUALA LUMPUR'), 'gb': ('LEEDS LS1 4DY', 'BRISTOL BS2 8QR'), 'us': ('DAYTON, OH 45402', 'AUSTIN, TX 78701')}
RATE = {'my': ('GST', 6), 'gb': ('VAT', 20), 'us': ('SALES TAX', 8)}
TOTAL = ('TOTAL', 'Total', 'TOTAL AMOUNT', 'Grand Total', 'NET TOTAL', 'TOTAL (INCL. %s)', 'Total Sales (Inclusive of %s)', 'AMOUNT DUE', 'ROUNDED TOTAL')


def till(r: random.Random, land: str) -> Paper:
    """Cash, change and rounding; net and tax above or in a table of rates below the total; often no label stands right of a sum."""
    p = Paper(r, 620, 1500)
    font, size = r.choice((MONO, *LATIN)), r.randint(19, 24)
    shop = '%s %s' % (' '.join(r.sample(('BLUE', 'HARBOUR', 'GOLDEN', 'SUNRISE', 'KING', 'LUCKY', 'GREEN', 'NORTHSIDE', 'STAR'), 2)), r.choice(SUFFIX[land]))
    street, town = r.choice(STREET[land]) % (r.randint(1, 200), r.randint(1, 30)), r.choice(TOWN[land])
    y, step = 30., size * r.uniform(1.3, 1.6)
    put = lambda text, x=310, **how: p.write(x, y, text, size, font, **how)
    p.write(310, y, shop, size + r.choice((0, 6, 10)), font, centre=True)
    y += step + 8
    heads = [street, town]
    if r.random() < .5:
        heads.insert(0, '(%s-%s)' % (c.digits(r, 6), r.choice('AKTX')))
    heads += ['TEL: 0%s-%s %s' % (c.digits(r, 1), c.digits(r, 4), c.digits(r, 4))] + (['%s REG NO: %s' % (RATE[land][0], c.digits(r, 12))] if r.random() < .6 else [])
    for text in heads + ([r.choice(('TAX INVOICE', 'RECEIPT', 'CASH SALES'))] if r.random() < .6 else []):
        put(text, centre=True)
        y += step
    y_, m, d = c.date(r, 2015)
    date = r.choice(('%02d/%02d/%d' % (d, m, y_), '%d-%02d-%02d' % (y_, m, d), '%02d-%02d-%d' % (d, m, y_)))
    number = r.choice(('CS', 'R', 'INV')) + c.digits(r, r.randint(4, 8))
    rows = [('Invoice No', number), ('Date', date + r.choice(('', ' %02d:%02d' % (r.randint(8, 21), r.randint(0, 59))))), ('Cashier', r.choice(c.FIRST))]
    for k, v in rows:
        put('%s%s%s' % (k, r.choice((': ', ' : ', ' ')), v), 30)
        y += step
    y += step / 2
    net = 0.
    for ware in r.sample(c.WARES, r.randint(1, 6)):
        n, price = r.randint(1, 4), c.money(r, 1, 40)
        net += n * price
        put(ware if r.random() < .5 else ware.upper(), 30)
        if r.random() < .4:
            y += step
            put('%d x %.2f' % (n, price), 60)
        put('%.2f' % (n * price), 590, right=True)
        y += step
    tax = round(net * RATE[land][1] / 100, 2)
    full = round(net + tax, 2)
    total = round(full * 20) / 20 if (rounds := r.random() < .4) else full
    given = total if r.random() < .2 else float(int(total / 10) * 10 + r.choice((10, 20, 50)))
    label = r.choice(TOTAL)
    sums = [(r.choice(('SUBTOTAL', 'Sub Total', 'Total (Excl. %s)' % RATE[land][0])), net), ('%s %d%%' % RATE[land], tax)]
    sums += [('Total', full), ('Rounding', total - full)] if rounds else []
    sums += [((label % RATE[land][0] if '%' in label else label), total)]
    r.random() < .3 and sums.insert(0, ('Discount', 0.))
    paid = [(r.choice(('CASH', 'Cash Tendered', 'Paid')), given), ('CHANGE', given - total)]
    for k, v in sums + (paid if r.random() < .75 else [('VISA', total)]):
        put(k + r.choice(('', ':')), r.choice((30, 200))), put(r.choice(('', 'RM ' if land == 'my' else '')) + '%.2f' % v, 590, right=True)
        y += step
    y += step
    if r.random() < .5:
        put('%s SUMMARY' % RATE[land][0], 30), put('AMOUNT', 400, right=True), put('TAX', 590, right=True)
        y += step
        put('S = %d%%' % RATE[land][1], 30), put('%.2f' % net, 400, right=True), put('%.2f' % tax, 590, right=True)
        y += step
    for text in r.sample(('THANK YOU, PLEASE COME AGAIN', 'GOODS SOLD ARE NOT RETURNABLE', 'Please keep this receipt.', 'Total items: %d' % r.randint(1, 9)), 2):
        put(text, centre=True)
        y += step
    address = ('%s %s' % (street, town), '%s, %s' % (street.rstrip(','), town))
    for k, v in (('company', shop), ('address', address), ('date', date), ('total', ('%.2f' % total, 'RM %.2f' % total)), ('tax', ('%.2f' % tax, 'RM %.2f' % tax)), ('invoice_number', number)):
        if r.random() < .8:
            p.field(k, v)
    return p


HEADS = ('BRAND', 'REGION', 'TYPE OF', 'LOT', 'SAMPLE', 'PROJECT', 'STORE', 'SALES', 'REPORT', 'BUDGET', 'FIELD', 'TEST', 'UNIT', 'CARTON', 'FILE', 'SHIPPING', 'ROUTE', 'CLAIM', 'PANEL', 'MEDIA')
TAILS = ('MANAGER', 'CODE', 'NAME', 'OUTLETS', 'SIZE', 'NO.', 'DATE', 'REQUESTED', 'APPROVED BY', 'COST', 'PERIOD', 'AREA', 'DIVISION', 'STATUS', 'COUNT', 'TITLE', 'LOCATION', 'TO', 'FROM', 'RECEIVED')
TEXTS = ('Light duty carton, printed on both sides', 'Study of filter length and draw', 'Monthly survey of new outlets', 'Shelf display with three trays', 'Replacement of the old machine', 'Mailing to all members of the panel')


def filling(r: random.Random, tail: str) -> str:
    """What an office writes beside a label that ends so; now and then something else."""
    code = r.choice((c.digits(r, r.randint(1, 6)), r.choice('ABC') + '-' + c.digits(r, 4)))
    person, place = '%s. %s' % (r.choice(c.FIRST)[0], r.choice(c.LAST)), r.choice(c.TOWNS)
    fitting = {'DATE': (day(r, WORDS['en']),), 'RECEIVED': (day(r, WORDS['en']),), 'PERIOD': ('Jan - Mar', '6 weeks'), 'COST': ('$ %s.%s' % (c.digits(r, 2), c.digits(r, 2)),), 'CODE': (code,), 'NO.': (code,), 'LOT': (code,), 'COUNT': (c.digits(r, 3), '%d %%' % r.randint(1, 99)), 'SIZE': ('84 mm', c.digits(r, 2)), 'BY': (person,), 'MANAGER': (person,), 'FROM': (person,), 'TO': (person,), 'NAME': (person, place), 'LOCATION': (place,), 'AREA': (place,), 'REGION': (place, c.digits(r, 2)), 'DIVISION': (place, 'Sales'), 'STATUS': ('open', 'Approved')}
    return r.choice(fitting.get(tail, TEXTS) if r.random() < .9 else ('N. A.', r.choice(TEXTS)))


def sheet(r: random.Random, case: str) -> Paper:
    """Some of the labels are asked, some lines hold two, some are not filled in."""
    p = Paper(r, 1100, 1500)
    font, size, x0 = r.choice((MONO, *LATIN)), r.randint(20, 25), r.randint(50, 120)
    y = 60.
    p.write(x0 + r.choice((0, 200)), y, r.choice(('SALES REPORT', 'SAMPLE REQUEST', 'PROJECT APPROVAL', 'FIELD SURVEY', 'MEMORANDUM')), size + 6, font)
    y += 3 * size
    way = r.choice(('inline', 'inline', 'column', 'below'))
    labels = []
    while len(labels) < 12:
        label = '%s %s' % (r.choice(HEADS), r.choice(TAILS)) if r.random() < .7 else r.choice(HEADS + TAILS)
        if label not in labels and not any(label in other or other in label for other in labels):
            labels.append(label)
    for i, label in enumerate(labels):
        label = label if case == 'upper' else label.capitalize() if case == 'lower' else label.title()
        text = '' if r.random() < .2 else filling(r, label.upper().split()[-1])
        colon, beside = r.choice((':', ':', '')), i % 2 and len(text) < 20 and r.random() < .4
        x, y = (x0 + 520, y - 2 * size) if beside else (x0, y)
        if way == 'inline' and text:
            p.write(x, y, label + (':' if colon or r.random() < .8 else '') + ' ' * r.randint(1, 2) + text, size, font)
        else:
            end = p.write(x, y, label + colon, size, font)
            if text and way == 'below':
                y += 1.25 * size
                p.write(x, y, text, size, font)
            elif text:
                p.write(max(end + size, x + 240), y + r.uniform(-.15, .15) * size, text, size, font)
        y += 2 * size
        if r.random() < .75:
            p.field(label, text or None)
    for line in r.sample(WORDS['en'].around, 2):
        p.write(x0, y, line, size - 3, font)
        y += 1.6 * size
    return p


TILLS = tuple(make(till, land) for land in TOWN)
SHEETS = tuple(make(sheet, case) for case in ('upper', 'lower', 'title'))
