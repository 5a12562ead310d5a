import { ArrowLeftOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Fold } from '@renderer/components/form/FieldGrid';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { OutputOf } from '@shared/ipc/contract';
import type { TemplatedPaper } from '@shared/ipc/routes-templates';
import { Link, useSearchParams } from 'react-router';
import { FormList } from './forms/FormList';
import { FormPage } from './forms/FormPage';
import { TemplateOfPaper } from './TemplateOfPaper';
import './templates.css';

/** 自己的模板: every report and every kind of paper with what it is filled in or printed with, or one of them. */
export function TemplatesPart() {
  const [params] = useSearchParams();
  const papers = useRouteQuery('templates.papers', {});
  const asked = params.get('paper');
  const report = params.get('report');
  if (report !== null) return <FormPage report={report} />;
  return (
    <AnswerGate query={papers}>
      {({ items }) => {
        const chosen = items.find(({ paper }) => paper === asked);
        return chosen === undefined ? (
          <div className="template-page">
            <FormList />
            <TemplateList papers={items} />
          </div>
        ) : (
          <div className="template-page">
            <p>
              <Link to="/settings?part=templates">
                <ArrowLeftOutlined aria-hidden="true" /> 回到全部文书
              </Link>
            </p>
            <TemplateOfPaper key={chosen.paper} paper={chosen} />
          </div>
        );
      }}
    </AnswerGate>
  );
}

type ListedPaper = OutputOf<'templates.papers'>['items'][number];

/** The papers, under what they are written of. */
function TemplateList({ papers }: { readonly papers: readonly ListedPaper[] }) {
  const kinds = [...new Set(papers.map(({ of }) => of))];
  return (
    <Section title="文书的模板（Word）">
      <p className="settings-lead">
        区里、街道有自己的文书样式的，在 Word
        里做好，放上标签，软件就照它印，不用再抄。没有放模板的，照软件自带的样子印。
      </p>
      {kinds.map((kind, at) => {
        const ofKind = papers.filter(({ of }) => of === kind);
        // Those of the disputes stand open; of the other kinds a line each until somebody asks.
        if (at === 0)
          return (
            <section key={kind} aria-label={`${kind}的文书`}>
              <h3 className="settings-subtitle">{kind}的文书</h3>
              <PapersOfKind papers={ofKind} />
            </section>
          );
        return (
          <Fold key={kind} title={wordKind(kind, ofKind)}>
            <section aria-label={`${kind}的文书`}>
              <PapersOfKind papers={ofKind} />
            </section>
          </Fold>
        );
      })}
    </Section>
  );
}

function PapersOfKind({ papers }: { readonly papers: readonly ListedPaper[] }) {
  return (
    <ul className="template-list">
      {papers.map((one) => (
        <li key={one.paper}>
          <Link to={`/settings?part=templates&paper=${one.paper}`}>{one.label}</Link>
          <span className={usedName(one) === null ? 'quiet' : 'template-own'}>
            {usedName(one) === null ? '自带的样子' : `✓ 自己的模板：${usedName(one)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** 会议的文书（1 种）, and how many of them are printed by the studio's own. */
function wordKind(kind: string, papers: readonly ListedPaper[]): string {
  const own = papers.filter((one) => usedName(one) !== null).length;
  return `${kind}的文书（${papers.length} 种${own > 0 ? `，${own} 种用自己的模板` : ''}）`;
}

function usedName({ usedId, versions }: TemplatedPaper): string | null {
  return versions.find(({ id }) => id === usedId)?.fileName ?? null;
}
