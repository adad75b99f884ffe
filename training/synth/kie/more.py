"""Further kinds, to look at while the extractor is being built. `held.py` draws the same kinds otherwise."""
from __future__ import annotations

import random

from . import content as c
from .paper import BOLD, MONO, SANS, SERIF, Paper


def fields(p: Paper, values: dict) -> Paper:
    for key, value in values.items():
        p.field(key, value)
    return p


def tick(p: Paper, x: float, y: float, on: bool, size: int = 22, cross: bool = False) -> None:
    """A drawn box, ticked or crossed."""
    p.draw.rectangle((x, y, x + size, y + size), outline=(40, 40, 40), width=2)
    if on and cross:
        p.draw.line((x + 4, y + 4, x + size - 4, y + size - 4), (20, 20, 60), 3), p.draw.line((x + 4, y + size - 4, x + size - 4, y + 4), (20, 20, 60), 3)
    elif on:
        p.draw.line((x + 4, y + size // 2, x + size // 2 - 1, y + size - 5, x + size - 2, y + 2), (20, 20, 60), 3)


def id_card_back(r: random.Random) -> Paper:
    p = Paper(r, 860, 540, (232, 238, 228))
    y, m, d = c.date(r, 2006, 2022)
    p.write(280, 70, '中华人民共和国', 44, SERIF), p.write(280, 150, '居 民 身 份 证', 56, SERIF)
    p.write(180, 380, '签发机关', 26), p.write(330, 376, (office := '%s市公安局%s分局' % (r.choice(c.CITIES), r.choice(('朝阳', '江岸', '城西')))), 28)
    p.write(180, 440, '有效期限', 26), p.write(330, 436, (span := '%d.%02d.%02d-%s' % (y, m, d, r.choice(('%d.%02d.%02d' % (y + 20, m, d), '长期')))), 28)
    return fields(p, {'签发机关': office, '有效期限': span})


def rail_invoice(r: random.Random) -> Paper:
    """The railway's electronic invoice of 2024."""
    p = Paper(r, 1100, 640)
    a, b = r.sample(range(len(c.STATIONS)), 2)
    y, m, d = c.date(r, 2024)
    number, train, seat = '24' + c.digits(r, 18), r.choice('GD') + str(r.randint(1, 9999)), '%02d%s号' % (r.randint(1, 18), r.choice('ABCDF'))
    time, coach, kind, price = '%02d:%02d' % (r.randint(5, 23), r.randint(0, 59)), '%02d' % r.randint(1, 16), r.choice(('二等座', '一等座')), '%.2f' % (r.randint(40, 1500) / 2)
    who, ident, firm, code = c.name(r), '%s****%s' % (c.digits(r, 10), c.digits(r, 4)), c.firm(r), c.credit_code(r)
    p.write(550, 30, '电子发票（铁路电子客票）', 34, SERIF, (150, 40, 40), centre=True)
    p.write(50, 100, '发票号码:' + number, 22), p.write(760, 100, '开票日期:%d年%02d月%02d日' % (y, m, d), 22)
    p.write(130, 170, c.STATIONS[a] + '站', 34, BOLD), p.write(500, 172, train, 32), p.write(780, 170, c.STATIONS[b] + '站', 34, BOLD)
    p.write(140, 218, c.PINYIN[a], 20), p.write(790, 218, c.PINYIN[b], 20)
    p.write(60, 270, '%d年%02d月%02d日' % (y, m, d), 26), p.write(340, 270, time + '开', 26), p.write(620, 270, '%s车%s' % (coach, seat), 26), p.write(860, 270, kind, 26)
    p.write(60, 330, '票价:', 26), p.write(140, 330, '￥' + price, 26), p.write(60, 400, ident, 26), p.write(400, 400, who, 26)
    p.write(60, 460, '电子客票号:' + (ticket := c.digits(r, 21)), 22), p.write(60, 520, '购买方名称:' + firm, 22), p.write(560, 520, '统一社会信用代码:' + code, 22)
    return fields(p, {'发票号码': number, '开票日期': '%d年%02d月%02d日' % (y, m, d), '出发站': (c.STATIONS[a], c.STATIONS[a] + '站'), '到达站': (c.STATIONS[b], c.STATIONS[b] + '站'), '车次': train,
                      '乘车日期': '%d年%02d月%02d日' % (y, m, d), '座位号': (seat, coach + '车' + seat), '席别': kind, '票价': (price, '￥' + price), '身份证号': ident, '乘车人': who, '电子客票号': ticket, '购买方名称': firm})


def bank_card(r: random.Random) -> Paper:
    p = Paper(r, 860, 540, r.choice(((205, 220, 240), (240, 225, 200), (215, 235, 220))))
    bank, number = r.choice((('中国建设银行', 'China Construction Bank'), ('招商银行', 'CHINA MERCHANTS BANK'), ('交通银行', 'BANK OF COMMUNICATIONS'))), '62' + c.digits(r, 14)
    grouped = ' '.join(number[i:i + 4] for i in range(0, 16, 4))
    thru = '%02d/%02d' % (r.randint(1, 12), r.randint(26, 35))
    kind = r.choice(('储蓄卡', '借记卡', '信用卡'))
    p.write(50, 40, bank[0], 38, BOLD), p.write(50, 92, bank[1], 20), p.write(700, 50, kind, 28)
    p.write(80, 280, grouped, 54, MONO), p.write(330, 370, 'VALID THRU', 16), p.write(450, 362, thru, 28, MONO), p.write(640, 450, '银联 UnionPay', 30, BOLD)
    return fields(p, {'银行': bank[0], '卡号': (grouped, number), '有效期': thru, '卡类型': kind})


def air_itinerary(r: random.Random) -> Paper:
    """航空运输电子客票行程单."""
    p = Paper(r, 1300, 700, (245, 248, 250))
    who, ident = c.name(r), c.id_number(r, c.date(r, 1960, 2000))
    a, b = r.sample(c.CITIES, 2)
    flight, day, time = r.choice(('MU', 'CA', 'CZ', 'HU')) + c.digits(r, 4), '%d-%02d-%02d' % c.date(r, 2015), '%02d:%02d' % (r.randint(6, 22), r.randint(0, 59))
    fare, fund, fuel = float(r.randint(30, 220) * 10), 50.0, float(r.choice((0, 30, 60)))
    p.write(650, 30, '航空运输电子客票行程单', 34, SERIF, centre=True), p.write(650, 76, 'ITINERARY/RECEIPT OF E-TICKET FOR AIR TRANSPORT', 16, centre=True)
    p.write(950, 100, '印刷序号:%s' % (serial := c.digits(r, 11)), 20)
    p.write(50, 140, '旅客姓名 NAME OF PASSENGER', 16), p.write(50, 166, who, 26), p.write(420, 140, '有效身份证件号码 ID.NO.', 16), p.write(420, 166, ident, 26)
    xs = (240, 440, 580, 720, 900, 1080)
    for x, t in zip(xs, ('承运人 CARRIER', '航班号 FLIGHT', '座位等级 CLASS', '日期 DATE', '时间 TIME', '免费行李 ALLOW')):
        p.write(x, 230, t, 16)
    p.write(50, 270, '自 FROM', 18), p.write(130, 266, a, 26), p.write(50, 320, '至 TO', 18), p.write(130, 316, b, 26)
    for x, t in zip(xs, (r.choice(('东航', '国航', '南航')), flight, r.choice('YBMK'), day, time, '20K')):
        p.write(x, 266, t, 24)
    for x, t, v in ((50, '票价 FARE', 'CNY %.2f' % fare), (330, '民航发展基金 CAAC DEVELOPMENT FUND', 'CN %.2f' % fund), (700, '燃油附加费 FUEL SURCHARGE', 'YQ %.2f' % fuel), (1030, '合计 TOTAL', 'CNY %.2f' % (fare + fund + fuel))):
        p.write(x, 420, t, 16), p.write(x, 446, v, 24)
    p.write(50, 520, '电子客票号码 E-TICKET NO.', 16), p.write(50, 546, (ticket := '781-' + c.digits(r, 10)), 24), p.write(420, 520, '验证码 CK.', 16), p.write(420, 546, c.digits(r, 4), 24), p.write(700, 520, '保险费 INSURANCE', 16), p.write(700, 546, 'XXX', 24)
    p.write(50, 610, '填开单位 ISSUED BY', 16), p.write(50, 636, c.firm(r), 22), p.write(700, 610, '填开日期 DATE OF ISSUE', 16), p.write(700, 636, (issued := '%d-%02d-%02d' % c.date(r, 2015)), 22)
    money = lambda prefix, v: ('%s %.2f' % (prefix, v), '%.2f' % v, '%s%.2f' % (prefix, v))
    return fields(p, {'旅客姓名': who, '身份证号': ident, '出发地': a, '目的地': b, '航班号': flight, '日期': day, '时间': time, '票价': money('CNY', fare), '民航发展基金': money('CN', fund), '合计': money('CNY', fare + fund + fuel),
                      '电子客票号码': ticket, '填开日期': issued, '印刷序号': serial})


def hotel_bill(r: random.Random) -> Paper:
    p = Paper(r, 760, 900)
    hotel = r.choice(c.CITIES) + r.choice(('锦绣', '云海', '悦来')) + '大酒店'
    who, room, a = c.name(r), str(r.randint(301, 2899)), c.date(r, 2016)
    days, price = r.randint(1, 6), r.randint(180, 900)
    out = (a[0], a[1], min(28, a[2] + days))
    p.write(380, 40, hotel, 34, BOLD, centre=True), p.write(380, 96, '宾客结账单', 26, centre=True)
    rows = [('客人姓名', who, '房号', room), ('入住日期', '%d-%02d-%02d' % a, '离店日期', '%d-%02d-%02d' % out), ('房价', '%.2f' % price, '天数', str(days)), ('押金', '%.2f' % 500, '付款方式', r.choice(('现金', '微信支付', '银行卡')))]
    values = {'酒店名称': hotel}
    for i, (k1, v1, k2, v2) in enumerate(rows):
        p.write(60, 160 + 52 * i, k1 + '：' + v1, 24), p.write(430, 160 + 52 * i, k2 + '：' + v2, 24)
        values.update({k1: v1, k2: v2})
    for x, t in ((60, '日期'), (260, '项目'), (480, '金额')):
        p.write(x, 400, t, 24)
    for i in range(days):
        p.write(60, 440 + 38 * i, '%d-%02d-%02d' % (a[0], a[1], min(28, a[2] + i)), 22), p.write(260, 440 + 38 * i, '房费', 22), p.write(480, 440 + 38 * i, '%.2f' % price, 22)
    p.write(60, 720, '消费合计：%.2f' % (days * price), 28, BOLD), p.write(60, 790, '电话：%s' % (tel := '0%s-%s' % (c.digits(r, 3), c.digits(r, 8))), 22)
    return fields(p, {**values, '消费合计': '%.2f' % (days * price), '电话': tel})


def address(r: random.Random) -> str:
    return '%s市%s区%s路%d号%d栋%d室' % (r.choice(c.CITIES), r.choice(('江北', '新城', '高新', '城南')), r.choice(('解放', '人民', '建设', '和平')), r.randint(1, 300), r.randint(1, 20), r.randint(101, 2601))


def waybill(r: random.Random) -> Paper:
    """A parcel's label: sender and recipient as blocks under 收 and 寄, names and phones without labels."""
    p = Paper(r, 760, 1000)
    number = r.choice(('SF', 'YT', 'JD')) + c.digits(r, 13)
    a, b = (c.name(r), c.phone(r), address(r)), (c.name(r), c.phone(r), address(r))
    p.write(380, 40, r.choice(('顺丰速运', '圆通速递', '京东物流')), 36, BOLD, centre=True), p.write(380, 120, '运单号：' + number, 28, centre=True)
    for y, mark, (who, tel, addr) in ((230, '收', a), (430, '寄', b)):
        p.draw.ellipse((40, y, 90, y + 50), outline=(20, 20, 20), width=3), p.write(65, y + 6, mark, 28, BOLD, centre=True)
        p.write(120, y, who, 30, BOLD), p.write(330, y, tel, 30), p.write(120, y + 54, addr, 26)
        p.line(30, y + 140, 730, y + 140)
    p.write(50, 640, '物品：%s' % (thing := r.choice(c.GOODS[:4])), 24), p.write(420, 640, '重量：%s' % (weight := '%.1fkg' % r.uniform(.3, 20)), 24), p.write(50, 700, '运费：%s元' % (fee := str(r.randint(8, 60))), 24), p.write(420, 700, '付款方式：%s' % (pay := r.choice(('寄付', '到付'))), 24)
    return fields(p, {'运单号': number, '收件人': a[0], '收件人电话': a[1], '收件人地址': a[2], '寄件人': b[0], '寄件人电话': b[1], '寄件人地址': b[2], '重量': (weight, weight[:-2]), '运费': (fee, fee + '元'), '付款方式': pay, '物品': thing})


TESTS = [('ALT', '谷丙转氨酶', 'U/L', '0-40'), ('AST', '谷草转氨酶', 'U/L', '0-35'), ('GLU', '葡萄糖', 'mmol/L', '3.9-6.1'), ('CREA', '肌酐', 'umol/L', '44-133'), ('UA', '尿酸', 'umol/L', '150-420'), ('TG', '甘油三酯', 'mmol/L', '0.4-1.8'), ('HGB', '血红蛋白', 'g/L', '110-160')]


def lab_report(r: random.Random) -> Paper:
    p = Paper(r, 1100, 900)
    hospital = r.choice(c.CITIES) + '市第%s人民医院' % r.choice('一二三')
    who, sex, age, dept, doctor, no = c.name(r), r.choice('男女'), '%d岁' % r.randint(5, 88), r.choice(('内科', '外科', '儿科', '体检中心')), c.name(r), c.digits(r, 8)
    day = '%d-%02d-%02d' % c.date(r, 2016)
    p.write(550, 40, hospital + '检验报告单', 36, BOLD, centre=True)
    head = [('姓名', who), ('性别', sex), ('年龄', age), ('科室', dept), ('标本类型', (sample := r.choice(('血清', '全血')))), ('病历号', no), ('送检医生', doctor), ('报告日期', day)]
    for i, (k, v) in enumerate(head):
        p.write(60 + 260 * (i % 4), 120 + 46 * (i // 4), '%s：%s' % (k, v), 22)
    xs = (60, 180, 480, 640, 820)
    p.line(50, 220, 1050, 220)
    for x, t in zip(xs, ('代号', '项目', '结果', '参考值', '单位')):
        p.write(x, 230, t, 24)
    items = []
    for i, (short, long, unit, span) in enumerate(r.sample(TESTS, r.randint(3, 6))):
        result = '%.1f' % r.uniform(1, 150)
        for x, t in zip(xs, (short, long, result, span, unit)):
            p.write(x, 280 + 42 * i, t, 22)
        items.append({'项目': long, '结果': result, '单位': unit, '参考值': span})
    p.write(60, 780, '检验者：%s' % (a := c.name(r)), 22), p.write(460, 780, '审核者：%s' % (b := c.name(r)), 22)
    fields(p, {'医院名称': hospital, '姓名': who, '性别': sex, '年龄': (age, age[:-1]), '科室': dept, '标本类型': sample, '病历号': no, '送检医生': doctor, '报告日期': day, '检验者': a, '审核者': b})
    p.schema['检验结果'] = [{'项目': '', '结果': '', '单位': '', '参考值': ''}]
    p.values['检验结果'] = items
    return p


def household(r: random.Random) -> Paper:
    """常住人口登记卡: boxes with labels to the left of their values."""
    p = Paper(r, 1000, 1100, (250, 248, 240))
    born = c.date(r, 1950, 2015)
    p.write(500, 40, '常住人口登记卡', 38, SERIF, centre=True)
    rows = [('姓名', c.name(r), '户主或与户主关系', r.choice(('户主', '妻', '长子', '二女'))), ('曾用名', '', '性别', r.choice('男女')), ('出生地', r.choice(c.CITIES) + '市', '民族', r.choice(('汉族', '回族', '满族'))),
            ('籍贯', r.choice(c.CITIES) + '市', '出生日期', '%d年%d月%d日' % born), ('公民身份号码', c.id_number(r, born), '身高', '%dcm' % r.randint(150, 190)), ('文化程度', r.choice(('大学本科', '高中', '初中')), '婚姻状况', r.choice(('已婚', '未婚'))),
            ('职业', r.choice(('教师', '工人', '医生')), '服务处所', c.firm(r))]
    values = {}
    for i, (k1, v1, k2, v2) in enumerate(rows):
        y = 120 + 90 * i
        for x, w, t, f in ((50, 160, k1, SANS), (210, 290, v1, SERIF), (500, 170, k2, SANS), (670, 280, v2, SERIF)):
            p.draw.rectangle((x, y, x + w, y + 90), outline=(120, 70, 60), width=2)
            p.write(x + 8, y + 30, t, 20 if f == SANS else 24, f)
        values.update({k: v for k, v in ((k1, v1), (k2, v2)) if v})
    return fields(p, values)


def vehicle_licence(r: random.Random) -> Paper:
    p = Paper(r, 880, 600, (236, 242, 246))
    p.write(440, 30, '中华人民共和国机动车行驶证', 34, centre=True), p.write(440, 76, "Vehicle License of the People's Republic of China", 18, centre=True)
    plate = r.choice(c.PROVINCES) + r.choice('ABCE') + c.digits(r, 5)
    vin = 'L' + ''.join(r.choice('ABCDEFGHJKLMNPRSTUVWXYZ0123456789') for _ in range(16))
    reg, issued = '%d-%02d-%02d' % c.date(r, 2010), '%d-%02d-%02d' % c.date(r, 2012)
    cells = [(40, 120, '号牌号码', 'Plate No.', plate, '号牌号码'), (430, 120, '车辆类型', 'Vehicle Type', '小型轿车', '车辆类型'), (40, 190, '所有人', 'Owner', c.name(r), '所有人'), (40, 260, '住址', 'Address', address(r), '住址'),
             (40, 330, '使用性质', 'Use Character', r.choice(('非营运', '营运')), '使用性质'), (430, 330, '品牌型号', 'Model', r.choice(('大众牌SVW7167', '丰田牌GTM7200', '别克牌SGM7154')), '品牌型号'),
             (250, 400, '车辆识别代号', 'VIN', vin, '车辆识别代号'), (250, 450, '发动机号码', 'Engine No.', c.digits(r, 7) + 'A', '发动机号码'), (250, 510, '注册日期', 'Register Date', reg, '注册日期'), (560, 510, '发证日期', 'Issue Date', issued, '发证日期')]
    values = {}
    for x, y, a, b, v, k in cells:
        p.write(x, y, a, 20), p.write(x, y + 25, b, 14), p.write(x + 135, y + 4, v, 24)
        values[k] = v
    return fields(p, values)


def vat_roll(r: random.Random) -> Paper:
    """The VAT invoice on a roll of paper."""
    p = Paper(r, 480, 1050)
    y, m, d = c.date(r, 2016)
    rows = [('发票代码', c.digits(r, 12)), ('发票号码', c.digits(r, 8)), ('机打号码', c.digits(r, 8)), ('机器编号', c.digits(r, 12)), ('销售方名称', c.firm(r)), ('纳税人识别号', c.credit_code(r)), ('开票日期', '%d-%02d-%02d' % (y, m, d)), ('收款员', c.name(r)), ('购买方名称', c.firm(r))]
    p.write(240, 30, r.choice(('北京', '江苏', '广东')) + '增值税普通发票（卷票）', 24, SERIF, centre=True)
    for i, (k, v) in enumerate(rows):
        p.write(30, 90 + 46 * i, k + '：' + v, 20)
    for x, t in ((30, '项目'), (200, '单价'), (300, '数量'), (380, '金额')):
        p.write(x, 520, t, 20)
    n, price = r.randint(1, 8), c.money(r, 5, 200)
    for x, t in ((30, r.choice(c.GOODS[:4])), (200, '%.2f' % price), (310, str(n)), (380, '%.2f' % (n * price))):
        p.write(x, 556, t, 20)
    p.write(30, 640, '合计金额(小写)：¥%.2f' % (n * price), 20), p.write(30, 680, '合计金额(大写)：' + (big := c.capital(int(n * price))), 20), p.write(30, 730, '校验码：' + (check := c.digits(r, 20)), 20)
    return fields(p, {**{k: v for k, v in rows if k not in ('纳税人识别号',)}, '合计金额': ('%.2f' % (n * price), '¥%.2f' % (n * price)), '校验码': check, '大写金额': big})


def tick_form(r: random.Random) -> Paper:
    """An English form with drawn boxes: one of several, and yes or no."""
    p = Paper(r, 1000, 760)
    p.write(500, 40, 'EMPLOYEE CHANGE FORM', 34, BOLD, centre=True)
    who, day = '%s %s' % (r.choice(c.FIRST), r.choice(c.LAST)), '%02d/%02d/%d' % (r.randint(1, 12), r.randint(1, 28), r.randint(2016, 2025))
    p.write(80, 130, 'Employee name: ' + who, 26), p.write(600, 130, 'Date: ' + day, 26)
    p.write(80, 210, 'Type of change:', 26)
    kinds = ['New hire', 'Transfer', 'Leave', 'Termination']
    chosen = r.randrange(4)
    for i, k in enumerate(kinds):
        tick(p, 320 + 160 * i, 214, i == chosen), p.write(352 + 160 * i, 210, k, 22)
    asked = [('Full time', r.random() < .5), ('Union member', r.random() < .5), ('Remote work', r.random() < .5)]
    for i, (k, on) in enumerate(asked):
        tick(p, 84, 304 + 60 * i, on, cross=r.random() < .5), p.write(130, 300 + 60 * i, k, 26)
    p.write(80, 520, 'Approved:', 26)
    yes = r.random() < .5
    for i, (k, on) in enumerate((('Yes', yes), ('No', not yes))):
        tick(p, 260 + 140 * i, 524, on), p.write(292 + 140 * i, 520, k, 24)
    fields(p, {'employee_name': who, 'date': day, 'type_of_change': kinds[chosen]})
    for k, on in asked:
        p.schema[k.lower().replace(' ', '_')], p.values[k.lower().replace(' ', '_')] = {'type': 'boolean'}, on
    p.schema['approved'], p.values['approved'] = {'type': 'boolean'}, yes
    p.schema = {'type': 'object', 'properties': {k: v if isinstance(v, dict) else {'type': 'string'} for k, v in p.schema.items()}}
    return p


TEMPLATES = (id_card_back, rail_invoice, bank_card, air_itinerary, hotel_bill, waybill, lab_report, household, vehicle_licence, vat_roll, tick_form)
