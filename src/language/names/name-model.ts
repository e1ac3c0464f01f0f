/** The classifier of names: a model file in, a function that scores features out. */
import { type ModelFile, ModelFileError, numberFact } from '../model-file.ts';
import { addScores } from '../tagging/perceptron.ts';
import { loadPerceptron } from '../tagging/tagger-model.ts';
import { type NameScorer, nameClasses } from './choose-names.ts';

/** @throws ModelFileError when the file's classes are not ours. */
export function loadNameScorer(file: ModelFile): NameScorer {
  if (file.facts.classes !== nameClasses.join(' '))
    throw new ModelFileError(`the names model has the classes “${file.facts.classes}”.`);
  const model = loadPerceptron(file, 'names', nameClasses.length);
  const unit = numberFact(file, 'unit');
  // People leave out many a name when they annotate, so what is learnt is too shy.
  const eagerness = numberFact(file, 'eagerness');
  return (features, count, scores) => {
    addScores(model, features, count, scores);
    for (let kind = 0; kind < scores.length; kind += 1)
      scores[kind] = (scores[kind] as number) * unit + eagerness;
  };
}
