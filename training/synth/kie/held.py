"""The kinds of `more.py` and some others, drawn otherwise and asked otherwise: for measuring only."""
from __future__ import annotations

import random

from . import content as c
from .more import TESTS, address, fields, tick
from .paper import BOLD, MONO, SANS, SERIF, Paper


def id_card_reverse(r: random.Random) -> Paper:
    """The reverse with labels and values run together, asked in English."""
    p = Paper(r, 780, 500, (240, 240, 232))
    y, m, d = c.date(r, 2004, 2021)
    p.write(250, 60, '中华人民共和国', 38, SERIF), p.write(230, 130, '居民身份证', 54, SERIF)
    p.write(120, 350, '签发机关 ' + (office := r.choice(c.CITIES) + '市公安局'), 26), p.write(120, 410, '有效期限 ' + (span := '%d.%02d.%02d-%d.%02d.%02d' % (y, m, d, y + 10, m, d)), 26)
    return fields(p, {'issuing_authority': office, 'valid_period': span})


def id_card_front(r: random.Random) -> Paper:
    """The front, asked in English."""
    p = Paper(r, 820, 520, (226, 234, 240))
    born = c.date(r, 1958, 2004)
    who, number, sex, folk = c.name(r), c.id_number(r, born), r.choice('男女'), r.choice('汉回满苗')
    p.write(50, 50, '姓名', 22), p.write(130, 44, who, 30), p.write(50, 115, '性别', 22), p.write(130, 111, sex, 27), p.write(250, 115, '民族', 22), p.write(330, 111, folk, 27)
    p.write(50, 180, '出生', 22), p.write(130, 176, '%d年%d月%d日' % born, 27), p.write(50, 245, '住址', 22)
    a1, a2 = '%s省%s县%s乡' % (r.choice(('湖南', '四川', '河北')), r.choice(('青山', '南河', '安平')), r.choice(('新桥', '柳林', '河口'))), '%s村%d组%d号' % (r.choice(('大湾', '石桥')), r.randint(1, 12), r.randint(1, 90))
    p.write(130, 242, a1, 26), p.write(130, 282, a2, 26), p.write(50, 430, '公民身份号码', 24), p.write(260, 426, number, 32, MONO)
    return fields(p, {'name': who, 'sex': sex, 'ethnicity': folk, 'date_of_birth': '%d年%d月%d日' % born, 'address': a1 + a2, 'id_number': number})


def ticket_blue_guide(r: random.Random) -> Paper:
    """A blue ticket, asked with the keys of the guide's example."""
    p = Paper(r, 880, 550, (200, 224, 238))
    a, b = r.sample(range(len(c.STATIONS)), 2)
    y, m, d = c.date(r)
    number, train, time = r.choice('ABCDEFGHJ') + c.digits(r, 6), r.choice('GDCZTK') + str(r.randint(1, 9999)), '%02d:%02d' % (r.randint(5, 23), r.randint(0, 59))
    coach, seat, kind, price = '%02d' % r.randint(1, 17), '%02d%s号' % (r.randint(1, 20), r.choice('ABCDF')), r.choice(('二等座', '一等座', '新空调硬座', '软卧')), '%.1f' % (r.randint(20, 1500) / 2)
    who, ident = c.name(r), '%s****%s%s' % (c.digits(r, 10), c.digits(r, 3), r.choice('0123456789X'))
    p.write(50, 30, number, 28, SANS, (180, 40, 60)), p.write(640, 34, '%s%d' % (r.choice(('候车:2楼', '检票口')), r.randint(1, 28)), 24)
    p.write(80, 80, c.STATIONS[a], 40, BOLD), p.write(230 + 20 * len(c.STATIONS[a]), 92, '站', 24), p.write(400, 84, train, 36, MONO), p.write(600, 80, c.STATIONS[b], 40, BOLD), p.write(750 + 10 * len(c.STATIONS[b]), 92, '站', 24)
    p.write(90, 134, c.PINYIN[a], 20), p.write(620, 134, c.PINYIN[b], 20)
    p.write(50, 176, '%d年%02d月%02d日   %s开' % (y, m, d, time), 27), p.write(600, 176, '%s车 %s' % (coach, seat), 27)
    p.write(50, 222, '¥ %s元' % price, 28), p.write(630, 222, kind, 26), p.write(50, 270, '限乘当日当次车', 22), p.write(50, 340, ident + '  ' + who, 27)
    p.draw.rectangle((60, 400, 560, 470), outline=(60, 60, 60)), p.write(90, 405, '报销凭证 遗失不补', 20), p.write(90, 435, '退票改签时须交回车站', 20), p.write(50, 500, c.digits(r, 14) + number, 20)
    return fields(p, {'invoice_number': number, 'train_number': train, 'departure_station': (c.STATIONS[a], c.STATIONS[a] + '站'), 'destination_station': (c.STATIONS[b], c.STATIONS[b] + '站'),
                      'departure_date_and_time': ('%d年%02d月%02d日%s' % (y, m, d, time), '%d年%02d月%02d日%s开' % (y, m, d, time)), 'seat_number': (seat, coach + '车' + seat), 'seat_type': kind, 'ticket_price': (price, '¥' + price, price + '元', '¥%s元' % price),
                      'id_card_number': ident, 'passenger_name': who})


