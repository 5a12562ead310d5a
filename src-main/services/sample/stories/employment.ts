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
  story,
  visit,
  woman,
} from '../sketch';

/** 其他劳动争议. */
export const EMPLOYMENT_STORIES: readonly CaseStory[] = [
  story({
    key: 'cleaner-overtime',
    when: inMonth(0.3),
    registered: -9,
    accepted: -8,
    dispute: {
      source: 'application_written',
      category: 'other_labor',
      title: '保洁员加班费及离职证明纠纷',
      grid: '第五网格',
      place: '滨河路商务楼',
      description:
        '保洁员在商务楼干了三年，每周只休一天，节假日照常上班。今年辞职去带孙子，公司扣着最后半个月工资，要她交回工作服和钥匙，加班费只字不提。她把三年排班表都拍了照，先找公司谈了两次，对方让她去告。',
      requests: '支付剩余工资和节假日加班费，开离职证明。',
      yuan: 6_800,
    },
    applicants: [woman('费玉洁', 53, '保洁员', '滨河路 17 号院 3 号楼 5 单元 602 室')],
    respondents: [
      company('洁佳物业服务有限公司', '糜文斌', '法定代表人', '滨河路商务楼 2 层', [
        helper('茅芳', '人事主管'),
      ]),
    ],
    flowers: ['mingli', 'gongdao'],
    sessions: [
      {
        day: 0,
        from: '14:00',
        to: '15:40',
        said: {
          a1: '过年我都在扫楼梯，图的就是加班费。',
          b1: '排班是项目上排的，法定假日的部分公司认。',
        },
        facts: '排班表显示近一年法定节假日上班九天。最后半月工资 1,150 元未发。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '加班费的计算。',
      clauses: [
        pay('b1', 'a1', '支付剩余工资和法定节假日加班费', 3_850, 5),
        act('b1', 'a1', '出具解除劳动关系的证明', 5),
        act('a1', 'b1', '交回工作服两套和钥匙一串', 1),
      ],
    },
    events: [
      done(3, 1, '物品当面交清。'),
      done(1, 5, '工资卡到账。', 3_850),
      done(2, 5, '证明已盖章交付。'),
      visit(9, 'phone', 'fairly_satisfied', '钱到了，她觉得平时周末的加班没算进来，但不再追究。'),
      close(9),
    ],
  }),
  story({
    key: 'bakery-burn',
    when: inMonth(0.75),
    registered: -13,
    accepted: -12,
    dispute: {
      source: 'application_written',
      category: 'other_labor',
      title: '面包店学徒烫伤待遇纠纷',
      grid: '商圈专属网格',
      place: '麦香面包房',
      description:
        '十九岁的学徒端烤盘时手套破了洞，右手烫伤两处，停工二十三天。店里没有签合同，也没有买保险，垫了 900 元药费就让他回家歇着，歇够了又说不缺人。家长从县里赶来，要求按工伤处理，店主认为学徒不算员工。',
      requests: '支付停工期间工资和治疗费。',
      yuan: 8_600,
      difficulty: 'complex',
    },
    applicants: [
      man('关小川', 19, '面包店学徒', '铁西小区出租屋 11 号', {
        agents: [helper('关永辉', '父亲')],
      }),
    ],
    respondents: [company('麦香面包房', '丁香', '经营者', '滨河路商圈 18 号')],
    flowers: ['mingli', 'chengxin'],
    sessions: [
      {
        day: -6,
        from: '10:00',
        to: '11:30',
        said: {
          a1: '每天六点半到晚上八点，跟正式工一样。',
          b1: '学徒是管吃管住学手艺，没有工资这一说。',
        },
        facts: '手机转账记录显示店里每月发给关小川 1,800 元，考勤与店员同表。',
        result: 'continue',
      },
      {
        day: 0,
        from: '10:00',
        to: '11:20',
        said: {
          b1: '我只能出两千，多一分都没有，让他去仲裁。',
          a1: '（由父亲关永辉代述）两千还不够看病，那就去仲裁。',
        },
        facts: '双方对是否存在劳动关系看法不一，数额差距较大。',
        result: 'not_agreed',
      },
    ],
    outcome: {
      kind: 'terminated',
      ground: 'party_refused',
      reason: '店主不认可劳动关系，明确拒绝继续调解，学徒一方也要求转入仲裁。',
      remedies:
        '已当面告知双方可以向劳动争议仲裁委员会申请仲裁，并把工伤认定的申请期限、仲裁时效和法律援助电话写成便条交给关小川父子。',
    },
  }),
];
