"""Invented batches: firms, products and numbers that fit the 2025 plan and belong to nobody.

A batch is a dict by field name; 抽样日期 is a `datetime.date`, all else text. Everything drawn comes from
the `random.Random` that the caller passes, so one seed gives one set.
"""

import datetime
from random import Random

YEAR = 2025

# Fields in the order of 附件4, with the header that the plan prints.
HEADERS = {
    "sequence": "序号",
    "planItem": "抽查产品品种",
    "productName": "产品名称",
    "trademark": "商标",
    "model": "规格型号",
    "productionDateOrLot": "生产日期/批号",
    "sampledEntity": "受检单位",
    "county": "受检单位所在县市",
    "scope": "抽样领域",
    "producer": "标称生产企业",
    "producerPlace": "标称生产企业所在地",
    "samplingDate": "抽样日期",
    "reportNumber": "检验报告编号",
    "verdict": "检验结论",
    "failedItems": "不合格项目",
    "institute": "承检机构",
    "remarks": "备注",
    "source": "任务来源",
}

# County name to GB/T 2260 code, in the plan's order.
COUNTIES = {
    "楚雄市": "532301",
    "禄丰市": "532302",
    "双柏县": "532322",
    "牟定县": "532323",
    "南华县": "532324",
    "姚安县": "532325",
    "大姚县": "532326",
    "永仁县": "532327",
    "元谋县": "532328",
    "武定县": "532329",
}
INSTITUTE = "楚雄州检验检测认证院"
OTHER_INSTITUTES = ["云南栖岚检测技术有限公司", "昆明沐川产品质量检验有限公司"]


def office_name(short_name):
    """The full name that reports show for a folder's name."""
    return short_name if short_name == INSTITUTE else f"{short_name}市场监督管理局"


def _day(month, day):
    return datetime.date(YEAR, month, day)


# Item name to (number, scopes, first and last day, products with their models and what may fail).
ITEMS = {
    "农资": (1, "生产 流通", _day(1, 1), _day(3, 31), [
        ("复合肥料", ["N-P2O5-K2O 15-15-15 40kg/袋", "N-P2O5-K2O 17-17-17 50kg/袋"], "总养分；氯离子的质量分数"),
        ("有机肥料", ["40kg/袋 粉状", "25kg/袋 颗粒"], "有机质的质量分数"),
        ("聚乙烯吹塑农用地面覆盖薄膜", ["1000mm×0.010mm", "900mm×0.012mm"], "拉伸负荷（纵、横）；直角撕裂负荷"),
    ]),
    "消防器材": (2, "流通", _day(1, 1), _day(3, 31), [
        ("手提式干粉灭火器", ["MFZ/ABC4", "MFZ/ABC8"], "灭火剂充装总量误差"),
        ("消防水带", ["8-65-20", "13-65-25"], "湿水带长度"),
    ]),
    "电动自行车": (3, "流通", _day(4, 1), _day(6, 30), [
        ("电动自行车", ["TDT1208Z", "TDR032Z"], "车速限值；脚踏行驶能力"),
    ]),
    "电动自行车用蓄电池": (4, "生产 流通", _day(4, 1), _day(6, 30), [
        ("电动自行车用铅酸蓄电池", ["6-DZF-20", "6-DZF-12.2"], "2hr容量"),
    ]),
    "食品相关产品": (5, "生产 流通", _day(4, 1), _day(6, 30), [
        ("一次性餐盒", ["750mL 50只/包", "1000mL 100只/包"], "负重性能；容积偏差"),
        ("食品用塑料袋", ["30cm×40cm×0.03mm"], "落镖冲击"),
    ]),
    "旅游产品": (6, "流通", _day(4, 1), _day(6, 30), [
        ("旅游纪念品 银饰手镯", ["足银999 28.5g"], "贵金属含量；标识"),
    ]),
    "车用汽柴油": (7, "流通", _day(4, 1), _day(9, 30), [
        ("车用汽油", ["92号（ⅥB）", "95号（ⅥB）"], "硫含量，mg/kg"),
        ("车用柴油", ["0号（Ⅵ）"], "闪点（闭口），℃"),
    ]),
    "燃气器具": (8, "流通", _day(7, 1), _day(9, 30), [
        ("家用燃气灶", ["JZY-B850", "JZT-TE7B52"], "熄火保护装置；干烟气中CO浓度"),
        ("燃气用具连接管", ["Φ9.5mm×1.5m"], "耐燃性"),
    ]),
    "危险化学品": (9, "生产 流通", _day(7, 1), _day(9, 30), [
        ("危险化学品 工业用氢氧化钠", ["IS-IT 25kg/袋"], "氢氧化钠的质量分数"),
    ]),
    "校服": (10, "生产 流通", _day(8, 1), _day(9, 30), [
        ("中小学生校服 夏装上衣", ["160/84A"], "纤维含量；pH值"),
    ]),
    "汽车配件": (11, "流通", _day(7, 1), _day(9, 30), [
        ("汽车配件 制动衬片", ["D1060"], "剪切强度"),
    ]),
    "车用尿素": (12, "流通", _day(7, 1), _day(9, 30), [
        ("车用尿素水溶液", ["AUS 32 10kg/桶"], "尿素含量；缩二脲"),
    ]),
    "建材": (14, "生产 流通", _day(7, 1), _day(12, 31), [
        ("通用硅酸盐水泥", ["P·O 42.5", "M32.5"], "3d抗压强度"),
        ("烧结普通砖", ["240mm×115mm×53mm MU10"], "抗压强度"),
    ]),
    "眼镜": (15, "流通", _day(7, 1), _day(12, 31), [
        ("老视成镜", ["+2.00 D"], "光学中心水平偏差"),
        ("眼镜架", ["53□17-140"], "镀层结合力"),
    ]),
    "烟花爆竹": (16, "流通", _day(10, 1), _day(12, 31), [
        ("烟花爆竹 组合烟花", ["C级 36发"], "总药量；引燃时间"),
    ]),
}

