import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Link, useParams } from 'react-router';
import { StudyForm } from './StudyForm';
import './studies.css';

/** One told case. */
export function StudyPage() {
  const { id = '' } = useParams();
  const study = useRouteQuery('studies.open', { id });
  return (
    <div className="page">
      <PageHeader title="案例" lead={<Link to="/reports/studies">回到全部案例</Link>} />
      <AnswerGate query={study}>
        {(answer) => <StudyForm key={answer.study.id} {...answer} />}
      </AnswerGate>
    </div>
  );
}
