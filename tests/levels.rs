//! Every level that is shipped, and the template, can be played and has no problem, not even a warning.

use postcard_bank::level::{
    catalog::Catalog,
    read::{Files, check_files, read_catalog, read_index, sound_ids},
    source::{File, format},
};
use std::{error::Error, fs, path::Path};

type Outcome = Result<(), Box<dyn Error>>;

fn file(path: &str) -> Result<File, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    Ok(File::new(path.display().to_string(), fs::read_to_string(path)?))
}

fn folders() -> Result<Vec<String>, Box<dyn Error>> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("levels"))?;
    let mut folders = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            folders.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    folders.sort();
    Ok(folders)
}

#[test]
fn every_level_has_no_problem() -> Outcome {
    let catalog = Catalog::parse(&file("assets/catalog.ron")?.text)?;
    let sounds = sound_ids(&file("assets/sounds.ron")?.text);
    assert!(!sounds.is_empty());
    for id in folders()? {
        let files =
            Files { level: file(&format!("levels/{id}/level.ron"))?, map: file(&format!("levels/{id}/map.ron"))?, id };
        let checked = check_files(&files, &catalog, &sounds);
        let lines: Vec<String> = checked.problems.iter().map(ToString::to_string).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
        assert!(checked.level.is_some(), "{} cannot be played", files.id);
    }
    Ok(())
}

#[test]
fn every_level_of_the_index_is_there() -> Outcome {
    let reading = read_index(&file("levels/index.ron")?);
    assert!(reading.problems.is_empty());
    let (index, folders) = (reading.def.ok_or("no index")?, folders()?);
    assert!(!index.levels.is_empty());
    assert!(index.levels.iter().all(|id| folders.contains(id)));
    Ok(())
}

#[test]
fn every_sound_of_the_catalog_is_there() -> Outcome {
    let reading = read_catalog(&file("assets/catalog.ron")?);
    assert!(reading.problems.is_empty());
    let (catalog, sounds) = (reading.def.ok_or("no catalog")?, sound_ids(&file("assets/sounds.ron")?.text));
    let steps = catalog.floors.iter().flat_map(|kit| &kit.steps);
    let doors = catalog.doors.iter().flat_map(|kit| [&kit.sounds.0, &kit.sounds.1]);
    let props = catalog.props.iter().filter_map(|kit| kit.sound.as_ref());
    let unknown: Vec<&String> = steps.chain(doors).chain(props).filter(|sound| !sounds.contains(sound)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    Ok(())
}

#[test]
fn every_file_is_formatted() -> Outcome {
    let mut files = vec![file("assets/catalog.ron")?, file("levels/index.ron")?];
    for id in folders()? {
        files.push(file(&format!("levels/{id}/level.ron"))?);
        files.push(file(&format!("levels/{id}/map.ron"))?);
    }
    for file in files {
        let formatted = format(&file).ok_or("cannot be formatted")?;
        let line = file.text.lines().zip(formatted.lines()).position(|(old, new)| old != new);
        assert!(formatted == file.text, "{}: run `postcard-bank fmt`; line {:?}", file.name, line.map(|line| line + 1));
    }
    Ok(())
}
