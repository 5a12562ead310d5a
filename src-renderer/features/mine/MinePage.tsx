import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DutyDays } from './DutyDays';
import { GivenWork } from './GivenWork';
import { MineFigures } from './MineFigures';
import { MyAids, MyCases, MyEnquiries } from './MineLists';
import { MonthChoice } from './MonthChoice';
import './mine.css';

/** 我的: the enquiries, referrals, disputes and duty days of who is at the desk, and what the month comes to. */
export function MinePage() {
  const { today } = useStudio();
  const navigate = useNavigate();
  const [day, setDay] = useState(today);
  const month = day.slice(0, 7);
  const mine = useRouteQuery('aid.mine', { month }, { keepPrevious: true });
  return (
    <div className="page">
      <PageHeader
        title="我的"
        lead={mine.data?.name ? `${mine.data.name}：只有自己答复、经办和在办的` : null}
        actions={
          <Allowed route="enquiries.register">
            <Button type="primary" size="large" onClick={() => void navigate('/enquiries/new')}>
              登记咨询
            </Button>
          </Allowed>
        }
      />
      <PlaceTabs />
      <AnswerGate query={mine}>
        {({ name, ...work }) =>
          name === null ? (
            <div className="section-card">
              <EmptyState sentence="还不知道现在是谁当班：先在右上角选自己的名字，这里就列出自己的。" />
            </div>
          ) : (
            <>
              <MonthChoice day={day} onChange={setDay} />
              <MineFigures figures={work.figures} />
              <DutyDays name={name} month={month} />
              <MyAids aids={work.aids} />
              <MyCases cases={work.cases} />
              <GivenWork given={work.given} />
              <MyEnquiries enquiries={work.enquiries} all={work.figures.advice} />
            </>
          )
        }
      </AnswerGate>
    </div>
  );
}
