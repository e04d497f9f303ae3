async function* events(target, name) {
  const queue = [];
  let wake = () => {};
  target.addEventListener(name, (event) => { queue.push(event); wake(); });
  for (;;) {
    if (queue.length === 0) await new Promise((resolve) => { wake = resolve; });
    yield queue.shift();
  }
}

(async () => {
  for await (const event of events(window, 'CIFInitDone')) {
    console.log(event.type);
    await Microsoft.CIFramework.setMode(1);
    break;
  }
})();
