import { CheckCircleFilled, EditOutlined, WarningFilled } from '@ant-design/icons';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { Fold } from '@renderer/components/form/FieldGrid';
import { dossierPath, paperPath } from '@renderer/components/paper/paths';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { Link } from 'react-router';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { sayPapers } from '../shared/section-summaries';
import { BindFile } from './BindFile';
import { Deliveries } from './Deliveries';
import { PartyCopies } from './PartyCopies';
import './papers-section.css';

type PaperOfCase = CaseView['papers'][number];

/**
 * 文书: what lies in the file, in its order, which papers it still lacks, and, folded, those that can be printed when
 * they are needed.
 */
export function PapersSection() {
  const { view } = useCaseFile();
  const { papers, missingPapers } = view;
  const inFile = papers.filter((one) => one.origin === 'written' || one.isRequired);
  const others = papers.filter((one) => !inFile.includes(one));
  return (
    <CaseSection name="papers" title="文书" summary={sayPapers(view)} acts={['recordDelivery']}>
      <p>
        <Link to={dossierPath(view.case.id)}>到卷宗：审卷、打印、改文字、附签字原件</Link>
      </p>
      {inFile.length === 0 && missingPapers.length === 0 ? (
        <p className="section-not-yet">
          受理了纠纷、记录了调解、写好了协议，卷里应当有的文书会列在这里，可以预览、导出 Word。
        </p>
      ) : null}
      <PaperList papers={inFile} caseId={view.case.id} />
      {inFile.length === 0 ? null : <BindFile caseId={view.case.id} />}
      {missingPapers.length === 0 ? null : (
        <ul className="case-papers">
          {missingPapers.map((label) => (
            <li key={label}>
              <span>{label}</span>
              <span className="mark mark-yellow">
                <WarningFilled aria-hidden="true" />
                卷里应当有，现在还没有
              </span>
            </li>
          ))}
        </ul>
      )}
      <Deliveries />
      <Allowed route="paperwork.partyCopy">
        <PartyCopies />
      </Allowed>
      {others.length === 0 ? null : (
        <Fold title={`用得着的时候打印：${others.length} 份`}>
          <PaperList papers={others} caseId={view.case.id} />
        </Fold>
      )}
    </CaseSection>
  );
}

interface PaperListProps {
  readonly papers: readonly PaperOfCase[];
  readonly caseId: string;
}

function PaperList({ papers, caseId }: PaperListProps) {
  return (
    <ul className="case-papers">
      {papers.map((one) => (
        <li key={`${one.paper} ${one.ofId}`}>
          <Link to={paperPath({ kind: 'case', id: caseId, ...one })}>
            {one.label}
            {one.name === '' ? '' : `（${one.name}）`}
          </Link>
          {one.origin === 'written' ? (
            <span className={one.state === 'draft' ? 'mark mark-plain' : 'mark mark-jade'}>
              {one.state === 'draft' ? (
                <EditOutlined aria-hidden="true" />
              ) : (
                <CheckCircleFilled aria-hidden="true" />
              )}
              {one.stateWord}
            </span>
          ) : (
            <span className="table-meta">
              {one.stateWord}
              {one.copies > 1 ? `，打印 ${one.copies} 份` : ''}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
