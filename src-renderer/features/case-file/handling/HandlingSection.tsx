import { ErrandsOf, useErrandsOf } from '@renderer/components/errands/ErrandsOf';
import { NEXT_STEP_LABELS } from '@shared/domain/case/view/next-steps';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { CaseAids } from './CaseAids';
import { HandOverDialog } from './HandOverDialog';
import { LevelDialog } from './LevelDialog';
import './handling.css';

/** 经办: who holds the case since when, on which level it is, and what was asked of whom about it: 派单, 督办, 吹哨. */
export function HandlingSection() {
  const { view, openAct } = useCaseFile();
  const { holder, level, nextStep } = view;
  const { handovers, levelSteps } = view.case;
  const about = { kind: 'case', id: view.case.id };
  const errands = useErrandsOf(about) ?? [];
  const open = errands.filter(({ asks }) => asks !== null);
  const late = open.filter(({ asks }) => asks?.lateness === 'late');
  return (
    <CaseSection
      name="handling"
      title="经办"
      summary={[
        `${holder.name}，${formatChineseDate(holder.since)}起`,
        level === '' ? '' : `在${level}`,
        sayCount(errands.length, open.length),
        late.length === 0 ? '' : `▲ ${late.length} 项已过期`,
      ]
        .filter((words) => words !== '')
        .join('，')}
      acts={['handOver', 'moveLevel']}
    >
      <Facts
        facts={[
          { label: '谁在办', value: `${holder.name}，${formatChineseDate(holder.since)}起` },
          { label: '下一步', value: nextStep === 'none' ? '' : NEXT_STEP_LABELS[nextStep] },
          { label: '办到哪一级', value: level },
          ...handovers.map(({ handedOn, from, to, note }, at) => ({
            ...{ label: `第 ${at + 1} 次交接`, isWide: true },
            value: `${formatChineseDate(handedOn)} ${from}交给${to} ${note}`,
          })),
          ...levelSteps.map(({ level: to, levelOn, unit, reason }, at) => ({
            ...{ label: `第 ${at + 1} 次记层级`, isWide: true },
            value: `${formatChineseDate(levelOn)} 到${to}${unit === '' ? '' : `（${unit}）`}：${reason}`,
          })),
        ]}
      />
      <div className="handling-buttons">
        <ActButton act="handOver" />
        <ActButton act="moveLevel" isAgain={level !== ''} />
      </div>
      <ErrandsOf about={about} />
      <CaseAids />
      {openAct?.name === 'handOver' && <HandOverDialog />}
      {openAct?.name === 'moveLevel' && <LevelDialog />}
    </CaseSection>
  );
}

function sayCount(all: number, open: number): string {
  if (all === 0) return '没有派单、督办和吹哨';
  return open === 0
    ? `派单、督办和吹哨 ${all} 项，都办完了`
    : `派单、督办和吹哨还有 ${open} 项没办完`;
}
