import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DutyDays } from './DutyDays';
import { flowerAway, flowerName, flowerSkills } from './flower-words';
import { GivenWork } from './GivenWork';
import { MineFigures } from './MineFigures';
import { MyAids, MyCases, MyEnquiries } from './MineLists';
import { MonthChoice } from './MonthChoice';

/** One flower with her work: what she is good at, what she has in hand, what a month came to. */
export function FlowerPage() {
  const { id = '' } = useParams();
  const { studio, today } = useStudio();
  const [day, setDay] = useState(today);
  const month = day.slice(0, 7);
  const work = useRouteQuery('aid.workOf', { mediatorId: id, month }, { keepPrevious: true });
  const one = studio.mediators.find((mediator) => mediator.id === id);
  if (one === undefined)
    return (
      <div className="page">
        <PageHeader title="五朵金花" lead={<Link to="/flowers">← 全部调解员</Link>} />
        <div className="section-card">
          <EmptyState sentence="名册上没有这个人。" />
        </div>
      </div>
    );
  const about = [flowerSkills(one), flowerAway(one, today)].filter((word) => word !== '');
  return (
    <div className="page">
      <PageHeader
        title={flowerName(one)}
        lead={
          <>
            <Link to="/flowers">← 全部调解员</Link>
            {about.length > 0 && ` · ${about.join(' · ')}`}
          </>
        }
      />
      <AnswerGate query={work}>
        {({ figures, aids, cases, enquiries, given }) => (
          <>
            <MonthChoice day={day} onChange={setDay} />
            <MineFigures figures={figures} />
            <DutyDays name={one.name} month={month} />
            <MyAids aids={aids} />
            <MyCases cases={cases} whose={one.name} />
            <GivenWork given={given} whose={one.name} />
            <MyEnquiries enquiries={enquiries} all={figures.advice} whose={one.name} />
          </>
        )}
      </AnswerGate>
    </div>
  );
}
