import type { Claim } from '@shared/domain/subsidy/subsidy';
import { yuan } from './subsidy-words';

/** 怎么算的: line by line, and who gets what of it. */
export function Reckoning({ claim }: { readonly claim: Claim }) {
  const { lines, shares, schemeName, basis } = claim;
  return (
    <details className="subsidy-reckoning">
      <summary>怎么算的</summary>
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
    </details>
  );
}
