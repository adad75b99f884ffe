"""Fourteen kinds drawn once more, with layouts, labels and keys of their own: scored once, when the extractor was done."""
from __future__ import annotations

import random

from . import content as c
from .more import TESTS, address, fields
from .paper import BOLD, MONO, SANS, SERIF, Paper

INK = (30, 32, 40)


def dotted(t: tuple[int, int, int]) -> str:
    return '%d.%02d.%02d' % t


def iso(t: tuple[int, int, int]) -> str:
    return '%d-%02d-%02d' % t


def han(t: tuple[int, int, int]) -> str:
    return '%d年%02d月%02d日' % t


def identity_sheet(r: random.Random) -> Paper:
    """A copy of both sides on one sheet, the reverse on top."""
    p = Paper(r, 900, 1240)
    born, since = c.date(r, 1955, 2003), c.date(r, 2006, 2022)
    who, number, sex, folk = c.name(r), c.id_number(r, born), r.choice('男女'), r.choice('汉壮藏彝')
    p.draw.rectangle((80, 60, 820, 540), outline=(150, 150, 150), width=2), p.draw.rectangle((80, 640, 820, 1120), outline=(150, 150, 150), width=2)
    p.write(340, 110, '中华人民共和国', 38, SERIF), p.write(320, 175, '居民身份证', 58, SERIF)
    p.write(190, 400, '签发机关', 24), p.write(320, 397, (office := '%s市公安局%s分局' % (r.choice(c.CITIES), r.choice(('高新', '江汉', '雁塔')))), 26)
    p.write(190, 460, '有效期限', 24), p.write(320, 457, (span := '%s-%s' % (dotted(since), dotted((since[0] + 20, *since[1:])))), 26)
    for y, k, v in ((690, '姓名', who), (760, '性别', sex), (830, '出生', '%d 年 %d 月 %d 日' % born), (900, '住址', (a1 := '%s%s区%s路%d号' % (r.choice(c.CITIES) + '市', r.choice(('朝阳', '武昌')), r.choice(('建国', '文化')), r.randint(1, 300))))):
        p.write(120, y, k, 22, SANS, (40, 90, 150)), p.write(200, y - 3, v, 27)
    p.write(320, 760, '民族', 22, SANS, (40, 90, 150)), p.write(400, 757, folk, 27), p.write(120, 1040, '公民身份号码', 24, SANS, (40, 90, 150)), p.write(330, 1035, number, 32, MONO)
    return fields(p, {'姓名': who, '性别': sex, '民族': folk, '出生日期': ('%d年%d月%d日' % born, '%d 年 %d 月 %d 日' % born), '住址': a1, '身份证号': number, '签发机关': office, '有效期限': span})


def driving_two_tongues(r: random.Random) -> Paper:
    p = Paper(r, 880, 600, (246, 246, 250))
    born, first = c.date(r, 1965, 2001), c.date(r, 2009, 2021)
    who, number, sex, kind = c.name(r), c.id_number(r, born), r.choice('男女'), r.choice(('C1', 'C2', 'B2', 'A2', 'E'))
    p.write(440, 20, '中华人民共和国机动车驾驶证', 30, centre=True), p.write(440, 60, "Driving License of the People's Republic of China", 17, centre=True), p.write(250, 92, '证号', 20), p.write(320, 88, number, 28, MONO)
    rows = ((40, 140, '姓名', 'Name', who), (400, 140, '性别', 'Sex', sex), (600, 140, '国籍', 'Nationality', '中国'), (40, 210, '住址', 'Address', (addr := address(r))), (40, 290, '出生日期', 'Date of Birth', iso(born)), (40, 370, '初次领证日期', 'Date of First Issue', iso(first)), (40, 450, '准驾车型', 'Class', kind))
    for x, y, k, e, v in rows:
        p.write(x, y, k, 20, SANS, INK), p.write(x, y + 26, e, 13, SANS, INK), p.write(x + (180 if len(k) > 2 else 110), y + 4, v, 25)
    p.write(40, 525, '有效期限', 20), p.write(40, 551, 'Valid Period', 13), p.write(220, 529, '%s 至 %s' % (iso(first), iso((first[0] + 6, *first[1:]))), 25)
    return fields(p, {'姓名': who, '性别': sex, '证号': number, '住址': addr, '出生日期': iso(born), '初次领证日期': iso(first), '准驾车型': kind, '有效期限': '%s至%s' % (iso(first), iso((first[0] + 6, *first[1:])))})


