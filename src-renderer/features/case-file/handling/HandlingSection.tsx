import { ErrandsOf, useErrandsOf } from '@renderer/components/errands/ErrandsOf';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';

/** 经办: who holds the case, and what was asked of whom about it: 派单, 督办, 吹哨. */
export function HandlingSection() {
  const { view } = useCaseFile();
  const about = { kind: 'case', id: view.case.id };
  const errands = useErrandsOf(about) ?? [];
  const open = errands.filter(({ asks }) => asks !== null);
  const late = open.filter(({ asks }) => asks?.lateness === 'late');
  return (
    <CaseSection
      name="handling"
      title="经办"
      summary={[
        sayCount(errands.length, open.length),
        late.length === 0 ? '' : `▲ ${late.length} 项已过期`,
      ]
        .filter((words) => words !== '')
        .join('，')}
    >
      <ErrandsOf about={about} />
    </CaseSection>
  );
}

function sayCount(all: number, open: number): string {
  if (all === 0) return '没有派单、督办和吹哨';
  return open === 0
    ? `派单、督办和吹哨 ${all} 项，都办完了`
    : `派单、督办和吹哨还有 ${open} 项没办完`;
}
