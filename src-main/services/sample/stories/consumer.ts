import type { CaseStory } from '../case-story';
import {
  act,
  close,
  company,
  done,
  helper,
  inMonth,
  man,
  payNow,
  say,
  story,
  visit,
  woman,
} from '../sketch';

/** 电子商务 and 其他消费. */
export const CONSUMER_STORIES: readonly CaseStory[] = [
  story({
    key: 'livestream-jade',
    when: inMonth(0.47),
    registered: -8,
    accepted: -7,
    dispute: {
      source: 'application_oral',
      category: 'e_commerce',
      title: '直播间购买手镯退货纠纷',
      grid: '第四网格',
      place: '滨河路商圈 96 号直播工作室',
      description:
        '老人在本地一家直播间花 2,980 元买了一只手镯，主播说是老料，七天包退。收到后儿子拿去检测是处理过的料，要求退货。店家说拆了封签不能退，又把老人拉黑。老人不敢告诉老伴，托邻居陪着来问能不能管。',
      requests: '退货退款。',
      yuan: 2_980,
      groups: ['老年人', '妇女'],
    },
    applicants: [woman('牟春兰', 71, '退休工人', '滨河路 22 号院 3 号楼 2 单元 102 室')],
    respondents: [company('玉缘直播工作室', '明子豪', '负责人', '滨河路商圈 96 号')],
    flowers: ['chengxin', 'mingli'],
    chosenByParties: true,
    sessions: [
      {
        day: 0,
        from: '09:30',
        to: '10:40',
        said: {
          a1: '退了钱我再也不看直播了。',
          b1: '封签拆了我也是按平台规矩，镯子没磕碰可以退。',
        },
        facts: '直播回放中主播称“七天无理由、老料”。检测单写明经填充处理。手镯完好。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '拆封后能否退货。',
      clauses: [
        payNow('b1', 'a1', '退还货款', 2_980),
        act('a1', 'b1', '交还手镯和证书', 0),
        say('玉缘直播工作室今后在直播时如实说明材质，不再使用“老料”等说法。'),
      ],
    },
    events: [
      done(1, 0, '扫码退回老人的手机。', 2_980),
      done(2, 0, '手镯和证书当面交还。'),
      visit(4, 'home_visit', 'satisfied', '钱已退回，顺便教老人在手机上关掉了小额免密支付。'),
      close(4),
    ],
  }),
  story({
    key: 'group-buy-crab',
    when: inMonth(0.97),
    registered: -1,
    dispute: {
      source: 'grid_report',
      category: 'e_commerce',
      title: '社区团购大闸蟹死损纠纷',
      grid: '第二网格',
      place: '滨河路 16 号院业主群',
      description:
        '团长在业主群里组织团购螃蟹，三十一户下单。到货时泡沫箱压破，近一半是死蟹。团长说货到付款责任在快递，快递说交接时签了字。群里骂声一片，有人把团长的门牌号发到网上，网格员看到后赶紧上报。',
      requests: '按死蟹数量退款。',
      yuan: 4_216,
      alert: 'yellow',
      risk: 'group_petition',
    },
    applicants: [
      woman('和晓燕', 40, '会计（业主推选的代表）', '滨河路 16 号院 2 号楼 602 室'),
      man('利建国', 58, '退休职工（业主推选的代表）', '滨河路 16 号院 5 号楼 101 室'),
    ],
    respondents: [
      woman('经小雨', 33, '团购团长', '滨河路 16 号院 1 号楼 302 室'),
      company('飞通快运滨河路网点', '卜志刚', '负责人', '滨河路商圈 150 号'),
    ],
    flowers: ['chengxin', 'hemu'],
    sessions: [
      {
        day: 0,
        from: '19:00',
        to: '20:20',
        isPublic: true,
        said: {
          a1: '死了多少我们都拍了照，按只算。',
          b1: '我一单才挣两块，也是受害的。',
          b2: '装卸时压了箱，我们认一半。',
        },
        facts: '三十一户共收 248 只，死蟹 118 只，每只 17 元，合计 2,006 元。外箱有重物压痕。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '死蟹损失由团长还是快递承担。',
      clauses: [
        payNow('b2', 'a1', '赔偿死蟹损失', 1_003),
        payNow('b1', 'a1', '退还死蟹货款', 1_003),
        say('由和晓燕在群里公示退款明细；发布门牌号的住户当晚删除并道歉。'),
      ],
    },
    events: [done(1, 0, '对公账户转出。', 1_003), done(2, 0, '微信转账。', 1_003)],
  }),
  story({
    key: 'hair-salon-card',
    when: inMonth(0.25),
    registered: -3,
    dispute: {
      source: 'application_oral',
      category: 'other_consumer',
      title: '理发店转让后充值卡纠纷',
      grid: '商圈专属网格',
      place: '滨河路丝语理发店',
      description:
        '充了两千元的理发卡用了三次，店换了老板，新店只认一半，要求再充一千才能激活余额。老店主说转让时连会员一起交接，转让费里扣过这笔钱；新店主说合同没写。顾客在店门口发视频，店里生意受影响。',
      requests: '退还卡内余额 1,646 元。',
      yuan: 1_646,
      difficulty: 'simple',
    },
    applicants: [woman('白静怡', 34, '护士', '滨河路 27 号院 2 号楼 1 单元 702 室')],
    respondents: [
      man('时尚', 30, '理发店原经营者', '铁东小区 20 号楼 201 室'),
      company('滨河路丝语理发店', '甘露', '经营者', '滨河路商圈 9 号'),
    ],
    flowers: ['chengxin', 'hemu'],
    sessions: [
      {
        day: 0,
        from: '13:00',
        to: '14:10',
        said: {
          a1: '我不想再充，退钱就删视频。',
          b1: '转让时扣了我六千会员款，有聊天记录。',
          b2: '既然扣过，余额我认。',
        },
        facts: '聊天记录写明转让费扣除会员余额 6,000 元。卡内余额 1,646 元。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'oral',
      disputed: '余额由新店还是旧店退。',
      clauses: [
        payNow('b2', 'a1', '退还卡内余额', 1_646),
        say('白静怡当日删除视频并发一条说明，时尚向新店补交会员名单。'),
      ],
    },
    events: [
      done(1, 0, '扫码退款。', 1_646),
      visit(3, 'phone', 'satisfied', '已退款，视频已删，她说还会去这家剪头。'),
      close(3),
    ],
  }),
  story({
    key: 'fridge-repair',
    when: inMonth(0.63),
    registered: -4,
    dispute: {
      source: 'other_department',
      referringUnit: '区消费者协会天桥街分会',
      referralNumber: '转 30 号',
      category: 'other_consumer',
      title: '家电维修小病大修纠纷',
      grid: '第一网格',
      place: '滨河路 4 号院',
      description:
        '老两口的冰箱不制冷，贴在门上的维修电话来人看后说压缩机坏了，收了 860 元。修好十二天又不冷，再打电话要另收费。邻居懂行，打开一看只是温控器松了。老人投诉到消协，维修铺说换过配件，旧件却拿不出来。',
      requests: '退还维修费。',
      yuan: 860,
      difficulty: 'simple',
      groups: ['老年人'],
    },
    applicants: [man('谈国瑞', 74, '退休工人', '滨河路 4 号院 2 号楼 2 单元 201 室')],
    respondents: [company('滨河路速修家电维修铺', '瞿小龙', '经营者', '滨河路 48 号')],
    flowers: ['chengxin', 'gongdao'],
    sessions: [
      {
        day: 0,
        from: '09:00',
        to: '09:50',
        place: '谈国瑞家中',
        helpers: [helper('古师傅', '懂家电的邻居')],
        said: { a1: '我们不懂，他说多少就给多少。', b1: '温控器我确实没查，压缩机是加了氟。' },
        facts: '压缩机铭牌与出厂一致，没有更换。温控器插头松动，插紧后恢复制冷。',
        result: 'agreed',
      },
    ],
    outcome: {
      kind: 'written',
      disputed: '是否更换过压缩机；应退多少。',
      clauses: [
        payNow('b1', 'a1', '退还多收的维修费', 780),
        say('维修铺今后更换配件须把旧件交给顾客，并在收据上写明配件名称。'),
      ],
    },
    events: [
      done(1, 0, '现金退还。', 780),
      visit(6, 'home_visit', 'dissatisfied', '老人说冰箱门封又漏气，怀疑是维修时撬坏的。', ['a1'], {
        day: 7,
        note: '陪维修铺上门换了门封条，没有收费，老人试用一天后说好了。',
      }),
      close(8),
    ],
  }),
];
