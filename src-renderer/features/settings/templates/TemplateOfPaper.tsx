import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { OutputOf } from '@shared/ipc/contract';
import type { TemplatedPaper } from '@shared/ipc/routes-templates';
import { Button } from 'antd';
import { useState } from 'react';
import { TagList } from './TagList';
import { TemplateProblems } from './TemplateProblems';
import { TemplateVersions } from './TemplateVersions';
import { TryTemplate } from './TryTemplate';

type Picked = OutputOf<'templates.pick'>;

/** The template of one kind of paper: what it is printed with, choosing a file, its tags. */
export function TemplateOfPaper({ paper }: { readonly paper: TemplatedPaper }) {
  const { label, paper: key, record } = paper;
  const pick = useRouteMutation('templates.pick');
  const adopt = useRouteMutation('templates.adopt');
  const renew = useRouteMutation('templates.renew');
  const example = useRouteMutation('templates.example');
  const [picked, setPicked] = useState<Picked>(null);
  const [isTaken, setTaken] = useState(false);
  const choose = () => {
    setTaken(false);
    // A dialog that was closed leaves what was chosen before.
    pick.mutate({ paper: key }, { onSuccess: (answer) => answer !== null && setPicked(answer) });
  };
  const taken = () => {
    setPicked(null);
    setTaken(true);
  };
  const take = (token: string) => {
    if (record === null) adopt.mutate({ token }, { onSuccess: taken });
    else renew.mutate({ ...record, token }, { onSuccess: taken });
  };
  return (
    <>
      <Section title={`${label}的模板`}>
        <ol className="template-steps">
          <li>
            第一步，存一份样例，用 Word
            打开，改成自己的样式。样例里大括号括起来的是标签，打印时换成登记过的内容。
            <div>
              <Button disabled={example.isPending} onClick={() => example.mutate({ paper: key })}>
                存一份样例
              </Button>
            </div>
            {example.data ? <SavedFilePanel file={example.data} /> : null}
          </li>
          <li>
            第二步，改好了存盘，关掉 Word，选进来。先检查，有错的说在哪里，什么也不改动。
            <div>
              <Button type="primary" disabled={pick.isPending} onClick={choose}>
                {pick.isPending ? '正在检查…' : '选模板文件'}
              </Button>
            </div>
          </li>
        </ol>
        <FormErrorSummary error={pick.error ?? adopt.error ?? renew.error ?? example.error} />
        {picked?.state === 'refused' ? <TemplateProblems {...picked} /> : null}
        {picked?.state === 'waiting' ? (
          <TryTemplate
            paper={key}
            token={picked.token}
            fileName={picked.fileName}
            isTaking={adopt.isPending || renew.isPending}
            onTake={() => take(picked.token)}
            onLeave={() => setPicked(null)}
          />
        ) : null}
        <SavedNote sentence={isTaken ? '已采用，从现在起照这个模板印' : null} />
        <TemplateVersions paper={paper} />
      </Section>
      <TagList paper={key} />
    </>
  );
}
