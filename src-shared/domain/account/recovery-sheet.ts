import { formatChineseDate, type LocalDate } from '../kernel/local-date';
import type { PaperBlock } from '../paper/paper';

/** 恢复单: what is printed once and put away; with it the data open when every password is forgotten. */
export function recoverySheet(
  code: string,
  { studio, today }: { readonly studio: string; readonly today: LocalDate },
): PaperBlock[] {
  const say = (text: string): PaperBlock => ({ type: 'paragraph', lead: '', text, ruledLines: 0 });
  return [
    { type: 'title', text: '恢复单' },
    {
      type: 'boxes',
      rows: [
        [{ label: '工作室', text: studio, lines: 1 }],
        [{ label: '恢复码', text: code, lines: 2 }],
        [{ label: '打印日期', text: formatChineseDate(today), lines: 1 }],
      ],
    },
    say('密码都忘了，或者电脑坏了要在新电脑上打开资料，凭这张单子上的恢复码就能打开。'),
    say('谁拿到这张单子，谁就能打开全部资料。请和公章放在一起锁好，不要拍照，不要放在电脑旁边。'),
    say('丢了或者被别人看过，请主任在“设置 → 保护”里换一张新的；换了以后，这一张就没有用了。'),
    say('密码和恢复单都没有了，谁也打不开，没有别的办法。'),
  ];
}
