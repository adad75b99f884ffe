"""Templates for measuring: other layouts and labels than those of `build`."""
from __future__ import annotations

import random

from . import content as c
from .paper import BOLD, MONO, SANS, SERIF, Paper


def train_ticket_red(r: random.Random) -> Paper:
    """The older red ticket, asked in English."""
    p = Paper(r, 860, 540, (250, 222, 218))
    a, b = r.sample(range(len(c.STATIONS)), 2)
    y, m, d = c.date(r)
    number = '%s%s%s%s' % (r.choice('ZKLM'), c.digits(r, 2), r.choice('ABDE'), c.digits(r, 6))
    train, time = r.choice('GDKT') + str(r.randint(1, 9999)), '%02d:%02d' % (r.randint(5, 23), r.randint(0, 59))
    coach, seat = '%02d车' % r.randint(1, 16), '%03d号' % r.randint(1, 118)
    kind, price = r.choice(('硬座', '软座', '二等座')), '%.2f' % (r.randint(20, 800) / 2)
    who, ident = c.name(r), '%s****%s' % (c.digits(r, 10), c.digits(r, 4))
    p.write(40, 30, number, 30, SANS, (200, 30, 50)), p.write(600, 34, c.STATIONS[a] + '售', 26)
    p.write(70, 90, c.STATIONS[a], 40, SERIF), p.write(340, 92, train + '次', 36), p.write(600, 90, c.STATIONS[b], 40, SERIF)
    p.write(70, 142, c.PINYIN[a], 20), p.write(600, 142, c.PINYIN[b], 20)
    p.write(40, 185, '%d年%02d月%02d日 %s开' % (y, m, d, time), 26), p.write(580, 185, coach + seat, 26)
    p.write(40, 230, '¥%s元' % price, 28), p.write(620, 230, kind, 26), p.write(40, 275, '限乘当日当次车', 22)
    p.write(40, 330, who, 26), p.write(40, 370, ident, 26), p.write(560, 330, '检票口%d' % (gate := r.randint(1, 28)), 28)
    for k, v in {'ticket_number': number, 'train_number': (train, train + '次'), 'departure_station': c.STATIONS[a], 'destination_station': c.STATIONS[b],
                 'departure_date_and_time': '%d年%02d月%02d日%s' % (y, m, d, time), 'seat_number': (seat, coach + seat), 'seat_type': kind, 'ticket_price': (price, price + '元'),
                 'id_card_number': ident, 'passenger_name': who, 'gate': str(gate)}.items():
        p.field(k, v)
    return p


