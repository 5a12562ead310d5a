import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { goOnByEnter } from '@renderer/components/form/next-field';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { EnquiryFields } from './EnquiryFields';
import { emptyEnquiry, enquiryDraftSchema, enquiryInputSchema } from './enquiry-draft';
import './enquiries.css';

/** 登记咨询, in one screen. What is typed is kept until it is registered. */
export function NewEnquiryPage() {
  const { today, deskMediator } = useStudio();
  const navigate = useNavigate();
  const { mutateAsync } = useRouteMutation('enquiries.register');
  const initial = useMemo(
    () => emptyEnquiry(today, deskMediator?.name ?? ''),
    [today, deskMediator?.name],
  );
  const draft = useFormDraft({ key: 'enquiry-new', schema: enquiryDraftSchema, initial });
  const form = useFormSubmit();
  if (!draft.isLoaded) return <LoadingState />;
  const save = async () => {
    const view = await form.submit(enquiryInputSchema, { asked: draft.value }, mutateAsync);
    if (view === null) return;
    await draft.forget();
    await navigate('/enquiries');
  };
  const startOver = () => {
    form.clearProblem();
    draft.startOver();
  };
  return (
    <div className="page" ref={form.formRef} key={draft.generation}>
      <PageHeader title="登记咨询" lead="只是来问一问的，记在这里；要调解的，以后一键转为纠纷。" />
      <RestoredNotice
        isShown={draft.isRestored}
        sentence="上次没写完的咨询已恢复"
        onStartOver={startOver}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only Enter in its fields is heard */}
      <div onKeyDown={goOnByEnter}>
        <FieldMessagesProvider messages={form.messages}>
          <Section title="咨询">
            <EnquiryFields draft={draft.value} onPatch={draft.patch} />
          </Section>
        </FieldMessagesProvider>
        <div className="enquiry-end">
          <FormProblem sentence={form.problem} />
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={form.isSaving}
            onClick={() => void save()}
          >
            登记
          </Button>
          <Button size="large" onClick={() => void navigate('/enquiries')}>
            以后再写
          </Button>
        </div>
      </div>
    </div>
  );
}
