import { findBlanks, ROOM } from './blanks';
import type { WordingRule } from './hint';

/** A word that is no word, or is another one: right is always the second. */
function slip(pattern: RegExp, right: string): WordingRule {
  return { pattern, say: (word) => `“${word}”应写作“${right}”`, mend: () => right };
}

const YOUNG = '(?:子女|孩子|儿子|女儿|孙子|孙女|婴儿|幼儿|未成年人|小孩)';
const OLD = '(?:老人|父母|双亲|父亲|母亲|爷爷|奶奶|外公|外婆|祖父母|外祖父母|公婆|岳父母)';
/** Words that may stand between the verb and whom it is about. */
const WHOSE = '(?:(?:其|双方|婚生|未成年|年幼|年迈|年老|他|她|自己|的){0,3})';

/**
 * Words that are confused in agreements. Each looks at what stands around it, so that right uses are left alone: 夫妻扶养,
 * 遗赠扶养协议 (民法典 第1059、1158条), 退还订金, 补偿 where nobody is to blame.
 */
export const SLIPS: readonly WordingRule[] = [
  {
    pattern: ROOM,
    say: (word) => {
      const [blank] = findBlanks(word);
      return blank?.name == null ? '这里还空着，请填上' : `“${blank.name}”还空着，请填上`;
    },
  },
  slip(/瞻养/g, '赡养'),
  slip(new RegExp(`扶养(?=${WHOSE}${YOUNG})`, 'g'), '抚养'),
  slip(new RegExp(`(?<=${YOUNG}(?:的|由[^，。；]{1,8}))扶养(?!义务)`, 'g'), '抚养'),
  slip(new RegExp(`[扶抚]养(?=${WHOSE}${OLD})`, 'g'), '赡养'),
  slip(
    new RegExp(`赡养(?=${WHOSE}(?:未成年|年幼)?(?:子女|孩子|未成年人|婴儿|幼儿|小孩))`, 'g'),
    '抚养',
  ),
  {
    pattern: /订金(?=[^。；]{0,24}(?:双倍|没收|不予退还|不退|罚则))/g,
    say: () =>
      '“订金”没有“没收、双倍返还”的效力，有这个意思的要写“定金”（《民法典》第586条、第587条）',
  },
  {
    pattern: /定金(?=[^。；]{0,16}(?:随时可退|全额退还|无条件退))/g,
    say: () => '“定金”给付方违约的不退（《民法典》第587条），随时可退的一般写“订金”或者“预付款”',
  },
  {
    pattern:
      /补偿(?=[^。；，]{0,10}(?:医疗费|医药费|误工费|护理费|修理费|损失))(?<=(?:过错|责任|侵权|打伤|撞伤|致伤|损坏)[^。；]{0,30}补偿)/g,
    say: () => '因过错造成的损失写“赔偿”；没有过错、自愿给的才写“补偿”，请核对',
  },
  {
    pattern: /赔偿(?<=(?:人道主义|没有过错|无过错|无责任|道义)[^。；]{0,20}赔偿)/g,
    say: () => '没有过错、出于道义给的一般写“补偿”；写“赔偿”等于承认有责任，请核对',
  },
  slip(/赔尝|陪偿|赔赏/g, '赔偿'),
  slip(/补尝|补赏/g, '补偿'),
  slip(/签定(?=[^。；]{0,12}(?:协议|合同|书)|之日|后|时|本)/g, '签订'),
  slip(/(?<!蚊)帐(?=户|号|款|单|目|本)|(?<=[转记付欠结到入查])帐(?!篷)/g, '账'),
  slip(/不在(?=追究|主张|纠缠|索要|索赔|骚扰|干涉|反悔)/g, '不再'),
  slip(/权力(?=义务|和义务)|(?<=放弃(?:其他|其它|一切|全部|上述|的){0,2})权力/g, '权利'),
  slip(/(?<=诉讼)实效/g, '时效'),
  slip(/法人代表(?!人)/g, '法定代表人'),
  slip(/精神损失费/g, '精神损害抚慰金'),
  slip(/反还|返环/g, '返还'),
  slip(/务工费(?!用)/g, '误工费'),
  slip(/(?<![自])已方(?=[应须自同付支])/g, '乙方'),
  slip(/截止(?=(?:到|至)?\d{4}年)(?!日)/g, '截至'),
  slip(/座落(?=于|在)/g, '坐落'),
  slip(/既日起/g, '即日起'),
  slip(/一但(?=[^是])/g, '一旦'),
  slip(/履行完必|支付完必/g, '履行完毕'),
  {
    pattern: /还(?=欠款|借款)(?<!归还|偿还|返还|退还|尚还)/g,
    say: () => '“还欠款”可以读成“归还”，也可以读成“仍欠”，请写“归还”或者“尚欠”',
  },
];
