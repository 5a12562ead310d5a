import {
  type CaseFile,
  CaseFileContext,
} from '@renderer/features/case-file/shared/case-file-context';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { fireEvent } from '@testing-library/react';
import type { ReactNode } from 'react';
import { makeView } from '../../../support/case-view';
import { settle, showPage } from '../../show-page';

/** Opens a dialog of a case's page; what it sends is kept, and answered by the case as it was. */
export async function openDialog(dialog: ReactNode, one: Partial<MediationCase> = {}) {
  const sent: [string, unknown][] = [];
  let isClosed = false;
  const close = () => {
    isClosed = true;
  };
  const view = makeView(one);
  const file: CaseFile = {
    ...{ view, openAct: null, isStale: false, timesReadAgain: 0 },
    can: () => true,
    send: async (route, payload) => {
      sent.push([route, payload]);
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
    answers: { 'drafts.get': () => null, 'drafts.put': () => null, 'drafts.clear': () => null },
  });
  return { sent, isClosed: () => isClosed };
}

/** Presses the button that saves. */
export async function pressSave(): Promise<void> {
  const button = document.querySelector('.ant-modal-footer .ant-btn-primary');
  if (button === null) throw new Error('no button to save with');
  fireEvent.click(button);
  await settle();
}
