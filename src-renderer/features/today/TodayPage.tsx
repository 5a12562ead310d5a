import { PlusOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { AgendaCounting, COUNTING_ASK_MS } from '@renderer/components/feedback/Counting';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { wordFullDay } from '@renderer/messages/day-wording';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { DayWorkView } from './DayWorkView';
import { OPEN_CASES } from './open-cases';

/** It is asked for ahead: an answer that has just come is not asked for again. */
const FRESH_MS = 2_000;

/** Home: what the day asks for, and the one button for what walks in through the door. */
export function TodayPage() {
  const { today, deskMediator } = useStudio();
  const navigate = useNavigate();
  const agenda = useRouteQuery(
    'agenda.day',
    {},
    {
      staleTime: FRESH_MS,
      askAgainMs: ({ counting }) => counting !== null && COUNTING_ASK_MS,
    },
  );
  const open = useRouteQuery('cases.list', OPEN_CASES, { staleTime: FRESH_MS });
  return (
    <div className="page">
      <PageHeader
        title="今日"
        lead={`${wordFullDay(today)}${deskMediator ? ` · ${deskMediator.name}当班` : ''}`}
        actions={
          <>
            <Button size="large" onClick={() => void navigate('/cases/on-the-spot')}>
              当场调成
            </Button>
            <Button
              type="primary"
              size="large"
              icon={<PlusOutlined />}
              onClick={() => void navigate('/cases/new')}
            >
              登记纠纷
            </Button>
          </>
        }
      />
      <AnswerGate query={agenda}>
        {(answer) => (
          <AnswerGate query={open}>
            {({ items, total }) => (
              <>
                <AgendaCounting counting={answer.counting} />
                <DayWorkView
                  work={answer.groups}
                  cases={items}
                  caseCount={total}
                  today={answer.today}
                />
              </>
            )}
          </AnswerGate>
        )}
      </AnswerGate>
    </div>
  );
}
