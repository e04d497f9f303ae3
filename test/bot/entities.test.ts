import { expect, it } from 'vitest';
import { withoutEntities } from '../../bot/entities.ts';
import { normalise } from '../../bot/normalise.ts';

it.each([
  ['&uuml;berpr&uuml;fe&nbsp;contoso-dev', 'überprüfe contoso-dev'],
  ['v&eacute;rifie l&rsquo;environnement', 'vérifie l’environnement'],
  ['&Ccedil;a va&hellip;', 'Ça va…'],
  ['&#252;&#xe9;&#160;x', 'üé x'],
  ['&quot;a&quot; &lt;b&gt; &amp;', '"a" <b> &'],
])('an entity is what it stands for: %s', (said, read) => expect(withoutEntities(said)).toBe(read));

it.each(['&nosuch;', '&#99zz;', 'R&D; x', '&'])('what is none stays as it is: %s', (said) =>
  expect(withoutEntities(said)).toBe(said),
);

it('is read before quotes and dashes are', () =>
  expect(normalise('<p>status &bdquo;contoso-dev&ldquo;</p>')).toBe('status "contoso-dev"'));
