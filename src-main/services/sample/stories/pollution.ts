import type { CaseStory } from '../case-story';
import { act, close, company, done, inMonth, man, pay, story, visit, woman } from '../sketch';

/** 环境污染. */
export const POLLUTION_STORIES: readonly CaseStory[] = [
  story({
    key: 'barbecue-smoke',
    when: inMonth(0.24),
    registered: -4,
    dispute: {
      source: 'hotline_12345',
      referringUnit: '市政务服务热线',
      referralNumber: '工单 20533',
      category: 'pollution',
      title: '烧烤油烟污染纠纷',
      grid: '商圈专属网格',
      place: '滨河路商圈 44 号后窗',
      description:
        '烤羊肉串的排烟口正对居民后窗，夏秋两季不敢开窗，晾的衣服一股孜然味。店主上半年装了净化器，风机坏了没换。楼上三户联名投诉，店主觉得自己交了清洗费还被反复举报，心里委屈，说要关店回老家。',
      requests: '修好净化设备，改排烟口，擦洗外墙。',
      yuan: 2_000,
    },
    applicants: [
      woman('欧阳慧', 48, '公交公司职工', '滨河路商圈 44 号楼上 201 室'),
      man('司徒亮', 41, '电脑维修', '滨河路商圈 44 号楼上 301 室'),
      woman('上官玉', 66, '退休职工', '滨河路商圈 44 号楼上 302 室'),
    ],
    respondents: [
      man('阿卜杜热合曼·买买提', 34, '烧烤店经营者', '滨河路商圈 44 号', { ethnicity: '维吾尔族' }),
    ],
    flowers: ['hemu', 'chengxin'],
    sessions: [
      {
        day: 0,
        from: '15:00',
        to: '16:20',
        isPublic: true,
        said: {
          a1: '不是跟他过不去，窗户实在开不得。',
          a3: '我有哮喘，闻了就咳。',
          b1: '风机上个月坏的，配件从外地发，不是故意不修。',
        },
        facts: '净化器风机停转，排烟口距二楼窗户 1.8 米。店主提供了配件订单。',
        proposal: '换风机，烟道加高出檐口，出资擦洗外墙。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '设备何时修好；烟道如何改。',
      clauses: [
        act('b1', 'a1', '更换净化器风机，并每周清洗一次滤网', 5),
        act('b1', 'a2', '把烟道加高到檐口以上并向西转向', 12),
        pay('b1', 'a3', '支付三户外墙擦洗费', 450, 5),
      ],
      place: '滨河路商圈 44 号',
    },
    events: [
      done(1, 4, '新风机已转，现场点火看过，窗口没有明烟。'),
      done(3, 4, '上官玉代三户收下，请保洁擦过外墙。', 450),
      done(2, 11, '烟道已加高两米二。'),
      visit(12, 'home_visit', 'satisfied', '三户都能开窗，店主送来自家烤的馕。', [
        'a1',
        'a2',
        'a3',
      ]),
      close(12),
    ],
  }),
  story({
    key: 'car-wash-water',
    when: inMonth(0.61),
    registered: -6,
    dispute: {
      source: 'grid_report',
      category: 'pollution',
      title: '洗车污水漫流纠纷',
      grid: '第五网格',
      place: '滨河路 62 号洗车行',
      description:
        '洗车行的泥水顺着坡流到隔壁粮油店门口，天一冷结成薄冰，昨天滑倒一位买米的老人，好在没有骨折。粮油店自己垒了一道砖坎，水又漫回洗车行，两家你垒我扒闹了三个回合。网格员拍照上报，请求尽快处置。',
      requests: '修好排水沟，不让水流到门口。',
      yuan: 800,
      difficulty: 'simple',
      alert: 'yellow',
    },
    applicants: [company('滨河路惠民粮油店', '粟红英', '经营者', '滨河路 64 号')],
    respondents: [company('滨河路亮车坊洗车行', '漆建成', '经营者', '滨河路 62 号')],
    flowers: ['chengxin', 'hemu'],
    sessions: [
      {
        day: 0,
        from: '10:00',
        to: '11:00',
        place: '滨河路 62 号门前',
        isPublic: true,
        said: { a1: '老人摔了要找谁？', b1: '沟堵了，市政说是我门前的归我掏。' },
        facts: '洗车行沉淀池满溢，门前雨水箅子被泥沙堵死。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '排水沟由谁清；已垒的砖坎怎么办。',
      clauses: [
        act('b1', 'a1', '清掏沉淀池和雨水箅子，在门口做一道截水槽', 6),
        act('a1', null, '拆掉门口砖坎', 1),
      ],
      place: '滨河路 62 号',
    },
    events: [
      done(2, 1, '砖坎已拆。'),
      done(1, 6, '截水槽做好，泼水试过不漫。'),
      visit(8, 'home_visit', 'satisfied', '门口干爽，没有再结冰。'),
      close(8),
    ],
  }),
];
