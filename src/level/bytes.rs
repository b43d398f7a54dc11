//! Level files as bytes, which may not even be text.

use super::{
    catalog::Catalog,
    def::IndexDef,
    problem::Problem,
    read::{self, Checked, Files, check_files},
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

/// The folder names of `levels/index.ron` as far as they can be read, and what is wrong with the file.
pub fn read_index(bytes: &[u8]) -> (Vec<String>, Vec<Problem>) {
    match File::from_bytes("levels/index.ron", bytes) {
        Ok(file) => {
            let reading = read::read_index(&file);
            (reading.def.map(|index| index.levels).unwrap_or_default(), reading.problems)
        }
        Err(problem) => (Vec::new(), vec![*problem]),
    }
}

/// The folder names of `levels/index.ron`.
pub fn parse_index(bytes: &[u8]) -> Option<Vec<String>> {
    ron::de::from_bytes::<IndexDef>(bytes).ok().map(|index| index.levels)
}
