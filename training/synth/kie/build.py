"""Templates to look at while the extractor is being built."""
from __future__ import annotations

import random

from . import content as c
from .paper import BOLD, MONO, SANS, SERIF, Paper


def train_ticket(r: random.Random) -> Paper:
    """The blue ticket."""
    p = Paper(r, 900, 560, (205, 228, 240))
    a, b = r.sample(range(len(c.STATIONS)), 2)
    y, m, d = c.date(r)
    number = r.choice('ABCDEFKLTZ') + c.digits(r, 6)
    train = r.choice('GDCZTK') + str(r.randint(1, 9999))
    time = '%02d:%02d' % (r.randint(5, 23), r.randint(0, 59))
    coach, seat = '%02d' % r.randint(1, 16), '%02d%s号' % (r.randint(1, 18), r.choice('ABCDF'))
    kind, price = r.choice(('二等座', '一等座', '商务座')), '%.1f' % (r.randint(20, 1500) / 2)
    who, ident = c.name(r), '%s****%s' % (c.digits(r, 10), c.digits(r, 4))
    p.write(60, 40, number, 30, SANS, (170, 40, 60))
    p.write(600, 45, '检票:%s%d' % (r.choice('AB'), r.randint(1, 20)), 24)
    p.write(90, 95, c.STATIONS[a] + '站', 40, BOLD), p.write(390, 98, train, 38, SANS), p.write(620, 95, c.STATIONS[b] + '站', 40, BOLD)
    p.write(100, 148, c.PINYIN[a], 22), p.write(640, 148, c.PINYIN[b], 22)
    p.write(60, 190, '%d年%02d月%02d日%s开' % (y, m, d, time), 28), p.write(590, 190, '%s车%s' % (coach, seat), 28)
    p.write(60, 235, '¥%s元' % price, 30), p.write(400, 238, '网', 24), p.write(640, 235, kind, 28)
    p.write(60, 285, '限乘当日当次车', 24), p.write(60, 350, '%s %s' % (ident, who), 28)
    p.write(150, 420, '买票请到12306 发货请到95306', 22), p.write(180, 455, '中国铁路祝您旅途愉快', 22)
    p.write(60, 510, c.digits(r, 14) + number, 20)
    for k, v in {'发票号码': number, '车次': train, '起始站': (c.STATIONS[a], c.STATIONS[a] + '站'), '终点站': (c.STATIONS[b], c.STATIONS[b] + '站'),
                 '发车日期和时间点': '%d年%02d月%02d日%s' % (y, m, d, time), '座位号': (seat, coach + '车' + seat), '席别类型': kind, '票价': (price, price + '元'), '身份证号码': ident, '购票人姓名': who}.items():
        p.field(k, v)
    return p


def vat_invoice(r: random.Random) -> Paper:
    """The fully digital electronic invoice."""
    p = Paper(r, 1400, 900)
    y, m, d = c.date(r, 2022)
    number, seller, buyer, sid, bid = c.digits(r, 20), c.firm(r), c.firm(r), c.credit_code(r), c.credit_code(r)
    count, price = r.randint(1, 9), r.randint(10, 5000)
    net = count * price
    rate = r.choice((3, 6, 9, 13))
    tax = net * rate / 100
    who = c.name(r)
    p.write(700, 30, '电子发票（普通发票）', 38, SERIF, (150, 60, 30), centre=True)
    p.write(1020, 40, '发票号码：' + number, 22), p.write(1020, 80, '开票日期：%d年%02d月%02d日' % (y, m, d), 22)
    p.draw.rectangle((40, 140, 1360, 800), outline=(150, 60, 30), width=2)
    p.write(90, 160, '名称：' + buyer, 24), p.write(90, 210, '统一社会信用代码/纳税人识别号：' + bid, 22)
    p.write(760, 160, '名称：' + seller, 24), p.write(760, 210, '统一社会信用代码/纳税人识别号：' + sid, 22)
    for i, ch in enumerate('购买方信息'):
        p.write(50, 145 + 22 * i, ch, 18, SERIF, (150, 60, 30))
    for i, ch in enumerate('销售方信息'):
        p.write(720, 145 + 22 * i, ch, 18, SERIF, (150, 60, 30))
    xs = (60, 360, 560, 680, 800, 960, 1120, 1240)
    for x, label in zip(xs, ('项目名称', '规格型号', '单位', '数量', '单价', '金额', '税率/征收率', '税额')):
        p.write(x, 275, label, 22, SANS, (150, 60, 30))
    goods = r.choice(c.GOODS)
    for x, v in zip(xs, ('*商品*' + goods, r.choice(('A4', 'X1', 'B-20')), r.choice(('台', '箱', '次')), str(count), '%.2f' % price, '%.2f' % net, '%d%%' % rate, '%.2f' % tax)):
        p.write(x, 320, v, 22)
    p.write(160, 620, '合        计', 22), p.write(940, 620, '¥%.2f' % net, 24), p.write(1220, 620, '¥%.2f' % tax, 24)
    p.write(100, 680, '价税合计（大写）', 22), p.write(400, 680, c.capital(int(net)), 24), p.write(960, 680, '（小写）¥%.2f' % (net + tax), 24)
    p.write(100, 830, '开票人：' + who, 24)
    for k, v in {'发票号码': number, '开票日期': '%d年%02d月%02d日' % (y, m, d), '购买方名称': buyer, '购买方税号': bid, '销售方名称': seller, '销售方税号': sid,
                 '不含税金额': '%.2f' % net, '税额': '%.2f' % tax, '价税合计': '%.2f' % (net + tax), '开票人': who}.items():
        p.field(k, v)
    return p