def rail_invoice_2(r: random.Random) -> Paper:
    """The railway's electronic invoice, asked in English."""
    p = Paper(r, 1000, 620)
    a, b = r.sample(range(len(c.STATIONS)), 2)
    y, m, d = c.date(r, 2024)
    number, train = '25' + c.digits(r, 18), r.choice('GDC') + str(r.randint(1, 9999))
    time, coach, seat, kind, price = '%02d:%02d' % (r.randint(5, 23), r.randint(0, 59)), '%02d' % r.randint(1, 16), '%02d%s' % (r.randint(1, 18), r.choice('ABCDF')), r.choice(('二等座', '一等座', '商务座')), '%.2f' % (r.randint(40, 1500) / 2)
    who, ident = c.name(r), '%s****%s' % (c.digits(r, 10), c.digits(r, 4))
    p.write(500, 24, '电子发票(铁路电子客票)', 32, SERIF, (150, 40, 40), centre=True), p.write(40, 84, '发票号码：' + number, 20), p.write(700, 84, '开票日期：%d年%02d月%02d日' % (y, m, d), 20)
    p.write(110, 150, c.STATIONS[a], 34, BOLD), p.write(440, 155, train, 32), p.write(720, 150, c.STATIONS[b], 34, BOLD)
    p.write(50, 240, '%d年%02d月%02d日 %s开' % (y, m, d, time), 24), p.write(520, 240, '%s车%s号' % (coach, seat), 24), p.write(740, 240, kind, 24)
    p.write(50, 300, '票价：￥%s' % price, 24), p.write(50, 360, ident, 24), p.write(330, 360, who, 24), p.write(50, 420, '电子客票号：%s' % (ticket := c.digits(r, 21)), 20), p.write(50, 480, '购买方名称：%s' % (firm := c.firm(r)), 20)
    return fields(p, {'invoice_number': number, 'invoice_date': '%d年%02d月%02d日' % (y, m, d), 'train_number': train, 'departure_station': (c.STATIONS[a], c.STATIONS[a] + '站'), 'arrival_station': (c.STATIONS[b], c.STATIONS[b] + '站'),
                      'departure_time': ('%d年%02d月%02d日%s' % (y, m, d, time), '%d年%02d月%02d日 %s开' % (y, m, d, time)), 'seat_number': (seat + '号', coach + '车' + seat + '号', seat), 'seat_class': kind, 'fare': (price, '￥' + price), 'id_number': ident, 'passenger_name': who,
                      'e_ticket_number': ticket, 'buyer_name': firm})


