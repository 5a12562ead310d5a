import type { CaseStory } from '../case-story';
import {
  act,
  close,
  done,
  helper,
  inMonth,
  man,
  partly,
  payInParts,
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 婚姻家庭. */
export const FAMILY_STORIES: readonly CaseStory[] = [
  story({
    key: 'mothers-care',
    when: inMonth(0.08),
    registered: -9,
    accepted: -8,
    dispute: {
      source: 'application_oral',
      category: 'marriage_family',
      title: '三子女赡养老母亲纠纷',
      grid: '第一网格',
      place: '滨河路 6 号院',
      description:
        '胡秀英今年八十一岁，腿脚不便，独自住在老房子里。过去由大儿子照看，大儿子做了腰椎手术后提出三家轮流。二儿子说自己在外打工回不来，小女儿认为母亲的积蓄都给了两个哥哥，三人为谁出力谁出钱吵了半个多月，老人几次来社区落泪。',
      requests: '请三个子女把照顾和生活费的事定下来。',
      yuan: 14_400,
      difficulty: 'complex',
      alert: 'yellow',
      groups: ['老年人', '妇女'],
    },
    applicants: [
      woman('胡秀英', 81, '无业', '滨河路 6 号院 1 号楼 1 单元 102 室', {
        agents: [helper('胡建平', '侄子')],
      }),
    ],
    respondents: [
      man('孙长河', 58, '退休工人', '铁东小区 3 号楼 2 单元 201 室'),
      man('孙长海', 54, '外出务工人员', '孙庄村 5 组'),
      woman('孙小萍', 49, '超市收银员', '滨河路 31 号院 4 号楼 602 室'),
    ],
    flowers: ['nuanxin', 'hemu'],
    sessions: [
      {
        day: -4,
        from: '09:00',
        to: '10:40',
        place: '胡秀英家中',
        absent: ['b2'],
        said: {
          a1: '我不图他们的钱，就怕夜里摔了没人知道。',
          b1: '我刚做完手术，弯不下腰，不是不管。',
          b3: '要轮就三家一样，不能总说女儿嫁出去了。',
        },
        facts: '老人每月有养老金 1,100 元，三名子女均有收入，长子术后三个月内不宜负重。',
        result: 'continue',
        note: '等孙长海回来后三家一起谈。',
      },
      {
        day: 0,
        from: '14:30',
        to: '16:30',
        place: '胡秀英家中',
        helpers: [helper('李德顺', '老邻居、退休教师')],
        said: {
          b2: '我在外地一时回不来，多出点钱，请妹妹多跑几趟。',
          b3: '哥哥能说这个话，我没有意见。',
        },
        facts:
          '胡秀英育有二子一女，均已成家。老人愿意留在自己家里生活，日常需要有人做饭、洗衣和夜间照看，养老金够买药和零用。',
        proposal: '女儿照看平日，长子照看周末，次子按月多承担费用。',
        result: 'agreed',
        note: '三名子女与老人当面同意。',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '三名子女如何分担照看和费用。',
      responsibilities: '赡养父母是子女的共同义务，不因出嫁或者外出而免除。',
      clauses: [
        act(
          'b3',
          'a1',
          '平日照看胡秀英',
          30,
          '孙小萍每周一至周五到胡秀英家中做饭、洗衣并照看起居。',
        ),
        act('b1', 'a1', '周末照看胡秀英', 30, '孙长河每周六、周日接胡秀英同住，或者到她家中照看。'),
        payInParts('b2', 'a1', '支付生活照料费', [
          [800, 5],
          [800, 35],
          [800, 65],
        ]),
        say('胡秀英住院治疗的，医保报销后的自付部分由三名子女平均承担。'),
      ],
      place: '胡秀英家中',
    },
    events: [
      done(3, 5, '孙长海通过手机转账，老人的孙女代收后取现金交给老人。', 800),
      visit(
        7,
        'home_visit',
        'satisfied',
        '到家里看过，冰箱里有菜，老人说女儿天天来，夜里也睡得着了。',
      ),
    ],
  }),
  story({
    key: 'visiting-child',
    when: inMonth(0.36),
    registered: -6,
    dispute: {
      source: 'court_pre_filing',
      referringUnit: '示例区人民法院诉讼服务中心',
      referralNumber: '诉前调 118 号',
      category: 'marriage_family',
      title: '离婚后抚养费及探望纠纷',
      grid: '第四网格',
      place: '滨河路 22 号院',
      description:
        '宋佳怡的父母两年前协议离婚，她随母亲生活，父亲每月应付抚养费一千元。今年五月起父亲因换工作停付，母亲便不让他接孩子。父亲在学校门口等孩子，两家老人当街推搡，孩子吓得不敢上学。母亲代孩子起诉，法院立案前委派调解。',
      requests: '支付欠付的抚养费，并商定接送孩子的时间。',
      yuan: 6_000,
      groups: ['未成年人', '妇女'],
      alert: 'yellow',
    },
    applicants: [
      woman('宋佳怡', 9, '小学生', '滨河路 22 号院 5 号楼 3 单元 401 室', {
        guardians: [helper('刘晓琳', '母亲')],
      }),
    ],
    respondents: [man('宋志强', 37, '货车司机', '铁西小区 9 号楼 1 单元 502 室')],
    flowers: ['nuanxin', 'gongdao'],
    chosenByParties: true,
    sessions: [
      {
        day: 0,
        from: '09:30',
        to: '11:20',
        said: {
          a1: '（由母亲刘晓琳代述）孩子上学吃饭样样要钱，半年没给一分，他还到校门口闹。',
          b1: '我不是不养孩子，换车压了钱，手头实在紧。不让我见孩子我心里过不去。',
        },
        facts:
          '宋志强自今年五月起未付抚养费，至今六个月共 6,000 元。双方都认可孩子随母亲生活，也都希望孩子能和父亲保持来往。',
        proposal: '欠付部分分两次付清，探望固定在每月第二、第四个周六。',
        result: 'agreed',
        note: '刘晓琳、宋志强均同意。',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '欠付抚养费的支付时间；父亲探望孩子的时间和方式。',
      clauses: [
        payInParts('b1', 'a1', '支付欠付的抚养费', [
          [3_000, 2],
          [3_000, 40],
        ]),
        act(
          'b1',
          'a1',
          '按月支付当月抚养费',
          40,
          '自下月起，宋志强于每月 5 日前支付当月抚养费 1,000 元，不再拖欠。',
        ),
        say('宋志强每月第二、第四个周六上午九时到宋佳怡住处接走孩子，当日下午六时前送回。'),
        say('双方及亲属不在孩子面前争吵，不到学校门口拦接孩子。'),
      ],
    },
    events: [
      done(1, 2, '微信转账给刘晓琳，有转账记录。', 3_000),
      visit(6, 'phone', 'fairly_satisfied', '第一笔已收到，孩子周六随父亲去了公园，情绪好转。'),
    ],
  }),
  story({
    key: 'betrothal-money',
    when: inMonth(0.78),
    registered: -11,
    accepted: -10,
    dispute: {
      source: 'own_initiative',
      category: 'marriage_family',
      title: '解除婚约返还彩礼纠纷',
      grid: '第三网格',
      place: '滨河路 40 号院',
      description:
        '两家孩子去年腊月订婚，男方给了彩礼 66,000 元，另买金饰一套。今年双方因买房写名谈不拢，婚事作罢。男方父母上门要求全部退回，女方认为办过订婚酒席，只肯退金饰。网格员巡查时听见院里争吵，劝住后报到工作室。',
      requests: '返还彩礼和金饰。',
      yuan: 66_000,
      difficulty: 'complex',
      alert: 'red',
      risk: 'crime',
    },
    applicants: [man('吕文博', 27, '物流公司职员', '天桥村 8 组')],
    respondents: [woman('侯梦琪', 26, '美容院店员', '滨河路 40 号院 7 号楼 2 单元 301 室')],
    flowers: ['gongdao', 'nuanxin'],
    sessions: [
      {
        day: -5,
        from: '19:00',
        to: '21:00',
        said: {
          a1: '证没领，婚没结，彩礼是家里借的，应当退。',
          b1: '酒席我们家也花了钱，亲戚都知道订了婚，名声上吃亏的是我。',
        },
        facts:
          '双方没有登记结婚，也没有共同生活。彩礼通过银行转账给付，订婚酒席由女方家承办，花费约 9,000 元。',
        proposal: '扣除酒席支出后返还彩礼，金饰退还原物。',
        result: 'continue',
        note: '女方要和父母商量。',
      },
      {
        day: 0,
        from: '10:00',
        to: '11:30',
        helpers: [helper('侯德全', '侯梦琪的伯父')],
        said: { b1: '退五万五，金饰给回去，以后不要再来家里。', a1: '行，写清楚日子就行。' },
        facts:
          '双方没有办理结婚登记，没有共同生活，男方给付彩礼 66,000 元和金饰一套，女方家办酒席支出约 9,000 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '彩礼返还的数额和时间。',
      clauses: [
        payInParts('b1', 'a1', '返还彩礼', [
          [30_000, 0],
          [25_000, 30],
        ]),
        act('b1', 'a1', '退还金手镯一只、金项链一条、金耳环一对', 0),
        say('双方及家人不再为婚约之事上门争执，也不在亲友群里议论对方。'),
      ],
    },
    events: [
      partly(1, 0, '当场转账 20,000 元，银行当日限额，余款次日补齐。', 20_000),
      done(3, 0, '金饰三件当面清点交还。'),
      done(1, 1, '余款 10,000 元到账。', 30_000),
    ],
  }),
  story({
    key: 'shared-burial-cost',
    when: inMonth(0.22),
    registered: -2,
    dispute: {
      source: 'application_oral',
      category: 'marriage_family',
      title: '兄妹分担丧葬费用纠纷',
      grid: '第二网格',
      place: '滨河路 9 号院',
      description:
        '父亲去世后，丧事由哥哥一手操办，花去 23,600 元。妹妹认为席面排场太大，事先没有跟她商量，只愿承担墓地的一半。哥哥在家族群里说她不孝，妹妹气得退了群，“头七”那天两人在坟前又吵起来，亲友劝到工作室。',
      requests: '把丧葬费用分清，今后还像一家人来往。',
      yuan: 23_600,
      difficulty: 'simple',
      involvesDeath: true,
    },
    applicants: [man('郑国庆', 55, '出租车司机', '滨河路 9 号院 2 号楼 3 单元 102 室')],
    respondents: [woman('郑国芳', 51, '幼儿园保育员', '铁东小区 6 号楼 4 单元 402 室')],
    flowers: ['nuanxin', 'mingli'],
    sessions: [
      {
        day: 0,
        from: '16:00',
        to: '17:10',
        said: {
          a1: '票据都在这里，一样一样可以看，我没有多花一分在自己身上。',
          b1: '哥哥出了力我知道，可话不能那样说我。',
        },
        facts: '墓地和火化费用 12,800 元，酒席 10,800 元，收到亲友礼金 8,000 元，由哥哥保管。',
        proposal: '礼金先抵酒席，余下费用兄妹各半。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '丧葬费用的分担。',
      clauses: [
        payNow('b1', 'a1', '支付应分担的丧葬费用', 7_800),
        say('郑国庆在家族群里向妹妹说明情况并收回不当的话。'),
      ],
    },
    events: [
      done(1, 0, '当场手机转账。', 7_800),
      visit(4, 'phone', 'satisfied', '妹妹已回到家族群，兄妹约好清明一起扫墓。', ['a1', 'b1']),
      close(4),
    ],
  }),
];
