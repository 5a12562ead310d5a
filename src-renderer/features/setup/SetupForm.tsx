import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { focusFirstSoon } from '@renderer/components/form/focus-first';
import type { FormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { rosterSchema } from '@renderer/components/studio/mediator-draft';
import { ProfileFields } from '@renderer/components/studio/ProfileFields';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { toFormErrors } from '@renderer/messages/error-wording';
import { nextOrdinalSchema, numberPatternSchema } from '@shared/domain/studio/number-pattern';
import { studioProfileSchema } from '@shared/domain/studio/studio';
import { Button, Steps } from 'antd';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { FolderStep } from './FolderStep';
import { RosterStep } from './RosterStep';
import { SETUP_STEPS, type SetupDraft, type SetupStep, stepOfPath } from './setup-draft';

const STEP_TITLES: Readonly<Record<SetupStep, string>> = {
  profile: '工作室',
  mediators: '调解员',
  folder: '资料文件夹与编号',
};

// What each step must hold before the next is shown; the main process checks the whole again.
const STEP_SCHEMAS = {
  profile: z.object({ profile: studioProfileSchema }),
  mediators: z.object({ mediators: rosterSchema }),
} as const;

const wholeSchema = z.object({
  profile: studioProfileSchema,
  mediators: rosterSchema,
  dataFolder: z.string().min(1, { error: '请选择资料存放的文件夹' }),
  settings: z.object({ numberPattern: numberPatternSchema }),
  nextOrdinal: nextOrdinalSchema,
});

/** The three steps and the way between them. */
export function SetupForm({ draft }: { readonly draft: FormDraft<SetupDraft> }) {
  const { value, patch } = draft;
  const form = useFormSubmit();
  const create = useRouteMutation('setup.createStudio');
  const suggested = useRouteQuery('setup.suggestDataFolder', null);
  const dataFolder = value.dataFolder ?? suggested.data?.dataFolder ?? '';
  const index = SETUP_STEPS.indexOf(value.step);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownStep = useRef(value.step);
  const { formRef } = form;
  // Each step begins at its top, with the cursor in what is typed first; the last has nothing to be typed first.
  useEffect(() => {
    const isOther = shownStep.current !== value.step;
    shownStep.current = value.step;
    if (isOther) formRef.current?.closest('.setup')?.scrollTo?.(0, 0);
    if (value.step !== 'folder') focusFirstSoon(() => formRef.current);
    else if (isOther) heading.current?.focus();
  }, [value.step, formRef]);

  const goBack = () => {
    form.clearProblem();
    patch({ step: SETUP_STEPS[index - 1] ?? 'profile' });
  };
  const goOn = async () => {
    if (value.step === 'folder') return finish();
    const isWhole = await form.submit(STEP_SCHEMAS[value.step], value, async () => true);
    if (isWhole) patch({ step: SETUP_STEPS[index + 1] ?? 'folder' });
  };
  const finish = async () => {
    const whole = { ...value, dataFolder, settings: { numberPattern: value.numberPattern } };
    const opened = await form.submit(wholeSchema, whole, (input) =>
      create.mutateAsync(input, {
        onError: (error) => {
          const [path] = Object.keys(toFormErrors(error).fields);
          if (path !== undefined) patch({ step: stepOfPath(path) });
        },
      }),
    );
    if (opened) await draft.forget();
  };

  return (
    <div className="setup-card">
      <Steps
        size="small"
        current={index}
        items={SETUP_STEPS.map((step) => ({ title: STEP_TITLES[step] }))}
      />
      <h2 ref={heading} tabIndex={-1} className="visually-hidden">
        第 {index + 1} 步，共 3 步：{STEP_TITLES[value.step]}
      </h2>
      <RestoredNotice
        isShown={draft.isRestored}
        sentence="上次填到一半的内容已经恢复"
        onStartOver={draft.startOver}
      />
      <form
        key={draft.generation}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <div ref={form.formRef} className="setup-fields">
          <FormProblem sentence={form.problem} />
          <FieldMessagesProvider messages={form.messages}>
            {value.step === 'profile' ? (
              <ProfileFields
                isBrief
                pathPrefix="profile."
                value={value.profile}
                onChange={(change) => patch({ profile: { ...value.profile, ...change } })}
              />
            ) : null}
            {value.step === 'mediators' ? (
              <RosterStep value={value.mediators} onChange={(mediators) => patch({ mediators })} />
            ) : null}
            {value.step === 'folder' ? (
              <FolderStep value={value} dataFolder={dataFolder} patch={patch} />
            ) : null}
          </FieldMessagesProvider>
        </div>
        <div className="setup-buttons">
          {index > 0 ? <Button onClick={goBack}>上一步</Button> : <span />}
          <Button type="primary" htmlType="submit" size="large" disabled={form.isSaving}>
            {submitLabel(value.step, form.isSaving)}
          </Button>
        </div>
      </form>
    </div>
  );
}

function submitLabel(step: SetupStep, isSaving: boolean): string {
  if (step !== 'folder') return '下一步';
  return isSaving ? '正在建立…' : '建好工作室，开始使用';
}
