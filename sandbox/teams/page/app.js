import { initials, showMessages } from './messages.js';

const query = new URLSearchParams(location.search);
const person = query.get('person');
const byId = (id) => document.getElementById(id);
const state = {
  open: query.get('conversation'),
  places: [],
  unread: new Set(),
  thread: undefined,
  typing: 0,
};
const themes = ['light', 'dark', 'contrast'];
const preferred = () => {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};
let theme = themes.find((one) => one === query.get('theme')) ?? preferred();
let events;

async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function post(path, body) {
  const conversation = state.open;
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, conversation, ...body }),
  });
}

async function load() {
  const conversation = state.open;
  if (!conversation) return;
  const entries = await get(
    `/api/messages?person=${person}&conversation=${encodeURIComponent(conversation)}`,
  );
  if (conversation !== state.open) return;
  showMessages(byId('messages'), entries, { me: person, theme, onAction, onReply, announce });
}

/** One load at a time; changes that arrive meanwhile lead to one more. */
let loading = false;
let again = false;
async function refresh() {
  again = true;
  if (loading) return;
  loading = true;
  while (again) {
    again = false;
    await load().catch((error) => console.error(error));
  }
  loading = false;
}

function onAction(message, action) {
  void post('/api/press', { message, action });
}

/** Said by screen readers, seen by nobody. */
function announce(said) {
  byId('announce').textContent = said;
}

function onReply(thread) {
  state.thread = thread;
  byId('replying').hidden = thread === undefined;
  byId('text').focus();
}

function openPlace(key) {
  const place = state.places.find((one) => one.key === key);
  state.open = place?.key ?? null;
  document.body.classList.toggle('reading', place !== undefined);
  byId('messages').replaceChildren();
  byId('replying').hidden = true;
  state.thread = undefined;
  if (place) {
    state.unread.delete(place.key);
    byId('place').textContent = place.name;
    byId('kind').textContent = kinds[place.kind];
    byId('place-avatar').innerHTML = initials(place.name);
    byId('text').placeholder = place.kind === 'personal' ? 'Type a message' : 'Type a message to @Cutover';
  }
  showPlaces();
  listen();
  void refresh();
}

const kinds = { personal: 'Chat with the app', groupChat: 'Group chat', channel: 'Channel' };

function showPlaces() {
  const items = state.places.map((place) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.testid = `conversation-${place.key}`;
    button.innerHTML = `<span class="avatar">${initials(place.name)}</span><span class="names"><b class="name"></b><small></small></span>`;
    button.querySelector('b').textContent = place.name;
    button.querySelector('small').textContent = kinds[place.kind];
    button.setAttribute('aria-current', String(place.key === state.open));
    button.classList.toggle('unread', state.unread.has(place.key));
    button.onclick = () => openPlace(place.key);
    item.append(button);
    return item;
  });
  byId('conversations').replaceChildren(...items);
}

function listen() {
  events?.close();
  events = new EventSource(`/events?person=${person}&conversation=${encodeURIComponent(state.open ?? '')}`);
  events.onmessage = ({ data }) => {
    const { conversation, typing } = JSON.parse(data);
    if (conversation === state.open || conversation === undefined) {
      showTyping(typing === true);
      void refresh();
    } else if (state.places.some((one) => one.key === conversation)) {
      state.unread.add(conversation);
      showPlaces();
    }
  };
}

function showTyping(typing) {
  clearTimeout(state.typing);
  byId('typing').hidden = !typing;
  if (typing) state.typing = setTimeout(() => showTyping(false), 5000);
}

function send(event) {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (text === '') return;
  byId('text').value = '';
  void post('/api/say', { text, thread: state.thread });
  byId('messages').scrollTop = byId('messages').scrollHeight;
}

function setTheme(next) {
  theme = next;
  document.documentElement.dataset.theme = theme;
  void refresh();
}

/** What Teams tells a bot of a client: the language chosen here, and the clock of this machine. */
function setLocale(locale) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  byId('locale').value = locale;
  return post('/api/device', { locale, timezone: timeZone });
}

async function start() {
  const people = await get('/api/people');
  const me = people.find((one) => one.key === person);
  setTheme(theme);
  if (!me) return showPeople(people);
  document.title = `${me.name} – Cutover sandbox`;
  byId('me').textContent = me.name;
  byId('me-avatar').innerHTML = initials(me.name);
  byId('chat').hidden = false;
  byId('compose').onsubmit = send;
  byId('text').onkeydown = (event) => {
    if (event.key === 'Enter' && !event.shiftKey) send(event);
  };
  byId('back').onclick = () => openPlace(undefined);
  byId('stop-replying').onclick = () => onReply(undefined);
  byId('theme').onclick = () => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length]);
  byId('locale').onchange = ({ target }) => void setLocale(target.value);
  await setLocale(query.get('locale') ?? me.locale);
  state.places = await get(`/api/conversations?person=${person}`);
  const narrow = matchMedia('(max-width: 640px)').matches;
  openPlace(state.open ?? (narrow ? undefined : state.places[0]?.key));
}

function showPeople(people) {
  byId('people').hidden = false;
  const items = people.map(({ key, name, userRole }) => {
    const item = document.createElement('li');
    item.innerHTML = `<a href="/?person=${encodeURIComponent(key)}" data-testid="person-${encodeURIComponent(key)}">
      <span class="avatar">${initials(name)}</span><span class="names"><b class="name"></b><small></small></span></a>`;
    item.querySelector('b').textContent = name;
    item.querySelector('small').textContent = userRole === 'guest' ? 'Guest' : 'Member';
    return item;
  });
  document.querySelector('#people ul').replaceChildren(...items);
}

await start();
