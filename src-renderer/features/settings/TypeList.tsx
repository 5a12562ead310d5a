import { Fold } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { RhythmFields, type rhythmDraft } from '@renderer/components/rhythm/RhythmFields';
import { wordRhythm } from '@shared/domain/calendar/rhythm';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import './type-list.css';

/** A kind of meeting or round while it is typed. */
interface TypeDraft {
  readonly name: string;
  readonly rhythm: z.infer<typeof rhythmDraft>;
}

interface TypeListProps<T extends TypeDraft> {
  readonly label: string;
  /** The setting, and what the name of one is called. */
  readonly path: string;
  readonly nameLabel: string;
  readonly types: readonly T[];
  /** Those before are saved: a new one stands open. */
  readonly savedCount: number;
  readonly blank: NoInfer<T>;
  readonly addLabel: string;
  readonly onChange: (types: T[]) => void;
  /** What is asked of one beside its name and how often it is done. */
  readonly children: (type: T, path: string, patch: (change: Partial<T>) => void) => ReactNode;
}

/** What a studio does again and again, by the names that people use; one a fold. */
export function TypeList<T extends TypeDraft>(props: TypeListProps<T>) {
  const { label, types, savedCount, blank, onChange } = props;
  return (
    <>
      <ol className="type-list" aria-label={label}>
        {types.map((type, at) => {
          const path = `${props.path}.${at}`;
          const patch = (change: Partial<T>) => onChange(types.with(at, { ...type, ...change }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is the name, and a row has nothing else of its own
            <li key={at}>
              <Fold title={wordType(type, at)} isOpen={at >= savedCount}>
                <div className="type-fields">
                  <TextField
                    path={`${path}.name`}
                    label={`${at + 1}. ${props.nameLabel}`}
                    value={type.name}
                    onChange={(name) => patch({ name } as Partial<T>)}
                  />
                  <RhythmFields
                    path={`${path}.rhythm`}
                    value={type.rhythm}
                    onChange={(rhythm) => patch({ rhythm } as Partial<T>)}
                  />
                  {props.children(type, path, patch)}
                </div>
                <Button
                  aria-label={`去掉${type.name}`}
                  onClick={() => onChange(types.filter((_, place) => place !== at))}
                >
                  去掉
                </Button>
              </Fold>
            </li>
          );
        })}
      </ol>
      <Button className="counting-add" onClick={() => onChange([...types, blank])}>
        {props.addLabel}
      </Button>
    </>
  );
}

/** 3. 民情座谈会（每周）: what a kind is called while it is folded. */
function wordType({ name, rhythm }: TypeDraft, at: number): string {
  const often =
    rhythm.every === null || rhythm.every === 'none'
      ? ''
      : `（${wordRhythm({ ...rhythm, every: rhythm.every })}）`;
  return `${at + 1}. ${name || '还没有名称'}${often}`;
}
