import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { StaleNotice } from '@renderer/components/feedback/StaleNotice';
import { RestoredNotice } from '@renderer/components/form/FormNotices';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { draftKey } from '@renderer/ipc/draft-key';
import { RequestError } from '@renderer/ipc/request';
import { Link, useParams } from 'react-router';
import { OfferedActs } from './OfferedActs';
import { RecordForm } from './RecordForm';
import { RecordHistory } from './RecordHistory';
import type { RecordPages } from './record-pages';
import { recordPath } from './record-place';
import { type AnyRecord, type RecordView, useRecordAct, useRecordQuery } from './record-routes';

interface RecordPageProps<R extends AnyRecord, W, D extends object> {
  readonly pages: RecordPages<R, W, D>;
}

/** One record: read, corrected, its other acts, its history, deleted. */
export function RecordPage<R extends AnyRecord, W, D extends object>({
  pages,
}: RecordPageProps<R, W, D>) {
  const { id = '' } = useParams();
  const query = useRecordQuery(pages, 'get', { id });
  return (
    <div className="page">
      {query.data === undefined && query.error !== null && (
        <PageHeader title={`${pages.words.one}打不开`} lead={<BackLink pages={pages} />} />
      )}
      <AnswerGate query={query}>
        {(view) => (
          <RecordContent key={id} pages={pages} view={view} readAgain={() => query.refetch()} />
        )}
      </AnswerGate>
    </div>
  );
}

interface RecordContentProps<R extends AnyRecord, W, D extends object>
  extends RecordPageProps<R, W, D> {
  readonly view: RecordView<R>;
  readonly readAgain: () => Promise<unknown>;
}

function RecordContent<R extends AnyRecord, W, D extends object>({
  pages,
  view,
  readAgain,
}: RecordContentProps<R, W, D>) {
  const { record, acts } = view;
  const { id, revision } = record;
  const { key, words, part, correct, draftSchema, inputSchema } = pages;
  const { mutateAsync } = useRecordAct(pages, correct);
  const draft = useFormDraft({
    key: draftKey({ kind: key, id, paper: null, ofId: null }, correct),
    schema: draftSchema,
    initial: pages.written(record),
  });
  const form = useFormSubmit();
  const save = async () => {
    const saved = await form.submit(inputSchema, { [part]: draft.value }, (input) =>
      mutateAsync({ ...input, id, revision }),
    );
    // What it now is has come with the answer and stands below.
    if (saved !== null) draft.startOver();
  };
  const leave = () => {
    form.clearProblem();
    draft.startOver();
  };
  const isStale =
    form.error instanceof RequestError && form.error.shape.code === 'CHANGED_MEANWHILE';
  const goOn = async () => {
    await readAgain();
    form.clearProblem();
  };
  return (
    <div ref={form.formRef}>
      <PageHeader
        title={pages.titleOf(record)}
        lead={<BackLink pages={pages} />}
        actions={<OfferedActs pages={pages} view={view} isTouched={draft.isTouched} />}
      />
      <RecordLinks pages={pages} view={view} />
      {pages.Beside !== undefined && <pages.Beside view={view} />}
      {draft.isLoaded && (
        <div key={draft.generation}>
          <RestoredNotice
            isShown={draft.isRestored}
            sentence="上次没改完的已恢复"
            onStartOver={leave}
          />
          <RecordForm
            pages={pages}
            draft={draft}
            form={form}
            isReadOnly={acts[correct]?.isOpen !== true}
            end={
              draft.isTouched
                ? {
                    ...{ save: '保存', leave: '不改了', onLeave: leave },
                    onSave: () => void save(),
                    notice: isStale ? (
                      <StaleNotice what={words.one} onReadAgain={() => void goOn()} />
                    ) : null,
                  }
                : null
            }
          />
        </div>
      )}
      <RecordHistory pages={pages} view={view} isTouched={draft.isTouched} />
    </div>
  );
}

function BackLink<R extends AnyRecord, W, D extends object>({ pages }: RecordPageProps<R, W, D>) {
  return <Link to={recordPath(pages.prefix)}>回到{pages.label}</Link>;
}

interface RecordLinksProps<R extends AnyRecord, W, D extends object>
  extends RecordPageProps<R, W, D> {
  readonly view: RecordView<R>;
}

/** The records that this one names. */
function RecordLinks<R extends AnyRecord, W, D extends object>({
  pages,
  view,
}: RecordLinksProps<R, W, D>) {
  return view.links.map(({ kind, id, title }) => {
    const place = pages.links[kind];
    if (place === undefined) return null;
    return (
      <p key={`${kind} ${id}`} className="record-link">
        {place.words}
        <Link to={`${place.path}/${id}`}>{title}</Link>
      </p>
    );
  });
}
