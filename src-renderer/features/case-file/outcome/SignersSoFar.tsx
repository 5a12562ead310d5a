import { CitedText } from '@renderer/components/law/CitedText';
import {
  type SigningStanding,
  signingNeed,
  signingStandings,
} from '@shared/domain/case/agreement/signing-standing';
import { SIGNED_BY_LABELS } from '@shared/domain/case/model/agreement';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { useCaseFile } from '../shared/case-file-context';

/** Who has signed, on which day, and who is still missing. Nothing while nobody was noted and nobody signs through others. */
export function SignersSoFar() {
  const { view } = useCaseFile();
  const standings = signingStandings(view.case, view.today);
  const signed = standings.filter(({ signature }) => signature !== null);
  const missing = standings.filter(({ signature }) => signature === null);
  const needs = missing.flatMap(({ party }) => {
    const need = signingNeed(party, view.today);
    return need === '' ? [] : [`${party.name}：${need}`];
  });
  if (signed.length === 0 && needs.length === 0) return null;
  return (
    <div className="signers-so-far">
      {signed.length > 0 && (
        <p>
          已经签名 {signed.length} 人：{signed.map(tellSigned).join('、')}
        </p>
      )}
      {signed.length > 0 && missing.length > 0 && (
        <p>
          <strong>
            还没有签名 {missing.length} 人：{missing.map(({ party }) => party.name).join('、')}
          </strong>
        </p>
      )}
      {needs.map((need) => (
        <p key={need}>
          <CitedText text={need} />
        </p>
      ))}
    </div>
  );
}

/** 王某（2026年11月10日，法定代理人代签） */
export function tellSigned({ party, signature }: SigningStanding): string {
  if (signature === null) return party.name;
  const { signedOn, by } = signature;
  const hand = by === null || by === 'self' ? '' : `，${SIGNED_BY_LABELS[by]}`;
  return `${party.name}（${formatChineseDate(signedOn)}${hand}）`;
}