def vehicle_copy(r: random.Random) -> Paper:
    """行驶证 with both languages and its labels above the values."""
    p = Paper(r, 920, 620, (240, 246, 248))
    plate, vin = r.choice(c.PROVINCES) + r.choice('ABDFH') + r.choice('ABCDEF') + c.digits(r, 4), 'L' + ''.join(r.choice('ABCDEFGHJKLMNPRSTUVWXYZ0123456789') for _ in range(9)) + c.digits(r, 7)
    who, reg, issued, model, engine, kind = c.firm(r), iso(c.date(r, 2011)), iso(c.date(r, 2014)), r.choice(('大众汽车牌SVW7147', '比亚迪牌BYD7150', '丰田牌GTM7200')), c.digits(r, 8), r.choice(('小型轿车', '中型普通客车', '轻型厢式货车'))
    p.write(460, 20, '中华人民共和国机动车行驶证', 32, SERIF, centre=True), p.write(460, 62, "Vehicle License of the People's Republic of China", 16, centre=True)
    use = r.choice(('非营运', '货运', '租赁'))
    for x, y, k, e, v in ((50, 100, '号牌号码', 'Plate No.', plate), (480, 100, '车辆类型', 'Vehicle Type', kind), (50, 190, '所有人', 'Owner', who), (50, 280, '住址', 'Address', (addr := address(r))), (50, 370, '使用性质', 'Use Character', use), (480, 370, '品牌型号', 'Model', model), (50, 460, '车辆识别代号', 'VIN', vin), (480, 460, '发动机号码', 'Engine No.', engine), (50, 545, '注册日期', 'Register Date', reg), (480, 545, '发证日期', 'Issue Date', issued)):
        p.write(x, y, k + '  ' + e, 17, SANS, (60, 60, 110)), p.write(x, y + 28, v, 25)
    return fields(p, {'号牌号码': plate, '车辆类型': kind, '所有人': who, '住址': addr, '使用性质': use, '品牌型号': model, '车辆识别代号': vin, '发动机号码': engine, '注册日期': reg, '发证日期': issued})


def household_member(r: random.Random) -> Paper:
    """常住人口登记卡 in ruled boxes, asked in English."""
    p = Paper(r, 1000, 760, (250, 248, 240))
    born = c.date(r, 1948, 2014)
    who, number, sex, rel, folk, school, state = c.name(r), c.id_number(r, born), r.choice('男女'), r.choice(('户主', '次子', '妻', '长女')), r.choice('汉回满'), r.choice(('大学本科', '高中', '初中')), r.choice(('已婚', '未婚'))
    p.write(500, 24, '常 住 人 口 登 记 卡', 32, SERIF, centre=True)
    rows = (('姓    名', who, '户主或与户主关系', rel), ('性    别', sex, '民    族', folk), ('出生日期', han(born), '籍    贯', r.choice(c.CITIES)), ('公民身份号码', number, '文化程度', school), ('婚姻状况', state, '服务处所', c.firm(r)[:12]))
    for i, (k1, v1, k2, v2) in enumerate(rows):
        y = 100 + 110 * i
        for x, w, t, face in ((40, 170, k1, SANS), (210, 310, v1, SERIF), (520, 200, k2, SANS), (720, 250, v2, SERIF)):
            p.draw.rectangle((x, y, x + w, y + 110), outline=(70, 70, 70), width=2), p.write(x + 12, y + 38, t, 22 if face == SANS else 20 if len(t) > 10 else 25, face)
    return fields(p, {'name': who, 'relationship_to_head': rel, 'sex': sex, 'ethnicity': folk, 'date_of_birth': han(born), 'id_number': number, 'education': school, 'marital_status': state})