def credit_card(r: random.Random) -> Paper:
    """A card with a name, asked in English."""
    p = Paper(r, 880, 550, r.choice(((30, 40, 80), (60, 60, 60), (120, 30, 40))))
    ink = (235, 235, 225)
    bank, number, who = r.choice(('中国工商银行', '平安银行', '中信银行')), r.choice(('4', '5', '6')) + c.digits(r, 15), '%s %s' % (r.choice(('WANG', 'LI', 'CHEN', 'ZHAO')), r.choice(('WEI', 'LEI', 'XIAOYU', 'JING')))
    grouped, thru = '  '.join(number[i:i + 4] for i in range(0, 16, 4)), '%02d/%02d' % (r.randint(1, 12), r.randint(26, 34))
    p.write(60, 50, bank, 40, BOLD, ink), p.write(60, 290, grouped, 52, MONO, ink), p.write(60, 376, 'MONTH/YEAR', 14, SANS, ink), p.write(300, 372, thru, 28, MONO, ink), p.write(60, 440, who, 30, MONO, ink)
    return fields(p, {'bank_name': bank, 'card_number': (number, ' '.join(number[i:i + 4] for i in range(0, 16, 4)), grouped), 'expiry_date': thru, 'cardholder_name': who})


def itinerary_2(r: random.Random) -> Paper:
    """行程单 with values under one-language labels, asked in English."""
    p = Paper(r, 1250, 640)
    who, ident = c.name(r), c.id_number(r, c.date(r, 1960, 2000))
    a, b = r.sample(c.CITIES, 2)
    flight, day, time = r.choice(('MF', 'ZH', '3U', 'CA')) + c.digits(r, 4), '%d-%02d-%02d' % c.date(r, 2015), '%02d:%02d' % (r.randint(6, 22), r.randint(0, 59))
    fare, fund = float(r.randint(30, 220) * 10), 50.0
    p.write(625, 26, '航空运输电子客票行程单', 32, SERIF, centre=True)
    p.write(50, 100, '旅客姓名', 18), p.write(50, 126, who, 26), p.write(380, 100, '有效身份证件号码', 18), p.write(380, 126, ident, 26)
    xs = (280, 470, 620, 760, 960)
    for x, t in zip(xs, ('承运人', '航班号', '座位等级', '日期', '时间')):
        p.write(x, 190, t, 18)
    p.write(50, 224, '自：' + a, 26), p.write(50, 276, '至：' + b, 26)
    for x, t in zip(xs, ('国航', flight, r.choice('YBM'), day, time)):
        p.write(x, 226, t, 24)
    for x, t, v in ((50, '票价', 'CNY%.2f' % fare), (300, '民航发展基金', 'CN%.2f' % fund), (560, '燃油附加费', 'YQ30.00'), (860, '合计', 'CNY%.2f' % (fare + fund + 30))):
        p.write(x, 380, t, 18), p.write(x, 406, v, 24)
    p.write(50, 480, '电子客票号码 ' + (ticket := '999' + c.digits(r, 10)), 22), p.write(700, 480, '填开日期 %d-%02d-%02d' % (issued := c.date(r, 2015)), 22)
    both = lambda prefix, v: ('%s%.2f' % (prefix, v), '%.2f' % v)
    return fields(p, {'passenger_name': who, 'id_number': ident, 'from': a, 'to': b, 'flight_number': flight, 'date': day, 'time': time, 'fare': both('CNY', fare), 'total': both('CNY', fare + fund + 30), 'ticket_number': ticket, 'issue_date': '%d-%02d-%02d' % issued})


def hotel_folio(r: random.Random) -> Paper:
    """An English guest folio."""
    p = Paper(r, 900, 950)
    hotel = r.choice(('Grand Harbour Hotel', 'Riverside Inn', 'Hotel Bellevue'))
    who, a = '%s %s' % (r.choice(c.FIRST), r.choice(c.LAST)), c.date(r, 2016)
    days, rate = r.randint(1, 5), c.money(r, 60, 260)
    out = (a[0], a[1], min(28, a[2] + days))
    iso = lambda t: '%d-%02d-%02d' % t
    p.write(450, 40, hotel, 36, BOLD, centre=True), p.write(450, 94, '%d %s, %s' % (r.randint(1, 200), r.choice(c.STREETS), r.choice(c.TOWNS)), 22, centre=True)
    for i, (k, v) in enumerate((('Guest Name', who), ('Room No.', room := str(r.randint(101, 990))), ('Arrival Date', iso(a)), ('Departure Date', iso(out)), ('Folio No.', folio := c.digits(r, 6)))):
        p.write(60, 170 + 40 * i, k, 22), p.write(260, 170 + 40 * i, v, 22)
    for x, t in ((60, 'Date'), (260, 'Description'), (760, 'Amount')):
        p.write(x, 410, t, 22, BOLD)
    for i in range(days):
        p.write(60, 450 + 36 * i, iso((a[0], a[1], min(28, a[2] + i))), 22), p.write(260, 450 + 36 * i, 'Room charge', 22), p.write(840, 450 + 36 * i, '%.2f' % rate, 22, right=True)
    total = rate * days
    p.write(560, 700, 'Total', 24), p.write(840, 700, '%.2f' % total, 24, right=True), p.write(560, 745, 'Paid by', 22), p.write(840, 745, (pay := r.choice(('VISA', 'Mastercard', 'Cash'))), 22, right=True)
    return fields(p, {'hotel_name': hotel, 'guest_name': who, 'room_number': room, 'check_in_date': iso(a), 'check_out_date': iso(out), 'folio_number': folio, 'total': '%.2f' % total, 'payment_method': pay})


