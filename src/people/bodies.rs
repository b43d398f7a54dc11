//! Models of people: skeleton, skinned pieces and clips, read once and worn by many.

use super::cast::Cast;
use crate::{platform::bytes::FileBytes, progress::loading::Arrivals};
use bevy::{
    animation::{AnimationTargetId, graph::AnimationNodeIndex},
    asset::{LoadState, RenderAssetUsages},
    gltf::{Gltf, GltfLoaderSettings, GltfMesh, GltfNode, GltfSkin},
    mesh::skinning::SkinnedMeshInverseBindposes,
    platform::collections::{HashMap, HashSet},
    prelude::*,
};

/// Models by file, as they arrive.
#[derive(Resource, Debug, Default)]
pub(super) struct Bodies(HashMap<String, Body>);

/// A model of somebody.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Parents come before their children; the first is the root.
    pub joints: Vec<Joint>,
    /// Which joint each number in a mesh means.
    pub skin: Vec<usize>,
    /// From a mesh at rest to its joints.
    pub bind: Handle<SkinnedMeshInverseBindposes>,
    /// Skinned meshes by name, on the processor alone.
    pub pieces: HashMap<String, Handle<Mesh>>,
    /// All clips side by side.
    pub graph: Handle<AnimationGraph>,
    /// Clips by name, and how many seconds they take.
    pub clips: HashMap<String, (AnimationNodeIndex, f32)>,
}

/// A joint of a skeleton.
#[derive(Debug)]
pub(super) struct Joint {
    pub name: Name,
    /// Before it in the list; the root has none.
    pub parent: Option<usize>,
    pub at: Transform,
    /// What clips call it.
    pub target: AnimationTargetId,
}

impl Bodies {
    /// The model of this file, once it is there.
    pub fn get(&self, file: &str) -> Option<&Body> {
        self.0.get(file)
    }
}

#[derive(Resource)]
struct Table(Handle<FileBytes>);

/// Models that are still to come.
#[derive(Resource, Default)]
struct Coming(Vec<(String, Handle<Gltf>)>);

/// Who is seen in the first picture: the branch waits for the child and Jebi, the others come in later.
const FIRST: [&str; 2] = ["child", "swallow"];

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Bodies>().init_resource::<Cast>().init_resource::<Coming>();
    app.add_systems(Startup, request);
    app.add_systems(Update, (read_table, arrive).chain());
}

fn request(assets: Res<AssetServer>, mut arrivals: ResMut<Arrivals>, mut commands: Commands) {
    commands.insert_resource(Table(assets.load("people.ron")));
    arrivals.set("people", 0, 1);
}

fn read_table(
    table: Option<Res<Table>>,
    files: Res<Assets<FileBytes>>,
    assets: Res<AssetServer>,
    (mut cast, mut coming, mut arrivals): (ResMut<Cast>, ResMut<Coming>, ResMut<Arrivals>),
    mut commands: Commands,
) {
    let Some(table) = table else { return };
    let failed = matches!(assets.get_load_state(&table.0), Some(LoadState::Failed(_)));
    let file = files.get(&table.0);
    if file.is_none() && !failed {
        return;
    }
    commands.remove_resource::<Table>();
    match Cast::parse(&file.map_or_else(String::new, |file| String::from_utf8_lossy(&file.0).into_owned())) {
        Ok(read) => *cast = read,
        Err(error) => warn!("people.ron cannot be read; nobody is seen: {error}"),
    }
    let load = |path: &str| {
        let settings = |settings: &mut GltfLoaderSettings| {
            settings.load_meshes = RenderAssetUsages::MAIN_WORLD;
            settings.load_materials = RenderAssetUsages::empty();
        };
        assets.load_builder().with_settings(settings).load(path.to_owned())
    };
    coming.0 = cast.files().into_iter().map(|path| (path.to_owned(), load(path))).collect();
    arrivals.set("people", 0, coming.first(&cast));
}

