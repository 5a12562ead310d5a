import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import type { OutputOf } from '@shared/ipc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import './studies.css';

type Overview = OutputOf<'studies.overview'>;

/** 案例: which closed cases were told for which month, and telling another one. */
export function StudiesPage() {
  const overview = useRouteQuery('studies.overview', {});
  return (
    <div className="page">
      <PageHeader
        title="案例"
        lead="每月报给街道的案例：从结案的案卷里写出来，去掉姓名、号码、住址、车牌"
        actions={<Link to="/reports">回到报表</Link>}
      />
      <AnswerGate query={overview}>
        {(answer) => (
          <>
            <Allowed route="studies.tell">
              <TellOne closed={answer.closed} />
            </Allowed>
            <ToldOnes told={answer.told} />
          </>
        )}
      </AnswerGate>
    </div>
  );
}

function TellOne({ closed }: Pick<Overview, 'closed'>) {
  const { today } = useStudio();
  const [caseId, setCaseId] = useState<string | null>(null);
  const tell = useRouteMutation('studies.tell');
  const go = useNavigate();
  const month = today.slice(0, 7);
  const start = () => {
    if (caseId !== null)
      tell.mutate(
        { caseId, month },
        { onSuccess: ({ record }) => void go(`/reports/studies/${record.id}`) },
      );
  };
  return (
    <Section title="写一个新的">
      {closed.length === 0 ? (
        <p>还没有结案的纠纷。结了案的才能写成案例。</p>
      ) : (
        <div className="study-pick">
          <TypedSelect
            aria-label="哪一件"
            placeholder="选一件结了案的"
            value={caseId}
            options={closed.map(({ id, number, title, times }) => ({
              value: id,
              label: `${number} ${title}${times === 0 ? '' : `（写过 ${times} 次）`}`,
            }))}
            onChange={setCaseId}
          />
          <Button type="primary" disabled={caseId === null || tell.isPending} onClick={start}>
            写成案例
          </Button>
        </div>
      )}
      <FormErrorSummary error={tell.error} />
    </Section>
  );
}

function ToldOnes({ told }: Pick<Overview, 'told'>) {
  return (
    <Section title="写过的">
      {told.length === 0 ? (
        <p>还没有写过。</p>
      ) : (
        <ul className="study-list">
          {told.map(({ id, month, title, number }) => (
            <li key={id}>
              <Allowed route="studies.open" otherwise={title}>
                <Link to={`/reports/studies/${id}`}>{title}</Link>
              </Allowed>
              <span className="quiet">
                {month.replace('-', ' 年 ')} 月 · {number}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
