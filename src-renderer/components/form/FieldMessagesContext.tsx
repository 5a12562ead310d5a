import { createContext, type ReactNode, useContext, useState } from 'react';
import { type FieldMessages, messageAt } from './field-errors';

const NO_MESSAGES: FieldMessages = {};
const MessagesContext = createContext<FieldMessages>(NO_MESSAGES);
const ReadOnlyContext = createContext(false);

interface ProviderProps {
  readonly messages: FieldMessages;
  /** Shows the fields without letting them be changed. */
  readonly isReadOnly?: boolean;
  readonly children: ReactNode;
}

/** Gives the fields below it their messages, each found by its path. */
export function FieldMessagesProvider({ messages, isReadOnly = false, children }: ProviderProps) {
  return (
    <MessagesContext value={messages}>
      <ReadOnlyContext value={isReadOnly}>{children}</ReadOnlyContext>
    </MessagesContext>
  );
}

/**
 * The message for a field, if its value was refused; gone as soon as the value is another one than the refused.
 * @param watched the field's value; left out, the message stays until the form is checked again
 */
export function useFieldMessage(path: string, watched?: unknown): string | undefined {
  const messages = useContext(MessagesContext);
  const [refused, setRefused] = useState({ messages, watched });
  const isNew = refused.messages !== messages;
  if (isNew) setRefused({ messages, watched });
  const isMended = !isNew && !Object.is(refused.watched, watched);
  return isMended ? undefined : messageAt(messages, path);
}

/** Whether the form is only shown. */
export function useIsReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}
