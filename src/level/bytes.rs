//! Level files as bytes, which may not even be text.

use super::{
    catalog::Catalog,
    def::IndexDef,
    read::{Checked, Files, check_files},
    source::File,
};

/// As [`check_files`], for bytes that may not even be text.
pub fn check_bytes(id: &str, level: &[u8], map: &[u8], catalog: &Catalog, sounds: &[String]) -> Checked {
    let level = File::from_bytes(format!("levels/{id}/level.ron"), level);
    let map = File::from_bytes(format!("levels/{id}/map.ron"), map);
    match (level, map) {
        (Ok(level), Ok(map)) => check_files(&Files { id: id.into(), level, map }, catalog, sounds),
        (level, map) => Checked {
            level: None,
            problems: level.err().into_iter().chain(map.err()).map(|problem| *problem).collect(),
            ..Checked::default()
        },
    }
}

/// The folder names of `levels/index.ron`.
pub fn parse_index(bytes: &[u8]) -> Option<Vec<String>> {
    ron::de::from_bytes::<IndexDef>(bytes).ok().map(|index| index.levels)
}
