/** Work in turns: each begins when the one before has ended, or has given up its turn earlier. */

type Turns = <Result>(work: (release: () => void) => Promise<Result>) => Promise<Result>;

export function turns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return async work => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    try {
      return await work(resolve);
    } finally {
      resolve();
    }
  };
}
