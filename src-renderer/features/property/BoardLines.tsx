import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Section } from '@renderer/components/layout/Section';
import { PapersOf } from '@renderer/components/paper/PapersOf';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import type { RecordOf, RecordView } from '@renderer/components/records/record-routes';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { publishingSchema } from '@shared/domain/property/board/board';
import {
  BOARD_LIST_LABELS,
  type CountedCompany,
  type RankedCompany,
  rankCompanies,
  signed,
  tellAddends,
  tellRule,
} from '@shared/domain/property/board/rank-companies';
import type { BoardRule } from '@shared/domain/studio/property-settings';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import './property.css';

type BoardView = RecordView<RecordOf<'boards'>>;

/** The list as it was published; before that, as it is reckoned now. */
export function BoardBeside({ view }: { readonly view: BoardView }) {
  const { publication, id } = view.record;
  if (publication === null) return <Reckoned view={view} />;
  return (
    <>
      <Lines title="公示的名单" rule={publication.rule} lines={publication.lines} />
      <WrittenParts parts={[{ title: '公示', schema: publishingSchema, value: publication }]} />
      <PapersOf of={{ kind: 'board', id }} title="打印" />
    </>
  );
}

function Reckoned({ view }: { readonly view: BoardView }) {
  const { fromOn, untilOn } = view.record.span;
  const { boardRule } = useStudio().studio.settings;
  const query = useRouteQuery('property.count', { fromOn, untilOn });
  const [drawn, setDrawn] = useState<readonly CountedCompany[] | null>(null);
  return (
    <AnswerGate query={query}>
      {({ companies }) => (
        <>
          <Lines
            title="现在算出来的"
            rule={boardRule}
            lines={rankCompanies(companies, boardRule)}
            {...(view.acts.publish?.isOpen === true &&
              companies.length > 0 && { onPublish: () => setDrawn(companies) })}
          />
          {view.acts.publish?.isOpen === false && (
            <p className="quiet">{view.acts.publish.whyNot}</p>
          )}
          {drawn !== null && publishing(drawn)({ view, onClose: () => setDrawn(null) })}
        </>
      )}
    </AnswerGate>
  );
}

/** What is published is what stood on the page when it was asked for. */
function publishing(drawn: readonly CountedCompany[]) {
  return plainDialog({
    ...{ prefix: 'boards', act: 'publish', title: '登记公示', saveLabel: '登记公示' },
    cancelLabel: '先不办',
    explanation: () => <p>名单和现在的算法一起留下，以后不再变。登记以后打印名单。</p>,
    ...{ besides: { drawn }, part: 'publishing', schema: publishingSchema },
    known: ({ today }) => ({ publishedOn: today }),
  });
}

interface LinesProps {
  readonly title: string;
  readonly rule: BoardRule;
  readonly lines: readonly RankedCompany[];
  readonly onPublish?: () => void;
}

/** Every company with its points and what they come from. */
function Lines({ title, rule, lines, onPublish }: LinesProps) {
  return (
    <Section
      title={title}
      actions={onPublish !== undefined && <Button onClick={onPublish}>登记公示</Button>}
    >
      <p className="quiet">算法（在“设置→红黑榜”里改）：{tellRule(rule)}</p>
      {lines.length === 0 ? (
        <p className="quiet">
          还没有物业企业。先在<Link to="/companies">物业企业</Link>里登记。
        </p>
      ) : (
        <ul className="board-lines" aria-label={title}>
          {lines.map(({ companyId, name, points, list, counts }) => (
            <li key={companyId}>
              <span>
                <Link to={`/companies/${companyId}`}>{name}</Link>
                <div className={list === 'none' ? 'table-meta' : 'board-list'}>
                  {BOARD_LIST_LABELS[list]}
                </div>
              </span>
              <strong>{signed(points)} 分</strong>
              <Addends told={tellAddends(counts, rule)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Addends({ told }: { readonly told: readonly string[] }) {
  if (told.length === 0) return <span className="quiet">没有记录</span>;
  return (
    <ul>
      {told.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
