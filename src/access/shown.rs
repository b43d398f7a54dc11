//! Which controls a player can perceive now, in reading order: hidden branches and what lies under a modal dialog are left out.

use super::control::{Control, Role};
use crate::schedule::{Menu, Panel};
use bevy::{ecs::system::SystemParam, input_focus::tab_navigation::TabGroup, prelude::*};

/// A control that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownControl {
    /// The control.
    pub entity: Entity,
    /// The nearest dialog around it that is shown too.
    pub dialog: Option<Entity>,
}

/// Walks the interface.
#[derive(SystemParam)]
pub struct Shown<'w, 's> {
    roots: Query<'w, 's, (Entity, Option<&'static GlobalZIndex>), (Or<(With<Node>, With<Control>)>, Without<ChildOf>)>,
    parts: Query<
        'w,
        's,
        (
            Option<&'static Control>,
            Option<&'static Children>,
            Option<&'static Node>,
            Option<&'static Visibility>,
            Option<&'static TabGroup>,
            Option<&'static DespawnOnExit<Menu>>,
            Option<&'static DespawnOnExit<Panel>>,
        ),
    >,
}

/// What a branch hands down to its children.
#[derive(Clone, Copy)]
struct Branch {
    /// 2 in a menu, 1 in a panel, 0 elsewhere.
    layer: u8,
    /// Stacking order of the root.
    z: i32,
    /// The nearest dialog.
    dialog: Option<usize>,
    /// Hidden by `Visibility`; a child may show itself again.
    hidden: bool,
}

/// A control on the way from the tree to the list.
struct Found {
    entity: Entity,
    role: Role,
    order: i32,
    branch: Branch,
    modal: bool,
}

impl Shown<'_, '_> {
    /// The controls in reading order: those of the topmost modal dialog and every status line, or all.
    pub fn controls(&self) -> Vec<ShownControl> {
        let found = self.walk();
        let top = found
            .iter()
            .enumerate()
            .filter(|(_, control)| control.modal)
            .max_by_key(|(index, control)| (control.branch.layer, control.branch.z, *index))
            .map(|(index, _)| index);
        let inside = |mut at: usize, top: usize| loop {
            if at == top {
                return true;
            }
            match found[at].branch.dialog {
                Some(dialog) => at = dialog,
                None => return false,
            }
        };
        let kept: Vec<bool> = (0..found.len())
            .map(|index| top.is_none_or(|top| inside(index, top) || found[index].role == Role::Status))
            .collect();
        let mut order: Vec<usize> = (0..found.len()).filter(|index| kept[*index]).collect();
        // Status lines of what lies below are read after the dialog.
        order.sort_by_key(|index| top.is_some_and(|top| !inside(*index, top)));
        let control = |index: usize| ShownControl {
            entity: found[index].entity,
            dialog: found[index].branch.dialog.filter(|dialog| kept[*dialog]).map(|dialog| found[dialog].entity),
        };
        order.into_iter().map(control).collect()
    }

    fn walk(&self) -> Vec<Found> {
        let mut roots: Vec<(i32, Entity)> =
            self.roots.iter().map(|(entity, z)| (z.map_or(0, |z| z.0), entity)).collect();
        // Roots of one height in the order in which they were spawned.
        roots.sort_unstable_by_key(|(z, root)| (*z, root.index_u32()));
        let mut found = Vec::new();
        for (z, root) in roots {
            let first = found.len();
            self.descend(root, Branch { layer: 0, z, dialog: None, hidden: false }, &mut found);
            if found[first..].iter().any(|control| control.order != 0) {
                reorder(&mut found, first);
            }
        }
        found
    }

    fn descend(&self, entity: Entity, mut branch: Branch, found: &mut Vec<Found>) {
        let Ok((control, children, node, visibility, tabs, menu, panel)) = self.parts.get(entity) else {
            return;
        };
        if node.is_some_and(|node| node.display == Display::None) {
            return;
        }
        branch.hidden = match visibility {
            Some(Visibility::Hidden) => true,
            Some(Visibility::Visible) => false,
            Some(Visibility::Inherited) | None => branch.hidden,
        };
        if menu.is_some() {
            branch.layer = 2;
        } else if panel.is_some() {
            branch.layer = branch.layer.max(1);
        }
        if let Some(control) = control.filter(|_| !branch.hidden) {
            let dialog = control.role == Role::Dialog;
            let modal = dialog && (branch.layer > 0 || tabs.is_some_and(|tabs| tabs.modal));
            found.push(Found { entity, role: control.role, order: control.order, branch, modal });
            if dialog {
                branch.dialog = Some(found.len() - 1);
            }
        }
        for &child in children.into_iter().flatten() {
            self.descend(child, branch, found);
        }
    }
}

/// Sorts the controls of one root by their own order; equal numbers follow the tree.
fn reorder(found: &mut Vec<Found>, first: usize) {
    let tail = found.split_off(first);
    let mut old: Vec<usize> = (0..tail.len()).collect();
    old.sort_by_key(|index| tail[*index].order);
    let mut place = vec![0; tail.len()];
    for (new, index) in old.iter().enumerate() {
        place[*index] = first + new;
    }
    let mut tail: Vec<Option<Found>> = tail.into_iter().map(Some).collect();
    for index in old {
        if let Some(mut control) = tail[index].take() {
            control.branch.dialog = control.branch.dialog.map(|dialog| place[dialog - first]);
            found.push(control);
        }
    }
}
