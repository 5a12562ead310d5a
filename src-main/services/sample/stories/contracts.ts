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
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 合同. */
export const CONTRACT_STORIES: readonly CaseStory[] = [
  story({
    key: 'rent-deposit',
    when: inMonth(0.12),
    registered: -2,
    dispute: {
      source: 'application_oral',
      category: 'contract',
      title: '租房押金退还纠纷',
      grid: '第四网格',
      place: '滨河路 24 号院',
      description:
        '租客工作调动，提前一个月打了招呼退房，要求退还押金 1,600 元。房东进屋发现墙上贴满挂钩，油烟机滤网丢了，扣下全部押金说要重新刷墙。租客请了假来回跑了四趟，房东始终不接电话，便到工作室口头申请。',
      requests: '退还押金。',
      yuan: 1_600,
      difficulty: 'simple',
    },
    applicants: [woman('葛晓宁', 25, '培训机构教师', '滨河路 24 号院 1 号楼 4 单元 602 室')],
    respondents: [woman('裴凤英', 61, '退休职工', '铁西小区 5 号楼 2 单元 201 室')],
    flowers: ['mingli', 'chengxin'],
    sessions: [
      {
        day: 0,
        from: '12:30',
        to: '13:20',
        said: { a1: '挂钩我可以自己撕，滤网是原来就坏的。', b1: '房子给她时墙是新刷的。' },
        facts: '双方翻看入住时的照片，墙面完好，滤网在位。撕去挂钩后有六处掉漆。',
        proposal: '补漆和滤网折价 260 元，其余退还。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '押金应扣多少。',
      clauses: [
        payNow('b1', 'a1', '退还租房押金', 1_340),
        act('a1', 'b1', '交还钥匙两把和门禁卡一张', 0),
      ],
    },
    events: [
      done(1, 0, '微信转账。', 1_340),
      done(2, 0, '钥匙和门禁卡已交。'),
      visit(3, 'phone', 'satisfied', '钱已到账，租客觉得扣得合理。'),
      close(3),
    ],
  }),
  story({
    key: 'renovation-delay',
    when: inMonth(0.42),
    registered: -12,
    accepted: -11,
    dispute: {
      source: 'application_written',
      category: 'contract',
      title: '装修工期延误及返工纠纷',
      grid: '第五网格',
      place: '滨河路 60 号院 3 号楼',
      description:
        '业主把一套九十平方米的房子包给装修公司，合同约定九十天完工，已付七成工程款 42,000 元。如今一百六十天过去，厨房墙砖空鼓十一块，卫生间坡度做反，工人两个月没露面。公司说业主改过两次图纸，尾款不付就不派人。',
      requests: '限期完工，空鼓返工，赔偿延误期间在外租房的费用。',
      yuan: 26_000,
      difficulty: 'complex',
      alert: 'blue',
    },
    applicants: [man('冉志远', 31, '银行职员', '滨河路 60 号院 3 号楼 1 单元 1102 室')],
    respondents: [
      company('美家乐装饰工程有限公司', '霍振华', '总经理', '滨河路商圈 88 号', [
        helper('单雨', '项目经理'),
      ]),
    ],
    flowers: ['chengxin', 'gongdao'],
    sessions: [
      {
        day: -5,
        from: '14:00',
        to: '16:00',
        place: '滨河路 60 号院 3 号楼 1102 室',
        said: {
          a1: '改图是开工第一周的事，写了变更单，说好不影响工期。',
          b1: '我们两个班组走了人，确实耽误了，返工费用希望各担一点。',
        },
        facts: '现场敲击检查，厨房空鼓砖十一块，卫生间地面倒坡。变更单上写明工期顺延七日。',
        result: 'continue',
      },
      {
        day: 0,
        from: '14:00',
        to: '15:30',
        said: { a1: '先把活干好，租房钱可以少要一点。', b1: '二十天内完工，租房补贴我们出。' },
        facts:
          '工程应于第九十七日完工，实际延误六十余日。空鼓和倒坡属施工质量问题。业主在外租房每月 1,300 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '返工责任、完工时间和延误损失。',
      responsibilities: '延误和返工由装修公司负责，业主变更图纸顺延七日。',
      clauses: [
        act('b1', 'a1', '更换厨房空鼓墙砖十一块，重做卫生间地面找坡', 12),
        act('b1', 'a1', '完成全部合同工程并清场，经双方验收', 20),
        pay('b1', 'a1', '补偿延误期间的租房费用', 2_600, 3),
        pay('a1', 'b1', '支付工程尾款', 18_000, 25),
        say('第二项工程再次逾期的，每逾期一日，装修公司按 100 元从尾款中扣减。'),
      ],
      place: '滨河路 60 号院 3 号楼 1102 室',
    },
    events: [
      done(3, 3, '公司账户转账。', 2_600),
      done(1, 11, '墙砖已换，闭水看过坡度，水往地漏走。'),
    ],
  }),
  story({
    key: 'friendly-loan',
    when: inMonth(0.02),
    registered: -7,
    dispute: {
      source: 'police',
      referringUnit: '天桥街派出所',
      referralNumber: '移交 56 号',
      category: 'contract',
      title: '朋友间借款纠纷',
      grid: '第二网格',
      place: '滨河路 11 号院门口',
      description:
        '前年借给朋友 30,000 元开面馆，写了借条，约定一年还清，没有写利息。面馆关张后只还了 6,000 元。债主把对方的电动车锁了不让骑，对方报警。民警到场制止，告知扣车不对，双方同意转到工作室商量还款。',
      requests: '归还借款 24,000 元。',
      yuan: 24_000,
    },
    applicants: [man('简承志', 44, '水暖工', '滨河路 11 号院 5 号楼 3 单元 402 室')],
    respondents: [man('毕海涛', 42, '外卖骑手', '滨河路 37 号院 2 号楼 5 单元 101 室')],
    flowers: ['gongdao', 'chengxin'],
    sessions: [
      {
        day: 0,
        from: '20:00',
        to: '21:10',
        helpers: [helper('樊警官', '天桥街派出所社区民警')],
        said: {
          a1: '我信得过他才借的，拖了一年多，家里催我。',
          b1: '欠的一分不少，送外卖一个月能拿出三千。',
        },
        facts: '借条记载借款 30,000 元，双方确认已还 6,000 元，尚欠本金 24,000 元，没有约定利息。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '余款分几期还清。',
      clauses: [
        payInParts('b1', 'a1', '归还借款', [
          [6_000, 3],
          [6_000, 33],
          [6_000, 63],
          [6_000, 93],
        ]),
        act('a1', 'b1', '交还电动车钥匙', 0),
        say(
          '毕海涛按期还清的，简承志不再主张利息；任何一期逾期超过十日的，简承志可以要求一次还清余款。',
        ),
      ],
    },
    events: [
      done(5, 0, '钥匙当场交还。'),
      done(1, 3, '微信转账 6,000 元，备注“还款一期”。', 6_000),
      { kind: 'confirmation', day: 6, state: 'confirmed', decided: 13 },
      visit(7, 'phone', 'satisfied', '第一期按时还了，两人一起去法院申请了司法确认。', [
        'a1',
        'b1',
      ]),
    ],
  }),
  story({
    key: 'gym-transfer',
    when: inMonth(0.73),
    registered: -4,
    dispute: {
      source: 'application_written',
      category: 'contract',
      title: '商铺转租押金及水电费纠纷',
      grid: '商圈专属网格',
      place: '滨河路商圈 15 号门面',
      description:
        '花店租期没到转给奶茶店，转让单上只写了房租到年底，没提水电。交接后水电公司催缴前两个季度欠费 2,370 元，奶茶店被停了电，两冰柜原料坏掉。花店说那是房东代收代缴漏记的，三方扯了一个星期。',
      requests: '付清欠费，赔偿变质原料。',
      yuan: 3_500,
    },
    applicants: [woman('秋小曼', 28, '奶茶店经营者', '滨河路商圈 15 号门面')],
    respondents: [
      woman('温如意', 36, '花店原经营者', '滨河路 19 号院 3 号楼 301 室'),
      man('戚万里', 64, '房东', '铁东小区 1 号楼 3 单元 301 室'),
    ],
    flowers: ['chengxin', 'mingli'],
    sessions: [
      {
        day: 0,
        from: '10:00',
        to: '11:40',
        said: {
          a1: '停电那天正是周六，光牛奶就倒了四箱。',
          b1: '欠费是我用的，我认，原料不该全算我的。',
          b2: '抄表单我收到了，忘了转给她，我也有不是。',
        },
        facts: '欠费期间由花店使用，房东收到催缴单后没有转交。奶茶店变质原料有进货单，共 960 元。',
        proposal: '水电费由花店付，原料损失花店和房东各半。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '欠缴水电费和原料损失由谁承担。',
      clauses: [
        pay('b1', 'a1', '支付欠缴的水电费', 2_370, 2),
        pay('b1', 'a1', '赔偿变质原料损失', 480, 2),
        pay('b2', 'a1', '赔偿变质原料损失', 480, 2),
      ],
    },
    events: [
      done(1, 1, '花店已到营业厅缴清，缴费单拍照存档。', 2_370),
      done(2, 1, '微信转账。', 480),
      done(3, 2, '现金支付。', 480),
      visit(4, 'at_studio', 'fairly_satisfied', '钱都收到了，店主希望今后抄表单直接给她。'),
      close(4),
    ],
  }),
];
