import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import type { DeskState } from '@renderer/ipc/use-desk';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { ROLE_LABELS } from '@shared/domain/account/roles';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { PasswordDialog } from './PasswordDialog';
import { PersonDialog } from './PersonDialog';
import type { Person } from './person';

/** Everybody who has an account, in one page: a studio has few. */
const MOST = 100;

type Asking = { readonly what: 'person' | 'password'; readonly person: Person | null } | null;

interface PeopleListProps {
  /** Who has a password, and how their 短密码 stands. */
  readonly secrets: DeskState['people'];
}

/** The people who work with the program: as what, and whether they have a password yet. */
export function PeopleList({ secrets }: PeopleListProps) {
  const withPassword = new Set(secrets.map(({ id }) => id));
  const withPin = new Set(secrets.filter(({ pin }) => pin !== 'none').map(({ id }) => id));
  const client = useQueryClient();
  const dropPin = useRouteMutation('protection.dropPin');
  const refresh = { onSuccess: () => client.invalidateQueries({ queryKey: ['desk.state'] }) };
  const people = useRouteQuery('accounts.list', { text: '', page: 1, pageSize: MOST });
  const end = useRouteMutation('accounts.end');
  const reopen = useRouteMutation('accounts.reopen');
  const [asking, ask] = useState<Asking>(null);
  return (
    <Section
      title="人员"
      actions={
        <Button type="primary" onClick={() => ask({ what: 'person', person: null })}>
          添加人员
        </Button>
      }
    >
      <FormErrorSummary error={end.error ?? reopen.error ?? dropPin.error} />
      <AnswerGate query={people}>
        {({ items }) => (
          <ul className="account-list">
            {items.map((person) => (
              <li key={person.id}>
                <PersonWords person={person} hasPassword={withPassword.has(person.id)} />
                <span className="account-buttons">
                  {person.row.endedOn === null ? (
                    <>
                      <Button onClick={() => ask({ what: 'person', person })}>修改</Button>
                      <Button onClick={() => ask({ what: 'password', person })}>
                        {withPassword.has(person.id) ? '换密码' : '设密码'}
                      </Button>
                      {withPin.has(person.id) ? (
                        <ConfirmButton
                          question={`取消${person.row.name}的短密码？`}
                          explanation="忘了短密码，就取消。取消以后先输密码进来，再自己设一个。"
                          confirmLabel="取消短密码"
                          onConfirm={() => dropPin.mutate({ accountId: person.id }, refresh)}
                        >
                          取消短密码
                        </ConfirmButton>
                      ) : null}
                      <ConfirmButton
                        question={`停用${person.row.name}？`}
                        explanation="停用以后马上进不来，以前办的都还在。以后可以重新启用，再设密码。"
                        confirmLabel="停用"
                        onConfirm={() => end.mutate({ id: person.id, revision: person.revision })}
                      >
                        停用
                      </ConfirmButton>
                    </>
                  ) : (
                    <Button
                      onClick={() => reopen.mutate({ id: person.id, revision: person.revision })}
                    >
                      重新启用
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </AnswerGate>
      {asking?.what === 'person' ? (
        <PersonDialog person={asking.person} onClose={() => ask(null)} />
      ) : null}
      {asking?.what === 'password' && asking.person !== null ? (
        <PasswordDialog person={asking.person} onClose={() => ask(null)} />
      ) : null}
    </Section>
  );
}

function PersonWords({
  person: { row },
  hasPassword,
}: {
  readonly person: Person;
  readonly hasPassword: boolean;
}) {
  const words = [
    ROLE_LABELS[row.role],
    row.until === null ? '' : `到${formatChineseDate(row.until)}为止`,
    row.files.length === 0 ? '' : `看 ${row.files.length} 件`,
    row.endedOn === null ? (hasPassword ? '' : '还没有密码，进不来') : '已停用',
  ];
  return (
    <span>
      <strong>{row.name}</strong>　{words.filter((word) => word !== '').join('，')}
    </span>
  );
}
