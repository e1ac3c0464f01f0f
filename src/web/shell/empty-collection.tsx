/** What stands where a list will, while no document has been added; in a sentence with one thing to do. */
import { Message } from './message.tsx';
import { narrow, useMedia } from './use-media.ts';

export function EmptyCollection({ building }: { building: boolean }) {
  const isNarrow = useMedia(narrow);
  if (building) {
    return (
      <Message>
        <p>The first documents of this collection are being read.</p>
        <p className="second">What was read appears here as soon as it is done.</p>
      </Message>
    );
  }
  return (
    <Message>
      <p>This collection holds no documents yet.</p>
      <p className="second">
        {isNarrow
          ? 'Choose “Add documents” in the menu above.'
          : 'Drop files anywhere on this page, or choose “Add documents” in the bar above.'}
      </p>
    </Message>
  );
}
