import { phrases, type Words } from './words.ts';

/** The names of commands in English stand with the commands. */
export const en: Words = {
  commands: {
    unsubscribe: phrases(`
      stop sending, stop messaging, stop posting, stop alerting, stop pinging, no more messages,
      leave me alone, be quiet, stop notifying, stop telling, no more notifications,
      stop notifications
    `),
    rollback: phrases(`
      how it was, as it was, the way it was, back to 1.0, to 1.0, undo everything, roll it back,
      take it back, move back, reverse, restore
    `),
    migrate: phrases(`
      start the migration, start a migration, start migrating, move to 2.0, upgrade, cut over,
      kick off the migration, run the migration, do the migration, perform the migration,
      begin the migration, to 2.0
    `),
    cancel: phrases(`
      cancel the run, stop the run, abort the run, stop the migration, stop migrating,
      cancel the migration, call off, halt, kill
    `),
    environments: phrases(`
      overview, dashboard, big picture, which environments, what environments, show environments,
      show all environments, show my environments, all environments
    `),
    'hand over': phrases('reassign, assign'),
    subscribe: phrases(`
      tell me about, keep me posted, keep me informed, let me know, alert me, ping me, notify me,
      message me, warn me
    `),
    repair: phrases('mend, correct'),
    plan: phrases(`
      make a plan, show the plan, simulate, preview the migration, plan the migration
    `),
    validate: phrases('double check, test whether'),
    'check drift': phrases('compare, diff, differences, drifted, drifting, any changes'),
    doctor: phrases('health, health check, healthcheck, sanity check'),
  },
  questions: {
    status: phrases(`
      why is it blocked, why is it stuck, why is it waiting, why blocked, how is, how's, how are,
      how goes, how far, how does it look, how it is going, how did it go, where are we, where is,
      what is up, what's up, what is going on, what's going on, what is happening, what's happening,
      what next, what is next, what's next, whats next, what now, next step, next steps, done,
      finished, complete, completed, ready yet, ok, okay, fine, healthy, blocked, blocking, stuck,
      waiting, update, any news, still running, running, in progress, who needs to approve,
      who has to approve, who can approve, what do i do now, what should i do, situation, when will,
      when will it be done, how long
    `),
    explain: phrases(`
      why, who approved, who has approved, who signed off, who did, who started, who asked for,
      who requested, who rejected, who cancelled, approved by whom, failed, fail, error,
      what happened, what went wrong, went wrong, summary, summarise, summarize, details, report
    `),
    plan: phrases(`
      users, the users, which users, which people, who is affected, who will be affected, affected,
      who gets, who will move, people, agents, what would happen, what would change,
      what will change, what would, what will happen, what happens, would change, impact
    `),
    'check drift': phrases(`
      anything changed, something changed, anything change, has it changed, changed, changes,
      what is different, what's different, different
    `),
    history: phrases(`
      last runs, recent runs, previous runs, earlier runs, what has been done, when was,
      who migrated, since when
    `),
    doctor: phrases(`
      ready for migration, ready to migrate, ready to be migrated, ready, prerequisites, permissions
    `),
    help: phrases(`
      how does this work, how do you work, how do i use, how to use, who are you, what are you,
      what do you do, instructions, manual, options, u there, are you there, anyone there, you there,
      what can i do here, what can i do
    `),
    schedule: phrases('when is the next check, when is it checked, how often'),
  },
  weak: {
    subscribe: phrases('tell me when, let me know when, tell us when'),
    'check drift': phrases('drifts'),
    migrate: phrases('migration, migrating, the move, migrates'),
    status: phrases('show, see, display, view, get, going, doing, looking'),
    validate: phrases('check, checks'),
    environments: phrases('environment, environments, env, envs, list, fleet, tenants'),
    help: phrases('start, usage, commands, command, example, examples'),
    history: phrases('log, runs'),
    schedule: phrases('when, schedules'),
    rollback: phrases('roll, reversal, rolling back, rb'),
    explain: phrases('happened'),
  },
  marks: {
    filler: phrases(`
      the, a, an, env, environment, environments, org, organisation, organization, tenant, on, for,
      in, of, to, at, my, our, with, about, from, please, pls, plz, kindly, now, right now,
      immediately, asap, just, then, there, here, me, us, for me, for us, 's, is, are, be, do, does,
      so, thanks, thank you, thx, cheers, hi, hello, hey, cutover, bot, dear, team, you, called,
      named, back, i have made a mistake, i made a mistake, my mistake, my bad, was a mistake, it was a mistake, by mistake, make, give, run, perform, execute, quickly, latest, current, whole, by, any, some,
      out, up, well, show, key, runs, name, sandbox, instance, dynamics, cif, id, url, migration of,
      its, their, last, previous, full stop, period, comma, exclamation mark, question mark, new line
    `),
    courtesy: phrases(`
      when you can, whenever you can, when you get a chance, when you have a moment, when you have a minute, after all,
      the, a, an, env, environment, on, for, in, of, my, our, please, pls, plz, kindly, now,
      but quickly, but fast, but please,
      right now, immediately, asap, at once, straight away, right away, just, then, me, us, for me, for us, 's, so, thanks, thank you,
      thx, cheers, hi, hello, hey, dear, cutover, bot, you, called, named, make, run, perform,
      execute, quickly, whole, here, migration of, sorry, oops, apologies, um, uh, uhm, erm, er, hmm, hm, alright, okay so,
      ok so, period, comma, full stop, exclamation mark
    `),
    wait: phrases('wait, no wait, oh no, no no, hold on, hang on, whoa'),
    without: phrases('without, ignore, skip, skipping, bypass, bypassing'),
    when: phrases(`
      today, tonight, tomorrow, this evening, this weekend, monday, tuesday, wednesday, thursday,
      friday, saturday, sunday, morning, evening, night, week, month
    `),
    request: phrases(`
      can you, could you, would you, can you please, could you please, would you mind, i want to,
      i want, i wanna, i'd like to, i would like to, we want to, we'd like to, let's, lets, let us,
      we need to, i need to, need to, please can you, go and, time to, we would like to, you can,
      you may, want to, i need, do me a favour and, do me a favor and, try to, able to
    `),
    not: phrases(`
      don't, dont, do not, not, never, no, doesn't, can't, cannot, cant, won't, shouldn't, nobody,
      none, except, no need, not yet, isn't, nothing, instead of, rather than, avoid,
      refrain, hold off, mustn't, must not, no one, but, nope, nah, no way, forget,
      unable to, hesitate, against, postpone
    `),
    doubt: phrases(`
      since, still, really, even, like, many, much, time, times, as, into, than, clean, broken,
      wrong, right, quick, question, tell, say, think, moment, last time,
      everything, please tell, anybody, anyone, somebody, only, about to,
      have to, must, should, should i, should we, shall, shall i, may i, may we, can i, can we,
      could i, might, could we, must i, if, unless, when, whether, once, after, before, until,
      in case, what if, how do i, how do we, how can i, how to, how would, why, is it safe,
      is it ok to, would, will, said, says, told, asked, wants, thinks, thinking of, maybe, perhaps,
      possible, is it possible, allowed, suppose, assume, planning to, going to, do i, do we,
      later, next week, as soon as, provided, who can, who may, safe, risky,
      what happens if, what would happen if, how long, can, could, need, does anyone, consider, i,
      we, they, he, she, who, what, which, how, what is, am i, does it, wonder, wondering,
      considering, worth, better, recommend, instead, or, hypothetically
    `),
    past: phrases(`
      was, were, did, did you, have you, has, had, have we, have i, migrated, rolled back, cancelled,
      canceled, retired, repaired, reverted, undone, stopped, aborted, already, yesterday, last week,
      been, who migrated, who rolled, widened, ago, earlier, just now, thanks for, thank you for,
      thx for
    `),
    it: phrases(`
      it, that, this, them, that one, this one, it all, the same one, this environment, these
    `),
    rather: phrases(
      `not that one, not that, not this one, the other one, i meant, i mean, meant, i was thinking of, make that`,
    ),
    also: phrases(`
      and, what about, how about, same, same for, the same, the same for, do the same, also, too,
      as well, likewise, ditto, same thing, and for, and on, or, &, now for
    `),
    again: phrases(`
      again, once more, one more time, repeat, retry, try again, rerun, redo, another time
    `),
    yes: phrases(`
      yes, yep, yeah, go ahead, do it, go, go for it, proceed, continue, sure, confirm, confirmed,
      ok do it, ok, okay, agreed, make it so, yes please, lgtm, ship it, approved, sounds good,
      looks good, carry on, start it, ok go
    `),
    all: phrases(`
      all, everything, every, every environment, all environments, all of them, everyone, everybody, each,
      both
    `),
    card: phrases(`
      approve, reject, accept, delete, remove, drop, destroy, snooze, apply, approve it, sign off,
      be silent
    `),
  },
  terms: {
    planning: phrases('planning'),
    needs_decisions: phrases('answers needed, needs decisions'),
    awaiting_approval: phrases('waiting for approval, awaiting approval'),
    scheduled: phrases('scheduled'),
    applying: phrases('applying'),
    verifying: phrases('verifying, checking the result'),
    blocked: phrases('blocked, waiting for the environment'),
    no_changes: phrases('no changes, nothing to change'),
    succeeded: phrases('succeeded, done and checked'),
    unproven: phrases('unproven, not proven, not all proven, applied not all proven'),
    needs_repair: phrases('needs repair, checks failed, applied but checks failed'),
    stopped: phrases('stopped, stopped half way'),
    failed: phrases('failed, not possible'),
    rejected: phrases('rejected'),
    expired: phrases('expired'),
    stale: phrases('stale, out of date, outdated'),
    superseded: phrases('superseded, replaced by a newer run'),
    cancelled: phrases('cancelled, canceled'),
    unchecked: phrases('unchecked, not checked, not checked yet'),
    drift: phrases('drift, drifted, difference, differences'),
    accept: phrases('accept, accepted'),
    snooze: phrases('snooze, be silent, silent'),
    replaced: phrases('replaced, made again as another row'),
    detached: phrases('detached, taken off the profile'),
    managed: phrases('managed, managed row'),
    provider: phrases('provider, providers, channel provider, channel providers'),
    profile: phrases('profile, profiles, app profile, experience profile'),
    panel: phrases('panel, widget, phone panel'),
    loader: phrases('loader, library, cif library, msdyn_cifv2loader'),
    pilot: phrases('pilot'),
    wave: phrases('wave, waves'),
    window: phrases('window, change window'),
    digest: phrases('digest, plan digest, fingerprint'),
    run: phrases('run, run id, runs'),
    approver: phrases('approver, approvers, approval, approvals'),
    protected: phrases('protected, protected environment'),
  },
  meaning: {
    asked: phrases(`
      mean, means, meant by, meaning, meaning of, definition, define, stand for, stands for,
      what does, what do, what is a, what is an, what's a, what's an, whats a, whats an,
      difference between, how does, how do, the word, the term, help with, help on, help about,
      help for
    `),
    maybe: phrases("what is, what's, whats, what are, explain"),
  },
};
