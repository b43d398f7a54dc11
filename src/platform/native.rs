//! The desktop's store: one file per key in a folder of the player, written whole or not at all.

use super::{
    MOST_BYTES, SAVE_ENDING, Wish,
    store::{Inbox, StoreError, text_of},
};
use directories::{ProjectDirs, UserDirs};
use std::{
    env,
    fs::{self, File},
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

const ENDING: &str = ".json";

/// Names the folder to use instead of the player's own.
const FOLDER_VARIABLE: &str = "POSTCARD_BANK_DATA";

/// A folder with a file per key.
#[derive(Debug)]
pub(super) struct Keeper {
    folder: PathBuf,
    exports: PathBuf,
}

impl Keeper {
    /// The folder named by `POSTCARD_BANK_DATA`; `save` beside a program that lies beside a `portable.txt`; else the
    /// system's folder for data of programs.
    pub(super) fn open() -> Result<Self, StoreError> {
        if let Some(folder) = env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
            return Ok(Self::in_folder(folder.into()));
        }
        let program = env::current_exe().ok();
        let beside = program.as_deref().and_then(Path::parent);
        if let Some(folder) = beside.filter(|folder| folder.join("portable.txt").is_file()) {
            return Ok(Self::in_folder(folder.join("save")));
        }
        let dirs = ProjectDirs::from("", "", "postcard-bank")
            .ok_or_else(|| StoreError::Refused("the system names no folder for data".into()))?;
        let documents = UserDirs::new().and_then(|user| user.document_dir().map(|folder| folder.join("Postcard Bank")));
        let folder = dirs.data_dir().to_owned();
        Ok(Self { exports: documents.unwrap_or_else(|| folder.join("exports")), folder })
    }

    pub(super) fn in_folder(folder: PathBuf) -> Self {
        Self { exports: folder.join("exports"), folder }
    }

    pub(super) fn read(&self, name: &str) -> Result<Option<String>, StoreError> {
        read_text(&self.path(name))
    }

    pub(super) fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.replace(key, text).map_err(|error| refused(&self.folder, &error))
    }

    /// The new text is on the disk before the old one becomes the backup; between the two renames the backup stands in.
    fn replace(&self, key: &str, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let path = self.path(key);
        let new = self.folder.join(format!("{key}.{}.tmp", std::process::id()));
        let mut file = File::create(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        drop(file);
        if path.exists() {
            fs::rename(&path, self.path(&format!("{key}.bak")))?;
        }
        fs::rename(&new, &path)
    }

    pub(super) fn remove(&self, name: &str) -> Result<(), StoreError> {
        match fs::remove_file(self.path(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(refused(&self.folder, &error)),
            _ => Ok(()),
        }
    }

    pub(super) fn rename(&self, name: &str, to: &str) -> Result<(), StoreError> {
        fs::rename(self.path(name), self.path(to)).map_err(|error| refused(&self.folder, &error))
    }

    pub(super) fn names(&self) -> Vec<String> {
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        files.filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(ENDING)?.to_owned())).collect()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}{ENDING}"))
    }
}

pub(super) fn save_file(keeper: Option<&Keeper>, name: &str, bytes: &[u8]) -> Result<String, StoreError> {
    let folder = exports(keeper);
    let path = folder.join(name);
    fs::create_dir_all(&folder).and_then(|()| fs::write(&path, bytes)).map_err(|error| refused(&path, &error))?;
    Ok(path.display().to_string())
}

pub(super) fn open_file(keeper: Option<&Keeper>, inbox: &Inbox) {
    let folder = exports(keeper);
    let files = fs::read_dir(&folder).into_iter().flatten().flatten().map(|file| file.path());
    let newest = files
        .filter(|path| path.extension().is_some_and(|ending| ending == SAVE_ENDING))
        .max_by_key(|path| path.metadata().and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH));
    let none = || StoreError::NoFile(folder.display().to_string());
    inbox.put(newest.ok_or_else(none).and_then(|path| read_text(&path)?.ok_or_else(none)));
}

/// Does one of the displays that the environment names take connections?
pub(super) fn display_answers() -> bool {
    let named = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let wayland = named("WAYLAND_DISPLAY").is_some_and(|name| {
        let folder = named("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default();
        connects(&folder.join(name))
    });
    wayland || named("DISPLAY").is_some_and(|display| x11_answers(&display))
}

/// `:0`, `unix:0.0` or `host:10`; display number n of another machine listens on port 6000 + n.
fn x11_answers(display: &str) -> bool {
    let Some((host, rest)) = display.rsplit_once(':') else { return false };
    let Ok(number) = rest.split('.').next().unwrap_or_default().parse::<u16>() else { return false };
    if host.is_empty() || host.starts_with("unix") {
        return connects(Path::new(&format!("/tmp/.X11-unix/X{number}")));
    }
    let port = 6000_u16.saturating_add(number);
    let places = std::net::ToSocketAddrs::to_socket_addrs(&(host, port)).into_iter().flatten();
    places.into_iter().any(|place| std::net::TcpStream::connect_timeout(&place, Duration::from_secs(2)).is_ok())
}

#[cfg(unix)]
fn connects(socket: &Path) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

#[cfg(not(unix))]
fn connects(_: &Path) -> bool {
    true
}

/// Desktops do not say it in one way; the settings do.
pub(super) fn wants(_: Wish) -> bool {
    false
}

fn exports(keeper: Option<&Keeper>) -> PathBuf {
    keeper.map_or_else(|| env::temp_dir().join("postcard-bank"), |keeper| keeper.exports.clone())
}

fn read_text(path: &Path) -> Result<Option<String>, StoreError> {
    match fs::metadata(path) {
        Ok(about) if about.len() > MOST_BYTES => return Err(StoreError::Damaged("it is far too long".into())),
        Ok(_) => {}
        // A folder that is not there, or that we may not look into, has nothing kept in it.
        Err(_) => return Ok(None),
    }
    let bytes = fs::read(path).map_err(|error| StoreError::Damaged(error.to_string()))?;
    text_of(bytes).map(Some)
}

fn refused(path: &Path, error: &io::Error) -> StoreError {
    StoreError::Refused(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// A free display of this machine: something listens on its port.
    fn display() -> (TcpListener, String) {
        let free = (50..500_u16).find_map(|number| {
            let listener = TcpListener::bind(("127.0.0.1", 6000 + number)).ok()?;
            Some((listener, format!("127.0.0.1:{number}.0")))
        });
        free.expect("one of so many ports is free")
    }

    #[test]
    fn a_display_answers_while_something_listens_there() {
        let (listener, name) = display();
        assert!(x11_answers(&name));
        drop(listener);
        assert!(!x11_answers(&name));
    }

    #[test]
    fn a_name_that_is_no_display_does_not_answer() {
        for name in ["", "screen", ":", ":one", "127.0.0.1:99999", ":54321", "unix:54321.0"] {
            assert!(!x11_answers(name), "{name:?}");
        }
    }
}