def receipt_en(r: random.Random) -> Paper:
    p = Paper(r, 620, 1100)
    shop, town = r.choice(c.SHOPS), r.choice(c.TOWNS)
    street, tel = '%d %s' % (r.randint(1, 400), r.choice(c.STREETS)), '(0%s) %s-%s' % (c.digits(r, 2), c.digits(r, 3), c.digits(r, 4))
    y, m, d = c.date(r)
    date, time = '%02d/%02d/%d' % (d, m, y), '%02d:%02d' % (r.randint(8, 22), r.randint(0, 59))
    p.write(310, 30, shop, 34, BOLD, centre=True), p.write(310, 85, street, 24, MONO, centre=True), p.write(310, 118, '%s %s' % (town, c.digits(r, 5)), 24, MONO, centre=True)
    p.write(310, 151, 'Tel: ' + tel, 24, MONO, centre=True)
    p.write(30, 220, 'Receipt No: R-%s' % (no := c.digits(r, 6)), 24, MONO), p.write(30, 255, 'Date: %s  %s' % (date, time), 24, MONO)
    y0, total = 330, 0.0
    p.write(30, y0, 'Item', 24, MONO), p.write(380, y0, 'Qty', 24, MONO), p.write(590, y0, 'Amount', 24, MONO, right=True)
    items = []
    for ware in r.sample(c.WARES, r.randint(2, 5)):
        y0 += 38
        n, price = r.randint(1, 4), c.money(r, 1, 40)
        total += n * price
        items.append({'name': ware, 'qty': str(n), 'amount': '%.2f' % (n * price)})
        p.write(30, y0, ware, 24, MONO), p.write(390, y0, str(n), 24, MONO), p.write(590, y0, '%.2f' % (n * price), 24, MONO, right=True)
    tax = round(total * .08, 2)
    for label, v in (('Subtotal', total), ('Tax 8%', tax), ('TOTAL', total + tax), ('Cash', total + tax + 5), ('Change', 5)):
        y0 += 46
        p.write(30, y0, label, 26, MONO), p.write(590, y0, '%.2f' % v, 26, MONO, right=True)
    p.write(310, y0 + 90, 'THANK YOU FOR SHOPPING', 22, MONO, centre=True)
    for k, v in {'store_name': shop, 'phone': tel, 'date': date, 'time': time, 'receipt_number': 'R-' + no, 'subtotal': '%.2f' % total, 'tax': '%.2f' % tax, 'total': '%.2f' % (total + tax)}.items():
        p.field(k, v)
    p.schema['items'] = [{'name': '', 'qty': '', 'amount': ''}]
    p.values['items'] = items
    return p


