import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { goOnByEnter } from '@renderer/components/form/next-field';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { draftKey } from '@renderer/ipc/draft-key';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { EnquiryFields } from './EnquiryFields';
import { EnquiryHistory } from './EnquiryHistory';
import { type EnquiryView, enquiryDraftSchema, enquiryInputSchema } from './enquiry-draft';
import { TurnDialog } from './TurnDialog';
import './enquiries.css';

/** One enquiry: read, corrected, turned into a dispute, deleted. */
export function EnquiryPage() {
  const { enquiryId = '' } = useParams();
  const query = useRouteQuery('enquiries.get', { id: enquiryId });
  return (
    <div className="page">
      {query.data === undefined && query.error !== null && (
        <PageHeader title="这次咨询打不开" lead={<Link to="/enquiries">回到咨询</Link>} />
      )}
      <AnswerGate query={query}>
        {/* What an undo or another save changed is shown at once. */}
        {(view) => <EnquiryContent key={`${enquiryId} ${view.record.revision}`} view={view} />}
      </AnswerGate>
    </div>
  );
}

function EnquiryContent({ view }: { readonly view: EnquiryView }) {
  const { record, acts, links } = view;
  const { id, revision, asked } = record;
  const [isTurning, setTurning] = useState(false);
  const { mutateAsync } = useRouteMutation('enquiries.correct');
  const key = draftKey({ kind: 'enquiry', id, paper: null, ofId: null }, 'correct');
  const draft = useFormDraft({ key, schema: enquiryDraftSchema, initial: asked });
  const form = useFormSubmit();
  const isTurnable = acts.turnIntoCase?.isOpen === true;
  const save = async () => {
    const saved = await form.submit(enquiryInputSchema, { asked: draft.value }, (input) =>
      mutateAsync({ ...input, id, revision }),
    );
    if (saved !== null) await draft.forget();
  };
  const turn = isTurnable && (
    <Button
      type={draft.isTouched ? 'default' : 'primary'}
      size="large"
      disabled={draft.isTouched}
      onClick={() => setTurning(true)}
    >
      {acts.turnIntoCase?.button}
    </Button>
  );
  return (
    <div ref={form.formRef}>
      <PageHeader
        title={`${asked.name}的咨询`}
        lead={<Link to="/enquiries">回到咨询</Link>}
        actions={turn}
      />
      {links.map(({ id: caseId, title }) => (
        <p key={caseId}>
          ✓ 已转为纠纷：<Link to={`/cases/${caseId}`}>{title}</Link>
        </p>
      ))}
      {draft.isLoaded && (
        <>
          <RestoredNotice
            isShown={draft.isRestored}
            sentence="上次没改完的已恢复"
            onStartOver={draft.startOver}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: only Enter in its fields is heard */}
          <div onKeyDown={goOnByEnter} key={draft.generation}>
            <FieldMessagesProvider
              messages={form.messages}
              isReadOnly={acts.correct?.isOpen !== true}
            >
              <Section title="咨询">
                <EnquiryFields draft={draft.value} onPatch={draft.patch} />
              </Section>
            </FieldMessagesProvider>
            {draft.isTouched && (
              <div className="enquiry-end">
                <FormProblem sentence={form.problem} />
                <Button
                  type="primary"
                  size="large"
                  htmlType="submit"
                  loading={form.isSaving}
                  onClick={() => void save()}
                >
                  保存
                </Button>
                <Button size="large" onClick={draft.startOver}>
                  不改了
                </Button>
              </div>
            )}
          </div>
        </>
      )}
      <EnquiryHistory view={view} isTouched={draft.isTouched} />
      {isTurning && <TurnDialog view={view} onClose={() => setTurning(false)} />}
    </div>
  );
}