def taxi_strip(r: random.Random) -> Paper:
    """A long strip: labels right, values run on."""
    p = Paper(r, 400, 900)
    p.write(200, 24, r.choice(c.CITIES) + '出租车发票', 28, BOLD, centre=True), p.write(200, 70, 'TAXI RECEIPT', 18, centre=True)
    code, number, plate, day, a, b, km, wait, fare = c.digits(r, 12), c.digits(r, 8), r.choice(c.PROVINCES) + 'B·' + c.digits(r, 5), iso(c.date(r, 2015)), '%02d:%02d' % (r.randint(6, 12), r.randint(0, 59)), '%02d:%02d' % (r.randint(13, 23), r.randint(0, 59)), '%.1f' % r.uniform(2, 40), '00:%02d:00' % r.randint(0, 20), '%.2f' % r.randint(11, 160)
    for i, (k, v) in enumerate((('发票代码', code), ('发票号码', number), ('监督电话', '12328'), ('车号', plate), ('日期', day), ('上车时间', a), ('下车时间', b), ('里程(公里)', km), ('等候', wait), ('实收金额', '¥' + fare))):
        p.write(30, 130 + 66 * i, k, 22), p.write(370, 128 + 66 * i, v, 25, MONO if v.isascii() else SANS, right=True)
    return fields(p, {'发票代码': code, '发票号码': number, '车号': (plate, plate.replace('·', '')), '日期': day, '上车时间': a, '下车时间': b, '里程': km, '金额': (fare, '¥' + fare)})


def air_invoice(r: random.Random) -> Paper:
    """The fully digital edition: 电子发票（航空运输电子客票行程单）."""
    p = Paper(r, 1300, 760)
    who, ident = c.name(r), c.id_number(r, c.date(r, 1965, 2002))
    a, b = r.sample(c.CITIES, 2)
    flight, day, time, seat = r.choice(('3U', 'MU', 'CZ', 'HO')) + c.digits(r, 4), han(c.date(r, 2024)), '%02d:%02d' % (r.randint(6, 22), r.randint(0, 59)), r.choice('YMUEK')
    number, fare, fund, fuel = '25' + c.digits(r, 18), float(r.randint(30, 220) * 10), 50.0, float(r.choice((20, 40)))
    p.write(650, 24, '电子发票（航空运输电子客票行程单）', 34, SERIF, (150, 40, 40), centre=True)
    p.write(50, 90, '发票号码：' + number, 20), p.write(800, 90, '填开日期：' + (issued := han(c.date(r, 2024))), 20), p.write(50, 130, '旅客姓名：' + who, 22), p.write(500, 130, '有效身份证件号码：' + ident, 22)
    xs = (170, 420, 570, 720, 900, 1140)
    for x, t in zip(xs, ('自 / 至', '承运人', '航班号', '座位等级', '日期', '时间')):
        p.write(x, 200, t, 20)
    p.write(60, 244, '自：', 22), p.write(170, 242, a, 24), p.write(60, 296, '至：', 22), p.write(170, 294, b, 24)
    for x, t in zip(xs[1:], (r.choice(('川航', '东航', '南航')), flight, seat, day, time)):
        p.write(x, 242, t, 22)
    for x, k, v in ((50, '票价', fare), (330, '燃油附加费', fuel), (640, '民航发展基金', fund), (940, '合计', fare + fund + fuel)):
        p.write(x, 400, k, 20), p.write(x, 432, '%.2f' % v, 24)
    p.write(50, 530, '电子客票号码：' + (ticket := '876-' + c.digits(r, 10)), 22), p.write(50, 590, '购买方名称：' + (buyer := c.firm(r)), 22), p.write(640, 590, '统一社会信用代码/纳税人识别号：' + c.credit_code(r), 22)
    return fields(p, {'invoice_number': number, 'passenger_name': who, 'id_number': ident, 'origin': a, 'destination': b, 'flight_number': flight, 'departure_date': day, 'fare': '%.2f' % fare, 'fuel_surcharge': '%.2f' % fuel, 'total': '%.2f' % (fare + fund + fuel), 'ticket_number': ticket, 'issue_date': issued, 'buyer': buyer})


