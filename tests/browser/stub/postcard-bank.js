// Stands in for the game, so that the page can be tested in seconds: keeps what the page asked, and shows what a test tells it.

const asked = [];
let page;

export default async function init({ module_or_path: source }) {
  const { instance } = source instanceof Response ? await WebAssembly.instantiateStreaming(source) : await WebAssembly.instantiate(source);
  asked.push(['init', source instanceof Response ? 'stream' : 'bytes', Object.keys(instance.exports).length]);
}

export function start(given, core) {
  page = given;
  asked.push(['start', new TextDecoder().decode(core.slice(0, 4)), page.lang(), page.query('level') ?? null]);
  globalThis.stub = { asked, page };
  page.mirror(JSON.stringify({ about: { lang: page.lang(), screen: 'title', menu: 'none', panel: 'none', view: [320, 180] } }));
  page.playable();
}

export const press = (id) => asked.push(['press', id]);
export const set_value = (id, value) => asked.push(['set_value', id, value]);
export const focus = (id) => asked.push(['focus', id]);
export const set_hidden = (hidden) => asked.push(['set_hidden', hidden]);
export const release_keys = () => asked.push(['release_keys']);
export const fingerprint_of_script = () => 'none';
