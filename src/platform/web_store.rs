//! The browser's store: `localStorage`, downloads and a file input. Each of them may refuse.

use super::{
    MOST_BYTES, SAVE_ENDING, Wish,
    store::{Inbox, StoreError},
};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{
    Blob, Document, Event, File, FileReader, HtmlAnchorElement, HtmlInputElement, Storage, Url, Window, window,
};

/// Other pages of the same origin keep their own things beside ours.
const PREFIX: &str = "postcard-bank/";

/// `localStorage`, asked for anew each time: it can be taken away while the page is open.
#[derive(Debug)]
pub(super) struct Keeper;

impl Keeper {
    pub(super) fn open() -> Result<Self, StoreError> {
        storage().map(|_| Self)
    }

    pub(super) fn read(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(storage().ok().and_then(|storage| storage.get_item(&full(name)).ok().flatten()))
    }

    /// The browser writes an item whole or not at all, so there is no backup.
    pub(super) fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        storage()?.set_item(&full(key), text).map_err(|error| refused(&error))
    }

    pub(super) fn remove(&self, name: &str) -> Result<(), StoreError> {
        storage()?.remove_item(&full(name)).map_err(|error| refused(&error))
    }

    pub(super) fn rename(&self, name: &str, to: &str) -> Result<(), StoreError> {
        let Some(text) = self.read(name)? else {
            return Ok(());
        };
        self.write(to, &text)?;
        self.remove(name)
    }

    pub(super) fn names(&self) -> Vec<String> {
        let Ok(storage) = storage() else {
            return Vec::new();
        };
        let all = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
        all.filter_map(|name| name.strip_prefix(PREFIX).map(ToOwned::to_owned)).collect()
    }
}

pub(super) fn save_file(_: Option<&Keeper>, name: &str, bytes: &[u8]) -> Result<String, StoreError> {
    download(name, bytes).map_err(|error| refused(&error))?;
    Ok(name.to_owned())
}

fn download(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document()?.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the bytes over by the time the click returns.
    Url::revoke_object_url(&address)
}

pub(super) fn open_file(_: Option<&Keeper>, inbox: &Inbox) {
    if let Err(error) = ask_for_file(inbox) {
        inbox.put(Err(refused(&error)));
    }
}

fn ask_for_file(inbox: &Inbox) -> Result<(), JsValue> {
    let input: HtmlInputElement = document()?.create_element("input")?.dyn_into()?;
    input.set_type("file");
    input.set_accept(&format!(".{SAVE_ENDING}"));
    let (chosen, inside) = (input.clone(), inbox.clone());
    let on_change = Closure::<dyn FnMut(Event)>::new(move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0))
            && let Err(error) = read(&file, &inside)
        {
            inside.put(Err(refused(&error)));
        }
    });
    input.set_onchange(Some(on_change.as_ref().unchecked_ref()));
    // Nobody tells us when the player closes the dialog without a choice, so this small closure stays.
    on_change.forget();
    input.click();
    Ok(())
}

fn read(file: &File, inbox: &Inbox) -> Result<(), JsValue> {
    if file.size() > MOST_BYTES as f64 {
        inbox.put(Err(StoreError::Damaged("it is far too long".into())));
        return Ok(());
    }
    let reader = FileReader::new()?;
    let (ready, inbox) = (reader.clone(), inbox.clone());
    let on_end = Closure::once_into_js(move || {
        let text = ready.result().ok().and_then(|text| text.as_string());
        inbox.put(text.ok_or_else(|| StoreError::Damaged("the browser could not read it".into())));
    });
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    reader.read_as_text(file)
}

/// A page is its own display.
pub(super) fn display_answers() -> bool {
    true
}

/// Asks the browser what the system prefers.
pub(super) fn wants(wish: Wish) -> bool {
    let asked = match wish {
        Wish::LessMotion => "(prefers-reduced-motion: reduce)",
        Wish::MoreContrast => "(prefers-contrast: more)",
    };
    let query = window().and_then(|window| window.match_media(asked).ok().flatten());
    query.is_some_and(|query| query.matches())
}

fn storage() -> Result<Storage, StoreError> {
    let found = window().map(|window: Window| window.local_storage());
    match found {
        Some(Ok(Some(storage))) => Ok(storage),
        Some(Err(error)) => Err(refused(&error)),
        _ => Err(StoreError::Refused("the browser has no storage".into())),
    }
}

fn document() -> Result<Document, JsValue> {
    window().and_then(|window| window.document()).ok_or_else(|| JsValue::from_str("there is no page"))
}

fn full(name: &str) -> String {
    format!("{PREFIX}{name}")
}

fn refused(error: &JsValue) -> StoreError {
    StoreError::Refused(error.as_string().unwrap_or_else(|| format!("{error:?}")))
}