# What county bureaus choose for themselves under row 17: 抽查产品品种, products, models, what fails.
COUNTY_PRODUCTS = [
    ("建材", "电线电缆", ["60227 IEC 01(BV) 450/750V 2.5mm²", "60227 IEC 53(RVV) 300/500V 3×1.5"], "导体电阻；绝缘厚度"),
    ("建材", "建筑用钢筋", ["HRB400E Φ12", "HPB300 Φ8"], "重量偏差"),
    ("农资", "复合肥料", ["N-P2O5-K2O 15-15-15 40kg/袋"], "总养分"),
    ("消防器材", "手提式干粉灭火器", ["MFZ/ABC4", "MFZ/ABC5"], "灭火剂充装总量误差"),
    ("电动自行车用蓄电池", "电动自行车用铅酸蓄电池", ["6-DZF-20", "6-DZF-22.3"], "2hr容量"),
    ("家用电器", "室内加热器", ["NSB-200 2000W", "HN2115PT"], "对触及带电部件的防护"),
    ("日用塑料制品", "塑料购物袋", ["22cm×36cm×0.025mm"], "厚度偏差；落镖冲击"),
    ("儿童用品", "儿童玩具 塑胶小车", ["QX-2208", "BL-11"], "小零件"),
    ("纺织品", "毛巾", ["34cm×72cm 90g"], "吸水性"),
    ("家具", "儿童学习椅", ["XX-03 升降款"], "标志、标签"),
]

