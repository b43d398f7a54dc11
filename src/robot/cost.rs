//! What a picture costs to draw: counted from what is in it, so that every machine says the same.

use bevy::{
    mesh::skinning::SkinnedMesh,
    platform::collections::HashSet,
    prelude::*,
    render::{
        RenderApp,
        mesh::{RenderMesh, RenderMeshBufferInfo},
        render_asset::RenderAssets,
    },
};
use std::fmt;

/// What the main camera draws of the branch, without shadows and interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Draw calls: the same mesh in the same material is one, a skinned figure is one each.
    pub draws: usize,
    /// Triangles.
    pub triangles: u64,
    /// Skinned figures.
    pub skinned: usize,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} draws, {} triangles, {} skinned figures", self.draws, self.triangles, self.skinned)
    }
}

/// Counts what the last frame drew.
pub(super) fn cost(app: &mut App) -> Cost {
    let world = app.world_mut();
    let mut meshes = world.query::<(&Mesh3d, &MeshMaterial3d<StandardMaterial>, &ViewVisibility, Has<SkinnedMesh>)>();
    let seen: Vec<_> = meshes
        .iter(world)
        .filter(|(_, _, visible, _)| visible.get())
        .map(|(mesh, material, _, skinned)| (mesh.id(), material.id(), skinned))
        .collect();
    let Some(render) = app.get_sub_app(RenderApp) else {
        return Cost::default();
    };
    let sizes = render.world().resource::<RenderAssets<RenderMesh>>();
    let triangles = |id: AssetId<Mesh>| {
        let mesh = sizes.get(id)?;
        let corners = match mesh.buffer_info {
            RenderMeshBufferInfo::Indexed { count, .. } => count,
            RenderMeshBufferInfo::NonIndexed => mesh.vertex_count,
        };
        Some(u64::from(corners / 3))
    };
    let skinned = seen.iter().filter(|(.., skinned)| *skinned).count();
    let still: HashSet<_> = seen.iter().filter(|(.., skinned)| !*skinned).collect();
    Cost {
        draws: still.len() + skinned,
        triangles: seen.iter().filter_map(|(mesh, ..)| triangles(*mesh)).sum(),
        skinned,
    }
}