def hotel_receipt(r: random.Random) -> Paper:
    p = Paper(r, 820, 1000)
    house, who, room, since, days, price = r.choice(c.CITIES) + r.choice(('金陵', '丽景', '如家')) + r.choice(('宾馆', '酒店')), c.name(r), str(r.randint(201, 1999)), c.date(r, 2017), r.randint(1, 5), r.randint(150, 800)
    since = (since[0], since[1], min(23, since[2]))
    until, pay = (since[0], since[1], min(30, since[2] + days)), r.choice(('支付宝', '现金', '银行卡'))
    p.write(410, 30, house, 36, SERIF, centre=True), p.write(410, 86, '住宿费用清单', 26, centre=True), p.write(60, 140, '账单号：' + (bill := 'F' + c.digits(r, 9)), 20), p.write(520, 140, '电话：' + (tel := '0%d-%s' % (r.choice((28, 25, 571)), c.digits(r, 8))), 20)
    for i, (k1, v1, k2, v2) in enumerate((('住客姓名', who, '房间号', room), ('入住时间', iso(since), '离店时间', iso(until)))):
        p.write(60, 200 + 50 * i, '%s：%s' % (k1, v1), 22), p.write(460, 200 + 50 * i, '%s：%s' % (k2, v2), 22)
    p.line(50, 320, 770, 320), p.write(60, 334, '日期', 22), p.write(300, 334, '摘要', 22), p.write(760, 334, '金额', 22, right=True), p.line(50, 374, 770, 374)
    for i in range(days):
        p.write(60, 390 + 44 * i, iso((since[0], since[1], min(30, since[2] + i))), 21), p.write(300, 390 + 44 * i, '房费', 21), p.write(760, 390 + 44 * i, '%.2f' % price, 21, right=True)
    p.write(480, 700, '消费合计', 24), p.write(760, 698, '%.2f' % (price * days), 25, right=True), p.write(480, 750, '支付方式', 24), p.write(760, 748, pay, 24, right=True)
    return fields(p, {'酒店名称': house, '账单号': bill, '电话': tel, '客人姓名': who, '房号': room, '入住日期': iso(since), '离店日期': iso(until), '合计': '%.2f' % (price * days), '支付方式': pay})


def parcel_label(r: random.Random) -> Paper:
    """Labels in front of each part, sender first; asked nested."""
    p = Paper(r, 800, 900)
    number = r.choice(('SF', 'JD', 'YT')) + c.digits(r, 13)
    s, t = ((c.name(r), c.phone(r), address(r)), (c.name(r), c.phone(r), address(r)))
    p.write(60, 40, r.choice(('顺丰速运', '京东物流', '中通快递')), 40, BOLD), p.write(740, 56, r.choice(('标准快递', '特快')), 24, right=True), p.write(400, 130, '运单号 ' + number, 30, centre=True)
    for y, mark, (n, tel, addr) in ((230, '寄件人', s), (440, '收件人', t)):
        p.write(60, y, '%s：%s' % (mark, n), 27, BOLD), p.write(430, y, '电话：' + tel, 25), p.write(60, y + 60, '地址：' + addr, 24), p.line(40, y + 130, 760, y + 130)
    p.write(60, 640, '重量：%s' % (kg := '%.2fkg' % r.uniform(.3, 20)), 24), p.write(430, 640, '付款方式：' + (pay := r.choice(('寄付月结', '到付'))), 24), p.write(60, 700, '托寄物：' + r.choice(('文件', '衣物', '电子产品')), 24)
    p.schema = {'运单号': '', 'sender': {'name': '', 'phone': '', 'address': ''}, 'recipient': {'name': '', 'phone': '', 'address': ''}, '重量': '', '付款方式': ''}
    p.values = {'运单号': number, 'sender': dict(zip(('name', 'phone', 'address'), s)), 'recipient': dict(zip(('name', 'phone', 'address'), t)), '重量': kg, '付款方式': pay}
    return p


