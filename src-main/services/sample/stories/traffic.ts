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
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 道路交通事故. */
export const TRAFFIC_STORIES: readonly CaseStory[] = [
  story({
    key: 'rider-collision',
    when: inMonth(0.1),
    registered: -4,
    dispute: {
      source: 'police',
      referringUnit: '交通警察大队天桥街中队',
      referralNumber: '事故移交 203 号',
      category: 'traffic_accident',
      title: '外卖电动车与行人相撞赔偿纠纷',
      grid: '第二网格',
      place: '滨河路与铁东路路口',
      description:
        '外卖骑手抢黄灯左转，把过人行横道的老人带倒，老人左腕骨裂，打石膏六周。事故认定骑手负全部责任。医药费 4,380 元骑手已垫一半，其余说要等平台保险，老人的女儿天天打电话催，双方在交警队吵过两次。',
      requests: '赔偿医疗费、护理费、营养费。',
      yuan: 11_600,
      groups: ['老年人'],
    },
    applicants: [
      man('娄树人', 72, '退休工人', '滨河路 10 号院 4 号楼 1 单元 101 室', {
        agents: [helper('娄静', '女儿')],
      }),
    ],
    respondents: [
      man('巴特尔', 26, '外卖骑手', '铁西小区出租屋 3 号', { ethnicity: '蒙古族' }),
      company('迅达即时配送站', '景浩', '站长', '滨河路商圈 72 号'),
    ],
    flowers: ['gongdao', 'mingli'],
    sessions: [
      {
        day: 0,
        from: '14:00',
        to: '16:10',
        said: {
          a1: '（由女儿娄静代述）护理是我请假做的，总要算。',
          b1: '责任我认，一下拿不出这么多。',
          b2: '站里给骑手上了意外险，可以先垫付，再走理赔。',
        },
        facts:
          '骑手负全部责任。医疗费 4,380 元，已付 2,190 元；医嘱护理三十日、营养六十日。站点已为骑手投保第三者责任险。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '护理费、营养费的计算；由谁先付。',
      responsibilities: '骑手负事故全部责任，站点按保险约定先行垫付。',
      clauses: [
        pay('b2', 'a1', '垫付剩余医疗费、护理费和营养费', 7_990, 6),
        act('a1', 'b2', '提供理赔所需的票据原件和诊断证明', 2),
        say('保险不予理赔的部分由巴特尔承担，与娄树人无关。'),
      ],
    },
    events: [
      done(2, 1, '娄静把票据原件交给站点，留了复印件。'),
      done(1, 6, '站点对公转账。', 7_990),
      visit(10, 'home_visit', 'satisfied', '石膏还有三周拆，老人手指活动正常，赔款已到。'),
      close(10),
    ],
  }),
  story({
    key: 'parking-scratch',
    when: inMonth(0.58),
    registered: -1,
    dispute: {
      source: 'application_oral',
      category: 'traffic_accident',
      title: '小区内倒车剐蹭纠纷',
      grid: '第四网格',
      place: '滨河路 22 号院内道路',
      description:
        '晚上倒车时蹭到停在消防通道边的面包车，保险杠掉漆一块。倒车的一方说对方停的不是车位，对方说通道够宽，是他技术不行。两人年纪都轻，话赶话差点动手，门卫拉开后劝到工作室，愿意私下了结。',
      requests: '修好保险杠。',
      yuan: 600,
      difficulty: 'simple',
    },
    applicants: [man('闵航', 29, '送货司机', '滨河路 22 号院 7 号楼 602 室')],
    respondents: [man('幸福来', 32, '健身教练', '滨河路 22 号院 8 号楼 401 室')],
    flowers: ['hemu', 'gongdao'],
    sessions: [
      {
        day: 0,
        from: '19:30',
        to: '20:00',
        said: { a1: '修一下三百块，别的我不要。', b1: '他也不该停通道，我出两百五。' },
        facts: '保险杠右后角掉漆约两掌宽，修理铺报价 300 元。面包车停在消防通道边线上。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '修理费各担多少。',
      clauses: [payNow('b1', 'a1', '支付补漆费', 240), say('闵航今后不在消防通道边停车。')],
    },
    events: [
      done(1, 0, '当场扫码。', 240),
      visit(3, 'phone', 'satisfied', '漆已补好，两人都说小事一桩。', ['a1', 'b1']),
      close(3),
    ],
  }),
  story({
    key: 'bus-door',
    when: inMonth(0.93),
    registered: -9,
    accepted: -8,
    dispute: {
      source: 'police',
      referringUnit: '交通警察大队天桥街中队',
      referralNumber: '事故移交 219 号',
      category: 'traffic_accident',
      title: '三轮车与轿车开门相撞纠纷',
      grid: '第三网格',
      place: '滨河路农贸市场门口',
      description:
        '轿车停在菜场门口，乘客开门没有往后看，撞翻一辆拉菜的人力三轮，菜农右膝擦伤，两筐西红柿压烂。交警认定开门一方主责。菜农要误工费二十天，车主觉得皮外伤歇不了那么久，请交警移来调解。',
      requests: '赔偿医药费、误工费和菜钱。',
      yuan: 3_200,
      groups: ['老年人'],
    },
    applicants: [man('巩老根', 65, '菜农', '天桥村 2 组', { paper: 'none' })],
    respondents: [
      woman('鄢丽', 35, '公司职员', '滨河路 57 号院 1 号楼 2 单元 901 室'),
      man('鄢建业', 62, '退休职工', '滨河路 57 号院 1 号楼 2 单元 901 室'),
    ],
    flowers: ['chengxin', 'gongdao'],
    sessions: [
      {
        day: 0,
        from: '10:30',
        to: '11:40',
        said: {
          a1: '膝盖弯不下去，十来天没下地。',
          b1: '医药费我全出，误工按医嘱来。',
          b2: '门是我开的，给老哥赔个不是。',
        },
        facts: '医药费 386 元，医嘱休息十日。两筐西红柿约六十斤，市价每斤 2.5 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '误工天数。',
      clauses: [
        pay('b1', 'a1', '赔偿医药费、误工费和菜损', 1_536, 3),
        say('鄢建业当面向巩老根道歉，巩老根接受。'),
      ],
    },
    events: [done(1, 1, '现金支付，巩老根按了手印收条。', 1_536)],
  }),
];
