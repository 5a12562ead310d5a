import { LineListsPart } from './LineListsPart';

/** 通讯录: which duties are offered while somebody is written down. */
export function DutyNamesPart() {
  return (
    <LineListsPart
      draftKey="settings-directory"
      title="通讯录的职责"
      lead="登记联系人时可以选，也可以另写。去掉一项，以前登记的不变。"
      lists={[{ name: 'duties', hint: '一行写一个', minRows: 10 }]}
    />
  );
}
