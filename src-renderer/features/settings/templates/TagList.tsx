import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { TagGroup } from '@shared/ipc/routes-templates';
import { useState } from 'react';
import { LoopMarks, TagTable } from './TagTable';

/** 标签: everything that may stand in a template of this paper, with what it prints of a real record. */
export function TagList({ paper }: { readonly paper: string }) {
  const [recordId, setRecordId] = useState<string | null>(null);
  const tags = useRouteQuery('templates.tags', { paper, recordId }, { keepPrevious: true });
  return (
    <Section title="可以用的标签">
      <p className="settings-lead">
        点“复制”，到 Word
        里要印这项内容的地方粘贴。标签要用英文的大括号，中间不留空格。不止一项的（当事人、条款、场次），用“#”和“/”的一对标签把要重复的内容包起来；各占一段，或者放在表格的同一行。
      </p>
      <AnswerGate query={tags}>
        {({ records, chosen, groups }) => (
          <>
            {chosen === null ? (
              <p className="quiet">还没有能印这种文书的，“印出来”一栏先空着。</p>
            ) : (
              <div className="template-case">
                <span id="tag-case">看印在哪一件上：</span>
                <TypedSelect
                  aria-labelledby="tag-case"
                  value={chosen.id}
                  options={records.map(({ id, number, title }) => ({
                    value: id,
                    label: `${number} ${title}`.trim(),
                  }))}
                  onChange={setRecordId}
                />
              </div>
            )}
            {groups
              .filter(({ loops }) => loops.length === 0)
              .map((group) => (
                <TagGroupTable key="paper" group={group} />
              ))}
            <details className="tag-group">
              <summary>不止一项的：当事人、条款、履行、场次……</summary>
              <div className="tag-loops">
                {groups
                  .filter(({ loops }) => loops.length > 0)
                  .map((group) => (
                    <TagGroupTable key={group.loops.join(' ')} group={group} />
                  ))}
              </div>
            </details>
          </>
        )}
      </AnswerGate>
    </Section>
  );
}

function TagGroupTable({ group: { loops, about, count, tags } }: { readonly group: TagGroup }) {
  const loop = loops.at(-1);
  const title =
    loop === undefined
      ? '整份文书'
      : `${loops.join('里的')}${count === null ? '' : `（${count} 项）`}`;
  return (
    <details className="tag-group">
      <summary>{title}</summary>
      {loop === undefined ? null : (
        <p className="tag-loop">
          {about}：
          <LoopMarks name={loop} />
          {loops.length > 1 ? `，放在“${loops.at(-2)}”的里面` : null}
        </p>
      )}
      <TagTable tags={tags} gives="在这一件里印出来" />
    </details>
  );
}
