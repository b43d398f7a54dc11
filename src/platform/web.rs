//! The browser page: what it may call, what the game tells it. How the page behaves is written in `web/*.js`.

use super::packs::Packs;
use crate::{
    access::{
        diff::{About, Told},
        mirror::Mirror,
    },
    cli::args::{PlayArgs, Strategy},
    game,
    player::action::Action,
    progress::settings::{Quality, Settings},
    robot::{self, Robot},
    rules::{life::script, text::Lang},
    schedule::{GameSystems, Menu, Panel, Screen},
};
use bevy::{input::keyboard::KeyboardFocusLost, prelude::*, window::PrimaryWindow, winit::WinitSettings};
use js_sys::{Promise, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What the page gives to the game.
    pub type Page;

    /// A value of the page's address, such as `level`.
    #[wasm_bindgen(method)]
    fn query(this: &Page, name: &str) -> Option<String>;

    /// Language to begin with: of the address, else the one chosen before, else the browser's.
    #[wasm_bindgen(method)]
    fn lang(this: &Page) -> String;

    /// Takes what changed in the mirror.
    #[wasm_bindgen(method)]
    fn mirror(this: &Page, change: &str);

    /// Fetches a further pack as a `Uint8Array`.
    #[wasm_bindgen(method)]
    fn pack(this: &Page, name: &str) -> Promise;

    /// The player can move.
    #[wasm_bindgen(method)]
    fn playable(this: &Page);
}

/// What the page asks of the game.
enum Asked {
    Action(Action),
    ReleaseKeys,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
    static PACKS: RefCell<Option<Packs>> = const { RefCell::new(None) };
    static ASKED: RefCell<Vec<Asked>> = const { RefCell::new(Vec::new()) };
}

/// Starts the game on `page`; `core` is the first pack.
///
/// # Errors
/// A pack that cannot be read.
#[wasm_bindgen]
pub fn start(page: Page, core: &[u8]) -> Result<(), JsValue> {
    let packs = Packs::new(|name| Box::pin(fetch(name.to_owned())));
    packs.add(core).map_err(|error| JsValue::from_str(&error.to_string()))?;
    PACKS.set(Some(packs));
    let bench = page.query("bench").is_some();
    let level = page.query("level").or_else(|| bench.then(|| "first-visit".to_owned()));
    let lang = page.query("lang").and_then(|tag| lang(&tag));
    PAGE.set(Some(page));
    game::play(PlayArgs { level, lang, robot: bench, out: None });
    Ok(())
}

/// Presses the control with this id.
#[wasm_bindgen]
pub fn press(id: String) {
    ask(Asked::Action(Action::Press(id)));
}

/// Gives the control with this id a value.
#[wasm_bindgen]
pub fn set_value(id: String, value: f32) {
    ask(Asked::Action(Action::SetValue(id, value)));
}

/// Moves the focus to the control with this id.
#[wasm_bindgen]
pub fn focus(id: String) {
    ask(Asked::Action(Action::Focus(id)));
}

/// The page lost the keyboard: nothing is held any more.
#[wasm_bindgen]
pub fn release_keys() {
    ask(Asked::ReleaseKeys);
}

/// The page is hidden, or seen again: nobody wants to hear a game in another tab.
#[wasm_bindgen]
pub fn set_hidden(hidden: bool) {
    crate::audio::set_hidden(hidden);
}

/// Fingerprint of a fixed life after a fixed script, to be compared with the native one.
#[wasm_bindgen]
pub fn fingerprint_of_script() -> String {
    script::fingerprint()
}

fn ask(asked: Asked) {
    ASKED.with_borrow_mut(|list| list.push(asked));
}

fn lang(tag: &str) -> Option<Lang> {
    [Lang::Ko, Lang::En].into_iter().find(|lang| lang.tag() == tag)
}

/// A value of the page's address.
fn query(name: &str) -> Option<String> {
    PAGE.with_borrow(|page| page.as_ref()?.query(name))
}