def waybill_2(r: random.Random) -> Paper:
    """A parcel's label with labelled blocks, asked with nested objects."""
    p = Paper(r, 800, 900)
    number = r.choice(('ZTO', 'YD', 'EMS')) + c.digits(r, 12)
    s, t = (c.name(r), c.phone(r), address(r)), (c.name(r), c.phone(r), address(r))
    p.write(400, 40, number, 34, MONO, centre=True)
    for y, mark, (who, tel, addr) in ((130, '寄件人', s), (330, '收件人', t)):
        p.write(40, y, '%s：%s' % (mark, who), 26), p.write(440, y, '电话：' + tel, 26), p.write(40, y + 56, '地址：' + addr, 26), p.line(30, y + 120, 770, y + 120)
    p.write(40, 540, '件数：1', 24), p.write(300, 540, '重量：%s' % (kg := '%.2f千克' % r.uniform(.3, 9)), 24), p.write(40, 600, '寄件日期：%s' % (day := '%d-%02d-%02d' % c.date(r, 2018)), 24)
    p.schema = {'tracking_number': '', 'sender': {'name': '', 'phone': '', 'address': ''}, 'recipient': {'name': '', 'phone': '', 'address': ''}, 'weight': '', 'date': ''}
    p.values = {'tracking_number': number, 'sender': dict(zip(('name', 'phone', 'address'), s)), 'recipient': dict(zip(('name', 'phone', 'address'), t)), 'weight': (kg, kg[:-2]), 'date': day}
    return p


