//! The floor that the game's figures are compared with: a camera, a light, a cube and a line of text.

use bevy::{asset::AssetMetaCheck, core_pipeline::tonemapping::Tonemapping, prelude::*, window::PresentMode};

fn main() {
    let window =
        Window { title: "bare".into(), fit_canvas_to_parent: true, present_mode: PresentMode::AutoVsync, ..default() };
    App::new()
        .add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: Some(window), ..default() })
                .set(AssetPlugin { meta_check: AssetMetaCheck::Never, ..default() }),
        )
        .add_systems(Startup, furnish)
        .run();
}

fn furnish(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<StandardMaterial>>,
    assets: Res<AssetServer>,
) {
    commands.spawn((
        Camera3d::default(),
        Tonemapping::AcesFitted,
        Transform::from_xyz(2.0, 2.0, 3.0).looking_at(Vec3::ZERO, Vec3::Y),
    ));
    commands.spawn((DirectionalLight::default(), Transform::from_xyz(1.0, 3.0, 2.0).looking_at(Vec3::ZERO, Vec3::Y)));
    commands.spawn((Mesh3d(meshes.add(Cuboid::default())), MeshMaterial3d(materials.add(Color::srgb(0.9, 0.5, 0.3)))));
    commands
        .spawn((Text::new("bare"), TextFont { font: assets.load("fonts/pb-round-regular.ttf").into(), ..default() }));
}
