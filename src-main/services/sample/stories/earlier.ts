import type { CaseStory } from '../case-story';
import {
  act,
  company,
  daysAgo,
  done,
  man,
  pay,
  payInParts,
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** Concluded long enough ago that something is due or overdue today. */
export const EARLIER_STORIES: readonly CaseStory[] = [
  story({
    key: 'late-support',
    when: daysAgo(47),
    registered: -8,
    dispute: {
      source: 'application_written',
      category: 'marriage_family',
      title: '分居期间家庭开支纠纷',
      grid: '第五网格',
      place: '滨河路 52 号院',
      description:
        '夫妻二人分居已有一年，妻子带着上初中的儿子租房住，房租和补课费都由她出。丈夫答应每月拿两千元，只兑现了一个季度。妻子到丈夫单位门口等人，丈夫觉得丢了面子，索性换了手机号，岳母陪着女儿来申请调解。',
      requests: '补付前几个月的生活费，今后按时支付。',
      yuan: 8_000,
      groups: ['妇女', '未成年人'],
    },
    applicants: [woman('谭慧敏', 41, '药店营业员', '滨河路 52 号院 3 号楼 1 单元 202 室')],
    respondents: [man('齐振东', 44, '机械厂职工', '铁西小区 2 号楼 3 单元 101 室')],
    flowers: ['hemu', 'nuanxin'],
    sessions: [
      {
        day: 0,
        from: '18:30',
        to: '20:10',
        said: {
          a1: '孩子正是用钱的时候，我一个人撑不住。',
          b1: '厂里上半年效益差，工资晚发，我不是赖账。',
        },
        facts: '双方分居一年，婚生子随母亲生活，丈夫有四个月的生活费没有给付，共 8,000 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '生活费的数额和给付时间。',
      clauses: [
        pay('b1', 'a1', '支付拖欠的生活费第一笔', 4_000, 7),
        pay('b1', 'a1', '支付拖欠的生活费第二笔', 4_000, 38),
        say('今后每月 10 日前，齐振东向谭慧敏转账 2,000 元用于孩子的生活和学习。'),
      ],
    },
    events: [
      done(1, 6, '提前一天转账。', 4_000),
      visit(12, 'phone', 'fairly_satisfied', '第一笔已付，妻子担心第二笔会拖。'),
      {
        kind: 'fulfillment',
        obligation: 2,
        day: 42,
        state: 'partly_fulfilled',
        paidYuan: 1_500,
        note: '齐振东称奖金未发，先付 1,500 元，余款答应月底前付清。',
      },
    ],
  }),
  story({
    key: 'confirmation-due',
    when: { kind: 'days_ago', days: 26 },
    registered: -9,
    accepted: -8,
    dispute: {
      source: 'application_written',
      category: 'contract',
      title: '门面房转让费分期支付纠纷',
      grid: '商圈专属网格',
      place: '滨河路商圈 5 号门面',
      description:
        '服装店转让谈定 58,000 元，接手的人付了两万后说生意不如预期，余款想打折。转让人急用钱给父亲做手术，几次上门都没见到人。两家原是同乡，托商会出面说合，都愿意把余款和日子写清楚，再去法院确认一下。',
      requests: '付清转让费余款。',
      yuan: 38_000,
      difficulty: 'complex',
    },
    applicants: [woman('訾红霞', 42, '服装店原经营者', '滨河路 25 号院 2 号楼 1 单元 501 室')],
    respondents: [man('从立业', 37, '服装店经营者', '滨河路商圈 5 号门面')],
    flowers: ['chengxin', 'mingli'],
    sessions: [
      {
        day: 0,
        from: '10:00',
        to: '11:50',
        said: { a1: '父亲等钱做手术。', b1: '一次拿不出，分四个月可以。' },
        facts: '转让协议约定转让费 58,000 元，已付 20,000 元，余款 38,000 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '余款是否减少；付款时间。',
      clauses: [
        payInParts('b1', 'a1', '支付转让费余款', [
          [11_000, 5],
          [9_000, 35],
          [9_000, 65],
          [9_000, 95],
        ]),
        say('双方共同向人民法院申请司法确认。'),
      ],
    },
    events: [
      done(1, 5, '银行转账。', 11_000),
      visit(8, 'phone', 'satisfied', '第一期已付，手术顺利，双方准备凑时间去法院。', ['a1', 'b1']),
    ],
  }),
  story({
    key: 'follow-up-overdue',
    when: { kind: 'days_ago', days: 41 },
    registered: -4,
    dispute: {
      source: 'application_oral',
      category: 'neighborhood',
      title: '院内鸡舍气味纠纷',
      grid: '第三网格',
      place: '滨河路老街 88 号',
      description:
        '老街平房小院里养了二十多只鸡，天热味大，隔壁刚生了孩子，窗户一开苍蝇就往里飞。养鸡的人说街上养了几辈子，没听说谁嫌。隔壁男人夜里放了鸡，丢了三只，双方的母亲在巷口对骂，街坊劝来工作室。',
      requests: '清走鸡舍，赔鸡。',
      yuan: 300,
      difficulty: 'simple',
    },
    applicants: [woman('蔺小燕', 28, '教师', '滨河路老街 90 号')],
    respondents: [woman('水桂花', 64, '无业', '滨河路老街 88 号')],
    flowers: ['hemu', 'nuanxin'],
    sessions: [
      {
        day: 0,
        from: '16:00',
        to: '17:00',
        place: '滨河路老街 88 号',
        said: { a1: '孩子脸上都是包。', b1: '三只下蛋鸡找不回来了。' },
        facts: '鸡舍距隔壁窗户三米，存栏二十二只，丢失三只。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '鸡舍留不留；丢鸡谁赔。',
      clauses: [
        act('b1', 'a1', '把鸡舍迁到城外亲戚家', 10),
        payNow('a1', 'b1', '赔偿丢失的三只鸡', 240),
      ],
      place: '滨河路老街 88 号',
    },
    events: [done(2, 0, '现金付清。', 240), done(1, 9, '鸡舍已拆，地面撒了石灰。')],
  }),
  story({
    key: 'rework-open',
    when: { kind: 'days_ago', days: 34 },
    registered: -6,
    dispute: {
      source: 'hotline_12345',
      referringUnit: '市政务服务热线',
      referralNumber: '工单 20277',
      category: 'property_management',
      title: '地下室返潮及车位积水纠纷',
      grid: '第五网格',
      place: '滨河路 60 号院地下车库',
      description:
        '雨后地下车库积水没过脚面，三户业主的车位泡了两天，储藏间的被褥长毛。物业抽了水，说是邻地施工挖断暗管，让业主找施工方。业主交着车位管理费，觉得不该自己跑腿，拨打热线后物业才同意坐下来谈。',
      requests: '治理积水，赔偿泡坏的物品。',
      yuan: 2_700,
    },
    applicants: [
      man('暴立群', 49, '工程师', '滨河路 60 号院 2 号楼 1501 室'),
      woman('占小梅', 35, '会计', '滨河路 60 号院 2 号楼 1203 室'),
    ],
    respondents: [company('安居物业管理有限公司', '栗振江', '总经理', '滨河路 60 号院物业楼')],
    flowers: ['gongdao', 'hemu'],
    sessions: [
      {
        day: 0,
        from: '19:00',
        to: '20:30',
        said: { a1: '储藏间东西按旧价折算就行。', b1: '先治水再谈赔，东西列个单子。' },
        facts: '积水来自车库东侧墙缝，集水井水泵自动启停失灵。物品清单折价 2,700 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '积水责任；物品折价。',
      clauses: [
        act('b1', 'a1', '更换集水井水泵并封堵东侧墙缝', 15),
        pay('b1', 'a1', '赔偿储藏间物品损失', 1_500, 7),
        pay('b1', 'a2', '赔偿储藏间物品损失', 1_000, 7),
      ],
      place: '滨河路 60 号院地下车库',
    },
    events: [
      done(2, 7, '对公转账。', 1_500),
      done(3, 7, '对公转账。', 1_000),
      done(1, 14, '水泵已换，墙缝注浆。'),
      visit(30, 'home_visit', 'dissatisfied', '上周雨后又渗水一片，暴立群认为墙缝没有封严。', [
        'a1',
      ]),
    ],
  }),
];
