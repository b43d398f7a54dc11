//! Dresses a figure: the pieces of its outfit become one skinned mesh in its colours, on a skeleton of its own.

use super::{
    bodies::{Bodies, Body},
    cast::{Cast, Outfit},
};
use crate::{
    bank::{
        looks::{Paint, SoftShadow},
        sketch::light_of,
    },
    progress::settings::{Avatar, Settings},
};
use bevy::{
    animation::AnimatedBy,
    asset::RenderAssetUsages,
    camera::{primitives::Aabb, visibility::NoAutoAabb},
    mesh::{Indices, PrimitiveTopology, VertexAttributeValues, skinning::SkinnedMesh},
    platform::collections::HashMap,
    prelude::*,
};

/// A figure that stands on its feet, looks along +z and wears the outfit of this name once its model is there.
#[derive(Component, Debug, Clone)]
#[require(Transform, Visibility)]
pub struct Wears(pub String);

/// The skeleton of a dressed figure.
#[derive(Component, Debug)]
pub(super) struct Skeleton {
    /// Holds the animation player.
    pub root: Entity,
    /// Joints by name.
    pub joints: HashMap<String, Entity>,
    /// The model.
    pub file: String,
    /// Clip of standing.
    pub idle: String,
    /// Clip of moving.
    pub moves: String,
}

/// The faces of a figure: one mesh each.
#[derive(Component, Debug)]
pub(super) struct Faces {
    /// The entity that shows one of them.
    pub mesh: Entity,
    /// Mouth shut.
    pub calm: Handle<Mesh>,
    /// Mouth open.
    pub speaking: Handle<Mesh>,
    /// Glad eyes.
    pub glad: Handle<Mesh>,
}

/// Pieces that take each other's place when the face changes: calm, speaking, glad.
const FACES: [[&str; 3]; 2] = [["mouth", "mouth-open", "mouth-open"], ["eyes", "eyes", "eyes-happy"]];

/// The look that the player chooses.
pub const CHILD: &str = "child";

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Worn>();
    app.add_systems(Update, (undress.run_if(resource_changed::<Settings>), dress).chain());
}

/// What the player wore when it was dressed last.
#[derive(Resource, Debug, Default)]
struct Worn(Option<Avatar>);

/// Another choice is put on anew.
fn undress(
    settings: Res<Settings>,
    mut worn: ResMut<Worn>,
    dressed: Query<(Entity, &Wears, &Skeleton, &Faces)>,
    mut commands: Commands,
) {
    if worn.0.replace(settings.avatar.clone()).is_none_or(|before| before == settings.avatar) {
        return;
    }
    for (figure, _, skeleton, faces) in dressed.iter().filter(|(_, wears, ..)| wears.0 == CHILD) {
        commands.entity(skeleton.root).despawn();
        commands.entity(faces.mesh).despawn();
        commands.entity(figure).remove::<(Skeleton, Faces)>();
    }
}

fn dress(
    (bodies, cast): (Res<Bodies>, Res<Cast>),
    undressed: Query<(Entity, &Wears), Without<Skeleton>>,
    (paint, settings): (Res<Paint>, Res<Settings>),
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    for (figure, Wears(name)) in &undressed {
        let choices = cast.child.as_ref().filter(|_| name == CHILD);
        let chosen = choices.map(|choices| choices.outfit(&settings.avatar));
        let Some(outfit) = chosen.as_ref().or_else(|| cast.look(name)) else { continue };
        let Some(body) = bodies.get(&outfit.file) else { continue };
        let faces = [0, 1, 2].map(|face| {
            let pieces = pieces(outfit, body, face);
            let pieces: Vec<&Mesh> = pieces.into_iter().filter_map(|piece| meshes.get(piece)).collect();
            sew(&pieces, outfit)
        });
        let [Some(calm), Some(speaking), Some(glad)] = faces else { continue };
        let tall = crown(&calm);
        let [calm, speaking, glad] = [calm, speaking, glad].map(|mesh| meshes.add(mesh));
        let scale = if tall > 0.0 && outfit.height > 0.0 { outfit.height / tall } else { 1.0 };
        let skeleton = raise(figure, body, outfit, scale, &mut commands);
        let joints = body.skin.iter().filter_map(|joint| skeleton.1.get(*joint).copied()).collect();
        let mesh = commands
            .spawn((
                ChildOf(figure),
                Mesh3d(calm.clone()),
                MeshMaterial3d(paint.matt.clone()),
                SkinnedMesh { inverse_bindposes: body.bind.clone(), joints },
                // A skinned mesh is where its joints are, not where its corners are at rest.
                Aabb::from_min_max(Vec3::new(-1.0, -0.1, -1.0), Vec3::new(1.0, 2.2, 1.0)),
                NoAutoAabb,
            ))
            .id();
        commands.entity(figure).insert((skeleton.0, Faces { mesh, calm, speaking, glad }));
        commands.entity(figure).insert_if_new(SoftShadow { radius: 0.4, below: 0.0 });
    }
}

/// The pieces of an outfit with one of its faces; a model that leaves no choice is worn as a whole.
fn pieces<'a>(outfit: &Outfit, body: &'a Body, face: usize) -> Vec<&'a Handle<Mesh>> {
    let swapped = |piece: &str| {
        let set = FACES.iter().find(|set| set[0] == piece);
        let other = set.map(|set| set[face]).filter(|other| body.pieces.contains_key(*other));
        other.unwrap_or(piece).to_owned()
    };
    if outfit.pieces.is_empty() {
        let mut all: Vec<&String> = body.pieces.keys().collect();
        all.sort_unstable();
        let extra = |name: &str| FACES.iter().any(|set| set[1..].contains(&name) && set[0] != name);
        let worn = all.into_iter().filter(|name| !extra(name));
        return worn.filter_map(|name| body.pieces.get(&swapped(name))).collect();
    }
    outfit.pieces.iter().filter_map(|name| body.pieces.get(&swapped(name))).collect()
}