def blood_count(r: random.Random) -> Paper:
    """A report with a code column and arrows, asked in Chinese."""
    p = Paper(r, 1040, 980)
    house, who, sex, age, no, day = r.choice(c.CITIES) + r.choice(('市中心医院', '大学附属医院', '市人民医院')), c.name(r), r.choice('男女'), str(r.randint(6, 88)), c.digits(r, 8), iso(c.date(r, 2016))
    p.write(520, 30, house, 34, SERIF, centre=True), p.write(520, 80, '检 验 报 告 单', 26, centre=True)
    for x, y, k, v in ((60, 140, '姓名', who), (360, 140, '性别', sex), (620, 140, '年龄', age + '岁'), (60, 186, '病历号', no), (360, 186, '科室', (ward := r.choice(('内科', '外科', '儿科')))), (620, 186, '标本类型', '全血'), (60, 232, '采集时间', day), (620, 232, '送检医生', (doc := c.name(r)))):
        p.write(x, y, '%s：%s' % (k, v), 22)
    xs, items = (60, 150, 480, 620, 780), []
    for x, t in zip(xs, ('代号', '项目名称', '结果', '单位', '参考区间')):
        p.write(x, 300, t, 22, BOLD)
    for i, (short, long, unit, span) in enumerate(r.sample(TESTS, r.randint(3, 5))):
        value = '%.1f' % r.uniform(1, 150)
        for x, t in zip(xs, (short, long, value, unit, span)):
            p.write(x, 350 + 46 * i, t, 21)
        items.append({'项目名称': long, '结果': value, '单位': unit, '参考区间': span})
    fields(p, {'医院': house, '姓名': who, '性别': sex, '年龄': (age, age + '岁'), '病历号': no, '科室': ward, '采集时间': day, '送检医生': doc})
    p.schema['检验结果'], p.values['检验结果'] = [{'项目名称': '', '结果': '', '单位': '', '参考区间': ''}], items
    return p


def dark_card(r: random.Random) -> Paper:
    """Light letters on a dark card, the number high, the date left."""
    p = Paper(r, 860, 540, r.choice(((30, 44, 90), (90, 26, 36), (28, 70, 60))))
    light, number = (236, 232, 214), r.choice(('4', '5', '62')) + c.digits(r, 15)
    number = number[:16]
    grouped, thru = ' '.join(number[i:i + 4] for i in range(0, 16, 4)), '%02d/%02d' % (r.randint(1, 12), r.randint(25, 34))
    bank, who = r.choice(('浦发银行', '中国农业银行', '招商银行', '民生银行')), '%s %s' % (r.choice(('WANG', 'ZHAO', 'LIU', 'SUN')), r.choice(('YIFAN', 'MIN', 'HAORAN')))
    p.write(50, 40, bank, 40, BOLD, light), p.write(810, 50, '信用卡', 28, SANS, light, right=True), p.write(60, 230, grouped, 52, MONO, light), p.write(60, 340, 'GOOD THRU', 15, SANS, light), p.write(180, 332, thru, 28, MONO, light), p.write(60, 420, who, 30, MONO, light), p.write(690, 440, r.choice(('VISA', 'UnionPay')), 34, BOLD, light)
    return fields(p, {'bank_name': bank, 'card_number': (number, grouped), 'valid_thru': thru, 'cardholder': who, 'card_type': '信用卡'})


