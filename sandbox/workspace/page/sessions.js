const cases = [
  ['CAS-01042', 'Router keeps restarting', 'Fabrikam, Inc.', 'High', 'In progress'],
  ['CAS-01038', 'Invoice shows the wrong address', 'Northwind Traders', 'Normal', 'In progress'],
  ['CAS-01035', 'Cannot sign in to the portal', 'A. Datum Corporation', 'Normal', 'Waiting for details'],
  ['CAS-01029', 'Order arrived incomplete', 'Litware, Inc.', 'High', 'In progress'],
  ['CAS-01017', 'Asks about the warranty', 'Adventure Works', 'Low', 'On hold'],
];

const all = [{ id: 'home', title: 'Home', owner: undefined, mode: 0 }];
const listeners = [];
let focused = all[0];
let appName = '';

/** The agent's sessions. `owner` is the provider a session belongs to; `mode` the state of the panel in it. */
export const sessions = {
  all: () => all,
  focused: () => focused,
  open: (title, owner, mode) => {
    focused = { id: `session-id-${all.length}`, title, owner, mode };
    all.push(focused);
    changed();
    return focused.id;
  },
  focus: (id) => {
    focused = all.find((one) => one.id === id) ?? focused;
    changed();
  },
  onFocus: (listener) => listeners.push(listener),
};

export function renderSessions(name) {
  appName = name;
  changed();
}

function changed() {
  const nav = document.getElementById('sessions');
  nav.replaceChildren(...heading('Sessions'), ...all.map(sessionButton));
  render();
  for (const listener of listeners) listener(focused);
}

function sessionButton({ id, title }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.ariaCurrent = String(id === focused.id);
  button.onclick = () => sessions.focus(id);
  return button;
}

function heading(text) {
  const title = document.createElement('h2');
  title.textContent = text;
  return [title];
}

function render() {
  const home = focused.id === 'home';
  const tabs = home
    ? [`${appName} agent dashboard`, 'Inbox']
    : [focused.title, 'Customer summary', 'Timeline'];
  const figures = [
    ['5', 'My active cases'],
    ['2', 'Due today'],
    ['11', 'In my queues'],
  ];
  document.getElementById('content').innerHTML = `
    <div class="tabs">${tabs.map((tab) => `<span>${escaped(tab)}</span>`).join('')}</div>
    <h1>${home ? 'My work' : 'Recent cases'}</h1>
    ${home ? `<div class="tiles">${figures.map(([n, what]) => `<div class="tile"><b>${n}</b>${what}</div>`).join('')}</div>` : ''}
    <table><thead><tr><th>Case</th><th>Title</th><th>Customer</th><th>Priority</th><th>Status</th></tr></thead>
    <tbody>${cases.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
}

function escaped(text) {
  const node = document.createElement('span');
  node.textContent = text;
  return node.innerHTML;
}
