import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { SameQuarrel } from '@renderer/components/registration/SameQuarrel';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { defaultMediationLimit } from '@shared/domain/case/clocks/mediation-limit';
import { onTheSpotSchema } from '@shared/domain/case/model/at-once';
import { CASE_SOURCE_LABELS, CASE_SOURCES } from '@shared/domain/case/model/case-source';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { useFirstName } from '../use-first-name';
import { AgreedFields, type OnTheSpotFieldsProps } from './AgreedFields';
import {
  emptyOnTheSpot,
  type OnTheSpotDraft,
  onTheSpotDraftSchema,
  PERFORMANCES,
} from './on-the-spot-draft';
import { toOnTheSpot, toPagePath } from './to-on-the-spot';
import { WhenFields } from './WhenFields';
import { WhoFields } from './WhoFields';
import '../register.css';

/** What the page must say besides what it sends: without it nobody could tell 没有要履行的 from 忘了选. */
const pageSchema = onTheSpotSchema.extend({
  performance: z.enum(PERFORMANCES, { error: '请选择履行得怎样' }),
  areAllWilling: z.literal(true, {
    error: '各方都在场、都同意的，请勾上；有人不同意或不在场的，请走“登记纠纷”',
  }),
});

/** 当场调成: one page and one save for the five-minute quarrel. What is typed is kept until it is saved. */
export function OnTheSpotPage() {
  const navigate = useNavigate();
  const { mutateAsync } = useRouteMutation('cases.settleOnTheSpot');
  const { draft, known } = useOnTheSpot();
  const form = useFormSubmit();
  useFirstName(form.formRef, draft.isLoaded);
  if (!draft.isLoaded) return <LoadingState />;

  const { value, patch } = draft;
  const save = async () => {
    const input = {
      ...(toOnTheSpot(value, known(value)) as object),
      performance: value.performance,
      areAllWilling: value.areAllWilling,
    };
    const view = await form.submit(
      pageSchema,
      input,
      ({ performance: _said, areAllWilling: _seen, ...sent }) => mutateAsync(sent),
      (path) => toPagePath(value, path),
    );
    if (view === null) return;
    await draft.forget();
    // What is written down waits for ink and seal: the paper is what comes next.
    if (value.form === 'written') await navigate(`/papers/case/${view.case.id}/written_agreement`);
    else await navigate(`/cases/${view.case.id}`, { state: { isJustMade: true } });
  };
  const startOver = () => {
    form.clearProblem();
    draft.startOver();
  };
  return (
    <div className="page" data-form ref={form.formRef} key={draft.generation}>
      <PageHeader
        title="当场调成"
        lead={
          <>
            几分钟说和了的，一页写完、一次保存。还要约日子再调的，请走{' '}
            <Link to="/cases/new">登记纠纷</Link>。
          </>
        }
      />
      <RestoredNotice
        isShown={draft.isRestored}
        sentence="上次没写完的内容已恢复"
        onStartOver={startOver}
      />
      <FieldMessagesProvider messages={form.messages}>
        <Section title="谁和谁">
          <WhoFields parties={value.parties} onChange={(parties) => patch({ parties })} />
        </Section>
        <Section title="事情">
          <WhatFields draft={value} onPatch={patch} />
        </Section>
        <Section title="结果">
          <AgreedFields draft={value} onPatch={patch} />
        </Section>
        <Section title="哪天，谁调的">
          <WhenFields draft={value} onPatch={patch} />
        </Section>
      </FieldMessagesProvider>
      <SameQuarrel
        registration={{ place: value.place, placeId: value.placeId, description: value.facts }}
        parties={value.parties}
      />
      <div className="register-end">
        <FormProblem sentence={form.problem} />
        <Button type="primary" size="large" loading={form.isSaving} onClick={() => void save()}>
          {value.form === 'written' ? '保存，去打印协议书' : '保存'}
        </Button>
        <Button size="large" onClick={() => void navigate('/')}>
          以后再写
        </Button>
      </div>
    </div>
  );
}

function WhatFields({ draft, onPatch }: OnTheSpotFieldsProps) {
  return (
    <FieldGrid>
      <SelectField
        path="category"
        label={labelOf(registrationSchema.shape.category)}
        isRequired
        values={DISPUTE_CATEGORIES}
        labels={DISPUTE_CATEGORY_LABELS}
        value={draft.category}
        onChange={(category) => onPatch({ category })}
      />
      <SelectField
        path="source"
        label={labelOf(registrationSchema.shape.source)}
        isRequired
        values={CASE_SOURCES}
        labels={CASE_SOURCE_LABELS}
        value={draft.source}
        onChange={(source) => onPatch({ source })}
      />
      <LongTextField
        path="facts"
        label="什么事"
        isRequired
        placeholder="一句话：什么时候、在哪里、因为什么。写一遍，登记、记录、协议都用它"
        minRows={2}
        value={draft.facts}
        onChange={(facts) => onPatch({ facts })}
      />
    </FieldGrid>
  );
}

/** The page's draft, and what the desk knows without being asked. */
function useOnTheSpot() {
  const { studio, today, usualMediator, activeMediators } = useStudio();
  const { profile, settings } = studio;
  const community = profile.communityName;
  const grid = settings.grids.length === 1 ? (settings.grids[0] ?? '') : '';
  const registrar = usualMediator?.name ?? '';
  const mediatorId = usualMediator?.id ?? null;
  const initial = useMemo(
    () => emptyOnTheSpot({ today, community, grid, registrar, mediatorId }, () => nanoid(12)),
    [today, community, grid, registrar, mediatorId],
  );
  const draft = useFormDraft({ key: 'on-the-spot', schema: onTheSpotDraftSchema, initial });
  const known = ({ category, source, mediatorId: chosen }: OnTheSpotDraft) => ({
    today,
    place: profile.name,
    limitInDays:
      category === null || source === null
        ? settings.mediationLimitInDays
        : defaultMediationLimit({ category, source, courtProcedure: null }, settings).days,
    recorder: activeMediators.find(({ id }) => id === chosen)?.name ?? registrar,
  });
  return { draft, known };
}