def vat_paper(r: random.Random) -> Paper:
    """The paper special invoice, asked with nested objects."""
    p = Paper(r, 1300, 860)
    y, m, d = c.date(r, 2015, 2023)
    code, number, seller, buyer, sid, bid = c.digits(r, 10), c.digits(r, 8), c.firm(r), c.firm(r), c.credit_code(r), c.credit_code(r)
    net, rate = r.randint(100, 90000), r.choice((6, 13))
    tax = net * rate / 100
    ink = (140, 80, 30)
    p.write(650, 30, r.choice(('北京', '上海', '江苏')) + '增值税专用发票', 38, SERIF, ink, centre=True)
    p.write(60, 40, '发票代码 ' + code, 26), p.write(1000, 40, '№ ' + number, 30), p.write(1000, 95, '开票日期: %d年%02d月%02d日' % (y, m, d), 22)
    p.write(90, 150, '名        称: ' + buyer, 22), p.write(90, 190, '纳税人识别号: ' + bid, 22), p.write(90, 230, '地 址、电 话: %s市人民路%d号 %s' % (r.choice(c.CITIES), r.randint(1, 99), c.phone(r)), 22)
    p.write(45, 160, '购', 20, SERIF, ink), p.write(45, 190, '买', 20, SERIF, ink), p.write(45, 220, '方', 20, SERIF, ink)
    for x, t in ((60, '货物或应税劳务、服务名称'), (480, '数量'), (620, '单价'), (800, '金额'), (960, '税率'), (1120, '税额')):
        p.write(x, 290, t, 20, SANS, ink)
    for x, t in ((60, '*服务*' + r.choice(c.GOODS)), (490, '1'), (620, '%d' % net), (800, '%.2f' % net), (960, '%d%%' % rate), (1120, '%.2f' % tax)):
        p.write(x, 330, t, 22)
    p.write(130, 520, '合    计', 22), p.write(790, 520, '¥%.2f' % net, 22), p.write(1110, 520, '¥%.2f' % tax, 22)
    p.write(60, 580, '价税合计(大写)', 22), p.write(330, 580, '⊗' + c.capital(net), 22), p.write(900, 580, '(小写) ¥%.2f' % (net + tax), 22)
    p.write(90, 650, '名        称: ' + seller, 22), p.write(90, 690, '纳税人识别号: ' + sid, 22)
    p.write(45, 660, '销', 20, SERIF, ink), p.write(45, 690, '售', 20, SERIF, ink), p.write(45, 720, '方', 20, SERIF, ink)
    p.write(90, 800, '收款人: ' + (a := c.name(r)), 22), p.write(420, 800, '复核: ' + (b := c.name(r)), 22), p.write(740, 800, '开票人: ' + (e := c.name(r)), 22)
    for k, v in {'发票代码': code, '发票号码': number, '开票日期': '%d年%02d月%02d日' % (y, m, d), '购买方名称': buyer, '购买方纳税人识别号': bid, '销售方名称': seller,
                 '销售方纳税人识别号': sid, '合计金额': ('%.2f' % net, '%.2f' % (net + tax)), '税额': '%.2f' % tax, '价税合计小写': '%.2f' % (net + tax), '收款人': a, '复核': b, '开票人': e}.items():
        p.field(k, v)
    return p


def receipt_till(r: random.Random) -> Paper:
    """A till receipt with other words than Total, and the date at the foot."""
    p = Paper(r, 600, 1050)
    shop = r.choice(c.SHOPS)
    y, m, d = c.date(r)
    date = r.choice(('%d-%02d-%02d' % (y, m, d), '%02d.%02d.%d' % (d, m, y)))
    p.write(300, 40, shop, 30, BOLD, centre=True), p.write(300, 85, (a1 := 'Unit %d, %s' % (r.randint(1, 40), r.choice(c.STREETS))), 22, centre=True)
    p.write(300, 116, (a2 := '%s, %s' % (r.choice(c.TOWNS), c.digits(r, 5))), 22, centre=True), p.write(300, 147, 'VAT Reg No %s' % c.digits(r, 9), 22, centre=True)
    p.write(300, 200, 'TAX INVOICE', 26, BOLD, centre=True)
    y0, total = 250, 0.0
    for ware in r.sample(c.WARES, r.randint(2, 6)):
        price = c.money(r, 2, 60)
        total += price
        p.write(40, y0, ware, 24), p.write(560, y0, '$%.2f' % price, 24, right=True)
        y0 += 40
    for label, v in (('Net Amount', total / 1.1), ('VAT 10%', total - total / 1.1), ('Amount Due', total), ('VISA', total)):
        p.write(40, y0 + 20, label, 26, BOLD if label == 'Amount Due' else SANS), p.write(560, y0 + 20, '$%.2f' % v, 26, right=True)
        y0 += 44
    p.write(40, y0 + 70, 'Trans No: %s' % (no := c.digits(r, 7)), 22), p.write(40, y0 + 104, '%s   %02d:%02d' % (date, r.randint(8, 22), r.randint(0, 59)), 22), p.write(40, y0 + 138, 'Cashier: %s' % (who := r.choice(c.FIRST)), 22)
    for k, v in {'company': shop, 'address': '%s %s' % (a1, a2), 'date': date, 'total': '$%.2f' % total, 'transaction_number': no, 'cashier': who}.items():
        p.field(k, v)
    return p


