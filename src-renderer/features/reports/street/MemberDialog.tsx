import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { pickMembers } from '@shared/domain/record/pick-members';
import { monthsUpTo } from '@shared/domain/reports/period';
import { type MemberPart, memberPartSchema } from '@shared/domain/street/member';
import type { ShownMember } from '@shared/ipc/routes-street';
import { useState } from 'react';
import { z } from 'zod';

interface MemberDialogProps {
  /** Null for a new one. */
  readonly member: ShownMember | null;
  readonly period: string;
  readonly onClose: () => void;
}

const schema = z.object({ member: memberPartSchema });

/** 登记报送单位, or what is written down of one. */
export function MemberDialog({ member, period, onClose }: MemberDialogProps) {
  const form = useFormSubmit();
  const register = useRouteMutation('members.register');
  const correct = useRouteMutation('members.correct');
  const [draft, setDraft] = useState<DraftOf<MemberPart>>(() =>
    member === null
      ? { ...emptyDraftOf(memberPartSchema), from: monthsUpTo(period)[0] ?? '' }
      : pickMembers(memberPartSchema, member),
  );
  const send = async () => {
    const done = await form.submit(schema, { member: draft }, (input) =>
      member === null
        ? register.mutateAsync(input)
        : correct.mutateAsync({ ...input, id: member.id, revision: member.revision }),
    );
    if (done !== null) onClose();
  };
  return (
    <FormDialog
      title={member === null ? '登记报送单位' : `修改${member.name}`}
      okText="保存"
      cancelText="先不登记"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <FieldMessagesProvider messages={form.messages}>
          <SchemaFields
            path="member"
            schema={memberPartSchema}
            value={draft}
            words={{
              name: { hint: '和这个单位自己软件里的工作室名称写得一样', isWide: true },
              from: { hint: '例如 2026-01；从这个月起，没有报的就列出来' },
              until: { hint: '还在报的，空着' },
            }}
            onPatch={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
        </FieldMessagesProvider>
        {member?.keys.map(({ key, fingerprint, confirmedOn, confirmedBy }) => (
          <p key={key} className="table-meta">
            指纹 {fingerprint}，{formatChineseDate(confirmedOn)}
            {confirmedBy === '' ? '' : `由${confirmedBy}`}核对
          </p>
        ))}
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
