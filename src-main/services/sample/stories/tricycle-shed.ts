import { act, close, company, done, inMonth, payNow, say, story, visit, woman } from '../sketch';

/** 王女士's tricycle shed: the complaint that 诚信花 settled. */
export const TRICYCLE_SHED = story({
  key: 'tricycle-shed',
  when: inMonth(0.55),
  registered: -3,
  dispute: {
    source: 'other_department',
    referringUnit: '滨河路市场监督管理所',
    referralNumber: '投诉转办单第 37 号',
    category: 'other_consumer',
    title: '电动三轮车车棚焊点开裂消费纠纷',
    grid: '商圈专属网格',
    place: '滨河路顺达电动车行',
    description:
      '王女士半年前在顺达电动车行买了一辆带车棚的电动三轮车，总价 6,800 元。上周车棚左后立柱焊点开裂，车棚歪到一边，险些砸到车上的孩子。王女士多次找店里要求修理，店主说车棚过了三个月保修期，要收 400 元加工费，双方在店门口争吵后王女士投诉。',
    requests: '要求车行免费修好车棚，并赔偿误工损失 300 元。',
    yuan: 700,
    difficulty: 'ordinary',
    alert: 'yellow',
    groups: ['妇女'],
  },
  applicants: [woman('王丽华', 43, '个体菜摊经营者', '滨河路 18 号院 2 号楼 1 单元 301 室')],
  respondents: [company('滨河路顺达电动车行', '赵顺达', '经营者', '滨河路商圈 27 号门面')],
  flowers: ['chengxin', 'mingli'],
  chosenByParties: true,
  sessions: [
    {
      day: 0,
      from: '15:00',
      to: '16:20',
      isPublic: true,
      helpers: [{ name: '马国强', relation: '滨河路商会诚信监督员' }],
      said: {
        a1: '车是我天天拉菜用的，才用了半年，焊点自己就裂了，不是撞的。车棚是店里一起卖的，理应由店里修好。这几天出不了摊，少说损失三百块。',
        b1: '整车在保修，车棚是另外找人焊的，当时口头说过保三个月。我愿意帮忙修，但材料和工钱总要有人出。',
      },
      facts:
        '双方一致认可：三轮车连同车棚由车行出售，收据上写明“带棚”，没有写车棚保修期。现场查看，左后立柱焊点未焊透，断口无撞击痕迹。',
      proposal: '由车行免费重新焊接加固并检查其余焊点，对误工损失给予适当补偿。',
      result: 'agreed',
      note: '双方当场同意调解方案。',
    },
  ],
  outcome: {
    kind: 'written',
    disputed: '车棚焊点开裂由谁负责修理；误工损失如何承担。',
    responsibilities: '车棚随整车出售，焊点未焊透属于质量问题，由车行承担修理责任。',
    clauses: [
      act('b1', 'a1', '免费重新焊接加固车棚左后立柱，并检查补焊其余焊点', 3),
      payNow('b1', 'a1', '支付误工补偿', 200),
      say('车棚自修好之日起由滨河路顺达电动车行保修一年，保修期内再次开焊的免费修理。'),
      say('王丽华撤回投诉，双方就此事再无其他争议。'),
    ],
    place: '滨河路顺达电动车行',
    note: '修好后由双方当面验看车棚。',
  },
  events: [
    done(2, 0, '车行当场以现金支付，王女士已收到。', 200),
    done(1, 2, '四根立柱全部补焊加固，王女士验看后骑走。'),
    visit(5, 'home_visit', 'satisfied', '车棚牢固，没有再响动，王女士说店主还送了一块挡雨帘。'),
    close(5, '修理和补偿都已履行，当事人满意。'),
  ],
});