def order_zh(r: random.Random) -> Paper:
    """A delivery note: a table under a header, asked as a list."""
    p = Paper(r, 1000, 800)
    y, m, d = c.date(r)
    p.write(500, 40, '送 货 单', 40, BOLD, centre=True)
    p.write(60, 110, '收货单位：%s' % (to := c.firm(r)), 24), p.write(660, 110, 'No.%s' % c.digits(r, 7), 26)
    p.write(60, 155, '地址：%s' % (addr := '%s市%s路%d号' % (r.choice(c.CITIES), r.choice(('友谊', '青年')), r.randint(1, 300))), 24), p.write(660, 155, '日期：%d/%d/%d' % (y, m, d), 24)
    xs = (80, 330, 470, 600, 760)
    for x, t in zip(xs, ('商品名称', '单位', '数量', '单价', '金额')):
        p.write(x, 220, t, 24)
    y0, total, items = 220, 0.0, []
    for dish in r.sample(c.GOODS, r.randint(2, 5)):
        y0 += 46
        n, price = r.randint(1, 30), c.money(r, 5, 300)
        total += n * price
        for x, t in zip(xs, (dish, r.choice('箱个套'), str(n), '%.2f' % price, '%.2f' % (n * price))):
            p.write(x, y0, t, 24)
        items.append({'商品名称': dish, '数量': str(n), '单价': '%.2f' % price, '金额': '%.2f' % (n * price)})
    p.write(80, y0 + 60, '合计金额：%.2f' % total, 26), p.write(80, y0 + 120, '送货人：%s' % (a := c.name(r)), 24), p.write(560, y0 + 120, '收货人：%s' % (b := c.name(r)), 24)
    for k, v in {'收货单位': to, '地址': addr, '日期': '%d/%d/%d' % (y, m, d), '合计金额': '%.2f' % total, '送货人': a, '收货人': b}.items():
        p.field(k, v)
    p.schema['明细'] = [{'商品名称': '', '数量': '', '单价': '', '金额': ''}]
    p.values['明细'] = items
    return p


def id_card_back_and_front(r: random.Random) -> Paper:
    """A copy of both sides on one sheet, labels and values run together."""
    p = Paper(r, 900, 1150)
    born, issued = c.date(r, 1960, 2000), c.date(r, 2010, 2022)
    who, number, sex = c.name(r), c.id_number(r, born), r.choice('男女')
    addr = '%s省%s市%s镇%d组' % (r.choice(('湖南', '四川', '河北')), r.choice(c.CITIES), r.choice(('河口', '青山', '新桥')), r.randint(1, 20))
    p.write(80, 70, '姓名 ' + who, 30), p.write(80, 130, '性别 %s  民族 汉' % sex, 28), p.write(80, 190, '出生 %d年%d月%d日' % born, 28)
    p.write(80, 250, '住址 ' + addr, 28), p.write(80, 420, '公民身份号码 ' + number, 32)
    p.write(330, 620, '中华人民共和国', 36, SERIF), p.write(330, 680, '居民身份证', 48, SERIF)
    span = '%d.%02d.%02d-%d.%02d.%02d' % (*issued, issued[0] + 20, issued[1], issued[2])
    p.write(230, 860, '签发机关', 26), p.write(370, 860, (office := r.choice(c.CITIES) + '市公安局'), 28), p.write(230, 920, '有效期限', 26), p.write(370, 920, span, 28)
    for k, v in {'姓名': who, '性别': sex, '民族': '汉', '出生': '%d年%d月%d日' % born, '住址': addr, '身份证号': number, '签发机关': office, '有效期限': span}.items():
        p.field(k, v)
    return p


