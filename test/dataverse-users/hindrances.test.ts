import { expect, it } from 'vitest';
import { planted } from './planted.ts';
import { openUsersRoom } from './room.ts';

it.each(planted)('$id: is told so, and how to go on', async ({ shape, running, said, finds, words }) => {
  const room = await openUsersRoom(shape);
  try {
    running?.(room.double);
    const { hindrance, lines } = await room.setUp(said);
    expect(lines.at(-1)).toContain(words);
    expect(hindrance).toBe(finds);
  } finally {
    await room.double.stop();
  }
});

const beforeWriting = planted.filter(({ finds }) => !/refused$|no_effect/.test(finds));
it.each(beforeWriting)('$id: nothing is written', async ({ shape, running, said }) => {
  const room = await openUsersRoom(shape);
  try {
    running?.(room.double);
    await room.setUp(said);
    expect(room.writes()).toEqual([]);
  } finally {
    await room.double.stop();
  }
});

it('what was refused half-way is finished by saying it again', async () => {
  const refusal = planted.find(({ id }) => id === 'role-refused-half-way');
  const room = await openUsersRoom();
  try {
    refusal?.running?.(room.double);
    const first = await room.setUp();
    expect(first.lines.filter((line) => line.startsWith('done:')).length).toBeGreaterThan(3);
    const second = await room.setUp();
    expect(second.hindrance).toBeUndefined();
    expect(second.lines.at(-1)).toContain('as they should be');
  } finally {
    await room.double.stop();
  }
});