def receipt_zh(r: random.Random) -> Paper:
    p = Paper(r, 560, 1000)
    shop = r.choice(c.FIRM) + r.choice(('餐厅', '超市', '便利店', '酒楼'))
    y, m, d = c.date(r)
    date = '%d-%02d-%02d' % (y, m, d)
    time = '%02d:%02d:%02d' % (r.randint(8, 22), r.randint(0, 59), r.randint(0, 59))
    p.write(280, 30, shop, 40, BOLD, centre=True), p.write(280, 90, '结账单', 28, centre=True)
    p.write(30, 150, '单号：%s' % (no := c.digits(r, 10)), 24), p.write(30, 190, '日期：%s' % date, 24), p.write(320, 190, '时间：%s' % time, 24)
    p.write(30, 230, '桌号：A%d' % (table := r.randint(1, 40)), 24), p.write(320, 230, '收银员：%s' % (who := c.name(r)), 24)
    y0, total = 290, 0.0
    for x, t in ((30, '品名'), (300, '数量'), (440, '金额')):
        p.write(x, y0, t, 24)
    for dish in r.sample(c.DISHES, r.randint(2, 5)):
        y0 += 38
        n, price = r.randint(1, 3), c.money(r, 5, 80)
        total += n * price
        p.write(30, y0, dish, 24), p.write(310, y0, str(n), 24), p.write(440, y0, '%.2f' % (n * price), 24)
    p.write(30, y0 + 60, '合计：%.2f' % total, 30, BOLD), p.write(30, y0 + 110, '实收：%.2f' % (total + 10), 24), p.write(300, y0 + 110, '找零：10.00', 24)
    p.write(30, y0 + 170, '电话：%s' % (tel := '0%s-%s' % (c.digits(r, 3), c.digits(r, 8))), 24), p.write(30, y0 + 210, '地址：%s' % (addr := '%s市%s路%d号' % (r.choice(c.CITIES), r.choice(('人民', '解放', '中山')), r.randint(1, 300))), 24)
    for k, v in {'店名': shop, '单号': no, '日期': date, '时间': time, '桌号': 'A%d' % table, '收银员': who, '合计': '%.2f' % total, '找零': '10.00', '电话': tel, '地址': addr}.items():
        p.field(k, v)
    return p


def id_card(r: random.Random) -> Paper:
    p = Paper(r, 860, 540, (228, 236, 240))
    born = c.date(r, 1955, 2005)
    who, number, sex, folk = c.name(r), c.id_number(r, born), r.choice('男女'), r.choice(('汉', '回', '满', '苗', '壮'))
    a1, a2 = '%s市%s区%s路' % (r.choice(c.CITIES), r.choice(('朝阳', '中山', '新城', '江北')), r.choice(('建设', '和平', '长江'))), '%d号%d单元%d室' % (r.randint(1, 200), r.randint(1, 6), r.randint(101, 2905))
    blue = (40, 90, 150)
    p.write(60, 60, '姓 名', 24, SANS, blue), p.write(160, 54, who, 32)
    p.write(60, 125, '性 别', 24, SANS, blue), p.write(160, 122, sex, 28), p.write(270, 125, '民 族', 24, SANS, blue), p.write(360, 122, folk, 28)
    p.write(60, 190, '出 生', 24, SANS, blue), p.write(160, 187, '%d 年 %d 月 %d 日' % born, 28)
    p.write(60, 255, '住 址', 24, SANS, blue), p.write(160, 252, a1, 28), p.write(160, 295, a2, 28)
    p.write(60, 440, '公民身份号码', 26, SANS, blue), p.write(290, 436, number, 34, MONO)
    for k, v in {'姓名': who, '性别': sex, '民族': folk, '出生日期': '%d年%d月%d日' % born, '住址': a1 + a2, '公民身份号码': number}.items():
        p.field(k, v)
    return p


def passport(r: random.Random) -> Paper:
    p = Paper(r, 1200, 840, (238, 232, 236))
    country, nation = r.choice((('UTO', 'UTOPIAN'), ('DEU', 'DEUTSCH'), ('CAN', 'CANADIAN'), ('NLD', 'NETHERLANDS')))
    last, first, number = r.choice(c.LAST).upper(), r.choice(c.FIRST).upper(), r.choice('LCXP') + c.digits(r, 8)
    born, issued = c.date(r, 1950, 2004), c.date(r, 2015, 2023)
    expires, sex, place = (issued[0] + 10, issued[1], issued[2]), r.choice('MF'), r.choice(c.TOWNS).upper()
    mon = ('JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC')
    text = lambda t: '%02d %s %d' % (t[2], mon[t[1] - 1], t[0])
    p.write(50, 30, 'PASSPORT', 34, BOLD)
    def cell(x, y, label, value):
        p.write(x, y, label, 16, SANS, (70, 80, 130)), p.write(x, y + 22, value, 26)
    cell(400, 90, 'Type', 'P'), cell(560, 90, 'Code of issuing State', country), cell(860, 90, 'Passport No.', number)
    cell(400, 160, 'Surname', last), cell(400, 230, 'Given names', first), cell(400, 300, 'Nationality', nation)
    cell(400, 370, 'Date of birth', text(born)), cell(760, 370, 'Sex', sex), cell(400, 440, 'Place of birth', place)
    cell(400, 510, 'Date of issue', text(issued)), cell(760, 510, 'Authority', 'PASSPORT OFFICE'), cell(400, 580, 'Date of expiry', text(expires))
    yy = lambda t: '%02d%02d%02d' % (t[0] % 100, t[1], t[2])
    l1 = ('P<%s%s<<%s' % (country, last, first)).ljust(44, '<')
    n9, b, e = number.ljust(9, '<'), yy(born), yy(expires)
    body = n9 + c.mrz_check(n9) + country + b + c.mrz_check(b) + sex + e + c.mrz_check(e) + '<' * 14 + '0'
    l2 = body + c.mrz_check(n9 + c.mrz_check(n9) + b + c.mrz_check(b) + e + c.mrz_check(e) + '<' * 14 + '0')
    p.write(40, 700, l1, 40, MONO), p.write(40, 760, l2, 40, MONO)
    for k, v in {'document_type': 'P', 'issuing_country': country, 'passport_number': number, 'surname': last, 'given_names': first, 'nationality': nation, 'sex': sex,
                 'date_of_birth': text(born), 'place_of_birth': place, 'date_of_issue': text(issued), 'date_of_expiry': text(expires)}.items():
        p.field(k, v)
    return p