def passport_bilingual(r: random.Random) -> Paper:
    p = Paper(r, 1180, 820, (236, 238, 226))
    country, nation = r.choice((('FRA', 'Française'), ('ESP', 'Española'), ('ITA', 'Italiana')))
    last, first, number = r.choice(c.LAST).upper(), r.choice(c.FIRST), c.digits(r, 2) + r.choice('ABCD') + r.choice('XYZ') + c.digits(r, 5)
    born, issued = c.date(r, 1950, 2004), c.date(r, 2014, 2022)
    expires, sex, place = (issued[0] + 10, issued[1], issued[2]), r.choice('MF'), r.choice(c.TOWNS).upper()
    text = lambda t: '%02d.%02d.%d' % (t[2], t[1], t[0])
    p.write(40, 30, 'PASSEPORT / PASSPORT', 26, BOLD)
    def cell(x, y, label, value):
        p.write(x, y, label, 15, SANS, (90, 70, 70)), p.write(x, y + 20, value, 25, SERIF)
    cell(380, 80, 'Type / Type', 'P'), cell(560, 80, 'Code du pays / Country code', country), cell(850, 80, 'Passeport n° / Passport No.', number)
    cell(380, 150, 'Nom / Surname (1)', last), cell(380, 220, 'Prénoms / Given names (2)', first), cell(380, 290, 'Nationalité / Nationality (3)', nation)
    cell(760, 290, 'Date de naissance / Date of birth (4)', text(born)), cell(380, 360, 'Sexe / Sex (5)', sex), cell(760, 360, 'Lieu de naissance / Place of birth (6)', place)
    cell(380, 430, 'Date de délivrance / Date of issue (7)', text(issued)), cell(760, 430, 'Autorité / Authority (8)', 'Préfecture'), cell(380, 500, "Date d'expiration / Date of expiry (9)", text(expires))
    yy = lambda t: '%02d%02d%02d' % (t[0] % 100, t[1], t[2])
    l1 = ('P<%s%s<<%s' % (country, last, first.upper())).ljust(44, '<')
    b, e = yy(born), yy(expires)
    body = number + c.mrz_check(number) + country + b + c.mrz_check(b) + sex + e + c.mrz_check(e) + '<' * 14 + '0'
    p.write(40, 690, l1, 40, MONO), p.write(40, 750, body + c.mrz_check(number + b + e), 40, MONO)
    for k, v in {'documentNumber': number, 'lastName': last, 'firstName': first, 'birthDate': text(born), 'birthPlace': place, 'sex': sex, 'issueDate': text(issued), 'expiryDate': text(expires), 'nationality': nation}.items():
        p.field(k, v)
    return p


def form_grid(r: random.Random) -> Paper:
    """Boxes with the label small in the corner and the value under it."""
    p = Paper(r, 1000, 760)
    p.write(60, 40, 'MEMBERSHIP APPLICATION', 32, BOLD)
    cells = [[('Last name', r.choice(c.LAST)), ('First name', r.choice(c.FIRST)), ('Date of birth', '%02d/%02d/%d' % (r.randint(1, 12), r.randint(1, 28), r.randint(1950, 2005)))],
             [('Street address', '%d %s' % (r.randint(1, 400), r.choice(c.STREETS))), ('City', r.choice(c.TOWNS)), ('Zip code', c.digits(r, 5))],
             [('Phone number', '%s-%s-%s' % (c.digits(r, 3), c.digits(r, 3), c.digits(r, 4))), ('Email address', '%s@mail.example' % r.choice(c.LAST).lower()), ('Occupation', r.choice(('Teacher', 'Engineer', 'Nurse', 'Driver')))],
             [('Membership type', r.choice(('Family', 'Single', 'Student'))), ('Start date', '%02d/%02d/%d' % (r.randint(1, 12), r.randint(1, 28), r.randint(2015, 2025))), ('Fee', '$%d.00' % r.randint(20, 300))]]
    for j, row in enumerate(cells):
        for i, (k, v) in enumerate(row):
            x, y = 60 + 295 * i, 120 + 110 * j
            p.draw.rectangle((x, y, x + 295, y + 110), outline=(70, 70, 70), width=2)
            p.write(x + 10, y + 8, k, 17, SANS, (70, 70, 90)), p.write(x + 14, y + 48, v, 28, SERIF)
            p.field(k, v)
    return p


