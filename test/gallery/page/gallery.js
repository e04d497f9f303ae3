import { renderCard } from '../../../sandbox/teams/page/cards.js';

const data = JSON.parse(document.getElementById('data').textContent);
const query = new URLSearchParams(location.search);
const state = {
  language: query.get('language') ?? Object.keys(data.cards)[0],
  theme: query.get('theme') ?? 'light',
};
const byId = (id) => document.getElementById(id);

function chooser(name, values) {
  const field = byId(name);
  field.replaceChildren(...values.map((value) => new Option(value, value)));
  field.value = state[name];
  field.onchange = () => {
    state[name] = field.value;
    draw();
  };
}

/** Only what is near the screen is drawn: there are hundreds of cards. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) fill(target);
  },
  { rootMargin: '1200px' },
);

function fill(section) {
  near.unobserve(section);
  const card = data.cards[state.language][Number(section.dataset.at)];
  for (const place of section.querySelectorAll('.place'))
    place.replaceChildren(renderCard(card.card, state.theme, () => {}));
}

function draw() {
  document.documentElement.dataset.theme = state.theme;
  document.documentElement.lang = state.language;
  const sections = data.cards[state.language].map(({ id }, at) => {
    const section = document.createElement('section');
    section.id = id;
    section.dataset.at = String(at);
    section.innerHTML =
      '<h2></h2><div class="both"><div class="place desk"></div><div class="place phone"></div></div>';
    section.querySelector('h2').textContent = id;
    return section;
  });
  byId('cards').replaceChildren(...sections);
  for (const section of sections) near.observe(section);
}

chooser('language', Object.keys(data.cards));
chooser('theme', ['light', 'dark', 'contrast']);
byId('findings').textContent = data.findings;
const families = Map.groupBy(data.cards[state.language], ({ id }) => id.split(/[-_]/)[0]);
byId('index').innerHTML = [...families]
  .map(
    ([family, cards]) =>
      `<details><summary>${family} (${cards.length})</summary>${cards.map(({ id }) => `<a href="#${id}">${id}</a>`).join('')}</details>`,
  )
  .join('');
draw();
/** For pictures: every card drawn, wherever it stands. */
globalThis.drawAll = () => document.querySelectorAll('section').forEach(fill);
