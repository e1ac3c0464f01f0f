/** Answers that take work, kept while their generation answers: a generation never changes, and a new record is a new one. */
import type { Generation } from './generations.ts';

/** Asks once; whoever asks the same of the same generation meanwhile or later has the same answer. */
export type Remembering<Answer> = (
  generation: Generation,
  question: string,
  ask: () => Promise<Answer | undefined>,
) => Promise<Answer | undefined>;

/** @param most how many answers of a generation are kept; those that nobody has asked for longest go. Refusals and absences are not kept. */
export function rememberAnswers<Answer>(most: number): Remembering<Answer> {
  const generations = new WeakMap<Generation, Map<string, Promise<Answer | undefined>>>();
  return (generation, question, ask) => {
    const answers = generations.get(generation) ?? new Map<string, Promise<Answer | undefined>>();
    generations.set(generation, answers);
    const answer = answers.get(question) ?? ask();
    answers.delete(question);
    answers.set(question, answer);
    const forget = () => {
      if (answers.get(question) === answer) answers.delete(question);
    };
    answer.then(found => (found === undefined ? forget() : undefined), forget);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
