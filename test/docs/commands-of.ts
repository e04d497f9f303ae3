import type { Page } from './pages.ts';

const starts = /^(?:npm|npx|node|azd|az|pac|git|docker|curl) /;

/** Commands of a page as somebody would type them: lines of shell blocks, and code in the text that is one. */
export function commandsOf({ text }: Page): readonly string[] {
  const blocks = [...text.matchAll(/^```(?:sh|bash|shell|powershell)\n([\s\S]*?)^```/gm)].map(
    (one) => one[1] ?? '',
  );
  const lines = blocks.flatMap((block) => block.replace(/\s*\\\n\s*/g, ' ').split('\n'));
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const inline = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map((one) => one[1] ?? '')
    .filter((one) => starts.test(one));
  const all = [...lines.map((line) => line.replace(/\s+#.*$/, '')), ...inline].map((one) => one.trim());
  return [...new Set(all.filter((one) => one !== ''))];
}
