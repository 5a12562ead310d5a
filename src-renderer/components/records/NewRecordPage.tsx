import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { RestoredNotice } from '@renderer/components/form/FormNotices';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useDutyNow } from '@renderer/components/studio/use-duty';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { RecordForm } from './RecordForm';
import { isRegistered, type RecordPages } from './record-pages';
import { justRegistered, readAsked, recordPath } from './record-place';
import { type AnyRecord, useRecordAct } from './record-routes';

interface NewRecordPageProps<R extends AnyRecord, W, D extends object> {
  readonly pages: RecordPages<R, W, D>;
}

/** Also a text of several lines, where the form begins with one. */
const FIRST_FIELD = 'form input, .record-form input, .record-form textarea:not([aria-hidden])';

/** Registers a record. What is typed is kept until it is registered; the cursor is in the first field. */
export function NewRecordPage<R extends AnyRecord, W, D extends object>({
  pages,
}: NewRecordPageProps<R, W, D>) {
  const { prefix, key, label, titleOf, words, draftSchema, inputSchema, part } = pages;
  const { today, deskMediator } = useStudio();
  const deskName = deskMediator?.name ?? '';
  const { now } = useDutyNow();
  // As the form was opened: noon must not change what stands in it.
  const [dutyName] = useState(now.length === 1 ? (now[0] ?? '') : '');
  const navigate = useNavigate();
  const { mutateAsync } = useRecordAct(pages, pages.begin);
  const [params] = useSearchParams();
  const initial = useMemo(
    () => pages.initial({ today, deskName, dutyName, asked: readAsked(params, today) }),
    [pages, today, deskName, dutyName, params],
  );
  const draft = useFormDraft({ key: `${key}-new`, schema: draftSchema, initial });
  const form = useFormSubmit();
  const { formRef } = form;
  const { isLoaded } = draft;
  useEffect(() => {
    if (isLoaded) formRef.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, [isLoaded, formRef]);
  if (!isLoaded) return <LoadingState />;
  const path = recordPath(prefix);
  const save = async () => {
    const view = await form.submit(inputSchema, { [part]: draft.value }, mutateAsync);
    if (view === null) return;
    await draft.forget();
    if (pages.opensNew === true) await navigate(`${path}/${view.record.id}`);
    else await navigate(path, { state: justRegistered(titleOf(view.record)) });
  };
  const startOver = () => {
    form.clearProblem();
    draft.startOver();
  };
  return (
    <div className="page" ref={form.formRef} key={draft.generation}>
      <PageHeader title={words.begin ?? `登记${label}`} lead={words.lead} />
      <RestoredNotice
        isShown={draft.isRestored}
        sentence={`上次没写完的${label}已恢复`}
        onStartOver={startOver}
      />
      <RecordForm
        pages={pages}
        draft={draft}
        form={form}
        end={{
          ...{ save: isRegistered(words) ? '登记' : '保存', leave: '以后再写', notice: null },
          onSave: () => void save(),
          onLeave: () => void navigate(path),
        }}
      />
    </div>
  );
}
