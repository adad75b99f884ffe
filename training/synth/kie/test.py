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
    p.write(60, 110, '收货单位：%s' % (to := c.firm(r)), 24), p.write(660, 110, 'No.%s' % (no := c.digits(r, 7)), 26)
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


TEMPLATES = (train_ticket_red, vat_paper, receipt_till, order_zh, id_card_back_and_front, passport_bilingual, form_grid, boarding_pass)
