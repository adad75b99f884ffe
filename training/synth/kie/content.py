"""Random content: names, firms, places, amounts, dates, numbers with their check digits."""
from __future__ import annotations

import random

SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰峰丹萍鹏辉红飞建国文斌宇浩凯婷雪梅志海燕晨'
CITIES = ['北京', '上海', '广州', '深圳', '成都', '武汉', '西安', '南京', '长沙', '郑州', '杭州', '苏州', '合肥', '济南', '青岛', '福州', '厦门', '昆明', '贵阳', '兰州']
STATIONS = ['北京南', '上海虹桥', '广州南', '深圳北', '成都东', '武汉', '西安北', '南京南', '长沙南', '郑州东', '杭州东', '苏州北', '合肥南', '济南西', '青岛', '福州', '厦门北', '昆明南', '贵阳北', '兰州西']
PINYIN = ['Beijingnan', 'Shanghaihongqiao', 'Guangzhounan', 'Shenzhenbei', 'Chengdudong', 'Wuhan', 'Xianbei', 'Nanjingnan', 'Changshanan', 'Zhengzhoudong', 'Hangzhoudong', 'Suzhoubei', 'Hefeinan', 'Jinanxi', 'Qingdao', 'Fuzhou', 'Xiamenbei', 'Kunmingnan', 'Guiyangbei', 'Lanzhouxi']
TRADES = ['贸易', '科技', '餐饮管理', '电子商务', '信息技术', '文化传播', '物流', '医药', '建筑工程', '食品']
FIRM = ['星河', '云帆', '恒达', '瑞丰', '华信', '天成', '金泰', '博远', '嘉禾', '东方', '海纳', '卓越']
GOODS = ['笔记本电脑', '办公用纸', '打印服务', '矿泉水', '咨询服务', '住宿服务', '汽油', '图书', '餐饮服务', '技术服务费']
DISHES = ['宫保鸡丁', '麻婆豆腐', '酸辣土豆丝', '红烧排骨', '清蒸鲈鱼', '米饭', '可乐', '西湖牛肉羹', '凉拌黄瓜', '扬州炒饭']
FIRST = ['James', 'Maria', 'Oliver', 'Anna', 'David', 'Sophie', 'Lucas', 'Emma', 'Daniel', 'Clara', 'Peter', 'Helen', 'Victor', 'Nina']
LAST = ['Carter', 'Novak', 'Hughes', 'Silva', 'Becker', 'Moreau', 'Rossi', 'Lindgren', 'Kowalski', 'Bennett', 'Fischer', 'Ortega', 'Walsh']
STREETS = ['Maple Street', 'River Road', 'Station Avenue', 'Harbour Lane', 'King Street', 'Oak Drive', 'Mill Road', 'Church Street']
TOWNS = ['Springfield', 'Riverton', 'Lakewood', 'Ashford', 'Milton', 'Brighton', 'Fairview', 'Kingston']
SHOPS = ['GREEN LEAF GROCERS', 'SUNRISE BAKERY', 'HARBOUR CAFE', 'CITY HARDWARE STORE', 'BLUE BIRD BOOKSHOP', 'OAK TREE RESTAURANT', 'NORTHSIDE PHARMACY', 'PRIME MART LTD']
WARES = ['Milk 2L', 'Brown bread', 'Coffee beans', 'Notebook A5', 'Light bulb', 'Orange juice', 'Paint brush', 'Rice 5kg', 'Green tea', 'Batteries AA', 'Tomato soup', 'Olive oil']
PROVINCES = '京沪粤苏浙鲁川鄂湘皖闽豫'


def name(r: random.Random) -> str:
    return r.choice(SURNAMES) + ''.join(r.choice(GIVEN) for _ in range(r.choice((1, 2, 2))))


def firm(r: random.Random) -> str:
    return r.choice(CITIES) + r.choice(FIRM) + r.choice(TRADES) + '有限公司'


def digits(r: random.Random, n: int) -> str:
    return ''.join(r.choice('0123456789') for _ in range(n))


def date(r: random.Random, since: int = 2012, until: int = 2025) -> tuple[int, int, int]:
    return r.randint(since, until), r.randint(1, 12), r.randint(1, 28)


def money(r: random.Random, low: int = 5, high: int = 900) -> float:
    return r.randint(low * 10, high * 10) / 10 + r.choice((0, .05, .09, 0))


def credit_code(r: random.Random) -> str:
    letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    head = '91' + digits(r, 6) + 'MA' + ''.join(r.choice(letters) for _ in range(7))
    total, weight = 0, 1
    for c in head:
        total, weight = total + letters.index(c) * weight, weight * 3 % 31
    return head + letters[(31 - total % 31) % 31]


def id_number(r: random.Random, born: tuple[int, int, int]) -> str:
    head = r.choice(('110105', '320106', '440106', '510104', '330102')) + '%04d%02d%02d' % born + digits(r, 3)
    total = sum(w * int(c) for w, c in zip((7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), head))
    return head + '10X98765432'[total % 11]


def mrz_check(text: str) -> str:
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(0 if c == '<' else int(c, 36) for c in text)) % 10)


def phone(r: random.Random) -> str:
    return r.choice(('138', '139', '150', '186', '177')) + digits(r, 8)


def capital(amount: int) -> str:
    """Whole yuan in the characters of cheques."""
    out, zero = '', False
    for i, c in enumerate(str(amount)):
        place = len(str(amount)) - 1 - i
        if c == '0':
            zero = True
        else:
            out += ('零' if zero and out else '') + '零壹贰叁肆伍陆柒捌玖'[int(c)] + ('', '拾', '佰', '仟', '万')[place % 5]
            zero = False
        if place == 4 and not out.endswith('万'):
            out += '万'
    return out + '元整'
