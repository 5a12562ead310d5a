import type { CaseStory } from '../case-story';
import {
  act,
  close,
  company,
  done,
  helper,
  inMonth,
  man,
  pay,
  payInParts,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 拖欠农民工工资. */
export const WAGE_STORIES: readonly CaseStory[] = [
  story({
    key: 'plaster-team',
    when: inMonth(0.13),
    registered: -7,
    accepted: -6,
    dispute: {
      source: 'application_oral',
      category: 'migrant_wages',
      title: '抹灰班组工资纠纷',
      grid: '第五网格',
      place: '滨河路 60 号院二期工地',
      description:
        '八名外地工人在工地抹灰两个多月，包工头结账时只发了一半，其余 37,600 元说等总包拨款。工人住在工棚，断了伙食费，四名代表到工作室口头申请。总包提供的付款单显示已向劳务公司付足，劳务公司说被包工头挪去了别的工地。',
      requests: '付清全部工资。',
      yuan: 37_600,
      difficulty: 'complex',
      groups: ['农民工'],
      alert: 'red',
      risk: 'group_petition',
    },
    applicants: [
      man('麦贵', 46, '抹灰工', '二期工地工棚', { agents: [helper('麦小贵', '侄子、同班组工人')] }),
      man('沙木林', 39, '抹灰工', '二期工地工棚'),
      man('阴大柱', 52, '抹灰工', '二期工地工棚', { paper: 'resident_id_15' }),
      woman('楚小娥', 41, '小工', '二期工地工棚'),
    ],
    respondents: [
      company('宏达建筑劳务有限公司', '隆贵生', '法定代表人', '滨河路商圈 120 号'),
      man('全有才', 43, '班组负责人', '铁西小区 7 号楼 2 单元 401 室'),
    ],
    flowers: ['gongdao', 'mingli'],
    chosenByParties: true,
    sessions: [
      {
        day: -3,
        from: '09:00',
        to: '12:00',
        absent: ['b2'],
        said: {
          a1: '考勤本在我这里，一天一天都画了勾。',
          a4: '孩子等着交学费。',
          b1: '钱付给班组了，有收条，工人的我们也愿意想办法。',
        },
        facts: '考勤本与工资表一致，八名工人共欠 37,600 元，申请的四人占 21,400 元。',
        result: 'continue',
        note: '通知全有才到场。',
      },
      {
        day: 0,
        from: '15:00',
        to: '18:00',
        helpers: [helper('谷队长', '劳动保障监察中队')],
        said: {
          a2: '少一分都不签。',
          b1: '公司先垫付，再向班组追。',
          b2: '挪去的钱我写条子还公司。',
        },
        facts:
          '四名申请人受全有才班组招用，在宏达公司承包的工地抹灰，欠付工资分别为 6,200 元、5,600 元、5,800 元、3,800 元，各方无异议。',
        proposal: '劳务公司先行清偿，班组负责人随后归还公司。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '工资由谁支付、何时支付。',
      responsibilities: '宏达公司作为用工的劳务单位先行清偿，之后可以向全有才追偿。',
      clauses: [
        pay('b1', 'a1', '支付工资', 6_200, 3),
        pay('b1', 'a2', '支付工资', 5_600, 3),
        pay('b1', 'a3', '支付工资', 5_800, 3),
        pay('b1', 'a4', '支付工资', 3_800, 3),
        payInParts('b2', 'b1', '归还代垫的工资款', [
          [10_000, 30],
          [11_400, 60],
        ]),
      ],
      note: '逾期不付的，四名工人可以依法向人民法院申请支付令。',
    },
    events: [
      done(1, 3, '银行代发，回单存档。', 6_200),
      done(2, 3, '银行代发，回单存档。', 5_600),
      done(3, 3, '阴大柱没有银行卡，现金发放并按手印。', 5_800),
      done(4, 3, '银行代发，回单存档。', 3_800),
      visit(5, 'phone', 'satisfied', '四人都说收到了，楚小娥已给孩子交了学费。', [
        'a1',
        'a2',
        'a3',
        'a4',
      ]),
    ],
  }),
  story({
    key: 'kitchen-staff-wage',
    when: inMonth(0.52),
    registered: -5,
    dispute: {
      source: 'application_written',
      category: 'migrant_wages',
      title: '饭店帮工工资纠纷',
      grid: '商圈专属网格',
      place: '聚福楼饭店',
      description:
        '来城里打工的妇女在饭店后厨洗菜刷碗四个月，说好每月三千，老板只发过一个月，其余用代金券顶账。她摔碎一摞盘子后被辞退，老板要扣 1,200 元损失。她不识字，请同乡陪着来写申请，急着回家收秋。',
      requests: '付清三个月工资。',
      yuan: 9_000,
      groups: ['农民工', '妇女'],
    },
    applicants: [
      woman('桑吉卓玛', 38, '饭店帮工', '滨河路 41 号院地下室 5 号', {
        ethnicity: '藏族',
        agents: [helper('才让', '同乡')],
      }),
    ],
    respondents: [company('聚福楼饭店', '奚福全', '经营者', '滨河路商圈 33 号')],
    flowers: ['mingli', 'nuanxin'],
    sessions: [
      {
        day: 0,
        from: '14:30',
        to: '16:00',
        said: {
          a1: '代金券回家不能用，我要的是工钱。',
          b1: '这阵子生意淡，盘子是她摔的，也得有个说法。',
        },
        facts:
          '做工四个月，已发 3,000 元，发代金券 2,000 元尚未使用。摔碎盘子十四只，进价每只 12 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '代金券能否顶工资；盘子损失。',
      clauses: [
        pay('b1', 'a1', '支付三个月工资', 9_000, 2),
        act('a1', 'b1', '交回未使用的代金券 2,000 元', 2),
        say('盘子损失由饭店自行承担，不从工资里扣除。'),
      ],
    },
    events: [
      done(1, 2, '现金支付，按手印收条。', 9_000),
      done(2, 2, '代金券二十张交回。'),
      visit(3, 'phone', 'satisfied', '已带着工钱坐车回家，同乡转告感谢。'),
      close(4),
    ],
  }),
  story({
    key: 'green-belt-crew',
    when: inMonth(0.91),
    registered: -9,
    accepted: -8,
    dispute: {
      source: 'other_department',
      referringUnit: '示例区劳动保障监察大队',
      referralNumber: '转办 88 号',
      category: 'migrant_wages',
      title: '绿化养护工人工资纠纷',
      grid: '第一网格',
      place: '滨河路绿化带',
      description:
        '绿化公司把剪草浇水的活包给三名农民，按天记工，每天九十元。入秋后公司换了项目经理，前任记的工不认，少算四十七个工。三人到劳动监察投诉，监察认为数额不大、事实清楚，征得同意后转人民调解。',
      requests: '补发四十七个工的工资。',
      yuan: 4_230,
      groups: ['农民工', '老年人'],
    },
    applicants: [
      man('牛振山', 64, '农民', '天桥村 1 组 3 号'),
      man('仉庆丰', 62, '农民', '天桥村 1 组 8 号'),
      woman('苟桂兰', 60, '农民', '天桥村 2 组 19 号'),
    ],
    respondents: [company('绿满城园林养护有限公司', '师洋', '项目经理', '滨河路商圈 140 号')],
    flowers: ['gongdao', 'chengxin'],
    sessions: [
      {
        day: 0,
        from: '09:00',
        to: '10:20',
        said: { a1: '每天收工老经理都在小本上签字。', b1: '只要有签字我们就认。' },
        facts: '小本上有前任经理签字的工四十五个，另有两个工没有签字，三人当场表示放弃。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '漏记的工数。',
      clauses: [
        pay('b1', 'a1', '支付十六个工的工资', 1_440, 4),
        pay('b1', 'a2', '支付十五个工的工资', 1_350, 4),
        pay('b1', 'a3', '支付十四个工的工资', 1_260, 4),
      ],
    },
    events: [],
  }),
];
