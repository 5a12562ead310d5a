import type { Claim } from '@shared/domain/subsidy/subsidy';
import type { ReactNode } from 'react';
import { yuan } from './subsidy-words';

interface ReckoningProps {
  readonly claim: Claim;
  /** What is folded away with it: how the claim went. */
  readonly children?: ReactNode;
}

/** 怎么算的: line by line, and who gets what of it; one line while it is folded. */
export function Reckoning({ claim, children }: ReckoningProps) {
  const { lines, shares, schemeName, basis } = claim;
  return (
    <details className="subsidy-reckoning">
      <summary>{children === undefined ? '怎么算的' : '怎么算的，走过哪几步'}</summary>
      <p className="quiet">
        照方案“{schemeName}”{basis === '' ? '' : `（${basis}）`}
      </p>
      <table>
        <tbody>
          {lines.map(({ text, fen }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td>{yuan(fen)}</td>
            </tr>
          ))}
          {shares.map(({ mediatorId, name, isPresiding, fen }) => (
            <tr key={mediatorId} className="subsidy-share">
              <th scope="row">
                {name}（{isPresiding ? '主持' : '协助'}）
              </th>
              <td>{yuan(fen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </details>
  );
}
