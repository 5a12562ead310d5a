import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { TemplatedPaper } from '@shared/ipc/routes-templates';
import { Button } from 'antd';

interface TemplateVersionsProps {
  readonly paper: TemplatedPaper;
  /** What is done while there is no template, in words. */
  readonly builtIn?: string;
}

/** The versions of a template, who took them and when; an earlier one can be used again, and so can the program's own paper. */
export function TemplateVersions({ paper, builtIn = '照软件自带的样子印' }: TemplateVersionsProps) {
  const { record, usedId, versions, paper: key } = paper;
  const choose = useRouteMutation('templates.choose');
  const save = useRouteMutation('templates.saveVersion');
  if (record === null) return <p className="quiet">现在{builtIn}。</p>;
  return (
    <>
      <h3 className="settings-subtitle">用过的模板</h3>
      <FormErrorSummary error={choose.error ?? save.error} />
      {save.data ? <SavedFilePanel file={save.data} /> : null}
      <ul className="template-versions">
        {versions.map(({ id, fileName, addedOn, addedBy }) => (
          <li key={id}>
            <span>
              {fileName}
              <span className="table-meta">
                {formatChineseDate(addedOn)}
                {addedBy === '' ? '' : ` ${addedBy}`}采用
              </span>
            </span>
            <span className="template-version-acts">
              {id === usedId ? (
                <strong className="template-own">✓ 正在用</strong>
              ) : (
                <Button
                  disabled={choose.isPending}
                  aria-label={`改用${formatChineseDate(addedOn)}的${fileName}`}
                  onClick={() => choose.mutate({ ...record, versionId: id })}
                >
                  改用这一版
                </Button>
              )}
              <Button
                type="text"
                aria-label={`另存${formatChineseDate(addedOn)}的${fileName}`}
                onClick={() => save.mutate({ paper: key, versionId: id })}
              >
                另存一份
              </Button>
            </span>
          </li>
        ))}
        <li>
          <span>软件自带的样子</span>
          <span className="template-version-acts">
            {usedId === null ? (
              <strong className="template-own">✓ 正在用</strong>
            ) : (
              <Button
                disabled={choose.isPending}
                onClick={() => choose.mutate({ ...record, versionId: null })}
              >
                不用模板，改回自带的
              </Button>
            )}
          </span>
        </li>
      </ul>
    </>
  );
}
