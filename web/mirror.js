// The mirror: every panel, button and near thing of the game as a real element with role and name over the picture.

const TAGS = { button: 'button', checkbox: 'input', radio: 'input', slider: 'input', number: 'input', heading: 'h2', dialog: 'section' };
const TYPES = { checkbox: 'checkbox', radio: 'radio', slider: 'range', number: 'number' };
const PRESSED = new Set(['button', 'checkbox', 'radio']);
const VALUED = new Set(['slider', 'number']);
// What a focused element does itself with a key; everything else is the game's.
const OWN_KEYS = {
  button: ['Enter', ' '],
  checkbox: ['Enter', ' '],
  radio: ['Enter', ' '],
  slider: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  number: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Delete', ...'0123456789-.'],
};
const BETWEEN_SENTENCES_MS = 1500;
const MOST_SENTENCES = 8;

export class Mirror {
  constructor({ game, canvas, root, live, say }) {
    Object.assign(this, { game, canvas, root, say });
    this.about = { lang: 'ko', screen: 'boot', menu: 'none', panel: 'none', view: [1, 1] };
    this.nodes = new Map();
    this.order = [];
    this.focused = null;
    this.quiet = false;
    this.near = document.createElement('nav');
    this.speaker = new Speaker(live);
    root.addEventListener('click', (event) => this.clicked(event));
    root.addEventListener('input', (event) => this.typed(event));
    root.addEventListener('focusin', (event) => this.focusMoved(event));
    for (const type of ['keydown', 'keyup']) document.addEventListener(type, (event) => this.key(event));
    window.addEventListener('resize', () => this.nodes.forEach((node) => this.place(node)));
  }

  // Takes a change from the game and returns what is now true of the whole page.
  take({ about, order, set = [] }) {
    if (about) {
      this.about = about;
      Object.assign(this.root.dataset, { screen: about.screen, menu: about.menu, panel: about.panel });
      this.near.setAttribute('aria-label', this.say('near'));
    }
    for (const node of set) this.update(node);
    if (order) this.arrange(order);
    if (about) this.nodes.forEach((node) => this.place(node));
    this.followFocus();
    return this.about;
  }

  update(node) {
    const old = this.nodes.get(node.id);
    const same = old && old.role === node.role;
    const element = same ? old.element : this.create(node);
    if (old && !same) old.element.replaceWith(element);
    node.element = element;
    this.nodes.set(node.id, node);
    if (node.role in TYPES || node.role === 'dialog') element.setAttribute('aria-label', node.name);
    else if (element.textContent !== node.name) element.textContent = node.name;
    if (PRESSED.has(node.role) || VALUED.has(node.role)) {
      element.setAttribute('aria-disabled', String(Boolean(node.disabled)));
    }
    if (TYPES[node.role] === node.role) element.checked = Boolean(node.checked);
    if (node.role === 'button' && node.checked !== undefined) element.setAttribute('aria-pressed', String(node.checked));
    if (VALUED.has(node.role)) this.setValue(element, node);
    if (node.role === 'status' && node.name && node.name !== old?.name) this.speaker.say(node.name);
    this.place(node);
  }

  create(node) {
    const element = document.createElement(TAGS[node.role] ?? 'p');
    if (node.role in TYPES) element.type = TYPES[node.role];
    if (node.role === 'button') element.type = 'button';
    if (node.role === 'slider') element.step = 'any';
    if (node.role === 'dialog') {
      element.setAttribute('role', 'dialog');
      element.setAttribute('aria-modal', 'true');
    }
    element.dataset.id = node.id;
    element.dataset.role = node.role;
    return element;
  }

  setValue(element, { range, value }) {
    if (range) [element.min, element.max] = range;
    const text = value === undefined ? '' : String(value);
    if (element.value !== text) element.value = text;
  }