def form_en(r: random.Random) -> Paper:
    p = Paper(r, 1000, 900)
    p.write(500, 40, 'EQUIPMENT REQUEST FORM', 34, BOLD, centre=True)
    rows = [('Request No.', 'RQ-' + c.digits(r, 5)), ('Date', '%s %d, %d' % (r.choice(('March', 'May', 'August', 'October')), r.randint(1, 28), r.randint(2015, 2025))),
            ('Requested by', '%s %s' % (r.choice(c.FIRST), r.choice(c.LAST))), ('Department', r.choice(('Finance', 'Research', 'Logistics', 'Sales'))),
            ('E-mail', '%s@example.com' % r.choice(c.LAST).lower()), ('Item required', r.choice(c.WARES)), ('Quantity', str(r.randint(2, 60))),
            ('Reason', r.choice(('Replacement of broken unit', 'New employee starts in June', 'Stock is running low'))), ('Approved by', '%s %s' % (r.choice(c.FIRST), r.choice(c.LAST)))]
    boxed = r.random() < .5
    for i, (k, v) in enumerate(rows):
        y = 140 + 70 * i
        p.write(80, y, k + (':' if not boxed else ''), 26, BOLD if boxed else SANS), p.write(360, y, v, 26, SERIF)
        if boxed:
            p.draw.rectangle((60, y - 14, 940, y + 56), outline=(60, 60, 60), width=2), p.line(340, y - 14, 340, y + 56)
        p.field(k, v)
    return p


def slip_zh(r: random.Random) -> Paper:
    """A bank's slip: two columns of labels with colons."""
    p = Paper(r, 1100, 640)
    y, m, d = c.date(r)
    bank = r.choice(('中国建设银行', '中国农业银行', '招商银行', '交通银行'))
    payer, payee = c.firm(r), c.firm(r)
    amount = c.money(r, 100, 9000)
    p.write(550, 30, bank + '电子回单', 36, BOLD, centre=True)
    left = [('交易日期', '%d-%02d-%02d' % (y, m, d)), ('付款人户名', payer), ('付款人账号', c.digits(r, 19)), ('金额', '%.2f' % amount), ('用途', r.choice(('货款', '工资', '服务费')))]
    right = [('交易流水号', c.digits(r, 12)), ('收款人户名', payee), ('收款人账号', c.digits(r, 19)), ('币种', '人民币'), ('状态', '交易成功')]
    for x, side in ((50, left), (580, right)):
        for i, (k, v) in enumerate(side):
            p.write(x, 130 + 70 * i, '%s：%s' % (k, v), 22)
            p.field(k, v)
    return p


def licence(r: random.Random) -> Paper:
    """A business licence."""
    p = Paper(r, 1200, 860, (252, 248, 232))
    name, code, who = c.firm(r), c.credit_code(r), c.name(r)
    y, m, d = c.date(r, 2000, 2022)
    p.write(600, 60, '营 业 执 照', 60, SERIF, centre=True), p.write(600, 150, '统一社会信用代码 ' + code, 26, centre=True)
    rows = [('名    称', '名称', name), ('类    型', '类型', '有限责任公司（自然人独资）'), ('法定代表人', '法定代表人', who), ('注册资本', '注册资本', '%d万元整' % (100 * r.randint(1, 50))),
            ('成立日期', '成立日期', '%d年%02d月%02d日' % (y, m, d)), ('住    所', '住所', '%s市%s区%s路%d号' % (r.choice(c.CITIES), r.choice(('高新', '江北', '城南')), r.choice(('科技', '创业', '学府')), r.randint(1, 999)))]
    p.field('统一社会信用代码', code)
    for i, (label, key, v) in enumerate(rows):
        p.write(140, 230 + 70 * i, label, 26), p.write(330, 230 + 70 * i, v, 26)
        p.field(key, v)
    return p


TEMPLATES = (train_ticket, vat_invoice, receipt_en, receipt_zh, id_card, passport, form_en, slip_zh, licence)
