import type { CaseStory } from '../case-story';
import {
  act,
  close,
  company,
  done,
  helper,
  inMonth,
  man,
  organization,
  pay,
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 物业. */
export const PROPERTY_STORIES: readonly CaseStory[] = [
  story({
    key: 'fee-and-leak',
    when: inMonth(0.17),
    registered: -10,
    accepted: -9,
    dispute: {
      source: 'application_written',
      category: 'property_management',
      title: '屋面漏雨及物业费拖欠纠纷',
      grid: '第二网格',
      place: '滨河路 16 号院',
      description:
        '顶楼业主三年没交物业费，理由是屋面漏雨报修了九次没人管，次卧墙面发霉。物业公司说漏雨是防水过了保修期，应走维修资金，费用另说；催费单贴到了单元门上。业主撕了单子又写了大字报，物业停了他家的门禁卡。',
      requests: '付清物业费 3,240 元；业主要求先修屋面。',
      yuan: 3_240,
    },
    applicants: [
      company('安泰物业服务有限公司滨河路项目部', '寇永强', '项目经理', '滨河路 16 号院东门'),
    ],
    respondents: [man('戎光明', 62, '退休职工', '滨河路 16 号院 6 号楼 3 单元 601 室')],
    flowers: ['gongdao', 'hemu'],
    sessions: [
      {
        day: -4,
        from: '09:00',
        to: '10:30',
        place: '滨河路 16 号院 6 号楼屋面',
        said: { a1: '九次报修单都在，我们也上去补过。', b1: '补过还漏，交钱图个什么？' },
        facts: '屋面卷材起鼓三处，次卧北墙有霉斑约三平方米。报修记录九次，现场补漏两次。',
        result: 'continue',
      },
      {
        day: 0,
        from: '15:00',
        to: '16:20',
        helpers: [helper('汪主任', '业主委员会主任')],
        said: { a1: '门禁马上恢复，屋面这个月做。', b1: '做好了我就交，先交一半也行。' },
        facts: '业主欠物业费三年共 3,240 元。屋面漏雨属实，业主委员会同意使用维修资金。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '先修屋面还是先交费；停用门禁卡是否妥当。',
      clauses: [
        act('a1', 'b1', '恢复戎光明的门禁卡', 0),
        pay('b1', 'a1', '支付物业费第一笔', 1_620, 5),
        act('a1', 'b1', '完成 6 号楼屋面防水重做并修好次卧墙面', 24),
        pay('b1', 'a1', '支付物业费第二笔', 1_300, 30),
        say('物业公司减免 320 元，作为报修处理不及时的补偿。'),
      ],
    },
    events: [
      done(1, 0, '门禁卡当面刷过，可用。'),
      done(2, 5, '手机缴费。', 1_620),
      visit(10, 'phone', 'fairly_satisfied', '屋面材料已进场，业主说等下雨看效果。', ['b1']),
    ],
  }),
  story({
    key: 'elevator-down',
    when: inMonth(0.54),
    registered: -5,
    dispute: {
      source: 'grid_report',
      category: 'property_management',
      title: '电梯停运维修推诿纠纷',
      grid: '第五网格',
      place: '滨河路 60 号院 1 号楼',
      description:
        '二十二层的楼只有两部电梯，一部停了十六天。物业说配件要三万多，维修资金审批慢；业主委员会说物业收了电梯广告费，理应先垫。九楼坐轮椅的老人半个月没下楼，孕妇爬到十八层，业主准备去街道反映。',
      requests: '七日内修好电梯，公开广告收入。',
      yuan: 32_000,
      groups: ['老年人', '残疾人'],
      alert: 'red',
      risk: 'group_petition',
      difficulty: 'complex',
    },
    applicants: [
      organization('滨河路 60 号院业主委员会', '邬建民', '主任', '滨河路 60 号院 1 号楼 101 室'),
      man('厉志高', 73, '退休教师', '滨河路 60 号院 1 号楼 903 室', {
        agents: [helper('厉敏', '女儿')],
      }),
    ],
    respondents: [
      company('安居物业管理有限公司', '栗振江', '总经理', '滨河路 60 号院物业楼'),
      company('凌云电梯维保有限公司', '匡伟', '维保站长', '滨河路商圈 130 号'),
    ],
    flowers: ['gongdao', 'mingli'],
    sessions: [
      {
        day: 0,
        from: '18:30',
        to: '21:00',
        place: '滨河路 60 号院物业楼会议室',
        isPublic: true,
        said: {
          a1: '广告费一年四万八，账上应当有。',
          a2: '（由女儿厉敏代述）父亲要去医院复查，是四个邻居抬下来的。',
          b1: '广告费补了保安工资，可以先垫两万。',
          b2: '只要预付六成，三天内换完。',
        },
        facts:
          '电梯曳引机制动器损坏，更换报价 32,000 元。上年度电梯广告收入 48,000 元，物业未公示。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '维修费由谁先垫；广告收入如何公开。',
      clauses: [
        pay('b1', 'b2', '预付电梯维修费', 19_200, 1),
        act('b2', 'a1', '更换制动器并通过检验，恢复电梯运行', 5),
        act('b1', 'a1', '在公告栏公示上年度电梯广告收支', 7),
        say('余款 12,800 元从维修资金支付，业主委员会配合办理手续。'),
      ],
    },
    events: [
      done(1, 1, '对公转账。', 19_200),
      done(2, 4, '电梯已运行，检验合格标志贴在轿厢内。'),
      done(3, 7, '收支表已贴三处公告栏。'),
      visit(7, 'home_visit', 'satisfied', '厉志高当天坐电梯下楼晒太阳，住户在群里点赞。', [
        'a1',
        'a2',
      ]),
      close(9),
    ],
  }),
  story({
    key: 'charging-shed',
    when: inMonth(0.88),
    registered: -3,
    dispute: {
      source: 'own_initiative',
      category: 'property_management',
      title: '充电车棚收费纠纷',
      grid: '第一网格',
      place: '滨河路 8 号院充电车棚',
      description:
        '充电车棚换了新桩，每度电由八角涨到一元四角，充不满还按整小时扣钱。几户住户从窗口甩线下来充，物业剪了线，一位住户的充电器烧坏。网格员排查消防隐患时看到飞线，问起缘由，双方各有一肚子话。',
      requests: '公开电价构成，赔偿充电器。',
      yuan: 180,
      difficulty: 'simple',
      alert: 'blue',
    },
    applicants: [
      man('隗立军', 45, '司机', '滨河路 8 号院 3 号楼 401 室'),
      woman('甘巧云', 37, '商场店员', '滨河路 8 号院 3 号楼 502 室'),
    ],
    respondents: [
      company('安泰物业服务有限公司滨河路项目部', '寇永强', '项目经理', '滨河路 16 号院东门'),
    ],
    flowers: ['hemu', 'chengxin'],
    sessions: [
      {
        day: 0,
        from: '17:30',
        to: '18:20',
        place: '滨河路 8 号院充电车棚',
        isPublic: true,
        said: {
          a1: '飞线不安全我知道，可一个月多花六十块。',
          a2: '充电器一百八买的，剪线时冒火花烧了。',
          b1: '桩是合作方投的，价格可以谈。',
        },
        facts: '居民电价每度五角六分，其余为服务费。收费牌没有写明构成。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '服务费标准；充电器由谁赔。',
      clauses: [
        act('b1', 'a1', '把电价调为每度一元，按实际用量扣费，并挂牌公示', 7),
        payNow('b1', 'a2', '赔偿充电器', 120),
        act('a1', null, '收起全部飞线，不再从窗口甩线充电', 0),
      ],
      place: '滨河路 8 号院',
    },
    events: [done(2, 0, '现金付清。', 120), done(3, 0, '三处飞线当场收起。')],
  }),
];
