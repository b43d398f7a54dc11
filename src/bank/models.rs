//! The models that scripts in `assets/art` make: one mesh for each catalog name, read from few files.
//!
//! Those of the hall are awaited before the branch is entered; those of the wings may come later.

use crate::progress::loading::Arrivals;
use bevy::{
    asset::{LoadState, RenderAssetUsages},
    gltf::{Gltf, GltfLoaderSettings, GltfMesh, GltfNode},
    prelude::*,
};
use std::collections::HashMap;

/// Meshes by catalog name, as they arrive.
#[derive(Resource, Debug, Default)]
pub struct Models {
    models: HashMap<String, Model>,
    /// Counts the files that have arrived: whoever has drawn with fewer may draw again.
    pub arrived: usize,
}

/// A mesh and where it sits in its prop.
#[derive(Debug, Clone)]
pub struct Model {
    /// On the processor alone, so that many can become one.
    pub mesh: Handle<Mesh>,
    /// From the prop's spot on the floor to the origin of the mesh.
    pub at: Transform,
}

impl Models {
    /// The model of a catalog name or of a part, `globe/ball`.
    pub fn get(&self, name: &str) -> Option<&Model> {
        self.models.get(name)
    }
}

/// A file of models.
struct File {
    path: &'static str,
    gltf: Handle<Gltf>,
    state: FileState,
}

#[derive(PartialEq, Eq)]
enum FileState {
    Coming,
    Here,
    Missing,
}

/// Every file, in the order in which they are wanted.
#[derive(Resource)]
struct Files(Vec<File>);

/// The files that the first picture needs, then those that stream in after it.
const FIRST: [&str; 1] = ["models/lobby.glb"];
const LATER: [&str; 6] = [
    "models/outside.glb",
    "models/savings.glb",
    "models/cards.glb",
    "models/securities.glb",
    "models/exchange.glb",
    "models/postcards.glb",
];

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Models>();
    app.add_systems(Startup, request);
    app.add_systems(Update, arrive);
}

fn request(assets: Res<AssetServer>, mut arrivals: ResMut<Arrivals>, mut commands: Commands) {
    let load = |path: &'static str| File {
        path,
        gltf: assets
            .load_builder()
            .with_settings(|settings: &mut GltfLoaderSettings| {
                settings.load_meshes = RenderAssetUsages::MAIN_WORLD;
                settings.load_materials = RenderAssetUsages::empty();
            })
            .load(path),
        state: FileState::Coming,
    };
    commands.insert_resource(Files(FIRST.into_iter().chain(LATER).map(load).collect()));
    arrivals.set("models", 0, FIRST.len());
}

/// A file that cannot be read leaves its props as coloured solids; the game goes on.
fn arrive(
    mut files: ResMut<Files>,
    mut models: ResMut<Models>,
    mut arrivals: ResMut<Arrivals>,
    assets: Res<AssetServer>,
    (gltfs, nodes, meshes): (Res<Assets<Gltf>>, Res<Assets<GltfNode>>, Res<Assets<GltfMesh>>),
) {
    let files = files.bypass_change_detection();
    let mut news = false;
    for file in files.0.iter_mut().filter(|file| file.state == FileState::Coming) {
        if let Some(LoadState::Failed(error)) = assets.get_load_state(&file.gltf) {
            warn!("{} cannot be read; what it shows is drawn with boxes: {error}", file.path);
            file.state = FileState::Missing;
        } else if assets.is_loaded_with_dependencies(&file.gltf)
            && let Some(gltf) = gltfs.get(&file.gltf)
        {
            for (name, node) in &gltf.named_nodes {
                let Some(node) = nodes.get(node) else { continue };
                let mesh = node.mesh.as_ref().and_then(|mesh| meshes.get(mesh));
                if let Some(primitive) = mesh.and_then(|mesh| mesh.primitives.first()) {
                    let model = Model { mesh: primitive.mesh.clone(), at: node.transform };
                    models.models.insert(name.to_string(), model);
                }
            }
            file.state = FileState::Here;
            models.arrived += 1;
        } else {
            continue;
        }
        news = true;
    }
    if news {
        let first = files.0.iter().take(FIRST.len());
        arrivals.set("models", first.filter(|file| file.state != FileState::Coming).count(), FIRST.len());
    }
}
