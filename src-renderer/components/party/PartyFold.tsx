import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import type { ReactNode } from 'react';
import type { PartyDraft } from './party-draft';

interface PartyFoldProps {
  readonly ordinal: number;
  readonly draft: PartyDraft;
  readonly children: ReactNode;
}

/** One of many parties on one line; its card is a click away. */
export function PartyFold({ ordinal, draft, children }: PartyFoldProps) {
  return (
    <details className="party-fold">
      <summary>
        <strong>
          {PARTY_SIDE_LABELS[draft.side]} {ordinal}：{draft.name || '还没有姓名'}
        </strong>
        <span className="quiet">{draft.phone}</span>
        <span className="quiet">{draft.address}</span>
      </summary>
      {children}
    </details>
  );
}
