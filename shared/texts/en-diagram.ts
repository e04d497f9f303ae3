/** Texts of the pictures in a report. */
export const diagramEn = {
  'diagram.moved': 'What moves where',
  'diagram.described':
    'Providers of 1.0: {legacy}. Providers of 2.0 that they become: {providers}. App profiles that show them: {profiles}. Groups of people who see them: {groups}, with people assigned one by one: {people}.',
  'diagram.legacy': 'CIF 1.0',
  'diagram.providers': 'CIF 2.0 providers',
  'diagram.profiles': 'App profiles',
  'diagram.people': 'People',
  'diagram.new': 'new',
  'diagram.assigned': 'get it now',
  'diagram.kept': 'there already',
  'diagram.more': '+ {more} more',
  'diagram.role': 'Role {role}',
  'diagram.count': { one: '{count} person', other: '{count} people' },
  'diagram.table': 'The same as a table',
  'diagram.timeline': 'How the run went',
  'diagram.did': '{by}: {did}',
  'diagram.phase': '{status}: {took}',
  'diagram.step': '{step}: {done} of {of}',
} as const;
