import type { FieldChange } from '@renderer/ipc/answers';
import { Button } from 'antd';
import { useState } from 'react';

/** Texts up to this many characters, such as amounts and days, need no quotation marks. */
const PLAIN = 16;
/** Texts beyond this many characters are shown in part. */
const SHORT = 60;

/** One change in a sentence: 登记信息 · 涉及金额 由 3,000.00 元 改为 3,200.00 元. */
export function ChangeLine({ change }: { readonly change: FieldChange }) {
  const { place, label } = change;
  return (
    <li>
      <span className="history-place">{label === '' ? place : `${place} · ${label}`}</span>{' '}
      <WhatHappened change={change} />
    </li>
  );
}

function WhatHappened({ change: { kind, from, to } }: { readonly change: FieldChange }) {
  if (kind === 'added') return <>新增{to !== '' && <>：{<Value text={to} />}</>}</>;
  if (kind === 'removed') return <>删去{from !== '' && <>，原为：{<Value text={from} />}</>}</>;
  if (from === '' && to === '') return <>有改动</>;
  if (from === '')
    return (
      <>
        填写为 <Value text={to} />
      </>
    );
  if (to === '')
    return (
      <>
        清空，原为 <Value text={from} />
      </>
    );
  return (
    <>
      由 <Value text={from} /> 改为 <Value text={to} />
    </>
  );
}

/** A value; a long one is cut short until somebody wants all of it. */
function Value({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false);
  const characters = [...text];
  if (characters.length <= PLAIN) return <span className="history-value">{text}</span>;
  if (characters.length <= SHORT) return <q className="history-value">{text}</q>;
  return (
    <>
      <q className="history-value">{isWhole ? text : `${characters.slice(0, SHORT).join('')}…`}</q>
      <Button
        type="link"
        size="small"
        aria-expanded={isWhole}
        onClick={() => setWhole((was) => !was)}
      >
        {isWhole ? '收起' : `全文（${characters.length} 字）`}
      </Button>
    </>
  );
}