def licence_wide(r: random.Random) -> Paper:
    """营业执照, two columns, newest edition."""
    p = Paper(r, 1300, 900, (252, 250, 240))
    name, code, who, d, capital = c.firm(r), c.credit_code(r), c.name(r), han(c.date(r, 2001, 2023)), '%s万元整' % r.choice(('伍佰', '壹仟', '贰佰'))
    p.write(650, 70, '营业执照', 72, SERIF, centre=True), p.write(90, 110, '统一社会信用代码', 20), p.write(90, 142, code, 24)
    for i, ((k1, v1), (k2, v2)) in enumerate(((('名    称', name), ('注册资本', capital)), (('类    型', (kind := '有限责任公司（自然人独资）')), ('成立日期', d)), (('法定代表人', who), ('住    所', (addr := address(r)[:14]))))):
        p.write(110, 270 + 90 * i, k1, 24, BOLD), p.write(270, 270 + 90 * i, v1, 24), p.write(740, 270 + 90 * i, k2, 24, BOLD), p.write(900, 270 + 90 * i, v2, 24)
    p.write(110, 540, '经营范围', 24, BOLD), p.write(270, 540, (scope := '%s开发；%s销售；企业管理咨询。' % (r.choice(('软件', '网络技术')), r.choice(('家具', '图书', '五金')))), 24)
    return fields(p, {'统一社会信用代码': code, '名称': name, '类型': (kind, kind.replace('（', '(').replace('）', ')')), '法定代表人': who, '注册资本': capital, '成立日期': d, '住所': addr, '经营范围': scope})


def red_ticket(r: random.Random) -> Paper:
    """The old red ticket, values asked in Chinese as the guide asks."""
    p = Paper(r, 860, 540, (246, 226, 226))
    a, b = r.sample(range(len(c.STATIONS)), 2)
    y, m, d = c.date(r, 2010, 2019)
    number, train, time, price, kind = r.choice('ABCDEFGHJ') + c.digits(r, 6), r.choice('KTZGD') + str(r.randint(10, 9999)), '%02d:%02d' % (r.randint(5, 23), r.randint(0, 59)), '%.2f' % (r.randint(40, 1200) / 2), r.choice(('新空调硬座', '硬卧', '二等座'))
    coach, seat, ident, who = '%02d' % r.randint(1, 18), '%03d号' % r.randint(1, 118), c.digits(r, 10) + '****' + c.digits(r, 4), c.name(r)
    p.write(60, 28, number, 30, SANS, (190, 60, 80)), p.write(800, 32, c.STATIONS[a][:2] + '售', 24, right=True)
    p.write(90, 86, c.STATIONS[a] + '站', 38), p.write(430, 90, train + '次', 34, centre=True), p.write(770, 86, c.STATIONS[b] + '站', 38, right=True), p.write(110, 140, c.PINYIN[a], 18), p.write(740, 140, c.PINYIN[b], 18, right=True)
    p.write(60, 184, '%d年%02d月%02d日%s开' % (y, m, d, time), 28), p.write(800, 184, coach + '车' + seat, 28, right=True), p.write(60, 236, '￥' + price + '元', 28), p.write(800, 236, kind, 27, right=True), p.write(60, 290, '在3日内到有效', 22), p.write(60, 340, ident + who, 27)
    return fields(p, {'发票号码': number, '车次': train, '起始站': (c.STATIONS[a], c.STATIONS[a] + '站'), '终点站': (c.STATIONS[b], c.STATIONS[b] + '站'), '发车日期和时间点': ('%d年%02d月%02d日%s' % (y, m, d, time), '%d年%02d月%02d日%s开' % (y, m, d, time)), '座位号': (seat, coach + '车' + seat), '席别类型': kind,
                      '票价': (price, '￥' + price, '￥%s元' % price, '¥' + price, price + '元', '¥%s元' % price), '身份证号码': ident, '购票人姓名': who})


