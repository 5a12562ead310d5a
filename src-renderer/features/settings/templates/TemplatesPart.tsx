import { ArrowLeftOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
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
      {kinds.map((kind) => (
        <section key={kind} aria-label={`${kind}的文书`}>
          <h3 className="settings-subtitle">{kind}的文书</h3>
          <ul className="template-list">
            {papers
              .filter(({ of }) => of === kind)
              .map((one) => (
                <li key={one.paper}>
                  <Link to={`/settings?part=templates&paper=${one.paper}`}>{one.label}</Link>
                  <span className={usedName(one) === null ? 'quiet' : 'template-own'}>
                    {usedName(one) === null ? '自带的样子' : `✓ 自己的模板：${usedName(one)}`}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}

function usedName({ usedId, versions }: TemplatedPaper): string | null {
  return versions.find(({ id }) => id === usedId)?.fileName ?? null;
}
