import { PlusOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { AgendaCounting, COUNTING_ASK_MS } from '@renderer/components/feedback/Counting';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { mayDo, useDesk } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { wordFullDay } from '@renderer/messages/day-wording';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DeskView } from './DeskView';
import { DoneToday } from './DoneToday';
import { DutyToday } from './DutyToday';
import { deskQuestion, MOST_ON_DESK } from './desk-questions';
import { ErrandsDue } from './ErrandsDue';
import { ReportsDue } from './ReportsDue';
import { TermsDue } from './TermsDue';
import { WorksOwed } from './WorksOwed';

/** It is asked for ahead: an answer that has just come is not asked for again. */
const FRESH_MS = 2_000;

/** Home: the desk with every open case on it, what has a day, what was done today, and the buttons for what walks in. */
export function TodayPage() {
  const { today, deskMediator, preferences } = useStudio();
  const navigate = useNavigate();
  const who = useDesk();
  const [pages, setPages] = useState(1);
  const question = deskQuestion(preferences, pages);
  const desk = useRouteQuery('agenda.desk', question, {
    staleTime: FRESH_MS,
    keepPrevious: true,
    askAgainMs: ({ counting }) => counting !== null && COUNTING_ASK_MS,
  });
  return (
    <div className="page">
      <PageHeader
        title="今日"
        lead={
          <>
            {wordFullDay(today)}
            {deskMediator !== null && (
              <>
                {' · '}
                <Link to="/mine">{deskMediator.name}当班</Link>
              </>
            )}
            <DutyToday />
            {desk.data !== undefined && <ReportsDue />}
            <TermsDue />
            {desk.data !== undefined && <WorksOwed />}
          </>
        }
        actions={
          <>
            {mayDo(who, 'enquiries.handle') ? (
              <Button size="large" onClick={() => void navigate('/enquiries/new')}>
                登记咨询
              </Button>
            ) : null}
            {mayDo(who, 'cases.handle') ? (
              <Button size="large" onClick={() => void navigate('/cases/on-the-spot')}>
                当场调成
              </Button>
            ) : null}
            {mayDo(who, 'cases.register') ? (
              <Button
                type="primary"
                size="large"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => void navigate('/cases/new')}
              >
                登记纠纷
              </Button>
            ) : null}
          </>
        }
      />
      <AnswerGate query={desk}>
        {(answer) => (
          <>
            <AgendaCounting counting={answer.counting} />
            <DeskView
              answer={answer}
              onMore={question.limit < MOST_ON_DESK ? () => setPages(pages + 1) : null}
            />
            <ErrandsDue />
            <DoneToday />
          </>
        )}
      </AnswerGate>
    </div>
  );
}
