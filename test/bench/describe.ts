import { isMissed, type SectionResult, shownBound, shownValue } from './result.ts';

/** A section as it is printed: each figure with its bound, and whether it was missed. */
export function describe({ title, figures, notes }: SectionResult): string {
  const lines = figures.map((figure) =>
    [
      isMissed(figure) ? 'MISSED' : '',
      figure.what.padEnd(62),
      shownValue(figure).padStart(16),
      shownBound(figure),
    ]
      .map((cell, index) => (index === 0 ? cell.padEnd(7) : cell))
      .join(' ')
      .trimEnd(),
  );
  return [title, ...lines, ...notes.map((note) => `        ${note}`), ''].join('\n');
}
