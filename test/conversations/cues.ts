import { person } from './cast.ts';
import { diesEachTime } from './dying.ts';
import { answers, isSignedIn, pastes } from './looking.ts';
import { colleaguesSay, elsewhere } from './many.ts';
import { has, keepsUnlinking, losesAnAnswer, meanwhile, unlinks } from './meddling.ts';
import { asks, asksUnconfigured } from './over-http.ts';
import { holdsMore, says } from './settings-now.ts';
import type { Stage } from './stage.ts';

type Lines = readonly string[] | Promise<readonly string[]>;

/** A line of a script that makes something happen; everything else in it is for the reader. The first form that fits counts. */
export const cues: readonly (readonly [
  form: RegExp,
  act: (on: Stage, a: string, b: string, c: string) => Lines,
])[] = [
  [/^\*\*(\w+):\*\* (.*)$/, (on, name, text) => on.says(person(name), text)],
  [/^\*\*While it is (\w+), (\w+):\*\* (.*)$/, meanwhile],
  [
    /^\*\*In (\d+) other channels (\w+):\*\* (.*)$/,
    (on, count, name, text) => elsewhere(on, Number(count), name, text),
  ],
  [/^\*\*(\d+) colleagues:\*\* (.*)$/, (on, count, text) => colleaguesSay(on, Number(count), text)],
  [
    /^\*\*(\w+) presses (.+) of the first card\*\*$/,
    (on, name, title) => on.presses(person(name), title, 'first'),
  ],
  [
    /^\*\*(\w+) presses (.+) twice at once\*\*$/,
    (on, name, title) => on.pressAtOnce([person(name), person(name)], title),
  ],
  [
    /^\*\*(\w+) and (\w+) press (.+) at once\*\*$/,
    (on, one, other, title) => on.pressAtOnce([person(one), person(other)], title),
  ],
  [
    /^\*\*(\w+) presses (.+), but (\{.*\})\*\*$/,
    (on, name, title, but) => on.presses(person(name), title, 'newest', JSON.parse(but)),
  ],
  [/^\*\*(\w+) presses (.+)\*\*$/, (on, name, title) => on.presses(person(name), title)],
  [
    /^\*\*(\w+) types (\d+) letters\*\*$/,
    (on, name, count) => on.says(person(name), 'a'.repeat(Number(count))),
  ],
  [/^\*\*(\w+) sends (.+)\*\*$/, (on, name, data) => on.sendsAbout(person(name), data)],
  [
    /^\*\*(\w+) pastes what the browser printed(?:, but (\{.*\}))?\*\*$/,
    (on, name, but) => pastes(on, name, but || '{}'),
  ],
  [/^\*\*(\w+) asks over HTTP: (.+)\*\*$/, asks],
  [/^\*\*Before anything is configured: (.+)\*\*$/, asksUnconfigured],
  [/^\*\*(\w+) has spoken alone\*\*$/, (on, name) => on.knows(person(name))],
  [/^\*\*Dataverse answers (\w+)\*\*$/, (on, code) => on.refuses(code)],
  [/^\*\*The answer of a write gets lost\*\*$/, losesAnAnswer],
  [/^\*\*The browser answers (\w+)\*\*$/, answers],
  [/^\*\*(\w+) is signed in to look\*\*$/, isSignedIn],
  [/^\*\*In Contoso Dev (.+)\*\*$/, has],
  [/^\*\*The settings of ([\w-]+) say (\{.*\})\*\*$/, says],
  [/^\*\*The settings name (\d+) environments more\*\*$/, (on, count) => holdsMore(on, Number(count))],
  [/^\*\*Somebody unlinks (all|the first) of (\w+)\*\*$/, unlinks],
  [/^\*\*Somebody unlinks all of (\w+) whenever it is read\*\*$/, keepsUnlinking],
  [/^\*\*Somebody labels provider (\d) (.+)\*\*$/, (on, nth, label) => on.changes(Number(nth) - 1, label)],
  [/^\*\*The worker works\*\*$/, (on) => on.works()],
  [/^\*\*Each worker dies when it comes to (read|write)\*\*$/, diesEachTime],
  [/^\*\*A night passes\*\*$/, (on) => on.night()],
  [/^\*\*A day passes\*\*$/, (on) => passes(on, 25 * 60)],
  [/^\*\*(?:A|(\d+)) minutes? pass(?:es)?\*\*$/, (on, count) => passes(on, Number(count || 1))],
];

function passes(on: Stage, minutes: number): readonly string[] {
  on.clock.advance(minutes * 60_000);
  return [];
}
