import { RemovalOffer } from '@renderer/components/records/RemovalOffer';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordMonth } from '@renderer/messages/day-wording';
import { useNavigate } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';
import './history.css';

/** The way to 回收站, for what was registered twice or by mistake. */
export function RemoveCase() {
  const { view } = useCaseFile();
  const { id: caseId, number, revision, parties } = view.case;
  const navigate = useNavigate();
  const remove = useRouteMutation('cases.remove');
  const { button, isOpen } = view.acts.remove;
  if (!isOpen) return null;
  return (
    <RemovalOffer
      sentence="重复登记或登记错了，可以删除。删除后放进回收站，能整件恢复；编号不再给别的案件。"
      button={button}
      title={`删除 ${number}？`}
      explanation={
        <>
          <p>
            当事人：<strong>{nameParties(parties)}</strong>
            。删除后，台账、查找、日程、当事人、文书和月报里都不再有这件纠纷。
          </p>
          <ReportWarning caseId={caseId} />
        </>
      }
      onRemove={(reason) => remove.mutateAsync({ reason, caseId, revision })}
      onRemoved={() => void navigate('/cases/removed', { replace: true })}
    />
  );
}

/** What a deletion does to figures that were already handed in. */
function ReportWarning({ caseId }: { readonly caseId: string }) {
  const { data } = useRouteQuery('cases.reportsCounting', { caseId });
  if (data === undefined || data.months.length === 0) return null;
  return (
    <p className="history-warning" role="alert">
      ▲ {data.months.map(wordMonth).join('、')}
      的月报已经报出，其中算了这件。删除后，这些月报会显示“更正”。
    </p>
  );
}

function nameParties(parties: readonly { readonly name: string }[]): string {
  return parties.length === 0 ? '还没有登记' : parties.map(({ name }) => name).join('、');
}