  place({ element, rect, role }) {
    if (!rect || role === 'dialog') return;
    const scale = this.canvas.clientWidth / (this.about.view[0] || 1);
    ['left', 'top', 'width', 'height'].forEach((side, index) => {
      element.style[side] = `${Math.round(rect[index] * scale)}px`;
    });
  }

  // Puts the elements in reading order; one that is already in its place is not touched, so that focus stays.
  arrange(order) {
    const shown = new Set(order);
    for (const [id, { element }] of this.nodes) {
      if (shown.has(id)) continue;
      element.remove();
      this.nodes.delete(id);
    }
    this.order = order;
    const last = new Map();
    const put = (parent, element) => {
      const before = last.get(parent);
      const here = before ? before.nextSibling : parent.firstChild;
      if (here !== element) parent.insertBefore(element, here);
      last.set(parent, element);
    };
    for (const id of order) {
      const node = this.nodes.get(id);
      const dialog = this.nodes.get(node.dialog)?.element;
      if (id.startsWith('near/') && !dialog) {
        if (!last.has(this.near)) put(this.root, this.near);
        put(this.near, node.element);
      } else {
        put(dialog ?? this.root, node.element);
      }
    }
    if (!last.has(this.near)) this.near.remove();
  }

  // The game's focus is the page's focus; where the game has none, the picture has it.
  followFocus() {
    const focused = this.order.find((id) => this.nodes.get(id).focused) ?? null;
    const active = document.activeElement;
    const lost = !active || active === document.body;
    if (focused === this.focused && !lost) return;
    this.focused = focused;
    const target = focused === null ? this.canvas : this.nodes.get(focused).element;
    if (target === active || (focused === null && !lost && !this.root.contains(active))) return;
    this.quiet = true;
    target.focus({ preventScroll: true });
    this.quiet = false;
  }

  nodeOf(event) {
    return this.nodes.get(event.target.dataset?.id);
  }

  clicked(event) {
    const node = this.nodeOf(event);
    if (!node || !PRESSED.has(node.role)) return;
    // Checked or not is for the game to say.
    event.preventDefault();
    if (!node.disabled) this.game.press(node.id);
  }

  typed(event) {
    const node = this.nodeOf(event);
    if (!node || !VALUED.has(node.role) || node.disabled) return;
    const value = event.target.valueAsNumber;
    if (Number.isFinite(value)) this.game.set_value(node.id, value);
  }

  focusMoved(event) {
    const node = this.nodeOf(event);
    if (!node || this.quiet) return;
    this.focused = node.id;
    this.game.focus(node.id);
  }

  // Keys that the focused element does not need go on to the game; the browser's own stay the browser's.
  key(event) {
    const inMirror = this.root.contains(event.target);
    if (!event.isTrusted || (!inMirror && event.target !== document.body)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab' || /^F\d+$/.test(event.key)) return;
    const role = this.nodeOf(event)?.role;
    if (event.type === 'keydown' && OWN_KEYS[role]?.includes(event.key)) {
      // A key that is still held from before must not press what has just come up.
      if (event.repeat && PRESSED.has(role)) event.preventDefault();
      return;
    }
    if (event.key.startsWith('Arrow') || event.key === ' ' || event.key.startsWith('Page')) event.preventDefault();
    const { key, code, location, repeat, shiftKey } = event;
    this.canvas.dispatchEvent(new KeyboardEvent(event.type, { key, code, location, repeat, shiftKey }));
  }
}

// Reads sentences out one after another, never faster than they can be heard.
class Speaker {
  constructor(live) {
    this.live = live;
    this.waiting = [];
    this.busy = false;
  }

  say(sentence) {
    if (this.waiting.at(-1) === sentence) return;
    this.waiting.push(sentence);
    if (this.waiting.length > MOST_SENTENCES) this.waiting.shift();
    if (!this.busy) this.next();
  }

  next() {
    this.busy = this.waiting.length > 0;
    if (!this.busy) return;
    this.live.textContent = this.waiting.shift();
    setTimeout(() => this.next(), BETWEEN_SENTENCES_MS);
  }
}
