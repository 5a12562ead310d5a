import { toFormErrors, wordError } from '@renderer/messages/error-wording';
import { type RefObject, useRef, useState } from 'react';
import type { z } from 'zod';
import { type FieldMessages, focusFirstWrongField, parseForm } from './field-errors';

interface FormSubmit {
  /** Put on the element that holds the form's fields. */
  readonly formRef: RefObject<HTMLDivElement | null>;
  readonly messages: FieldMessages;
  /** Why the whole was refused, in one sentence; null when there is nothing to say. */
  readonly problem: string | null;
  readonly error: unknown;
  readonly isSaving: boolean;
  /**
   * Checks the form and sends it. Answers what `save` answered, or null when it was refused; then the messages
   * stand beside the fields and the cursor in the first of them.
   */
  readonly submit: <S extends z.ZodType, R>(
    schema: S,
    draft: unknown,
    save: (value: z.output<S>) => Promise<R>,
    /** Where a message belongs whose path counts differently in the route's input than on the page. */
    toFormPath?: ToFormPath,
  ) => Promise<R | null>;
  readonly clearProblem: () => void;
}

type ToFormPath = (path: string) => string;

const NO_MESSAGES: FieldMessages = {};

/** Sends a form once, and shows what is wrong with it where it is wrong. */
export function useFormSubmit(): FormSubmit {
  const formRef = useRef<HTMLDivElement>(null);
  const [messages, setMessages] = useState(NO_MESSAGES);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const isRunning = useRef(false);

  const show = (found: FieldMessages, sentence: string, toFormPath: ToFormPath) => {
    const shown = Object.fromEntries(
      Object.entries(found).map(([path, message]) => [toFormPath(path), message]),
    );
    setMessages(shown);
    // After React has drawn the messages beside the fields.
    setTimeout(() => {
      const isShown = formRef.current !== null && focusFirstWrongField(formRef.current, shown);
      // One message that stands beside its field need not be said twice.
      if (!isShown || Object.keys(shown).length > 1) setProblem(sentence);
    }, 0);
  };
  const clearProblem = () => {
    setMessages(NO_MESSAGES);
    setProblem(null);
    setError(null);
  };

  const submit: FormSubmit['submit'] = async (schema, draft, save, toFormPath = samePath) => {
    if (isRunning.current) return null;
    clearProblem();
    const parsed = parseForm(schema, draft);
    if (!parsed.ok) {
      show(parsed.fields, countSentence(parsed.fields), toFormPath);
      return null;
    }
    isRunning.current = true;
    setSaving(true);
    try {
      return await save(parsed.value);
    } catch (caught) {
      setError(caught);
      const { fields } = toFormErrors(caught);
      show(fields, wordError(caught), toFormPath);
      return null;
    } finally {
      isRunning.current = false;
      setSaving(false);
    }
  };
  return { formRef, messages, problem, error, isSaving, submit, clearProblem };
}

function countSentence(fields: FieldMessages): string {
  const sentences = Object.values(fields);
  if (sentences.length === 1) return `${sentences[0]}。其余内容都还在。`;
  return `有 ${sentences.length} 处需要补充或修改，已在旁边标出；其余内容都还在。`;
}

function samePath(path: string): string {
  return path;
}
