/**
 * Starts up to `depth` pieces of work at once and hands over their results in the order of their sources.
 * A failure is thrown where its result would have come.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  depth: number,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of source) {
    const started = work(item);
    started.catch(() => {}); // it is awaited, and may throw, only when its turn comes
    running.push(started);
    if (running.length >= depth) yield await running.shift()!;
  }
  while (running.length > 0) yield await running.shift()!;
}
