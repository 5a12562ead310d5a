import type { OutputOf } from '@shared/ipc/contract';

type Figures = OutputOf<'aid.mine'>['figures'];

/** What the month comes to. */
export function MineFigures({ figures }: { readonly figures: Figures }) {
  const { advice, people, minutes, drafts, referrals } = figures;
  const shown = [
    ['解答咨询', `${advice} 件`],
    ['咨询人次', `${people} 人`],
    ['用时', tellTime(minutes)],
    ['代拟文书', `${drafts} 份`],
    ['转介法律援助', `${referrals} 件`],
  ] as const;
  return (
    <dl className="mine-figures section-card">
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** 1 小时 20 分钟 */
function tellTime(minutes: number): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}
