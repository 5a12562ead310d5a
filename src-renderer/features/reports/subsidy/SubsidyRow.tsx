import { Allowed } from '@renderer/components/feedback/Allowed';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { caseAddress } from '@renderer/components/layout/case-address';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { Claim, TakenStep } from '@shared/domain/subsidy/subsidy';
import { SUBSIDY_STEP_LABELS } from '@shared/domain/subsidy/subsidy-steps';
import type { ClaimedCase, OpenCase } from '@shared/ipc/routes-subsidies';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Lacks } from './Lacks';
import { Reckoning } from './Reckoning';
import { yuan } from './subsidy-words';

interface Ticked {
  readonly isTicked: boolean;
  /** Null where nothing can be done with it. */
  readonly onTick: ((isTicked: boolean) => void) | null;
  /** Whether nothing of the list can be ticked. */
  readonly isPlain?: boolean;
}

/** A case that may be applied for: what it comes to, and what stands against it. */
export function OpenRow({ one, ...ticked }: Ticked & { readonly one: OpenCase }) {
  const { caseId, number, title, claim, lacks, repeats } = one;
  return (
    <RowFrame {...ticked} {...{ caseId, number, title, claim }}>
      <Lacks caseId={caseId} lacks={lacks} />
      {repeats.length > 0 ? (
        <p className="subsidy-repeat">
          ! 双方和已申请的
          {repeats.map((other) => (
            <Link key={other.caseId} to={caseAddress(other.caseId)}>
              {other.number}
            </Link>
          ))}
          是同样的人。是同一件纠纷的，只补一次；核对过不是的，再勾选申请。
        </p>
      ) : null}
    </RowFrame>
  );
}

/** A claim: how it went so far. */
export function ClaimRow({ one, ...ticked }: Ticked & { readonly one: ClaimedCase }) {
  const { caseId, claim, title, steps, troubles } = one;
  const last = steps.at(-1);
  const course = (
    <>
      <ol className="subsidy-steps">
        {steps.map((step) => (
          <li key={step.id}>{wordStep(step)}</li>
        ))}
      </ol>
      {steps.length > 1 ? <TakeBack one={one} /> : null}
    </>
  );
  return (
    <RowFrame {...ticked} {...{ caseId, title, claim, course }} number={claim.caseNumber}>
      {last === undefined ? null : <p className="quiet">{wordStep(last)}</p>}
      <Lacks caseId={caseId} lacks={troubles} />
    </RowFrame>
  );
}

interface RowFrameProps extends Ticked {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly claim: Claim | null;
  /** How the claim went, folded away with the reckoning. */
  readonly course?: ReactNode;
  readonly children: ReactNode;
}

function RowFrame(props: RowFrameProps) {
  const {
    caseId,
    number,
    title,
    claim,
    course,
    isTicked,
    onTick,
    isPlain = false,
    children,
  } = props;
  const fen = claim?.shares.reduce((sum, share) => sum + share.fen, 0);
  return (
    <li className={isPlain ? 'subsidy-row subsidy-row-plain' : 'subsidy-row'}>
      {isPlain ? null : onTick === null ? (
        <span className="subsidy-untickable" aria-hidden>
          —
        </span>
      ) : (
        <Checkbox
          aria-label={`勾选${number}`}
          checked={isTicked}
          onChange={({ target }) => onTick(target.checked)}
        />
      )}
      <div className="subsidy-words">
        <p className="subsidy-head">
          <Link to={caseAddress(caseId)}>
            {number} {title}
          </Link>
          <strong>{fen === undefined ? '不补' : yuan(fen)}</strong>
        </p>
        {claim === null ? null : <p className="quiet">{wordClaim(claim)}</p>}
        {children}
        {claim === null ? null : <Reckoning claim={claim}>{course}</Reckoning>}
      </div>
    </li>
  );
}

/** 撤销这一步: noted by mistake. */
function TakeBack({ one: { id, revision, claim, steps } }: { readonly one: ClaimedCase }) {
  const undo = useRouteMutation('subsidies.undo');
  const last = steps.at(-1);
  if (last === undefined) return null;
  const word = SUBSIDY_STEP_LABELS[last.step];
  return (
    <>
      <FormErrorSummary error={undo.error} />
      <Allowed route="subsidies.undo">
        <ConfirmButton
          type="text"
          className="subsidy-undo"
          aria-label={`撤销${claim.caseNumber}的${word}`}
          disabled={undo.isPending}
          question={`撤销${claim.caseNumber}的“${word}”？`}
          explanation="记错了才撤销：回到上一步，修改记录里留着。"
          confirmLabel={`撤销${word}`}
          onConfirm={() => undo.mutate({ id, revision })}
        >
          撤销“{word}”
        </ConfirmButton>
      </Allowed>
    </>
  );
}

/** The day that counts, and who gets something. */
function wordClaim({ countedOn, shares }: Claim): string {
  return `${formatChineseDate(countedOn)}　${shares.map(({ name }) => name).join('、')}`;
}

function wordStep({ step, on, by, note }: TakenStep): string {
  const what = `${SUBSIDY_STEP_LABELS[step]}：${formatChineseDate(on)}，${by}`;
  return note === '' ? what : `${what}，${note}`;
}