def boarding_pass(r: random.Random) -> Paper:
    p = Paper(r, 1000, 480, (240, 246, 250))
    a, b = r.sample(c.CITIES, 2)
    flight, seat, gate = r.choice(('MU', 'CA', 'CZ', 'HU')) + c.digits(r, 4), '%d%s' % (r.randint(5, 60), r.choice('ACDFHK')), r.choice('ABCG') + str(r.randint(1, 60))
    who, day, time = c.name(r), '%02d%s' % (r.randint(1, 28), r.choice(('JAN', 'APR', 'SEP', 'DEC'))), '%02d:%02d' % (r.randint(6, 22), r.randint(0, 59))
    p.write(40, 20, '登机牌 BOARDING PASS', 34, BOLD)
    cells = [('姓名 NAME', who, 40, 90), ('航班 FLIGHT', flight, 320, 90), ('日期 DATE', day, 560, 90), ('座位号 SEAT NO.', seat, 760, 90),
             ('始发地 FROM', a, 40, 210), ('目的地 TO', b, 320, 210), ('登机口 GATE', gate, 560, 210), ('登机时间 BDT', time, 760, 210)]
    for label, v, x, y in cells:
        p.write(x, y, label, 20, SANS, (70, 80, 110)), p.write(x + 6, y + 36, v, 30)
    for k, v in {'姓名': who, '航班号': flight, '日期': day, '座位号': seat, '始发地': a, '目的地': b, '登机口': gate, '登机时间': time}.items():
        p.field(k, v)
    return p


def invoice_en(r: random.Random) -> Paper:
    """A supplier's invoice, asked with nested objects and a list."""
    p = Paper(r, 1100, 1000)
    seller, buyer = r.choice(c.SHOPS).title() + ' Ltd', '%s & %s GmbH' % (r.choice(c.LAST), r.choice(c.LAST))
    y, m, d = c.date(r)
    p.write(60, 50, seller, 32, BOLD), p.write(60, 100, '%d %s, %s' % (r.randint(1, 99), r.choice(c.STREETS), r.choice(c.TOWNS)), 22), p.write(1040, 50, 'INVOICE', 44, BOLD, right=True)
    p.write(700, 130, 'Invoice number', 22), p.write(1040, 130, (no := 'INV-%s' % c.digits(r, 5)), 22, right=True)
    p.write(700, 165, 'Invoice date', 22), p.write(1040, 165, (date := '%d-%02d-%02d' % (y, m, d)), 22, right=True)
    p.write(700, 200, 'Due date', 22), p.write(1040, 200, (due := '%d-%02d-%02d' % (y, m, min(28, d + 5))), 22, right=True)
    p.write(60, 200, 'Bill to', 20, SANS, (110, 110, 110)), p.write(60, 232, buyer, 24)
    for x, t in ((60, 'Description'), (600, 'Qty'), (740, 'Unit price'), (960, 'Amount')):
        p.write(x, 330, t, 22, BOLD)
    y0, total, items = 330, 0.0, []
    for ware in r.sample(c.WARES, r.randint(2, 5)):
        y0 += 44
        n, price = r.randint(1, 20), c.money(r, 3, 90)
        total += n * price
        for x, t in ((60, ware), (610, str(n)), (740, '%.2f' % price), (960, '%.2f' % (n * price))):
            p.write(x, y0, t, 22)
        items.append({'description': ware, 'quantity': str(n), 'unit_price': '%.2f' % price, 'amount': '%.2f' % (n * price)})
    vat = round(total * .2, 2)
    for label, v in (('Subtotal', total), ('VAT 20%', vat), ('Total due', total + vat)):
        y0 += 50
        p.write(740, y0, label, 22), p.write(960, y0, '%.2f' % v, 22)
    p.write(60, y0 + 80, 'IBAN: %s' % (iban := 'DE' + c.digits(r, 20)), 22)
    for k, v in {'invoice_number': no, 'invoice_date': date, 'due_date': due}.items():
        p.field(k, v)
    p.schema.update(seller={'name': ''}, buyer={'name': ''}, items=[{'description': '', 'quantity': '', 'unit_price': '', 'amount': ''}], totals={'subtotal': '', 'vat': '', 'total_due': ''}, iban='')
    p.values.update(seller={'name': seller}, buyer={'name': buyer}, items=items, totals={'subtotal': '%.2f' % total, 'vat': '%.2f' % vat, 'total_due': '%.2f' % (total + vat)}, iban=iban)
    return p


