//! Makes the building visible: one material for everything, few meshes.

use super::{
    door::Leaf,
    light,
    models::{self, Models},
    near::{self, OfWing},
    parts,
    rooms::{self, Kit, SquareAt},
    sketch::Sketch,
    spawn::Pushable,
};
use crate::{
    level::catalog::Solid,
    progress::{
        play::CurrentLevel,
        settings::{Quality, Settings},
    },
    schedule::Screen,
    screens::veil::{Sample, WarmUp, sample_place},
};
use bevy::{asset::RenderAssetUsages, light::NotShadowCaster, prelude::*};

/// The materials that everything shares: colours stand in the vertices, so that few draws show a whole room.
#[derive(Resource, Debug, Clone)]
pub struct Paint {
    /// Lit by sun and sky.
    pub matt: Handle<StandardMaterial>,
    /// Its own colour wherever it stands: marks.
    pub bright: Handle<StandardMaterial>,
    /// Dark and see-through: the shadow under a figure.
    shade: Handle<StandardMaterial>,
}

/// Throws a soft round shadow of this radius where there are no real shadows; the entity's feet are this far below it.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
pub struct SoftShadow {
    /// Metres.
    pub radius: f32,
    /// Metres from the entity down to the floor.
    pub below: f32,
}

/// Metres above the floor, so that the floor does not show through.
const SHADOW_LIFT: f32 = 0.045;

/// The disc of a soft shadow.
#[derive(Component, Debug)]
struct ShadowDisc;

impl FromWorld for Paint {
    fn from_world(world: &mut World) -> Self {
        let mut images = world.resource_mut::<Assets<Image>>();
        let soft = images.add(soft_disc());
        let mut materials = world.resource_mut::<Assets<StandardMaterial>>();
        let matt = StandardMaterial { perceptual_roughness: 0.85, reflectance: 0.25, ..default() };
        Self {
            matt: materials.add(matt),
            bright: materials.add(StandardMaterial { unlit: true, ..default() }),
            shade: materials.add(StandardMaterial {
                base_color: Color::srgba(0.12, 0.09, 0.12, 0.45),
                base_color_texture: Some(soft),
                unlit: true,
                alpha_mode: AlphaMode::Blend,
                ..default()
            }),
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((light::plugin, models::plugin, near::plugin, parts::plugin));
    app.init_resource::<Paint>();
    app.add_systems(OnEnter(Screen::Playing), show_rooms.run_if(resource_exists::<CurrentLevel>));
    app.add_systems(Update, show_arrived.run_if(in_state(Screen::Playing).and_then(resource_changed::<Models>)));
    app.add_systems(Update, follow_quality.run_if(resource_exists_and_changed::<Settings>));
    app.add_systems(PostUpdate, keep_on_floor.before(TransformSystems::Propagate));
    app.add_observer(warm_up);
    app.add_observer(dress_leaf).add_observer(dress_pushable).add_observer(lay_shadow);
}

/// A white disc that fades towards its rim.
fn soft_disc() -> Image {
    use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
    const SIDE: u8 = 32;
    let middle = f32::from(SIDE - 1) / 2.0;
    let mut data = Vec::with_capacity(usize::from(SIDE) * usize::from(SIDE) * 4);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let away = (f32::from(x) - middle).hypot(f32::from(y) - middle) / middle;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
            let alpha = ((1.0 - away).clamp(0.0, 1.0).powf(0.7) * 255.0) as u8;
            data.extend([255, 255, 255, alpha]);
        }
    }
    let size = Extent3d { width: u32::from(SIDE), height: u32::from(SIDE), depth_or_array_layers: 1 };
    Image::new(size, TextureDimension::D2, data, TextureFormat::Rgba8UnormSrgb, RenderAssetUsages::RENDER_WORLD)
}

/// The mesh of one square of the building.
#[derive(Component, Debug)]
struct SquareMesh {
    at: SquareAt,
    /// Something in it had no model when it was drawn.
    waits: bool,
}

fn show_rooms(
    level: Res<CurrentLevel>,
    paint: Res<Paint>,
    models: Res<Models>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    commands.spawn((
        Name::new("floors"),
        Mesh3d(meshes.add(rooms::floors(&level.0).mesh())),
        MeshMaterial3d(paint.matt.clone()),
        NotShadowCaster,
        DespawnOnExit(Screen::Playing),
    ));
    for (at, square) in rooms::squares(&level.0) {
        let kit = Kit { models: &models, meshes: &meshes };
        let (sketch, waits) = (square.draw(&kit), square.waits(&kit));
        commands.spawn((
            SquareMesh { at, waits },
            OfWing(at.0),
            Mesh3d(meshes.add(sketch.mesh())),
            MeshMaterial3d(paint.matt.clone()),
            DespawnOnExit(Screen::Playing),
        ));
    }
}

