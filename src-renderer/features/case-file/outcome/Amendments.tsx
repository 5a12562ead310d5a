import { signingSchema } from '@shared/domain/case/model/agreement';
import { AMENDMENT_KIND_LABELS, type Amendment } from '@shared/domain/case/model/amendment';
import { amendedOn, inWritingSince } from '@shared/domain/case/model/effective-day';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';
import { TakeOut } from '../shared/TakeOut';
import { AmendmentForm } from './AmendmentForm';
import { ClauseList } from './ClauseList';
import { PutInWriting } from './PutInWriting';

/** 协议的补充、补正: what was changed in the agreement in force, and the ways to change it. */
export function Amendments() {
  const { view, openAct, can, open } = useCaseFile();
  const { amendments } = view.case;
  const isWriting = openAct?.name === 'draftAmendment';
  const isOpen = can('draftAmendment') && !isWriting;
  const mayBegin = isOpen && amendments.every(({ signing }) => signing !== null);
  return (
    <div className="amendments">
      {amendments.map((one) => (
        <AmendmentEntry key={one.id} one={one} isEditable={isOpen} />
      ))}
      {mayBegin && (
        <div className="agreement-buttons">
          <Button type="text" onClick={() => open('draftAmendment', 'supplement')}>
            协议内容要变
          </Button>
          {inWritingSince(view.case) !== null && (
            <Button type="text" onClick={() => open('draftAmendment', 'correction')}>
              协议书有笔误
            </Button>
          )}
          <PutInWriting />
        </div>
      )}
      {isWriting && <AmendmentForm target={openAct.targetId} />}
      {openAct?.name === 'signAmendment' && (
        <PlainActDialog
          act="signAmendment"
          targetId={openAct.targetId}
          title="登记签字盖章"
          saveLabel="登记签字盖章"
          part="signing"
          schema={signingSchema}
          besides={{ amendmentId: openAct.targetId }}
          words={{
            partiesSignedOn: { isWide: true },
            mediatorsSignedOn: { isWide: true },
            sealedOn: { isWide: true },
          }}
        />
      )}
    </div>
  );
}

interface AmendmentEntryProps {
  readonly one: Amendment;
  readonly isEditable: boolean;
}

function AmendmentEntry({ one, isEditable }: AmendmentEntryProps) {
  const { open } = useCaseFile();
  const on = amendedOn(one);
  const label = AMENDMENT_KIND_LABELS[one.kind];
  return (
    <article className="amendment">
      <h3>
        {label}
        {on === null ? '（还没有签字盖章）' : `（${formatChineseDate(on)}起）`}
      </h3>
      <p className="quiet">
        {one.kind === 'writing'
          ? '内容照登记的口头协议。打印以后各方签字、盖章，再登记三个日期；签了才能申请司法确认。'
          : one.reason}
      </p>
      {one.kind === 'correction' ? (
        <p>
          原文：{one.wrong}
          <br />
          补正为：{one.right}
        </p>
      ) : (
        <ClauseList clauses={one.terms.clauses} />
      )}
      {one.replacedIds.length > 0 && (
        <p>原协议有 {one.replacedIds.length} 项不再按原来的履行，已经付的照算。</p>
      )}
      <div className="agreement-buttons">
        <PaperLinks section="outcome" ofId={one.id} />
        {on === null && isEditable && (
          <>
            <ActButton act="signAmendment" targetId={one.id} />
            {one.kind !== 'writing' && (
              <Button onClick={() => open('draftAmendment', one.id)}>接着改</Button>
            )}
            <TakeOut
              act="removeAmendment"
              input={{ amendmentId: one.id }}
              explanation="没有谈成、不签了的，去掉这一份；原协议照旧。"
              of={label}
            />
          </>
        )}
      </div>
    </article>
  );
}
