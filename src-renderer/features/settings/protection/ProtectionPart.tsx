import { Section } from '@renderer/components/layout/Section';
import { mayDo, useDesk } from '@renderer/ipc/use-desk';
import { useState } from 'react';
import { LockAfter } from './LockAfter';
import { OwnPassword } from './OwnPassword';
import { PeopleList } from './PeopleList';
import { PlainBackups } from './PlainBackups';
import { RecoverySheet } from './RecoverySheet';
import { RoleTable } from './RoleTable';
import { SheetPart } from './SheetPart';
import { TurnOff } from './TurnOff';
import { TurnOnForm } from './TurnOnForm';
import './protection.css';

/** 保护: whether the data are locked and sealed, who can unlock them, and who may see what. */
export function ProtectionPart() {
  const desk = useDesk();
  // The code is shown once: it is kept here alone, until its holder says that the sheet is printed and right.
  const [code, setCode] = useState<string | null>(null);
  if (desk === null) return null;
  if (code !== null) return <RecoverySheet code={code} onDone={() => setCode(null)} />;
  if (!desk.isProtected) return <Unprotected onOn={setCode} />;
  return (
    <>
      <OwnPassword />
      {mayDo(desk, 'accounts.manage') ? (
        <>
          <PeopleList secrets={desk.people} />
          <LockAfter />
          <PlainBackups />
          <SheetPart onCode={setCode} />
          <TurnOff />
        </>
      ) : null}
      <Section title="谁能看什么">
        <RoleTable />
      </Section>
    </>
  );
}

function Unprotected({ onOn }: { readonly onOn: (code: string) => void }) {
  return (
    <>
      <Section title="保护">
        <p className="settings-lead">
          现在没有保护：谁打开这台电脑，谁就能看全部资料。打开保护以后，要输密码才能进；电脑、U
          盘、备份丢了，别人也读不出来；每个人只看自己该看的。
        </p>
        <TurnOnForm onOn={onOn} />
      </Section>
      <Section title="谁能看什么">
        <p className="settings-lead">打开保护以后，主任在这里添加别的人，给每个人选一种身份。</p>
        <RoleTable />
      </Section>
    </>
  );
}