/// Spawns the joints; returns them in the order of the body.
fn raise(figure: Entity, body: &Body, outfit: &Outfit, scale: f32, commands: &mut Commands) -> (Skeleton, Vec<Entity>) {
    let mut spawned: Vec<Entity> = Vec::with_capacity(body.joints.len());
    for joint in &body.joints {
        let parent = joint.parent.and_then(|parent| spawned.get(parent).copied());
        let mut at = joint.at;
        if parent.is_none() {
            at.scale *= scale;
        }
        let entity = commands.spawn((joint.name.clone(), at, Visibility::default(), joint.target)).id();
        commands.entity(entity).insert(ChildOf(parent.unwrap_or(figure)));
        let root = spawned.first().copied().unwrap_or(entity);
        commands.entity(entity).insert(AnimatedBy(root));
        spawned.push(entity);
    }
    let root = spawned.first().copied().unwrap_or(figure);
    commands.entity(root).insert((
        AnimationPlayer::default(),
        AnimationTransitions::new(),
        AnimationGraphHandle(body.graph.clone()),
    ));
    let names = body.joints.iter().map(|joint| joint.name.to_string());
    (
        Skeleton {
            root,
            joints: names.zip(spawned.iter().copied()).collect(),
            file: outfit.file.clone(),
            idle: outfit.idle.clone(),
            moves: outfit.moves.clone(),
        },
        spawned,
    )
}

/// Height of the highest corner.
fn crown(mesh: &Mesh) -> f32 {
    match mesh.attribute(Mesh::ATTRIBUTE_POSITION) {
        Some(VertexAttributeValues::Float32x3(points)) => points.iter().map(|point| point[1]).fold(0.0, f32::max),
        _ => 0.0,
    }
}

/// Sews skinned meshes together in the colours of an outfit; none where a piece is not of the expected form.
fn sew(pieces: &[&Mesh], outfit: &Outfit) -> Option<Mesh> {
    use VertexAttributeValues::{Float32x3, Float32x4, Uint16x4};
    let (mut positions, mut normals, mut tints) = (Vec::new(), Vec::new(), Vec::new());
    let (mut joints, mut weights, mut indices) = (Vec::new(), Vec::new(), Vec::new());
    for piece in pieces {
        let first = u32::try_from(positions.len()).ok()?;
        let Float32x3(own) = piece.attribute(Mesh::ATTRIBUTE_POSITION)? else { return None };
        positions.extend_from_slice(own);
        let Float32x3(own) = piece.attribute(Mesh::ATTRIBUTE_NORMAL)? else { return None };
        normals.extend_from_slice(own);
        let Float32x4(own) = piece.attribute(Mesh::ATTRIBUTE_COLOR)? else { return None };
        tints.extend(own.iter().map(|tint| painted(*tint, outfit)));
        let Uint16x4(own) = piece.attribute(Mesh::ATTRIBUTE_JOINT_INDEX)? else { return None };
        joints.extend_from_slice(own);
        let Float32x4(own) = piece.attribute(Mesh::ATTRIBUTE_JOINT_WEIGHT)? else { return None };
        weights.extend_from_slice(own);
        match piece.indices()? {
            Indices::U16(own) => indices.extend(own.iter().map(|index| u32::from(*index) + first)),
            Indices::U32(own) => indices.extend(own.iter().map(|index| index + first)),
        }
    }
    (!positions.is_empty()).then(|| {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, normals)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, tints)
            .with_inserted_attribute(Mesh::ATTRIBUTE_JOINT_INDEX, Uint16x4(joints))
            .with_inserted_attribute(Mesh::ATTRIBUTE_JOINT_WEIGHT, weights)
            .with_inserted_indices(Indices::U32(indices))
    })
}

/// The alpha of a corner says whose colour it is: 1.0 its own, 0.8 skin, 0.6 hair, 0.4 top, 0.2 bottom, 0.0 accent.
fn painted([red, green, blue, slot]: [f32; 4], outfit: &Outfit) -> [f32; 4] {
    let colour = match slot {
        slot if slot > 0.9 => return [red, green, blue, 1.0],
        slot if slot > 0.7 => outfit.skin,
        slot if slot > 0.5 => outfit.hair,
        slot if slot > 0.3 => outfit.top,
        slot if slot > 0.1 => outfit.bottom,
        _ => outfit.accent,
    };
    let own = light_of(colour);
    [red * own[0], green * own[1], blue * own[2], 1.0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slot_of_a_corner_decides_its_colour() {
        let outfit =
            Outfit { skin: 0xff_00_00, hair: 0x00_ff_00, top: 0x00_00_ff, accent: 0xff_ff_ff, ..Outfit::default() };
        // Halves and whole numbers are exact: bits may be compared.
        let grey = |slot| painted([0.5, 0.5, 0.5, slot], &outfit).map(f32::to_bits);
        let bits = |tint: [f32; 4]| tint.map(f32::to_bits);
        assert_eq!(grey(1.0), bits([0.5, 0.5, 0.5, 1.0]));
        assert_eq!(grey(0.8), bits([0.5, 0.0, 0.0, 1.0]));
        assert_eq!(grey(0.6), bits([0.0, 0.5, 0.0, 1.0]));
        assert_eq!(grey(0.4), bits([0.0, 0.0, 0.5, 1.0]));
        assert_eq!(grey(0.2), bits([0.0, 0.0, 0.0, 1.0]));
        assert_eq!(grey(0.0), bits([0.5, 0.5, 0.5, 1.0]));
    }
}
