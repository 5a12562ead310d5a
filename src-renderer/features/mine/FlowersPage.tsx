import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Link } from 'react-router';
import { flowerAway, flowerName, flowerSkills } from './flower-words';
import './mine.css';

/** 五朵金花: each mediator, what she is good at, what she has in hand, whether she is there. */
export function FlowersPage() {
  const { activeMediators, today } = useStudio();
  const maySet = useMay('studio.settings');
  const load = useRouteQuery('cases.workload', null);
  return (
    <div className="page">
      <PageHeader
        title="五朵金花"
        lead="每位调解员擅长什么、手上有几件。确定调解员的时候，按专长、件数、在不在提出由谁来办。"
      />
      <PlaceTabs />
      <AnswerGate query={load}>
        {({ items }) => (
          <ul className="flowers" aria-label="调解员">
            {activeMediators.map((one) => {
              const found = items.find(({ mediatorId }) => mediatorId === one.id);
              const open = found?.open ?? 0;
              const matters = found?.matters ?? 0;
              const skills = flowerSkills(one);
              const away = flowerAway(one, today);
              return (
                <li key={one.id} className="section-card flower">
                  <h2>
                    <Link to={`/flowers/${one.id}`}>{flowerName(one)}</Link>
                  </h2>
                  <p>{skills === '' ? <span className="quiet">还没有写专长</span> : skills}</p>
                  <p className="flower-load">
                    {open === 0 ? '手上没有在调解的' : `参加调解、没办完的 ${open} 件`}
                    {matters > 0 && `，在办的事项 ${matters} 件`}
                  </p>
                  {away !== '' && <p className="quiet">▲ {away}</p>}
                </li>
              );
            })}
          </ul>
        )}
      </AnswerGate>
      {maySet && (
        <p>
          专长、不在的日子在 <Link to="/settings?part=mediators">设置 → 调解员</Link> 里写。
        </p>
      )}
    </div>
  );
}
