import type { Apart } from '../../domain/baseline.ts';
import type { Facet } from '../../domain/excerpt.ts';
import { relationships } from '../../domain/tables.ts';
import { type Compared, type FoundDrift, found, membersOf } from './found.ts';
import { assigned } from './held.ts';
import { nameIn } from './view.ts';

/**
 * Links that a change of a run brings that was taken back, because it came late: they join rows that were laid down.
 * Whoever switches such a row on again has taken it over, and may link it as they like.
 */
export function lateDrift(compared: Compared): readonly FoundDrift[] {
  const { baseline, was, is } = compared;
  const late = (baseline.apart ?? []).filter((one) => {
    const pair = `${one.from}|${one.to}`;
    return is.has(one.relationship, pair) && !was.has(one.relationship, pair) && isOff(compared, one);
  });
  const people = late.filter((one) => one.relationship === assigned);
  return [
    ...[...new Set(people.map((one) => one.from))].map((profile) =>
      peopleItem(
        compared,
        profile,
        people.filter((one) => one.from === profile).map((one) => one.to),
      ),
    ),
    ...late.filter((one) => one.relationship !== assigned).map((one) => linkItem(compared, one)),
  ];
}

const isOff = ({ is }: Compared, { relationship, from, to }: Apart): boolean => {
  const ends = relationships[relationship];
  return is.row(ends.from, from)?.statecode === 1 || is.row(ends.to, to)?.statecode === 1;
};

function peopleItem(compared: Compared, profile: string, people: readonly string[]): FoundDrift {
  const { is } = compared;
  return found('people-late', {
    subject: profile,
    label: nameIn(is.row('msdyn_appconfiguration', profile), profile),
    members: membersOf(people, (id) => nameIn(is.row('systemuser', id), id)),
    facets: people.map((person) => wayBack(compared, profile, person)),
    touches: [profile],
  });
}

/** The late change took them off what they had; whoever was given another profile since keeps that. */
function wayBack({ was, is }: Compared, profile: string, person: string): Facet {
  const now = is.to(assigned, person);
  const lost = was.to(assigned, person).filter((id) => !now.includes(id));
  const pairs = [profile, ...(now.length === 1 ? lost : [])].map((id) => `${id}|${person}`);
  return { kind: 'links', relationship: assigned, pairs };
}

/** On somebody else's profile it is told and left: nobody can say who wanted it there. */
function linkItem({ is }: Compared, { relationship, from, to }: Apart): FoundDrift {
  const profile = is.row(relationships[relationship].from, from);
  return found('linked-late', {
    subject: `${from}|${to}`,
    label: nameIn(is.row(relationships[relationship].to, to), to),
    params: { profile: nameIn(profile, from) },
    facets: [{ kind: 'links', relationship, pairs: [`${from}|${to}`] }],
    ...(profile?.statecode === 1 ? {} : { repair: 'none' as const }),
  });
}