def bill_dots(r: random.Random) -> Paper:
    """A restaurant's bill with dotted thousands, counts first and no header."""
    p = Paper(r, 560, 900)
    shop = r.choice(('Warung Melati', 'Kedai Kopi Senja', 'Rumah Makan Laut'))
    p.write(280, 30, shop, 34, BOLD, centre=True), p.write(280, 80, 'Jalan Merdeka No. %d' % r.randint(1, 90), 22, centre=True)
    p.write(30, 140, 'Table: %d' % (table := r.randint(1, 30)), 22, MONO)
    dots = lambda v: f'{v:,}'.replace(',', '.')
    y0, total, menu = 190, 0, []
    for ware in r.sample(['Nasi Goreng', 'Es Teh Manis', 'Ayam Bakar', 'Soto Betawi', 'Kopi Susu', 'Sate Ayam'], r.randint(2, 4)):
        n, price = r.randint(1, 4), r.randint(8, 60) * 1000
        total += n * price
        p.write(30, y0, '%d' % n, 24, MONO), p.write(90, y0, ware, 24, MONO), p.write(530, y0, dots(n * price), 24, MONO, right=True)
        menu.append({'nm': ware, 'cnt': str(n), 'price': dots(n * price)})
        y0 += 40
    tax = total // 10
    for label, v in (('Sub Total', total), ('PB1 10%', tax), ('Grand Total', total + tax), ('Cash', total + tax + 5000), ('Change', 5000)):
        y0 += 40
        p.write(30, y0, label, 24, MONO), p.write(530, y0, dots(v), 24, MONO, right=True)
    p.field('store_name', shop), p.field('table', str(table))
    p.schema.update(menu=[{'nm': 'name of the dish', 'cnt': 'count', 'price': ''}], total={'subtotal_price': '', 'total_price': '', 'cashprice': '', 'changeprice': ''})
    p.values.update(menu=menu, total={'subtotal_price': dots(total), 'total_price': dots(total + tax), 'cashprice': dots(total + tax + 5000), 'changeprice': '5.000'})
    return p


def driving_licence(r: random.Random) -> Paper:
    """The Chinese driving licence, labels in two languages."""
    p = Paper(r, 880, 600, (244, 246, 240))
    born, first = c.date(r, 1960, 2000), c.date(r, 2005, 2020)
    who, number, sex, kind = c.name(r), c.id_number(r, born), r.choice('男女'), r.choice(('C1', 'B2', 'A2', 'C2'))
    p.write(440, 30, '中华人民共和国机动车驾驶证', 34, centre=True), p.write(440, 75, "Driving License of the People's Republic of China", 18, centre=True)
    p.write(180, 105, '证号', 24), p.write(260, 102, number, 28, MONO)
    iso = lambda t: '%d-%02d-%02d' % t
    span = '%s至%s' % (iso(first), iso((first[0] + 6, first[1], first[2])))
    addr = '%s市%s区%s路%d号' % (r.choice(c.CITIES), r.choice(('江北', '城南')), r.choice(('建设', '长江')), r.randint(1, 200))
    for x, y, a, b, v in ((50, 160, '姓名', 'Name', who), (420, 160, '性别', 'Sex', sex), (600, 160, '国籍', 'Nationality', '中国'), (50, 230, '住址', 'Address', addr),
                          (250, 300, '出生日期', 'Date of Birth', iso(born)), (250, 370, '初次领证日期', 'Date of First Issue', iso(first)), (250, 440, '准驾车型', 'Class', kind), (50, 510, '有效期限', 'Valid Period', span)):
        p.write(x, y, a, 22), p.write(x, y + 28, b, 15), p.write(x + 150 if x != 600 and x != 420 else x + 110, y + 4, v, 26)
    for k, v in {'姓名': who, '性别': sex, '国籍': '中国', '住址': addr, '证号': number, '出生日期': iso(born), '初次领证日期': iso(first), '准驾车型': kind, '有效期限': span}.items():
        p.field(k, v)
    return p


