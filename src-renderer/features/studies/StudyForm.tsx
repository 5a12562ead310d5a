import { CheckCircleFilled } from '@ant-design/icons';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField, TextField } from '@renderer/components/form/text-fields';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { labelOf, saysOf } from '@shared/domain/record/walk';
import { type Told, toldSchema } from '@shared/domain/study/study';
import type { OutputOf } from '@shared/ipc/contract';
import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { LeakList } from './LeakList';

type TextPart = Exclude<keyof Told, 'allowed'>;

/** The texts of several lines, in their order. */
const LONG = (Object.keys(toldSchema.shape) as TextPart[]).filter((part) => {
  const says = saysOf(toldSchema.shape[part]);
  return says?.kind === 'field' && says.isLong;
});

/** What is told of a case, with what of the case is left in it, beside each other. */
export function StudyForm({ study, case: one }: OutputOf<'studies.open'>) {
  const { id, revision, caseId } = study;
  const [told, setTold] = useState(study.told);
  const patch = (change: Partial<typeof told>) => setTold({ ...told, ...change });
  const read = useDeferredValue(told);
  const check = useRouteQuery('studies.check', { caseId, told: read }, { keepPrevious: true });
  const save = useRouteMutation('studies.correct');
  const saveFile = useRouteMutation('studies.export');
  const isSaved = JSON.stringify(told) === JSON.stringify(study.told);
  const leaks = check.data?.leaks ?? [];
  const replace = (word: string, instead: string) => {
    const said = (text: string) => text.replaceAll(word, instead);
    patch({
      title: said(told.title),
      ...Object.fromEntries(LONG.map((part) => [part, said(told[part])])),
    });
  };
  // What is exported is what was saved: the main process reads it and looks through it once more.
  const send = async () => {
    if (!isSaved) await save.mutateAsync({ id, revision, told });
    saveFile.mutate({ id });
  };
  return (
    <>
      <p className="quiet">
        写的是{' '}
        <Link to={`/cases/${one.id}`}>
          {one.number} {one.title}
        </Link>
        。姓名、号码、住址已经换过，请从头读一遍，改得通顺，写上经验和启示。
      </p>
      <Section title="还有没有本案的名字、号码">
        {leaks.length === 0 ? (
          <p className="study-clean">
            <CheckCircleFilled aria-hidden="true" />{' '}
            没有找到本案的姓名、号码、住址、车牌。换了说法的，请您自己看一遍。
          </p>
        ) : (
          <LeakList
            leaks={leaks}
            onReplace={replace}
            onAllow={(word) => patch({ allowed: [...told.allowed, word] })}
          />
        )}
      </Section>
      <Section title="案例">
        <FieldGrid>
          <TextField
            path="told.title"
            label={labelOf(toldSchema.shape.title)}
            value={told.title}
            onChange={(title) => patch({ title })}
          />
          <TextField
            path="told.month"
            label={labelOf(toldSchema.shape.month)}
            hint="写成“2026-11”的样子"
            value={told.month}
            onChange={(month) => patch({ month })}
          />
          {LONG.map((part) => (
            <LongTextField
              key={part}
              path={`told.${part}`}
              label={labelOf(toldSchema.shape[part])}
              minRows={part === 'lesson' ? 2 : 3}
              value={told[part]}
              onChange={(text) => patch({ [part]: text })}
            />
          ))}
        </FieldGrid>
        <FormErrorSummary error={save.error ?? saveFile.error} />
        {saveFile.data ? <SavedFilePanel file={saveFile.data} /> : null}
        <div className="study-buttons">
          <Button
            type="primary"
            disabled={leaks.length > 0 || save.isPending || saveFile.isPending}
            onClick={() => void send().catch(() => undefined)}
          >
            保存并导出 Word
          </Button>
          <Button
            disabled={isSaved || save.isPending}
            onClick={() => save.mutate({ id, revision, told })}
          >
            只保存
          </Button>
          {leaks.length > 0 ? <span className="quiet">上面的都处理了，才能导出。</span> : null}
          <SavedNote sentence={isSaved ? '已保存' : null} />
        </div>
      </Section>
    </>
  );
}
