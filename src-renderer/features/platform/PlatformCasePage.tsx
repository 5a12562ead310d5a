import { ArrowLeftOutlined, CheckCircleFilled } from '@ant-design/icons';
import { useToday } from '@renderer/components/day/today-context';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { CopyButton } from '@renderer/components/feedback/CopyButton';
import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { platformEntrySchema } from '@shared/domain/case/model/platform-entry';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { z } from 'zod';
import './platform.css';

type Lines = OutputOf<'platform.lines'>;
type Line = Lines['lines'][number];

/** A case field by field, in the platform's order, each copied with one click; then the number that it got there. */
export function PlatformCasePage() {
  const { caseId = '' } = useParams();
  const lines = useRouteQuery('platform.lines', { caseId });
  return (
    <div className="page">
      <AnswerGate query={lines}>{(answer) => <Copying key={caseId} answer={answer} />}</AnswerGate>
    </div>
  );
}

function Copying({ answer }: { readonly answer: Lines }) {
  const { case: one, lines, people, nextId } = answer;
  return (
    <>
      <PageHeader
        title={`平台录入：${one.title}`}
        lead={
          <>
            <Link to={`/cases/${one.id}`}>
              <ArrowLeftOutlined aria-hidden="true" /> {one.number}
            </Link>
            ，在平台上打开对应的一栏，这里点“复制”，那边粘贴（Ctrl+V）
          </>
        }
        actions={
          <>
            <Link className="platform-settings" to="/reports/platform">
              没录的一览
            </Link>
            {nextId !== null && (
              <Link className="platform-settings" to={`/cases/${nextId}/platform`}>
                下一件没录的
              </Link>
            )}
          </>
        }
      />
      <NumberThere key={one.revision} one={one} />
      <div className="platform-columns">
        <Section title="案件">
          <LineList lines={lines} />
        </Section>
        <div>
          {people.map(({ id, name, lines: own }) => (
            <Section key={id} title={name}>
              <LineList lines={own} />
            </Section>
          ))}
        </div>
      </div>
    </>
  );
}

function LineList({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl className="platform-lines">
      {lines.map(({ key, heading, text }) => (
        <div key={key}>
          <dt>{heading}</dt>
          <dd>{text === '' ? <span className="quiet">（没有）</span> : text}</dd>
          {text !== '' && (
            <dd className="platform-copy">
              <CopyButton text={text} label="复制" about={heading} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

const inputSchema = z.object({ platform: platformEntrySchema });

/** The number that the case got there; written back here, it is no longer among those to be typed in. */
function NumberThere({ one }: { readonly one: Lines['case'] }) {
  const today = useToday();
  const form = useFormSubmit();
  const note = useRouteMutation('cases.notePlatform');
  // The number that was found in the platform's export.
  const [params] = useSearchParams();
  const [isOpen, setOpen] = useState(one.platform === null);
  const [draft, setDraft] = useState(
    () =>
      one.platform ?? {
        ...emptyDraftOf(platformEntrySchema),
        ...{ number: params.get('number') ?? '', enteredOn: today },
      },
  );
  const target = { caseId: one.id, revision: one.revision };
  const save = () =>
    void form.submit(inputSchema, { platform: draft }, (input) =>
      note.mutateAsync({ ...target, ...input }),
    );
  if (!isOpen && one.platform !== null)
    return (
      <p className="section-card platform-number">
        <CheckCircleFilled aria-hidden="true" className="platform-done" />
        {formatChineseDate(one.platform.enteredOn)}已录入，平台案号 {one.platform.number}
        <Button onClick={() => setOpen(true)}>改平台案号</Button>
      </p>
    );
  return (
    <div ref={form.formRef} className="section-card platform-number">
      <FieldMessagesProvider messages={form.messages}>
        <SchemaFields
          path="platform"
          schema={platformEntrySchema}
          value={draft}
          onPatch={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
      </FieldMessagesProvider>
      <Button type="primary" loading={form.isSaving} onClick={save}>
        登记平台案号
      </Button>
      <FormProblem sentence={form.problem} />
    </div>
  );
}