def lab_report_2(r: random.Random) -> Paper:
    """A report with its head in three columns and the results numbered, asked in English."""
    p = Paper(r, 1000, 860)
    hospital, who, sex, age = r.choice(c.CITIES) + '市中心医院', c.name(r), r.choice('男女'), '%d岁' % r.randint(5, 88)
    ward, bed, no, sample, day = r.choice(('心内科', '骨科', '呼吸科')), str(r.randint(1, 60)), c.digits(r, 10), r.choice(('血液', '尿液')), '%d-%02d-%02d' % c.date(r, 2016)
    p.write(500, 30, hospital, 34, BOLD, centre=True), p.write(500, 80, '检 验 报 告', 26, centre=True)
    head = [('姓名', who), ('科别', ward), ('标本', sample), ('性别', sex), ('床号', bed), ('住院号', no), ('年龄', age), ('诊断', (ill := r.choice(('高血压', '骨折', '肺炎')))), ('采样日期', day)]
    for i, (k, v) in enumerate(head):
        p.write(50 + 310 * (i % 3), 130 + 42 * (i // 3), k + ': ' + v, 22)
    xs = (50, 110, 440, 580, 740)
    for x, t in zip(xs, ('No', '检验项目', '结果', '单位', '参考区间')):
        p.write(x, 280, t, 22)
    items = []
    for i, (short, long, unit, span) in enumerate(r.sample(TESTS, r.randint(3, 6))):
        result = '%.2f' % r.uniform(1, 150)
        for x, t in zip(xs, (str(i + 1), '%s(%s)' % (long, short), result, unit, span)):
            p.write(x, 322 + 40 * i, t, 21)
        items.append({'name': '%s(%s)' % (long, short), 'result': result, 'unit': unit, 'reference_range': span})
    p.write(50, 760, '检验: %s' % c.name(r), 22), p.write(400, 760, '核对: %s' % c.name(r), 22)
    fields(p, {'hospital_name': hospital, 'patient_name': who, 'sex': sex, 'age': (age, age[:-1]), 'department': ward, 'bed_number': bed, 'hospital_number': no, 'diagnosis': ill, 'specimen': sample, 'sampling_date': day})
    p.schema['results'] = [{'name': '', 'result': '', 'unit': '', 'reference_range': ''}]
    p.values['results'] = items
    return p


def household_2(r: random.Random) -> Paper:
    """居民户口簿's front page and a member on one sheet."""
    p = Paper(r, 900, 1100, (252, 250, 244))
    born = c.date(r, 1950, 2015)
    p.write(450, 30, '居民户口簿', 34, SERIF, centre=True)
    rows = [('户别', r.choice(('非农业家庭户口', '家庭户')), '户主姓名', c.name(r)), ('户号', c.digits(r, 9), '住址', address(r)[:14])]
    more = [('姓名', c.name(r), '与户主关系', r.choice(('长女', '户主', '妻'))), ('性别', r.choice('男女'), '民族', '汉'), ('出生日期', '%d年%02d月%02d日' % born, '籍贯', r.choice(c.CITIES)), ('公民身份号码', c.id_number(r, born), '文化程度', r.choice(('本科', '初中')))]
    values = {}
    for i, (k1, v1, k2, v2) in enumerate(rows + more):
        y = 110 + 100 * i + (60 if i > 1 else 0)
        p.write(50, y, k1, 22), p.write(200, y - 2, v1, 25, SERIF), p.write(480, y, k2, 22), p.write(620, y - 2, v2, 25, SERIF)
        p.line(40, y + 60, 880, y + 60)
        values.update({k1: v1, k2: v2})
    return fields(p, values)


def vehicle_licence_2(r: random.Random) -> Paper:
    """行驶证, labels in one language, asked in English."""
    p = Paper(r, 820, 560, (238, 244, 240))
    p.write(410, 24, '中华人民共和国机动车行驶证', 30, centre=True)
    plate, vin = r.choice(c.PROVINCES) + r.choice('ABCE') + c.digits(r, 4) + r.choice('ABCDEFG'), 'L' + ''.join(r.choice('ABCDEFGHJKLMNPRSTUVWXYZ0123456789') for _ in range(16))
    reg, issued, who, engine, model, kind = '%d-%02d-%02d' % c.date(r, 2010), '%d-%02d-%02d' % c.date(r, 2012), c.name(r), c.digits(r, 6) + 'B', r.choice(('吉利牌MR7152', '长安牌SC7165', '本田牌HG7154')), r.choice(('小型普通客车', '小型轿车', '重型货车'))
    for x, y, k, v in ((40, 90, '号牌号码', plate), (420, 90, '车辆类型', kind), (40, 150, '所有人', who), (40, 210, '住址', (addr := address(r))), (40, 270, '使用性质', '非营运'), (420, 270, '品牌型号', model), (40, 330, '车辆识别代号', vin), (40, 390, '发动机号码', engine), (40, 450, '注册日期', reg), (420, 450, '发证日期', issued)):
        p.write(x, y, k, 20), p.write(x + 140, y - 2, v, 24)
    return fields(p, {'plate_number': plate, 'vehicle_type': kind, 'owner': who, 'address': addr, 'use_character': '非营运', 'model': model, 'vin': vin, 'engine_number': engine, 'register_date': reg, 'issue_date': issued})


def driving_licence_2(r: random.Random) -> Paper:
    """驾驶证, labels in one language, asked in English."""
    p = Paper(r, 820, 560, (244, 244, 250))
    born, first = c.date(r, 1960, 2000), c.date(r, 2008, 2020)
    who, number, sex, kind, iso = c.name(r), c.id_number(r, born), r.choice('男女'), r.choice(('C1', 'B1', 'A1', 'D')), lambda t: '%d-%02d-%02d' % t
    p.write(410, 24, '中华人民共和国机动车驾驶证', 30, centre=True), p.write(230, 80, '证号 ' + number, 26)
    until = (first[0] + 10, first[1], first[2])
    for x, y, k, v in ((40, 140, '姓名', who), (340, 140, '性别', sex), (540, 140, '国籍', '中国'), (40, 200, '住址', (addr := address(r))), (40, 270, '出生日期', iso(born)), (40, 330, '初次领证日期', iso(first)), (40, 390, '准驾车型', kind), (40, 450, '有效期限', iso(first)), (340, 450, '至', iso(until))):
        p.write(x, y, k, 20), p.write(x + (60 if len(k) < 3 else 150), y - 3, v, 25)
    return fields(p, {'name': who, 'sex': sex, 'nationality': '中国', 'address': addr, 'license_number': number, 'date_of_birth': iso(born), 'first_issue_date': iso(first), 'class': kind, 'valid_until': iso(until)})


def business_licence_2(r: random.Random) -> Paper:
    """The upright edition."""
    p = Paper(r, 900, 1200, (250, 248, 236))
    name, code, who, d, capital = c.firm(r), c.credit_code(r), c.name(r), c.date(r, 2000, 2022), '%d万元人民币' % (50 * r.randint(1, 60))
    p.write(450, 60, '营业执照', 64, SERIF, centre=True), p.write(450, 160, '（副 本）', 30, SERIF, centre=True), p.write(120, 230, '统一社会信用代码', 22), p.write(340, 228, code, 26)
    rows = [('名称', name), ('类型', (kind := '有限责任公司')), ('住所', (addr := address(r)[:16])), ('法定代表人', who), ('注册资本', capital), ('成立日期', '%d年%d月%d日' % d), ('营业期限', (term := '%d年%d月%d日至长期' % d)), ('经营范围', (scope := '%s、%s销售；技术咨询。' % (r.choice(('电子产品', '日用百货')), r.choice(('办公用品', '服装')))))]
    for i, (k, v) in enumerate(rows):
        p.write(120, 320 + 72 * i, k, 24, BOLD), p.write(330, 320 + 72 * i, v, 24)
    p.write(560, 1040, '登记机关', 26, SERIF), p.write(560, 1090, '%d年%d月%d日' % c.date(r, 2015), 24)
    return fields(p, {'统一社会信用代码': code, '企业名称': name, '类型': kind, '住所': addr, '法定代表人': who, '注册资本': capital, '成立日期': '%d年%d月%d日' % d, '营业期限': term, '经营范围': scope})


def taxi_slip_2(r: random.Random) -> Paper:
    """Another city's taxi receipt, asked in English."""
    p = Paper(r, 460, 820)
    p.write(230, 30, r.choice(c.CITIES) + '市出租汽车专用发票', 26, centre=True), p.write(230, 80, '发 票 联', 22, centre=True)
    code, number, plate, day, a, b, km, fare = c.digits(r, 12), c.digits(r, 8), r.choice(c.PROVINCES) + 'A' + c.digits(r, 5), '%d年%02d月%02d日' % c.date(r, 2014), '%02d:%02d' % (r.randint(6, 12), r.randint(0, 59)), '%02d:%02d' % (r.randint(13, 23), r.randint(0, 59)), '%.1f' % r.uniform(2, 40), '%.2f' % r.randint(10, 180)
    for i, (k, v) in enumerate((('代码', code), ('号码', number), ('车牌号', plate), ('日期', day), ('上车', a), ('下车', b), ('单价', '2.60元/km'), ('里程', km + 'km'), ('金额', fare + '元'))):
        p.write(40, 140 + 56 * i, k + '：' + v, 24)
    return fields(p, {'invoice_code': code, 'invoice_number': number, 'plate_number': plate, 'date': day, 'boarding_time': a, 'alighting_time': b, 'mileage': (km, km + 'km'), 'amount': (fare, fare + '元')})


def vat_roll_2(r: random.Random) -> Paper:
    """A roll invoice with other words, asked in English."""
    p = Paper(r, 500, 980)
    code, number, seller, tax, day, net = c.digits(r, 12), c.digits(r, 8), c.firm(r), c.credit_code(r), '%d年%02d月%02d日' % c.date(r, 2016), c.money(r, 20, 900)
    p.write(250, 30, '增值税普通发票(卷票)', 24, SERIF, centre=True)
    for i, t in enumerate(('发票代码 ' + code, '发票号码 ' + number, '销售方名称 ' + seller, '纳税人识别号 ' + tax, '开票日期 ' + day, '收款员 ' + (who := c.name(r)))):
        p.write(30, 90 + 48 * i, t, 21)
    p.write(30, 420, '项目', 20), p.write(380, 420, '金额', 20), p.write(30, 456, r.choice(c.GOODS), 20), p.write(380, 456, '%.2f' % net, 20)
    p.write(30, 540, '合计金额(小写) ￥%.2f' % net, 22)
    return fields(p, {'invoice_code': code, 'invoice_number': number, 'seller_name': seller, 'seller_tax_id': tax, 'invoice_date': day, 'total_amount': ('%.2f' % net, '￥%.2f' % net), 'cashier': who})


def form_zh(r: random.Random) -> Paper:
    """A plain application form with ruled boxes and ticks."""
    p = Paper(r, 1000, 900)
    p.write(500, 40, '员工入职登记表', 36, BOLD, centre=True)
    rows = [('姓名', c.name(r), '部门', r.choice(('财务部', '市场部', '研发部'))), ('联系电话', c.phone(r), '入职日期', '%d-%02d-%02d' % c.date(r, 2016)), ('毕业院校', r.choice(('浙江大学', '武汉大学', '四川大学')), '专业', r.choice(('会计', '计算机', '机械'))), ('紧急联系人', c.name(r), '邮箱', 'user%s@example.com' % c.digits(r, 3))]
    values = {}
    for i, (k1, v1, k2, v2) in enumerate(rows):
        y = 130 + 80 * i
        for x, w, t in ((50, 150, k1), (200, 290, v1), (490, 150, k2), (640, 310, v2)):
            p.draw.rectangle((x, y, x + w, y + 80), outline=(60, 60, 60), width=2), p.write(x + 12, y + 24, t, 24)
        values.update({k1: v1, k2: v2})
    fields(p, values)
    groups = [('性别', ('男', '女')), ('婚姻状况', ('未婚', '已婚', '离异')), ('学历', ('大专', '本科', '硕士'))]
    for i, (k, choices) in enumerate(groups):
        y, chosen = 500 + 80 * i, r.randrange(len(choices))
        p.write(62, y, k + '：', 24)
        for n, t in enumerate(choices):
            tick(p, 220 + 180 * n, y + 6, n == chosen, cross=i == 1), p.write(254 + 180 * n, y, t, 24)
        p.field(k, choices[chosen])
    return p


def consent_form(r: random.Random) -> Paper:
    """Yes and no questions with boxes after them."""
    p = Paper(r, 1000, 700)
    p.write(500, 40, 'PATIENT QUESTIONNAIRE', 32, BOLD, centre=True)
    who, day = '%s %s' % (r.choice(c.FIRST), r.choice(c.LAST)), '%d-%02d-%02d' % c.date(r, 2016)
    p.write(60, 120, 'Patient name', 24), p.write(300, 118, who, 26, SERIF), p.write(620, 120, 'Date', 24), p.write(720, 118, day, 26, SERIF)
    fields(p, {'patient_name': who, 'date': day})
    p.schema = {'type': 'object', 'properties': {k: {'type': 'string'} for k in p.schema}}
    for i, (key, question) in enumerate((('smoker', 'Do you smoke? (smoker)'), ('diabetes', 'Diabetes'), ('allergies', 'Allergies'), ('pregnant', 'Pregnant'))):
        y, yes = 220 + 70 * i, r.random() < .5
        p.write(60, y, question, 24)
        for n, (t, on) in enumerate((('Yes', yes), ('No', not yes))):
            tick(p, 560 + 150 * n, y + 5, on, cross=r.random() < .5), p.write(594 + 150 * n, y, t, 24)
        p.schema['properties'][key], p.values[key] = {'type': 'boolean'}, yes
    return p


HELD = (id_card_reverse, id_card_front, ticket_blue_guide, rail_invoice_2, credit_card, itinerary_2, hotel_folio, waybill_2, lab_report_2, household_2, vehicle_licence_2, driving_licence_2, business_licence_2, taxi_slip_2, vat_roll_2, form_zh, consent_form)
