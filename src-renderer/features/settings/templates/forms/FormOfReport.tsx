import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { OutputOf } from '@shared/ipc/contract';
import type { FormedReport } from '@shared/ipc/routes-report-forms';
import { Button } from 'antd';
import { useState } from 'react';
import { TemplateProblems } from '../TemplateProblems';
import { TemplateVersions } from '../TemplateVersions';
import { FormTags } from './FormTags';
import { TryForm } from './TryForm';

type Picked = OutputOf<'reportForms.pick'>;

/** The form of one report: an example, choosing a file, its versions, its tags. */
export function FormOfReport({ form }: { readonly form: FormedReport }) {
  const { label, report, record } = form;
  const pick = useRouteMutation('reportForms.pick');
  const adopt = useRouteMutation('templates.adopt');
  const renew = useRouteMutation('templates.renew');
  const example = useRouteMutation('reportForms.example');
  const [picked, setPicked] = useState<Picked>(null);
  const [isTaken, setTaken] = useState(false);
  const choose = () => {
    setTaken(false);
    // A dialog that was closed leaves what was chosen before.
    pick.mutate({ report }, { onSuccess: (answer) => answer !== null && setPicked(answer) });
  };
  const onSuccess = () => {
    setPicked(null);
    setTaken(true);
  };
  const take = (token: string) => {
    if (record === null) adopt.mutate({ token }, { onSuccess });
    else renew.mutate({ ...record, token }, { onSuccess });
  };
  return (
    <>
      <Section title={`${label}自己的表`}>
        <ol className="template-steps">
          <li>
            第一步，打开街道发的空表，在要填数的格子里放上标签（下面有清单，点“复制”再粘贴）。
            没有空表的，存一份样例来改。
            <div>
              <Button disabled={example.isPending} onClick={() => example.mutate({ report })}>
                {example.isPending ? '正在做…' : '存一份样例'}
              </Button>
            </div>
            {example.data ? <SavedFilePanel file={example.data} /> : null}
          </li>
          <li>
            第二步，存盘，关掉 Excel，选进来。先检查，有错的说在哪一格，什么也不改动。
            <div>
              <Button type="primary" disabled={pick.isPending} onClick={choose}>
                {pick.isPending ? '正在检查…' : '选表格文件'}
              </Button>
            </div>
          </li>
        </ol>
        <FormErrorSummary error={pick.error ?? adopt.error ?? renew.error ?? example.error} />
        {picked?.state === 'refused' ? <TemplateProblems {...picked} program="Excel" /> : null}
        {picked?.state === 'waiting' ? (
          <TryForm
            {...{ report, token: picked.token, fileName: picked.fileName }}
            isTaking={adopt.isPending || renew.isPending}
            onTake={() => take(picked.token)}
            onLeave={() => setPicked(null)}
          />
        ) : null}
        <SavedNote sentence={isTaken ? '已采用，到“报表”里按“填在自己的表里”就照它导出' : null} />
        <TemplateVersions paper={form} builtIn="只按软件自带的样子导出" />
      </Section>
      <FormTags report={report} />
    </>
  );
}
