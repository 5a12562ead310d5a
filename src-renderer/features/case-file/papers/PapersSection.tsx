import { CheckCircleFilled, EditOutlined, WarningFilled } from '@ant-design/icons';
import { paperPath } from '@renderer/components/paper/paths';
import { Link } from 'react-router';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { sayPapers } from '../shared/section-summaries';
import './papers-section.css';

/** 文书: what papers there are of the case, in the order of the paper file, and which its file still lacks. */
export function PapersSection() {
  const { view } = useCaseFile();
  const { papers, missingPapers } = view;
  return (
    <CaseSection name="papers" title="文书" summary={sayPapers(view)}>
      {papers.length === 0 && missingPapers.length === 0 ? (
        <p className="section-not-yet">
          记录了调解、写好了协议，文书会列在这里，可以预览、导出 Word。
        </p>
      ) : null}
      <ul className="case-papers">
        {papers.map((one) => (
          <li key={`${one.paper} ${one.ofId}`}>
            <Link to={paperPath({ kind: 'case', id: view.case.id, ...one })}>
              {one.label}
              {one.name === '' ? '' : `（${one.name}）`}
            </Link>
            <span className={one.state === 'draft' ? 'mark mark-plain' : 'mark mark-jade'}>
              {one.state === 'draft' ? (
                <EditOutlined aria-hidden="true" />
              ) : (
                <CheckCircleFilled aria-hidden="true" />
              )}
              {one.stateWord}
            </span>
          </li>
        ))}
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
    </CaseSection>
  );
}
