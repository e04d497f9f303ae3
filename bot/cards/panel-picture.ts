import { text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import type { Rendering } from './rendering.ts';

/** The panel inside the card itself: a link would need an address that anybody with the link could open. */
export function panelPicture({ language, panel }: Rendering): readonly Element[] {
  if (panel === undefined) return [];
  const altText = text(language, 'card.panel');
  return [
    { type: 'TextBlock', text: altText, isSubtle: true, wrap: true, spacing: 'Medium' },
    {
      type: 'Image',
      url: `data:image/jpeg;base64,${Buffer.from(panel).toString('base64')}`,
      altText,
      width: '280px',
    },
  ];
}
