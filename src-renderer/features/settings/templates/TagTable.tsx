import { CopyButton } from '@renderer/components/feedback/CopyButton';
import type { ShownTag } from '@shared/ipc/routes-templates';

interface TagTableProps {
  readonly tags: readonly ShownTag[];
  /** Over what each tag gives. */
  readonly gives: string;
}

/** Tags to be copied, each with what it is and what it gives. */
export function TagTable({ tags, gives }: TagTableProps) {
  return (
    <table className="tag-table">
      <thead>
        <tr>
          <th scope="col">标签</th>
          <th scope="col">印什么</th>
          <th scope="col">{gives}</th>
        </tr>
      </thead>
      <tbody>
        {tags.map(({ name, about, prints }) => (
          <tr key={name}>
            <td>
              <span className="tag-name">
                <code>{`{${name}}`}</code>
                <CopyButton text={`{${name}}`} label="复制" />
              </span>
            </td>
            <td>{about}</td>
            <td>{prints === '' ? <span className="quiet">（空着）</span> : prints}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a repeated part begins and ends. */
export function LoopMarks({ name }: { readonly name: string }) {
  return (
    <>
      开始写 <code>{`{#${name}}`}</code>
      <CopyButton text={`{#${name}}`} label="复制" />
      结束写 <code>{`{/${name}}`}</code>
      <CopyButton text={`{/${name}}`} label="复制" />
    </>
  );
}
