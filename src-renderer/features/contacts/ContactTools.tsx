import { Allowed } from '@renderer/components/feedback/Allowed';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Button } from 'antd';
import { useState } from 'react';
import { AddContacts } from './AddContacts';
import './contacts.css';

/** Above the list: many at once, as they stand in the community's table. */
export function ContactTools() {
  const [isAdding, setIsAdding] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  return (
    <Allowed route="contacts.register">
      <div className="contact-tools">
        <Button
          disabled={isAdding}
          onClick={() => {
            setTold(null);
            setIsAdding(true);
          }}
        >
          一次填多条
        </Button>
        <SavedNote sentence={told} />
      </div>
      {isAdding && (
        <AddContacts
          onDone={(sentence) => {
            setTold(sentence);
            setIsAdding(false);
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Allowed>
  );
}
