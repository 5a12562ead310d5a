import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { PartyListEditor } from '@renderer/components/party/PartyListEditor';
import { RegistrationFields } from '@renderer/components/registration/RegistrationFields';
import { SameQuarrel } from '@renderer/components/registration/SameQuarrel';
import { useRegistrationOffers } from '@renderer/components/registration/use-registration-offers';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import {
  emptyRegister,
  type RegisterDraft,
  registerDraftSchema,
  registerInputSchema,
  toRegisterInput,
  withOwnIds,
} from './register-input';
import { useFirstName } from './use-first-name';
import './register.css';

/** 登记: one page from which a dispute enters the studio. What is typed is kept until it is registered. */
export function RegisterCasePage() {
  const { studio, today, deskMediator } = useStudio();
  const offers = useRegistrationOffers();
  const navigate = useNavigate();
  const { mutateAsync } = useRouteMutation('cases.register');
  const { communityName } = studio.profile;
  const { grids } = studio.settings;
  const registrar = deskMediator?.name ?? '';
  const initial = useMemo(
    () => withOwnIds(emptyRegister(today, communityName, registrar, grids), () => nanoid(12)),
    [today, communityName, registrar, grids],
  );
  const draft = useFormDraft({ key: 'register', schema: registerDraftSchema, initial });
  const form = useFormSubmit();
  useFirstName(form.formRef, draft.isLoaded);
  if (!draft.isLoaded) return <LoadingState />;

  const { registration, parties } = draft.value;
  const save = async () => {
    const { input, toFormPath } = toRegisterInput(draft.value);
    const view = await form.submit(registerInputSchema, input, mutateAsync, toFormPath);
    if (view === null) return;
    await draft.forget();
    await navigate(`/cases/${view.case.id}`);
  };
  const startOver = () => {
    form.clearProblem();
    draft.startOver();
  };

  return (
    <div className="page" data-form ref={form.formRef} key={draft.generation}>
      <PageHeader
        title="登记纠纷"
        lead="写到一半离开也不要紧，已填的内容会自动保留。"
        actions={
          <Button onClick={() => void navigate('/cases/on-the-spot')}>当场调成的，一页写完</Button>
        }
      />
      <RestoredNotice
        isShown={draft.isRestored}
        sentence="上次没写完的登记已恢复"
        onStartOver={startOver}
      />
      <FieldMessagesProvider messages={form.messages}>
        <Section title="当事人">
          <PartyListEditor
            path="parties"
            tableKey="register-table"
            parties={parties}
            onChange={(changed) => draft.patch({ parties: changed })}
          />
        </Section>
        <Section title="纠纷情况">
          <RegistrationFields
            path="registration"
            draft={registration}
            offers={{ ...offers, places: addressesOf(parties) }}
            onPatch={(change) => draft.patch({ registration: { ...registration, ...change } })}
          />
        </Section>
      </FieldMessagesProvider>
      <SameQuarrel registration={registration} parties={parties} />
      <div className="register-end">
        <FormProblem sentence={form.problem} />
        <Button type="primary" size="large" loading={form.isSaving} onClick={() => void save()}>
          登记
        </Button>
        <Button size="large" onClick={() => void navigate('/cases')}>
          以后再写
        </Button>
      </div>
    </div>
  );
}

function addressesOf(parties: RegisterDraft['parties']): string[] {
  return [...new Set(parties.map(({ address }) => address.trim()))].filter(Boolean);
}
