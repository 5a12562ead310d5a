import { DateField } from '@renderer/components/day/DateField';
import { SelectField } from '@renderer/components/form/choice-fields';
import { Field } from '@renderer/components/form/Field';
import { LongTextField, TextField } from '@renderer/components/form/text-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { ROLE_KEYS, ROLE_LABELS, type RoleKey, roleOf } from '@shared/domain/account/roles';
import type { PersonDraft } from './person-draft';

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  /** How many disputes are named already. */
  readonly fileCount: number;
  readonly onChange: (draft: PersonDraft) => void;
}

/** Name and role, and what the role asks for besides. */
export function PersonFields({ draft, fileCount, onChange }: PersonFieldsProps) {
  const { name, role } = draft;
  const change = (changed: Partial<PersonDraft>) => onChange({ ...draft, ...changed });
  return (
    <>
      <TextField
        path="account.name"
        label="姓名"
        isRequired
        value={name}
        onChange={(typed) => change({ name: typed })}
      />
      <SelectField<RoleKey>
        path="account.role"
        label="身份"
        isRequired
        value={role}
        values={ROLE_KEYS}
        labels={ROLE_LABELS}
        hint={role === null ? undefined : roleOf(role).about}
        onChange={(chosen) => change({ role: chosen })}
      />
      {role === null ? null : (
        <RoleFields role={role} draft={draft} fileCount={fileCount} onChange={onChange} />
      )}
    </>
  );
}

function RoleFields({
  role,
  draft,
  fileCount,
  onChange,
}: PersonFieldsProps & { readonly role: RoleKey }) {
  const { isOfRoster = false, byFiles = false } = roleOf(role);
  const change = (changed: Partial<PersonDraft>) => onChange({ ...draft, ...changed });
  return (
    <>
      {isOfRoster || role === 'director' ? (
        <RosterField
          isRequired={isOfRoster}
          value={draft.mediatorId}
          onChange={(mediatorId) => change({ mediatorId })}
        />
      ) : null}
      {role === 'director' ? null : (
        <LastDayField
          isRequired={byFiles}
          value={draft.until}
          onChange={(until) => change({ until })}
        />
      )}
      {byFiles ? (
        <LongTextField
          path="files"
          label="看哪几件"
          hint={
            fileCount > 0 ? `现在是 ${fileCount} 件；要换，把编号重新写全` : '写案件编号，一行一个'
          }
          value={draft.numbers}
          onChange={(numbers) => change({ numbers })}
        />
      ) : null}
    </>
  );
}

interface ChoiceProps {
  readonly isRequired: boolean;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function RosterField({ isRequired, value, onChange }: ChoiceProps) {
  const { activeMediators } = useStudio();
  return (
    <SelectField<string>
      path="mediatorId"
      label="是调解员名单上的哪一位"
      isRequired={isRequired}
      isClearable
      value={value}
      values={activeMediators.map(({ id }) => id)}
      labels={Object.fromEntries(activeMediators.map(({ id, name }) => [id, name]))}
      hint="名单上没有的，先在“设置 → 调解员”里加上"
      onChange={(id) => onChange(id ?? null)}
    />
  );
}

function LastDayField({ isRequired, value, onChange }: ChoiceProps) {
  return (
    <Field
      path="account.until"
      label="最后一天"
      isRequired={isRequired}
      hint={isRequired ? undefined : '一直用的，空着'}
      watched={value}
    >
      {({ status, ...control }) => (
        <DateField
          {...control}
          isRefused={status === 'error'}
          aim="future"
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
