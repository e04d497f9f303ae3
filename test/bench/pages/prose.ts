/** What the figures of `docs/performance.md` are introduced with; everything else there is made from the figures. */
export const prose: { readonly intro: string; readonly sections: { readonly [id: string]: string } } = {
  intro: `# Performance

What takes time is not the processor: it is the Web API's round trips and its
[service protection limits](https://learn.microsoft.com/power-apps/developer/data-platform/api-limits). So each figure
stands beside the bound that nobody gets below, or beside what people would use instead. What one section compares
was measured in one run of \`npm run bench -- --save\`, which writes [performance.json](performance.json), and this page and its
pictures from that.
No figure is from a tenant: Dataverse is the double of the sandbox, in a process of its own, over real HTTP and on a real
clock, with 100 ms a round trip, 25 ms an operation, those of a \`$batch\` one after another, and the documented limits
for each user: 6,000 requests and 1,200 seconds of execution in any five minutes, 52 requests at once, and a wait that
grows when somebody keeps sending ([its own tests](../test/sandbox/dataverse/limiter.test.ts)).`,
  sections: {
    apply: `The bound is \`max(N·s/DOP, request limit, execution limit)\`: N operations of s seconds each, with as many
requests at a time as the server recommends (\`x-ms-dop-hint\`). The run is the product's own, from the approved plan on:
engine, client and journal are real, the journal is in the tables of Azurite. Measured is the time from the first intent
in the journal until the last outcome is in it.`,
    troubled:
      'What matters is that nobody is lost and nobody is there twice, by the rows and links of the organisation itself.',
    beside: `The same people get the same kind of link, at a hint of 16, from somebody who has a HTTP library and waits
whenever a 429 tells him to.`,
    growth: 'Everything in memory, without HTTP.',
    planner:
      'People who see a 1.0 provider, beside as many who were given a profile by hand, half of them the same people.',
    load: 'What the built app costs a function that was scaled to nought.',
  },
};