/// What a model is made of.
#[derive(bevy::ecs::system::SystemParam)]
struct Parts<'w> {
    gltfs: Res<'w, Assets<Gltf>>,
    nodes: Res<'w, Assets<GltfNode>>,
    meshes: Res<'w, Assets<GltfMesh>>,
    skins: Res<'w, Assets<GltfSkin>>,
    clips: Res<'w, Assets<AnimationClip>>,
    graphs: ResMut<'w, Assets<AnimationGraph>>,
}

/// A model that cannot be read leaves its people unseen; they can still be talked to.
fn arrive(
    mut coming: ResMut<Coming>,
    (mut bodies, cast): (ResMut<Bodies>, Res<Cast>),
    mut arrivals: ResMut<Arrivals>,
    assets: Res<AssetServer>,
    mut parts: Parts,
) {
    let coming = coming.bypass_change_detection();
    let before = coming.0.len();
    coming.0.retain(|(path, gltf)| {
        if let Some(LoadState::Failed(error)) = assets.get_load_state(gltf) {
            warn!("{path} cannot be read; whoever it shows is not seen: {error}");
            return false;
        }
        if !assets.is_loaded_with_dependencies(gltf) {
            return true;
        }
        if let Some(body) = parts.body(gltf) {
            bodies.0.insert(path.clone(), body);
        }
        false
    });
    if coming.0.len() != before {
        // Counted down: what is still to come is what is waited for.
        arrivals.set("people", 0, coming.first(&cast));
    }
}

impl Coming {
    /// How many of those that are awaited are still to come.
    fn first(&self, cast: &Cast) -> usize {
        let first: Vec<&str> = FIRST.iter().filter_map(|id| Some(cast.look(id)?.file.as_str())).collect();
        self.0.iter().filter(|(path, _)| first.contains(&path.as_str())).count()
    }
}

impl Parts<'_> {
    fn body(&mut self, gltf: &Handle<Gltf>) -> Option<Body> {
        let gltf = self.gltfs.get(gltf)?;
        let mut body = Body::default();
        let mut places = HashMap::default();
        let below: HashSet<AssetId<GltfNode>> = gltf
            .nodes
            .iter()
            .filter_map(|node| self.nodes.get(node))
            .flat_map(|node| &node.children)
            .map(Handle::id)
            .collect();
        for root in gltf.nodes.iter().filter(|node| !below.contains(&node.id())) {
            self.joint(root, None, &mut Vec::new(), &mut body, &mut places);
        }
        // A joint and a piece may have the same name.
        for node in gltf.nodes.iter().filter_map(|node| self.nodes.get(node)) {
            let mesh = node.mesh.as_ref().and_then(|mesh| self.meshes.get(mesh));
            if let Some(primitive) = mesh.and_then(|mesh| mesh.primitives.first()) {
                body.pieces.insert(node.name.clone(), primitive.mesh.clone());
            }
        }
        let skin = self.skins.get(gltf.skins.first()?)?;
        body.bind = skin.inverse_bind_matrices.clone();
        body.skin = skin.joints.iter().map(|joint| places.get(&joint.id()).copied()).collect::<Option<_>>()?;
        let mut graph = AnimationGraph::new();
        for (name, clip) in &gltf.named_animations {
            let seconds = self.clips.get(clip).map_or(1.0, AnimationClip::duration);
            let node = graph.add_clip(clip.clone(), 1.0, graph.root);
            body.clips.insert(name.to_string(), (node, seconds));
        }
        body.graph = self.graphs.add(graph);
        Some(body)
    }

    /// Takes in a node without a mesh and all below it; `path` holds the names above it.
    fn joint(
        &self,
        handle: &Handle<GltfNode>,
        parent: Option<usize>,
        path: &mut Vec<Name>,
        body: &mut Body,
        places: &mut HashMap<AssetId<GltfNode>, usize>,
    ) {
        let Some(node) = self.nodes.get(handle).filter(|node| node.mesh.is_none()) else {
            return;
        };
        let name = Name::new(node.name.clone());
        path.push(name.clone());
        let index = body.joints.len();
        let target = AnimationTargetId::from_names(path.iter());
        body.joints.push(Joint { name, parent, at: node.transform, target });
        places.insert(handle.id(), index);
        for child in &node.children {
            self.joint(child, Some(index), path, body, places);
        }
        path.pop();
    }
}
