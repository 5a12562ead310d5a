import { AcceptDialog } from '@renderer/features/case-file/acceptance/AcceptDialog';
import { DeclineDialog } from '@renderer/features/case-file/acceptance/DeclineDialog';
import { ExtendDialog } from '@renderer/features/case-file/acceptance/ExtendDialog';
import { WithdrawDialog } from '@renderer/features/case-file/acceptance/WithdrawDialog';
import { RemovalDialog } from '@renderer/features/case-file/attachments/RemovalDialog';
import { CloseDialog } from '@renderer/features/case-file/follow-through/CloseDialog';
import { ConfirmationDialog } from '@renderer/features/case-file/follow-through/ConfirmationDialog';
import { ReworkDialog } from '@renderer/features/case-file/follow-through/ReworkDialog';
import { SignDialog } from '@renderer/features/case-file/outcome/SignDialog';
import { TerminateDialog } from '@renderer/features/case-file/outcome/TerminateDialog';
import {
  type CaseFile,
  CaseFileContext,
} from '@renderer/features/case-file/shared/case-file-context';
import { RequestError } from '@renderer/ipc/request';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeView } from '../../../support/case-view';
import { settle, showPage } from '../../show-page';

const PEOPLE = { mediators: [], profile: {}, settings: { mediationLimitInDays: 30 } };

interface Opened {
  readonly sent: [string, unknown][];
  readonly isClosed: () => boolean;
}

/** Opens a dialog of the case file; saving answers a view, or what the test says. */
async function open(
  dialog: ReactNode,
  { draft = null as unknown, send = (): void => undefined, isStale = false } = {},
): Promise<Opened> {
  const sent: [string, unknown][] = [];
  let isClosed = false;
  const close = () => {
    isClosed = true;
  };
  const view = makeView({});
  const file: CaseFile = {
    ...{ view, openAct: null, isStale, timesReadAgain: 0 },
    can: () => true,
    send: async (route, payload) => {
      sent.push([route, payload]);
      send();
      return view;
    },
    open: () => undefined,
    isUnfolded: () => true,
    unfold: () => undefined,
    show: () => undefined,
    goTo: () => undefined,
    fold: () => undefined,
    close,
    closeSaved: close,
    readAgain: () => undefined,
    markDirty: () => undefined,
  };
  await showPage(<CaseFileContext value={file}>{dialog}</CaseFileContext>, {
    bootstrap: { studio: PEOPLE },
    answers: {
      'drafts.get': () => draft,
      'drafts.put': () => null,
      'drafts.clear': () => null,
    },
  });
  return { sent, isClosed: () => isClosed };
}

const button = (name: string) => {
  const found = [...document.querySelectorAll('.ant-modal-footer button')].find(
    ({ textContent }) => textContent?.replaceAll(' ', '') === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const press = async (name: string) => {
  fireEvent.click(button(name));
  await settle();
};
const said = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent);

afterEach(cleanup);

describe('案卷里的对话框', () => {
  it.each<[string, ReactNode, string, RegExp]>([
    ['不予受理', <DeclineDialog key="d" />, '不予受理', /原因/],
    ['延期', <ExtendDialog key="e" />, '登记延期', /延至|日期/],
    ['撤回', <WithdrawDialog key="w" />, '登记撤回', /原因/],
    ['签字盖章', <SignDialog key="s" />, '登记签字盖章', /日期/],
    ['终止', <TerminateDialog key="t" />, '终止调解', /原因|情形/],
    ['司法确认', <ConfirmationDialog key="c" />, '保存司法确认', /请/],
    ['二次办理', <ReworkDialog key="r" followUpId="f1" />, '保存二次办理', /二次办理情况/],
    ['材料移出', <RemovalDialog key="m" attachmentId="a1" />, '移出案卷', /原因/],
  ])(
    '%s：要紧的没有填，在那一格说清楚，什么也没有送出去，对话框不关',
    async (_name, dialog, save, words) => {
      const { sent, isClosed } = await open(dialog);
      await press(save);
      expect(said().join('')).toMatch(words);
      expect(document.querySelector('[aria-invalid=true]')).not.toBeNull();
      expect(sent).toEqual([]);
      expect(isClosed()).toBe(false);
    },
  );

  it.each<[string, ReactNode, string, [string, unknown]]>([
    [
      '受理',
      <AcceptDialog key="a" />,
      '受理',
      [
        'cases.accept',
        { acceptance: { acceptedOn: '2026-11-20', acceptedBy: '', limitInDays: 30 } },
      ],
    ],
    [
      '结案',
      <CloseDialog key="c" />,
      '结案',
      ['cases.close', { closure: { closedOn: '2026-11-20', note: '' } }],
    ],
  ])(
    '%s：日子就是今天的，一按就送去，然后关上（bug: 用电脑自己的日子）',
    async (_name, dialog, save, expected) => {
      const { sent, isClosed } = await open(dialog);
      await press(save);
      expect(sent).toEqual([expected]);
      expect(isClosed()).toBe(true);
    },
  );

  it('上次没写完的还在，照它送去（bug: 关了窗口，写好的就没了）', async () => {
    const draft = { resolvedOn: '2026-11-18', result: 'satisfied', note: '重新焊了立柱' };
    const { sent } = await open(<ReworkDialog followUpId="f1" />, { draft });
    expect(screen.getByText(/上次没写完的内容已恢复/)).toBeDefined();
    await press('保存二次办理');
    expect(sent).toEqual([['cases.resolveRework', { ...draft, followUpId: 'f1' }]]);
  });

  it('被拒绝了，说为什么，写的字还在，对话框不关', async () => {
    const draft = { withdrawnOn: '2026-11-18', reason: '双方自己说好了' };
    const { sent, isClosed } = await open(<WithdrawDialog />, {
      draft,
      send: () => {
        throw new RequestError({ code: 'DISK_FULL' });
      },
    });
    await press('登记撤回');
    expect(sent).toHaveLength(1);
    expect(said().join('')).toMatch(/。/);
    expect(isClosed()).toBe(false);
    expect(document.querySelector<HTMLTextAreaElement>('textarea[id]')?.value).toBe(
      '双方自己说好了',
    );
  });

  it('“先不办”不送，只是关上', async () => {
    const { sent, isClosed } = await open(<DeclineDialog />);
    await press('先不办');
    expect(sent).toEqual([]);
    expect(isClosed()).toBe(true);
  });
});
