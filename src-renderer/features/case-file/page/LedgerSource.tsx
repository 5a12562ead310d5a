import { Section } from '@renderer/components/layout/Section';
import { importedSchema } from '@shared/domain/case/model/imported';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';

/** 旧台账: of which row a case came in, word for word; nothing of a case that was registered here. */
export function LedgerSource() {
  const { imported } = useCaseFile().view.case;
  if (imported === null) return null;
  const facts = imported.cells.map(({ heading, text }) => ({
    ...{ label: heading, value: text },
    isWide: text.length > 30,
  }));
  return (
    <Section title={`旧台账第 ${imported.row} 行`}>
      <p>
        {imported.outcome === null
          ? '这件是从旧台账导入的，台账上还没有结果，可以接着办。'
          : '这件是从旧台账导入的，照台账查询和统计，不用补文书。'}
      </p>
      <Facts facts={facts} />
      {imported.notes !== '' && (
        <Facts
          facts={[
            { label: labelOf(importedSchema.shape.notes), value: imported.notes, isWide: true },
          ]}
        />
      )}
    </Section>
  );
}
