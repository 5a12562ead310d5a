import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  COVERAGE_STANDING_LABELS,
  COVERAGE_STANDINGS,
  type GridCoverage as Grid,
} from '@shared/domain/round/coverage';
import { useState } from 'react';
import { Link } from 'react-router';
import './rounds.css';

/** So many grids are named while the section is open; of a street with more, the rest is told by number. */
const NAMED = 60;

/** 网格走到了没有: what is overdue stands open, the rest is a line until somebody asks. */
export function GridCoverage() {
  const { data } = useRouteQuery('coverage.grids', {});
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  const { days, items } = data;
  if (items.length === 0)
    return (
      <p className="quiet">
        还没有网格。在 <Link to="/settings?part=places">设置 → 社区与网格</Link> 里写上，就知道{' '}
        {days} 天里哪些还没走到。
      </p>
    );
  const counts = COVERAGE_STANDINGS.map((standing) => ({
    standing,
    count: items.filter((one) => one.standing === standing).length,
  })).filter(({ count }) => count > 0);
  const summary = counts
    .map(({ standing, count }) => `${COVERAGE_STANDING_LABELS[standing]} ${count} 个`)
    .join('，');
  return (
    <Section
      title="网格走到了没有"
      aside={isOpen ? `${days} 天走遍一次，一共 ${items.length} 个网格` : null}
      fold={{ isOpen, summary, onToggle: () => setOpen(!isOpen) }}
    >
      {counts.map(({ standing, count }) => (
        <div key={standing} className={`grid-coverage grid-${standing}`}>
          <h3>
            {MARKS[standing]} {COVERAGE_STANDING_LABELS[standing]}（{count}）
          </h3>
          <ul aria-label={COVERAGE_STANDING_LABELS[standing]}>
            {items
              .filter((one) => one.standing === standing)
              .slice(0, NAMED)
              .map((one) => (
                <li key={one.grid}>
                  {one.grid}
                  <span className="table-meta"> {tell(one)}</span>
                </li>
              ))}
          </ul>
          {count > NAMED && <p className="quiet">还有 {count - NAMED} 个。</p>}
        </div>
      ))}
    </Section>
  );
}

/** Not by colour alone. */
const MARKS = { never: '○', overdue: '▲', due: '◐', covered: '✓' } as const;

function tell({ lastOn, dueOn, standing }: Grid): string {
  if (lastOn === null || dueOn === null) return '';
  return standing === 'covered' || standing === 'due'
    ? `${formatChineseDate(dueOn)}以前再走`
    : `上次 ${formatChineseDate(lastOn)}`;
}
