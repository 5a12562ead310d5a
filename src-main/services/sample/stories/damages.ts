import type { CaseStory } from '../case-story';
import {
  act,
  close,
  done,
  helper,
  inMonth,
  man,
  organization,
  pay,
  payInParts,
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 损害赔偿. */
export const DAMAGES_STORIES: readonly CaseStory[] = [
  story({
    key: 'schoolyard-injury',
    when: inMonth(0.15),
    registered: -6,
    accepted: -5,
    dispute: {
      source: 'application_written',
      category: 'damages',
      title: '小学生课间追跑受伤赔偿纠纷',
      grid: '第一网格',
      place: '滨河路小学操场',
      description:
        '两个三年级学生课间追跑，一个从后面推了一把，另一个摔在花坛边，门牙磕断半颗，先后去医院四次，花费 3,150 元。推人的孩子家长说是闹着玩，只愿出一半；受伤孩子的家长担心成年后还要镶牙，要求学校也承担一份。',
      requests: '赔偿医疗费和今后的镶牙费用。',
      yuan: 15_000,
      groups: ['未成年人'],
    },
    applicants: [
      man('邱子轩', 9, '小学生', '滨河路 8 号院 2 号楼 4 单元 501 室', {
        guardians: [helper('邱卫东', '父亲'), helper('龚莉', '母亲')],
      }),
    ],
    respondents: [
      man('莫雨泽', 9, '小学生', '滨河路 14 号院 1 号楼 2 单元 302 室', {
        guardians: [helper('莫建林', '父亲')],
      }),
      organization('示例区滨河路小学', '车慧', '校长', '滨河路 1 号', [
        helper('游老师', '德育主任'),
      ]),
    ],
    flowers: ['nuanxin', 'gongdao'],
    sessions: [
      {
        day: 0,
        from: '16:30',
        to: '18:40',
        said: {
          a1: '（由父亲邱卫东代述）恒牙断了一辈子的事，镶牙要等他长大。',
          b1: '（由父亲莫建林代述）孩子推了人，我们该赔，数目要有个依据。',
          b2: '当时值日老师在另一侧，学校愿意按责任承担一部分。',
        },
        facts:
          '监控显示莫雨泽从身后推搡，邱子轩跌向花坛。医疗费票据合计 3,150 元，口腔科建议成年后做全冠修复，估价 6,000 元。',
        proposal: '总额按 9,150 元计，监护人承担七成，学校承担三成。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '今后镶牙费用是否计入；学校是否承担责任。',
      responsibilities: '莫雨泽的监护人承担主要责任，学校课间看护不到位，承担次要责任。',
      clauses: [
        pay('b1', 'a1', '赔偿医疗费和后续修复费', 6_405, 5),
        pay('b2', 'a1', '赔偿医疗费和后续修复费', 2_745, 15),
        say('学校在花坛边加装软质护角，并在课间增加一名看护教师。'),
      ],
    },
    events: [
      done(1, 4, '莫建林转账至龚莉账户。', 6_405),
      visit(
        8,
        'home_visit',
        'fairly_satisfied',
        '孩子已正常上学，家长表示钱到位，希望学校的护角早点装上。',
      ),
    ],
  }),
  story({
    key: 'dog-bite',
    when: inMonth(0.4),
    registered: -2,
    dispute: {
      source: 'police',
      referringUnit: '天桥街派出所',
      referralNumber: '移交 61 号',
      category: 'damages',
      title: '未拴绳犬只咬伤行人纠纷',
      grid: '第三网格',
      place: '滨河路游园北门',
      description:
        '清洁工清早扫路，一条没有拴绳的柴犬扑上来咬破小腿，打了四针疫苗，歇了五天。狗主人付了头一针的钱，后来说是她挥扫帚惹的狗，不肯再付。清洁工的丈夫到对方家门口守着，对方报警，派出所当日移交。',
      requests: '赔偿疫苗费、误工费。',
      yuan: 2_460,
    },
    applicants: [woman('骆桂珍', 55, '环卫工人', '滨河路 50 号院平房 6 号', { ethnicity: '回族' })],
    respondents: [man('蒲俊杰', 30, '自由职业者', '滨河路 26 号院 3 号楼 2 单元 702 室')],
    flowers: ['chengxin', 'hemu'],
    sessions: [
      {
        day: 0,
        from: '09:30',
        to: '10:20',
        said: { a1: '我低头扫地，连狗都没看见。', b1: '没拴绳是我不对，钱我出。' },
        facts: '路口监控显示犬只未拴绳，自行扑咬。疫苗费余 1,260 元，误工五日，日工资 90 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '误工费如何计算。',
      clauses: [
        payNow('b1', 'a1', '赔偿疫苗费和误工费', 1_710),
        say('蒲俊杰今后出门给犬只拴绳、戴嘴套。'),
      ],
    },
    events: [
      done(1, 0, '当场手机转账。', 1_710),
      visit(5, 'phone', 'satisfied', '伤口已结痂，最后一针打完。'),
      close(5),
    ],
  }),
  story({
    key: 'falling-flowerpot',
    when: inMonth(0.83),
    registered: -7,
    accepted: -6,
    dispute: {
      source: 'procuratorate',
      referringUnit: '示例区人民检察院',
      referralNumber: '检调对接 9 号',
      category: 'damages',
      title: '花盆坠落砸坏车辆纠纷',
      grid: '第五网格',
      place: '滨河路 33 号院停车位',
      description:
        '大风夜里六楼阳台外的花盆掉下来，砸穿楼下轿车天窗，万幸车内无人。车主要求按维修单赔付 8,900 元并补偿贬值；六楼住户六十七岁，靠低保生活，说花盆是前租户留下的。案件由检察院听证后转来，希望修复邻里关系。',
      requests: '赔偿修车费用。',
      yuan: 8_900,
      groups: ['老年人'],
      risk: 'crime',
      alert: 'yellow',
    },
    applicants: [man('靳鹏飞', 38, '销售员', '滨河路 33 号院 2 号楼 1 单元 402 室')],
    respondents: [
      woman('乌云其其格', 67, '无业', '滨河路 33 号院 2 号楼 1 单元 601 室', {
        ethnicity: '蒙古族',
      }),
    ],
    flowers: ['gongdao', 'nuanxin'],
    sessions: [
      {
        day: 0,
        from: '10:00',
        to: '11:30',
        said: {
          a1: '车险报了六千二，剩下的我自己垫的。',
          b1: '花是我在浇，我认，只求慢慢还。',
        },
        facts:
          '天窗总成和内饰修理共 8,900 元，保险已赔 6,200 元，车主自付 2,700 元。住户每月低保金 780 元。',
        proposal: '自付部分让去一部分，余下分九个月付。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '车主自付的部分如何赔。',
      clauses: [
        payInParts('b1', 'a1', '赔偿修车费', [
          [300, 5],
          [300, 35],
          [300, 65],
          [300, 95],
          [300, 125],
        ]),
        act('b1', null, '把阳台外沿花盆全部移到室内', 1),
        say('靳鹏飞自愿放弃其余 1,200 元，不再主张车辆贬值损失。'),
      ],
    },
    events: [done(6, 1, '社区志愿者帮忙搬进屋里，共七盆。')],
  }),
];
