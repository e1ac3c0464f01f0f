/** A figure in a table of lists; where the heads of columns have no room, its noun stands beside it. */
export function Count({ of, noun, plural = `${noun}s` }: { of: number; noun: string; plural?: string }) {
  return (
    <td className={of === 0 ? 'right nought' : 'right'}>
      {of.toLocaleString('en')}
      <span className="beside"> {of === 1 ? noun : plural}</span>
    </td>
  );
}
