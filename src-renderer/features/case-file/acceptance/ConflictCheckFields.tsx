import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { ASKED, ASKED_LABELS, type AskedEntry } from '@renderer/components/mediator/conflict-entry';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import { conflictCheckPart } from '@shared/domain/case/model/conflict-check';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { absencesFrom, tellAbsence } from '@shared/domain/mediator/absences';
import { labelOf } from '@shared/domain/record/walk';
import { Radio } from 'antd';
import { useCaseFile } from '../shared/case-file-context';

interface ConflictCheckFieldsProps {
  readonly name: string;
  readonly path: string;
  readonly entry: AskedEntry & { readonly mediatorId: string };
  readonly onPatch: (asked: Partial<AskedEntry>) => void;
}

/**
 * What is to be known before a mediator takes the case: what looks the same, when they are away; and whether anybody
 * asked about 回避. It keeps nobody from being chosen.
 */
export function ConflictCheckFields({ name, path, entry, onPatch }: ConflictCheckFieldsProps) {
  const { view } = useCaseFile();
  const { asked, checkedOn, found } = entry;
  return (
    <>
      <ToBeKnown mediatorId={entry.mediatorId} />
      <div className="conflict-question">
        <span>和双方是不是亲属，和这件事有没有利害关系，以前管过没有：</span>
        <Radio.Group
          aria-label={`${name}有没有需要回避的情形`}
          value={asked}
          options={ASKED.map((value) => ({ value, label: ASKED_LABELS[value] }))}
          onChange={({ target }) =>
            onPatch({ asked: target.value, checkedOn: checkedOn ?? view.today })
          }
        />
      </div>
      {asked !== 'not_asked' && (
        <FieldGrid>
          <DayField
            path={`${path}.checkedOn`}
            label="哪一天问的回避"
            isRequired
            value={checkedOn}
            onChange={(on) => onPatch({ checkedOn: on })}
          />
          {asked === 'found' && (
            <TextField
              path={`${path}.found`}
              label={labelOf(conflictCheckPart.shape.found)}
              isRequired
              hint="例如 是申请人的表姐，双方都说不要紧"
              value={found}
              onChange={(text) => onPatch({ found: text })}
            />
          )}
        </FieldGrid>
      )}
    </>
  );
}

function ToBeKnown({ mediatorId }: { readonly mediatorId: string }) {
  const { view } = useCaseFile();
  const { studio, today } = useStudio();
  const mediator = studio.mediators.find(({ id }) => id === mediatorId);
  const { data } = useRouteQuery(
    'cases.mediatorTies',
    { caseId: view.case.id, mediatorId },
    { staleTime: UNTIL_CHANGED },
  );
  const sentences = [
    ...(data?.ties ?? []).map((tie) => `${tie}，请问清楚是不是同一个人、有没有关系`),
    ...(mediator === undefined ? [] : absencesFrom(mediator, today).map(tellAbsence)),
  ];
  if (sentences.length === 0) return null;
  return (
    <ul className="conflict-signs" aria-label="选这位调解员以前要知道的">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <span aria-hidden>▲ </span>
          {sentence}
        </li>
      ))}
    </ul>
  );
}

/** What is kept of a mediator's 回避询问, beside the name; nothing where nobody asked. */
export function ConflictChecked({ mediatorId }: { readonly mediatorId: string }) {
  const { view } = useCaseFile();
  const known = view.case.conflictChecks.find((check) => check.mediatorId === mediatorId);
  if (known === undefined) return null;
  const { checkedOn, checkedBy, isClear, found, signs } = known;
  const parts = [
    `${formatChineseDate(checkedOn)}问过回避：${isClear ? '没有需要回避的情形' : found}`,
    checkedBy === '' ? '' : `${checkedBy}登记`,
    signs === '' ? '' : `当时${signs.replaceAll('\n', '，')}`,
  ];
  return <span className="conflict-checked quiet">{parts.filter(Boolean).join('；')}</span>;
}