def digital_invoice(r: random.Random) -> Paper:
    """The fully digital VAT invoice, asked in English."""
    p = Paper(r, 1240, 800)
    number, d, buyer, seller, code1, code2 = '24' + c.digits(r, 18), han(c.date(r, 2023)), c.firm(r), c.firm(r), c.credit_code(r), c.credit_code(r)
    net = c.money(r, 100, 9000)
    tax, goods = round(net * .06, 2), '*现代服务*' + r.choice(('咨询费', '技术服务费', '设计费'))
    p.write(620, 24, '电子发票（普通发票）', 34, SERIF, (140, 40, 40), centre=True), p.write(860, 80, '发票号码：' + number, 19), p.write(860, 112, '开票日期：' + d, 19)
    for x, side, n, code in ((50, '购', buyer, code1), (640, '销', seller, code2)):
        p.write(x, 170, side + '买方信息' if side == '购' else '销售方信息', 18, SANS, (140, 40, 40)), p.write(x + 10, 205, '名称：' + n, 22), p.write(x + 10, 255, '统一社会信用代码/纳税人识别号：' + code, 19)
    xs = (50, 420, 560, 700, 860, 1000, 1130)
    for x, t in zip(xs, ('项目名称', '单位', '数量', '单价', '金额', '税率', '税额')):
        p.write(x, 330, t, 20, SANS, (140, 40, 40))
    for x, t in zip(xs, (goods, '项', '1', '%.2f' % net, '%.2f' % net, '6%', '%.2f' % tax)):
        p.write(x, 370, t, 20)
    p.write(120, 540, '合    计', 20), p.write(850, 540, '¥%.2f' % net, 20), p.write(1120, 540, '¥%.2f' % tax, 20), p.write(60, 600, '价税合计（大写）', 20), p.write(820, 600, '（小写）¥%.2f' % (net + tax), 22), p.write(50, 730, '开票人：' + (who := c.name(r)), 20)
    yuan = lambda v: ('%.2f' % v, '¥%.2f' % v)
    return fields(p, {'invoice_number': number, 'invoice_date': d, 'buyer_name': buyer, 'buyer_tax_id': code1, 'seller_name': seller, 'seller_tax_id': code2, 'amount_before_tax': yuan(net), 'tax_amount': yuan(tax), 'total_including_tax': yuan(net + tax), 'drawer': who})


def corner_shop(r: random.Random) -> Paper:
    """A till receipt with the quantity before the ware."""
    p = Paper(r, 560, 1000)
    shop, road, tel = r.choice(c.SHOPS), '%d %s, %s' % (r.randint(1, 200), r.choice(c.STREETS), r.choice(c.TOWNS)), '(%s) %s-%s' % (c.digits(r, 3), c.digits(r, 3), c.digits(r, 4))
    d, time, bill = '%02d/%02d/%d' % tuple(reversed(c.date(r, 2015))), '%02d:%02d' % (r.randint(8, 21), r.randint(0, 59)), c.digits(r, 6)
    p.write(280, 30, shop, 30, BOLD, centre=True), p.write(280, 76, road, 20, centre=True), p.write(280, 106, 'Phone: ' + tel, 20, centre=True), p.write(40, 170, 'Receipt #: ' + bill, 21), p.write(40, 204, 'Date: %s' % d, 21), p.write(330, 204, 'Time: %s' % time, 21)
    total = 0.0
    for i, ware in enumerate(r.sample(c.WARES, r.randint(2, 5))):
        q, each = r.randint(1, 3), r.randint(100, 1500) / 100
        p.write(40, 270 + 40 * i, '%d x %s' % (q, ware), 21), p.write(520, 270 + 40 * i, '%.2f' % (q * each), 21, MONO, right=True)
        total += q * each
    for i, (k, v) in enumerate((('SUBTOTAL', total), ('SALES TAX 8%', total * .08), ('TOTAL', total * 1.08), ('CASH', total * 1.08 + 10), ('CHANGE', 10.0))):
        p.write(40, 560 + 44 * i, k, 22, BOLD if k == 'TOTAL' else SANS), p.write(520, 560 + 44 * i, '%.2f' % v, 22, MONO, right=True)
    return fields(p, {'store_name': shop, 'store_address': road, 'phone': tel, 'receipt_number': bill, 'date': d, 'time': time, 'subtotal': '%.2f' % total, 'tax': '%.2f' % (total * .08), 'total': '%.2f' % (total * 1.08), 'change': '10.00'})


FRESH = (identity_sheet, driving_two_tongues, vehicle_copy, household_member, taxi_strip, air_invoice, hotel_receipt, parcel_label, blood_count, dark_card, licence_wide, red_ticket, digital_invoice, corner_shop)
