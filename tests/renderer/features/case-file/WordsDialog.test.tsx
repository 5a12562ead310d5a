import { WordsDialog } from '@renderer/features/case-file/attachments/WordsDialog';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeSession } from '../../../support/case-view';
import { makeAttachment } from '../../../support/make-attachment';
import { openDialog, pressSave } from './open-dialog';

const CASE = {
  attachments: [makeAttachment({ note: '原来的说明' })],
  sessions: [makeSession('2026-11-18', '')],
};

afterEach(cleanup);

describe('改材料的说明', () => {
  it('先写着现在的，只改说明，种类和归属照旧送去（bug: 改一句话，材料换了地方）', async () => {
    const { sent, isClosed } = await openDialog(<WordsDialog attachmentId="f1" />, CASE);
    expect(screen.getByText('改说明：收条.jpg')).toBeDefined();
    const note = screen.getByLabelText<HTMLTextAreaElement>(/^说明/);
    expect(note.value).toBe('原来的说明');
    fireEvent.change(note, { target: { value: '王某收到维修费的收条' } });
    await pressSave();
    expect(sent).toEqual([
      [
        'attachments.describe',
        {
          ...{ attachmentId: 'f1', kind: 'fulfillment_proof', subject: { of: 'case' } },
          note: '王某收到维修费的收条',
        },
      ],
    ]);
    expect(isClosed()).toBe(true);
  });

  it('归到的那一场已经没有了：说出来，不送（bug: 归到没有的东西上）', async () => {
    const gone = makeAttachment({ subject: { of: 'session', sessionId: 's-gone' } });
    const { sent } = await openDialog(<WordsDialog attachmentId="f1" />, {
      ...CASE,
      attachments: [gone],
    });
    await pressSave();
    expect(sent).toEqual([]);
    expect(document.querySelector('[data-field=subject] [role=alert]')?.textContent).toBeTruthy();
  });

  it('已经移出案卷、找不到的材料，什么也不显示', async () => {
    await openDialog(<WordsDialog attachmentId="f9" />, CASE);
    expect(document.querySelector('.ant-modal')).toBeNull();
  });
});
