import { clausesFor, declared, type ModelClause, owed } from './model-clause';

/**
 * 房屋宅基地, 山林土地, 征地拆迁: use, repair, compensation. To whom land or a house belongs is for the registry, the
 * government or a judgment, not for an agreement that a court confirms (民诉法解释 第355条).
 */
export const LAND_CLAUSES: readonly ModelClause[] = [
  ...clausesFor(
    ['housing_homestead'],
    owed(
      'act',
      '搬离并交付房屋',
      '＿履行人＿于＿期限＿前搬离＿房屋坐落＿，清空自己的物品，把房屋和钥匙交给＿接受人＿使用。',
    ),
    owed('act', '拆除＿超出的部分＿并恢复原状'),
    owed('act', '修好＿房屋部位＿'),
    declared('施工期间＿谁＿可以从＿通道位置＿运料，完工后＿天数＿日内恢复原状，损坏的照价赔偿。'),
    owed('lump_sum', '补偿＿补偿事项＿'),
    owed(
      'act',
      '配合办理手续',
      '＿履行人＿于＿期限＿前提供＿证件、材料＿，配合＿接受人＿到登记机构办理＿房屋坐落＿的手续，税费由＿谁＿承担。',
    ),
    declared(
      '建房滴水、采光、排水以＿约定的做法＿为准，任何一方不再往外延伸；本条不改变宅基地的权属。',
    ),
    owed('continuing', '支付房屋使用费'),
  ),
  ...clausesFor(
    ['forest_land'],
    owed('act', '退回＿占用的地方＿，按＿登记图、承包合同＿恢复田埂'),
    owed('lump_sum', '赔偿＿作物、林木＿的损失'),
    owed('continuing', '支付土地流转费'),
    declared('＿水源、水渠＿由双方轮流使用，＿谁＿每＿单日或双日＿放水，渠道共同清淤。'),
    declared(
      '＿道路位置＿供双方通行和运送农资、收成，任何一方不挖断、不堵塞；养护费用由＿谁＿分担。',
    ),
    owed(
      'act',
      '修剪、移走遮挡作物的树木',
      '＿履行人＿于＿期限＿前修剪＿位置＿的树枝，需要采伐的先办理采伐手续。',
    ),
    declared('土地权属有争议的，双方在有权机关处理以前维持现状，不抢种、不抢收、不毁坏作物。'),
  ),
  ...clausesFor(
    ['expropriation_demolition'],
    owed('lump_sum', '支付补偿款中应得的份额'),
    owed('lump_sum', '支付附属物、青苗补偿款'),
    declared(
      '征收补偿款＿数额＿元，由＿分得的人＿按＿份额＿分取，自补偿款到账之日起＿天数＿日内付清。',
    ),
    owed(
      'act',
      '搬迁腾空房屋',
      '＿履行人＿于＿期限＿前搬迁腾空＿房屋坐落＿，交付＿接受人＿验收，水、电、燃气费自己结清。',
    ),
    owed('continuing', '支付过渡期租房费'),
    declared('安置房交付以前，老人＿姓名＿由＿谁＿安排居住，租房费从过渡费中列支。'),
    declared('自签订本协议之日起，双方不再阻拦施工；施工造成损坏的，凭现场记录另行赔偿。'),
  ),
];
