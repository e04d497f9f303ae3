import { expect, it } from 'vitest';
import { columnList, literal, nameOf, odata, rowPath } from '../../../shared/dataverse/odata.ts';
import { type Guid, guid } from '../../../shared/domain/guid.ts';

const id = guid('{8F1C5F3E-0000-4000-8000-00000000000A}');

it('puts ids into paths and encodes blanks', () => {
  expect(odata`roles?$filter=roleid eq ${id}`).toBe(`roles?$filter=roleid%20eq%20${id}`);
  expect(odata`${rowPath('systemuser', id)}/systemuserroles_association`).toBe(
    `systemusers(${id})/systemuserroles_association`,
  );
});

it('keeps a text inside its quotes whatever it holds', () => {
  const path = odata`solutions?$filter=uniquename eq ${literal("x' or 'a' eq 'a&$top=1#")}`;
  const url = new URL(`https://contoso.example/${path}`);
  expect([...url.searchParams.keys()]).toEqual(['$filter']);
  expect(url.searchParams.get('$filter')).toBe("uniquename eq 'x'' or ''a'' eq ''a&$top=1#'");
  expect(url.hash).toBe('');
});

it('refuses what only pretends to be an id, a name or a column', () => {
  const forged = "x' or 1 eq 1" as Guid;
  expect(() => rowPath('role', forged)).toThrow(expect.objectContaining({ code: 'not_a_guid' }));
  expect(() => columnList(['name&$filter=1'])).toThrow(expect.objectContaining({ code: 'not_a_column' }));
  expect(() => nameOf("roles?$filter=name eq 'x'")).toThrow(expect.objectContaining({ code: 'not_a_name' }));
  expect(nameOf('msdyn_channelproviders')).toBe('msdyn_channelproviders');
});