/// Models that arrive while one plays take the place of the solids.
fn show_arrived(
    level: Res<CurrentLevel>,
    models: Res<Models>,
    mut squares: Query<(&mut SquareMesh, &mut Mesh3d)>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    let drawn = rooms::squares(&level.0);
    for (mut square, mut mesh) in squares.iter_mut().filter(|(square, _)| square.waits) {
        if let Some(pieces) = drawn.get(&square.at) {
            let kit = Kit { models: &models, meshes: &meshes };
            let (sketch, waits) = (pieces.draw(&kit), pieces.waits(&kit));
            square.waits = waits;
            mesh.0 = meshes.add(sketch.mesh());
        }
    }
}

fn warm_up(asked: On<WarmUp>, paint: Res<Paint>, mut meshes: ResMut<Assets<Mesh>>, mut commands: Commands) {
    let mut cube = Sketch::default();
    cube.solid(Solid::Box, Transform::IDENTITY, Vec3::ONE, 0xff_ff_ff);
    let cube = meshes.add(cube.mesh());
    for material in [&paint.matt, &paint.bright] {
        commands.spawn((
            Sample,
            ChildOf(asked.camera),
            Mesh3d(cube.clone()),
            MeshMaterial3d(material.clone()),
            sample_place(),
        ));
    }
    let disc = meshes.add(Plane3d::new(Vec3::Y, Vec2::ONE).mesh().build());
    commands.spawn((
        Sample,
        ChildOf(asked.camera),
        Mesh3d(disc),
        MeshMaterial3d(paint.shade.clone()),
        sample_place(),
        NotShadowCaster,
    ));
}

fn dress_leaf(
    added: On<Add, Leaf>,
    leaves: Query<&Leaf>,
    paint: Res<Paint>,
    models: Res<Models>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let Ok(leaf) = leaves.get(added.entity) else {
        return;
    };
    let model = Kit { models: &models, meshes: &meshes }.sketch(&leaf.kit);
    let sketch = model.map_or_else(
        || plain_leaf(leaf),
        |model| {
            let scale = (leaf.size / model.size().max(Vec3::splat(0.01))).with_z(1.0);
            model.moved(Transform::from_scale(scale))
        },
    );
    commands.entity(added.entity).insert((Mesh3d(meshes.add(sketch.mesh())), MeshMaterial3d(paint.matt.clone())));
}

fn plain_leaf(leaf: &Leaf) -> Sketch {
    let size = leaf.size;
    let mut sketch = Sketch::default();
    sketch.solid(Solid::Box, Transform::IDENTITY, size - Vec3::new(0.01, 0.02, 0.0), leaf.color);
    // Two panels and a handle on both sides.
    for (y, height) in [(0.26, 0.36), (-0.22, 0.42)] {
        let panel = Vec3::new(size.x * 0.66, size.y * height, size.z + 0.03);
        sketch.solid(Solid::Box, Transform::from_xyz(0.0, size.y * y, 0.0), panel, 0xfd_f6_e6);
    }
    let handle = Vec3::new(size.x * 0.7, 0.07, size.z + 0.1);
    sketch.solid(Solid::Box, Transform::from_xyz(0.0, 0.0, 0.0), handle, 0xe0_b8_62);
    sketch
}

fn dress_pushable(
    added: On<Add, Pushable>,
    props: Query<&Pushable>,
    paint: Res<Paint>,
    models: Res<Models>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let Ok(Pushable(prop)) = props.get(added.entity) else {
        return;
    };
    let sketch = Kit { models: &models, meshes: &meshes }.prop(&prop.kit);
    let sketch = sketch.moved(Transform::from_xyz(0.0, -prop.kit.half.1, 0.0));
    commands.entity(added.entity).insert((Mesh3d(meshes.add(sketch.mesh())), MeshMaterial3d(paint.matt.clone())));
}

fn lay_shadow(
    added: On<Add, SoftShadow>,
    figures: Query<&SoftShadow>,
    paint: Res<Paint>,
    settings: Res<Settings>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let Ok(shadow) = figures.get(added.entity) else {
        return;
    };
    let disc = Plane3d::new(Vec3::Y, Vec2::splat(shadow.radius)).mesh().build();
    commands.spawn((
        ShadowDisc,
        Mesh3d(meshes.add(disc)),
        MeshMaterial3d(paint.shade.clone()),
        Transform::from_xyz(0.0, SHADOW_LIFT - shadow.below, 0.0),
        shown(settings.quality == Quality::Low),
        NotShadowCaster,
        ChildOf(added.entity),
    ));
}

fn shown(yes: bool) -> Visibility {
    if yes { Visibility::Inherited } else { Visibility::Hidden }
}

/// Whoever rises or sinks leaves the shadow on the floor.
fn keep_on_floor(
    shadows: Query<(&SoftShadow, &Children), Changed<SoftShadow>>,
    mut discs: Query<&mut Transform, With<ShadowDisc>>,
) {
    for (shadow, children) in &shadows {
        let mut discs = discs.iter_many_mut(children);
        while let Some(mut disc) = discs.fetch_next() {
            disc.translation.y = SHADOW_LIFT - shadow.below;
        }
    }
}

fn follow_quality(settings: Res<Settings>, mut discs: Query<&mut Visibility, With<ShadowDisc>>) {
    for mut visibility in &mut discs {
        visibility.set_if_neq(shown(settings.quality == Quality::Low));
    }
}