def taxi_slip(r: random.Random) -> Paper:
    p = Paper(r, 420, 760)
    y, m, d = c.date(r)
    city = r.choice(c.CITIES)
    p.write(210, 30, city + '市出租汽车发票', 28, centre=True)
    rows = [('发票代码', c.digits(r, 12)), ('发票号码', c.digits(r, 8)), ('车号', '京B%s' % c.digits(r, 5)), ('证号', c.digits(r, 6)), ('日期', '%d-%02d-%02d' % (y, m, d)), ('上车', '%02d:%02d' % (r.randint(6, 12), r.randint(0, 59))),
            ('下车', '%02d:%02d' % (r.randint(13, 23), r.randint(0, 59))), ('单价', '2.30元'), ('里程', '%.1fkm' % r.uniform(2, 40)), ('等候', '00:0%d:12' % r.randint(0, 9)), ('金额', '%d.00元' % r.randint(13, 150))]
    for i, (k, v) in enumerate(rows):
        p.write(50, 100 + 52 * i, k, 24), p.write(180, 100 + 52 * i, v, 24, MONO if v.isascii() else SANS)
        p.field(k, (v, v.rstrip('元'), v.removesuffix('km')))
    return p


def kassenbon(r: random.Random) -> Paper:
    """A German till receipt, asked in English."""
    p = Paper(r, 560, 900)
    shop = r.choice(('Bäckerei Sommer GmbH', 'Buchhandlung Adler', 'Drogerie Lindner KG'))
    y, m, d = c.date(r)
    p.write(280, 30, shop, 32, BOLD, centre=True), p.write(280, 80, (street := 'Hauptstraße %d' % r.randint(1, 120)), 22, centre=True), p.write(280, 110, (town := '%s Neustadt' % c.digits(r, 5)), 22, centre=True), p.write(280, 140, 'Tel. %s' % (tel := '0%s/%s' % (c.digits(r, 3), c.digits(r, 6))), 22, centre=True)
    y0, total = 200, 0.0
    for ware in r.sample(['Brötchen', 'Kaffee groß', 'Notizbuch', 'Shampoo', 'Apfelkuchen'], r.randint(2, 4)):
        price = c.money(r, 1, 30)
        total += price
        p.write(30, y0, ware, 24, MONO), p.write(530, y0, ('%.2f' % price).replace('.', ','), 24, MONO, right=True)
        y0 += 40
    p.write(30, y0 + 20, 'Summe EUR', 28, BOLD), p.write(530, y0 + 20, (sum_ := ('%.2f' % total).replace('.', ',')), 28, BOLD, right=True)
    p.write(30, y0 + 70, 'Bar', 24, MONO), p.write(530, y0 + 70, ('%.2f' % (total + 2)).replace('.', ','), 24, MONO, right=True)
    p.write(30, y0 + 110, 'Rückgeld', 24, MONO), p.write(530, y0 + 110, '2,00', 24, MONO, right=True)
    p.write(30, y0 + 170, 'Datum: %02d.%02d.%d' % (d, m, y), 22, MONO), p.write(300, y0 + 170, 'Uhrzeit: %s' % (time := '%02d:%02d' % (r.randint(8, 20), r.randint(0, 59))), 22, MONO)
    for k, v in {'company': shop, 'address': '%s %s' % (street, town), 'phone': tel, 'date': '%02d.%02d.%d' % (d, m, y), 'time': time, 'total': sum_, 'change': '2,00'}.items():
        p.field(k, v)
    return p


TEMPLATES = (train_ticket_red, vat_paper, receipt_till, order_zh, id_card_back_and_front, passport_bilingual, form_grid, boarding_pass)
LATER = (invoice_en, bill_dots, driving_licence, taxi_slip, kassenbon)
