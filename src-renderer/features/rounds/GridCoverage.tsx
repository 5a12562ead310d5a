import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { COVERAGE_STANDING_LABELS, COVERAGE_STANDINGS } from '@shared/domain/round/coverage';
import { useState } from 'react';
import { Link } from 'react-router';
import { GridsOfStanding } from './GridsOfStanding';
import './rounds.css';

/** 网格走到了没有: what is overdue stands open, the rest is a line until somebody asks. */
export function GridCoverage() {
  const { data } = useRouteQuery('coverage.grids', {});
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  const { days, items, unclear } = data;
  if (items.length === 0)
    return (
      <p className="quiet">
        还没有网格。在 <Link to="/settings?part=places">设置 → 社区与网格</Link> 里写上，就知道{' '}
        {days} 天里哪些还没走到。
      </p>
    );
  const groups = COVERAGE_STANDINGS.map((standing) => ({
    standing,
    grids: items.filter((one) => one.standing === standing),
  })).filter(({ grids }) => grids.length > 0);
  const summary = groups
    .map(({ standing, grids }) => `${COVERAGE_STANDING_LABELS[standing]} ${grids.length} 个`)
    .join('，');
  return (
    <Section
      title="网格走到了没有"
      aside={isOpen ? `${days} 天走遍一次，一共 ${items.length} 个网格` : null}
      fold={{ isOpen, summary, onToggle: () => setOpen(!isOpen) }}
    >
      {unclear.length > 0 && (
        <p className="quiet">
          {unclear.map((name) => `“${name}”`).join('、')}
          不止一个社区有，只写了名称的走访没有算。打开那次走访，点“改正”，重新选是哪一个。
        </p>
      )}
      {groups.map(({ standing, grids }) => (
        <GridsOfStanding key={standing} standing={standing} grids={grids} />
      ))}
    </Section>
  );
}