async fn fetch(name: String) -> Result<Vec<u8>, String> {
    let promise = PAGE.with_borrow(|page| page.as_ref().map(|page| page.pack(&name))).ok_or("there is no page")?;
    let bytes = JsFuture::from(promise).await.map_err(|error| format!("{error:?}"))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// Files come from the packs; before the asset plugin.
pub(super) fn add_asset_sources(app: &mut App) {
    PACKS.with_borrow(|packs| {
        if let Some(packs) = packs {
            packs.register(app);
        }
    });
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OnPage>();
    // Focus may be in the mirror, beside the canvas: that is no reason to draw less often.
    app.insert_resource(WinitSettings::continuous());
    if query("bench").is_some() {
        let seed = query("seed").and_then(|seed| seed.parse().ok()).unwrap_or(1);
        app.add_plugins(robot::plugin).insert_resource(Robot::new(Strategy::Careful, seed));
    }
    app.add_systems(Startup, begin_as_asked);
    app.add_systems(Update, receive.in_set(GameSystems::Input));
    app.add_systems(Last, (tell, mark_playable));
}

/// What the page and its address ask for holds for this visit only: it is not written with the settings.
fn begin_as_asked(mut settings: ResMut<Settings>) {
    if let Some(lang) = PAGE.with_borrow(|page| lang(&page.as_ref()?.lang())) {
        settings.lang = lang;
    }
    let wanted = query("quality").or_else(|| query("bench").map(|_| "low".to_owned()));
    settings.quality = match wanted.as_deref() {
        Some("low") => Quality::Low,
        Some("medium") => Quality::Medium,
        Some("high") => Quality::High,
        _ => return,
    };
}

fn receive(
    mut actions: MessageWriter<Action>,
    mut lost: MessageWriter<KeyboardFocusLost>,
    mut buttons: ResMut<ButtonInput<MouseButton>>,
) {
    for asked in ASKED.take() {
        match asked {
            Asked::Action(action) => {
                actions.write(action);
            }
            Asked::ReleaseKeys => {
                lost.write(KeyboardFocusLost);
                buttons.release_all();
            }
        }
    }
}

/// What the page shows.
#[derive(Resource, Default)]
struct OnPage {
    version: u64,
    told: Told,
}

fn name(state: &impl std::fmt::Debug) -> String {
    format!("{state:?}").to_lowercase()
}

fn tell(
    mut shown: ResMut<OnPage>,
    mirror: Res<Mirror>,
    settings: Res<Settings>,
    screen: Res<State<Screen>>,
    menu: Res<State<Menu>>,
    panel: Res<State<Panel>>,
    window: Single<&Window, With<PrimaryWindow>>,
) {
    let stale = screen.is_changed() || menu.is_changed() || panel.is_changed() || settings.is_changed();
    if !stale && mirror.version == shown.version {
        return;
    }
    shown.version = mirror.version;
    let about = About {
        lang: settings.lang.tag().to_owned(),
        screen: name(screen.get()),
        menu: name(menu.get()),
        panel: name(panel.get()),
        view: [window.width(), window.height()],
    };
    if let Some(change) = shown.told.tell(&mirror.nodes, about) {
        PAGE.with_borrow(|page| {
            if let Some(page) = page {
                page.mirror(&change);
            }
        });
    }
}

/// Once, when the branch has been drawn and nothing but the world asks for attention.
fn mark_playable(screen: Res<State<Screen>>, menu: Res<State<Menu>>, mut frames: Local<u8>) {
    const DRAWN: u8 = 3;
    if *frames > DRAWN || *screen.get() != Screen::Playing || *menu.get() != Menu::None {
        return;
    }
    *frames += 1;
    if *frames == DRAWN {
        PAGE.with_borrow(|page| {
            if let Some(page) = page {
                page.playable();
            }
        });
    }
}
