import type { CaseStory } from '../case-story';
import { act, company, daysAgo, helper, man, pay, payInParts, say, story, woman } from '../sketch';

/** Waiting for somebody. Days count from today. */
export const WAITING_STORIES: readonly CaseStory[] = [
  story({
    key: 'unsigned-agreement',
    when: daysAgo(0),
    registered: -9,
    accepted: -8,
    dispute: {
      source: 'application_written',
      category: 'contract',
      title: '家政服务费结算纠纷',
      grid: '第五网格',
      place: '滨河路 60 号院 2 号楼',
      description:
        '月嫂说好干二十六天，干到第十八天因为和老人相处不来离开。雇主按天结了一半工钱，公司要收违约金，月嫂觉得两头受气。雇主付的定金还押在公司。三方为谁违约说不到一起，约好在工作室当面算一算。',
      requests: '结清服务费，退还定金。',
      yuan: 5_400,
    },
    applicants: [woman('呼延芳', 48, '家政服务员', '铁西小区 18 号楼 402 室')],
    respondents: [
      woman('亓官雪', 31, '公务员', '滨河路 60 号院 2 号楼 903 室'),
      company('好帮手家政服务部', '逄丽君', '经营者', '滨河路商圈 66 号'),
    ],
    flowers: ['mingli', 'nuanxin'],
    sessions: [
      {
        day: -1,
        from: '16:00',
        to: '17:30',
        said: {
          a1: '一天三百，干了十八天，一天没落下。',
          b1: '工钱我付，定金要退给我。',
          b2: '中介费已经花了人工，定金退一半。',
        },
        facts:
          '约定每天 300 元，实际服务十八天，已付 2,700 元，尚欠 2,700 元。定金 1,000 元在家政部。',
        result: 'agreed',
        note: '家政部经营者外出，明日到场签字。',
      },
    ],
    outcome: {
      kind: 'draft',
      disputed: '欠付的服务费；定金退多少。',
      clauses: [
        pay('b1', 'a1', '支付家政服务费', 2_700, 3),
        pay('b2', 'b1', '退还定金', 600, 3),
        say('三方就此次家政服务再无其他争议。'),
      ],
    },
  }),
  story({
    key: 'draft-needs-guardian',
    when: daysAgo(0),
    registered: -12,
    accepted: -11,
    dispute: {
      source: 'application_oral',
      category: 'damages',
      title: '培训班摔伤赔偿纠纷',
      grid: '商圈专属网格',
      place: '滨河路商圈跃动体能馆',
      description:
        '七岁孩子在体能馆跳箱时落地不稳，左脚踝骨裂。馆方当时教练带十五个孩子，垫子接缝处错开。家长要求退课并赔偿六千元，馆方说报名须知写了风险自负。双方第二次谈时接近谈拢，剩下付款日子没有定。',
      requests: '退课并赔偿。',
      yuan: 9_400,
      groups: ['未成年人'],
    },
    applicants: [
      woman('宰父晴', 7, '小学生', '滨河路 45 号院 1 号楼 602 室', {
        guardians: [helper('宰父鹏', '父亲')],
      }),
    ],
    respondents: [company('跃动体能馆', '段干磊', '负责人', '滨河路商圈 4 楼 401 号')],
    flowers: ['mingli', 'nuanxin'],
    sessions: [
      {
        day: -6,
        from: '18:00',
        to: '19:00',
        said: { a1: '（由父亲宰父鹏代述）垫子错开谁看的？', b1: '医药费我们出，课不退。' },
        facts: '监控显示垫子接缝错开约十公分。医药费 2,380 元，剩余课时费 3,400 元。',
        result: 'continue',
      },
      {
        day: -2,
        from: '18:00',
        to: '19:10',
        said: { a1: '（由父亲宰父鹏代述）退课加医药费，别的不多要。', b1: '可以，分两次付。' },
        facts: '孩子在教学中受伤，医药费 2,380 元，护理十五日，剩余课时费 3,400 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'draft',
      disputed: '课时费是否退还；付款时间。',
      clauses: [
        payInParts('b1', 'a1', '支付医药费、护理费并退还课时费', [
          [4_000, 7],
          [3_280, 37],
        ]),
        act('b1', null, '全面检查并固定训练垫，每班不超过八名学员', 10),
      ],
    },
  }),
  story({
    key: 'accepted-yesterday',
    when: daysAgo(0),
    registered: -2,
    accepted: -1,
    consentBy: 'phone',
    dispute: {
      source: 'court_pre_filing',
      referringUnit: '示例区人民法院诉讼服务中心',
      referralNumber: '诉前调 127 号',
      category: 'traffic_accident',
      title: '电动自行车碰撞赔偿纠纷',
      grid: '第二网格',
      place: '滨河路与河堤路路口',
      description:
        '两辆电动自行车在路口相撞，一方锁骨骨裂，起诉要求赔偿三万余元。事故认定双方同等责任。对方认为伤者住院天数偏长，营养费过高。法院审查材料后认为适合先行调解，委派工作室办理，材料昨日移送到。',
      requests: '赔偿医疗费、误工费等损失的一半。',
      yuan: 31_500,
      difficulty: 'ordinary',
    },
    applicants: [woman('第五英', 50, '超市理货员', '滨河路 12 号院 4 号楼 2 单元 202 室')],
    respondents: [man('公孙立', 35, '保安', '铁东小区 9 号楼 302 室')],
    flowers: ['gongdao', 'mingli'],
    outcome: { kind: 'open' },
  }),
  story({
    key: 'asked-and-refused',
    when: daysAgo(0),
    registered: -1,
    accepted: 0,
    refusedBy: 'b1',
    consentBy: 'phone',
    dispute: {
      source: 'application_oral',
      category: 'contract',
      title: '二手车里程争议纠纷',
      grid: '商圈专属网格',
      place: '滨河路旧车市场',
      description:
        '花四万二买了一辆二手车，表上显示六万公里，保养时查出三年前就跑过十一万公里。买家要求退车，卖家说自己也是收来的，按现状卖的，合同写了不保里程。工作室电话征询，卖家说要打官司就打，不愿意调解。',
      requests: '退车退款。',
      yuan: 42_000,
    },
    applicants: [man('淳于波', 30, '销售员', '滨河路 39 号院 1 号楼 1001 室')],
    respondents: [company('滨河路诚达旧机动车经纪部', '单于宏', '经营者', '滨河路旧车市场 A12 号')],
    outcome: { kind: 'open' },
  }),
  story({
    key: 'registered-today',
    when: daysAgo(0),
    registered: 0,
    stage: 'registered',
    dispute: {
      source: 'grid_report',
      category: 'medical',
      title: '理疗馆烫伤纠纷',
      grid: '第一网格',
      place: '滨河路康养理疗馆',
      description:
        '老人做艾灸时睡着，背上烫出两个水泡，儿子当场砸了柜台的玻璃。理疗馆要求先赔玻璃再谈烫伤，儿子说要叫人来守着不让开门。网格员按红色预警即时上报，已劝双方各自回家，约好明天上午分别来说明情况。',
      requests: '赔偿治疗费用。',
      yuan: 3_000,
      alert: 'red',
      risk: 'crime',
      groups: ['老年人'],
    },
    applicants: [
      man('百里奇', 70, '退休工人', '滨河路 5 号院 2 号楼 302 室', {
        agents: [helper('百里勇', '儿子')],
      }),
    ],
    respondents: [company('滨河路康养理疗馆', '南宫芸', '经营者', '滨河路商圈 77 号')],
    flowers: ['nuanxin', 'gongdao'],
    outcome: { kind: 'open' },
  }),
];