_STEMS = ["栖禾", "岚谷", "锦穗", "霁云", "澄源", "拓野", "沐青", "砚坪", "翠涧", "远陌", "禾畔", "朗川", "乐坝", "汀兰", "榆岭", "雁坡"]
_WORKS = ["建材厂", "制品厂", "农业科技有限公司", "实业有限责任公司"]
_SHOPS = ["经营部", "商贸有限公司", "销售中心", "门市部", "百货店"]
_MAKERS = [
    ("云南岭栖实业有限公司", "云南省昆明市安宁市"),
    ("云南霁野科技有限公司", "云南省曲靖市麒麟区"),
    ("浙江澄畔制造有限公司", "浙江省台州市黄岩区"),
    ("广东朗汀电器有限公司", "广东省佛山市顺德区"),
    ("四川锦坪化工股份有限公司", "四川省德阳市什邡市"),
    ("楚雄砚谷建材有限公司", "云南省楚雄州楚雄市"),
    ("山东榆陌农业科技有限公司", "山东省临沂市临沭县"),
]
_TRADEMARKS = ["/", "栖岚", "霁野", "朗汀", "图形", "LANTING", "图形商标", ""]


def firm(random, county, scope="流通"):
    """An invented firm of a county: a shop, or a maker in 生产."""
    first, second = random.sample(_STEMS, 2)
    return f"{county}{first}{second}{random.choice(_WORKS if scope == '生产' else _SHOPS)}"


def _lot(random, sampled):
    made = sampled - datetime.timedelta(days=random.randrange(20, 200))
    return random.choice([
        f"{made:%Y-%m-%d}",
        f"{made:%Y.%m.%d}",
        f"{made.year}年{made.month}月{made.day}日",
        f"{made:%Y%m%d}",
        f"{made:%Y-%m-%d}/B{random.randrange(1000, 9999)}",
        f"L{random.randrange(10**5, 10**6)}",
        "/",
    ])


def told_apart(batch):
    """The batch with a trade mark that no other number has: two of one product by chance would be a D-105."""
    if batch["trademark"] and not (batch["trademark"] == "/" and batch["scope"] == "生产"):
        batch["trademark"] = "".join(Random(batch["reportNumber"]).sample(_STEMS, 3))
    return batch


def _sampling_date(random, first, last):
    return first + datetime.timedelta(days=random.randrange((last - first).days + 1))


def _batch(random, number, *, item, product, model, failing, county, scope, sampled, source, institute):
    producer, place = random.choice(_MAKERS)
    failed = random.random() < 0.07
    entity = firm(random, county, scope)
    if scope == "生产":
        producer, place = entity, f"云南省楚雄州{county}"
    return {
        "sequence": "",
        "planItem": item,
        "productName": product,
        "trademark": random.choice(_TRADEMARKS),
        "model": model,
        "productionDateOrLot": _lot(random, sampled),
        "sampledEntity": entity,
        "county": county,
        "scope": scope,
        "producer": producer,
        "producerPlace": place if failed or random.random() < 0.8 else "",
        "samplingDate": sampled,
        "reportNumber": number,
        "verdict": "不合格" if failed else "合格",
        "failedItems": failing if failed else random.choice(["", "/"]),
        "institute": institute,
        "remarks": random.choice(["", "", "", "备样封存于受检单位"]),
        "source": source,
    }


def county_batch(random, number, county, first, last):
    """A batch that a county bureau commissioned and may sample from `first` to `last`."""
    item, product, models, failing = random.choice(COUNTY_PRODUCTS)
    return _batch(
        random, number, item=item, product=product, model=random.choice(models), failing=failing, county=county,
        scope=random.choice(["流通", "流通", "流通", "生产"]), sampled=_sampling_date(random, first, last),
        source="县抽", institute=random.choice([INSTITUTE] + OTHER_INSTITUTES))


def prefecture_batch(random, number, item, until):
    """A batch of 州抽 for an item, sampled in its window and not after `until`."""
    _, scopes, first, last, products = ITEMS[item]
    product, models, failing = random.choice(products)
    return _batch(
        random, number, item=item, product=product, model=random.choice(models), failing=failing,
        county=random.choice(list(COUNTIES)), scope=random.choice(scopes.split()),
        sampled=_sampling_date(random, first, min(last, until)), source="州抽", institute=INSTITUTE)


def sampled_in(item, start, end):
    """Whether the item's window has a day between the two."""
    return ITEMS[item][2] <= end and ITEMS[item][3] >= start
