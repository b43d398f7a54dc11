//! What changed between two mirrors, as JSON for the page.

use super::mirror::MirrorNode;
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// What the page keeps about the mirror it shows.
#[derive(Debug, Default)]
pub struct Told {
    nodes: HashMap<String, MirrorNode>,
    order: Vec<String>,
    about: About,
}

/// What is true of the whole page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct About {
    /// Language tag of every name.
    pub lang: String,
    /// Names of the states: `playing`, `none`, `quiz`.
    pub screen: String,
    /// The menu that is open.
    pub menu: String,
    /// The panel that is open.
    pub panel: String,
    /// Width and height of the window in the units of the nodes' places.
    pub view: [f32; 2],
}

#[derive(Serialize)]
struct Change<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a About>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    set: Vec<Node<'a>>,
}

#[derive(Serialize)]
struct Node<'a> {
    id: &'a str,
    role: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    checked: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<(f32, f32)>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    disabled: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    focused: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialog: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rect: Option<[f32; 4]>,
}

impl<'a> From<&'a MirrorNode> for Node<'a> {
    fn from(node: &'a MirrorNode) -> Self {
        Self {
            id: &node.id,
            role: node.role.name(),
            name: &node.name,
            checked: node.checked,
            value: node.value,
            range: node.range,
            disabled: node.disabled,
            focused: node.focused,
            dialog: node.dialog.as_deref(),
            rect: node.rect,
        }
    }
}

impl Told {
    /// What the page must be told to show `nodes`; `None` where it shows them already. Of two nodes with one id only the
    /// first is shown.
    pub fn tell(&mut self, nodes: &[MirrorNode], about: About) -> Option<String> {
        let mut seen = HashSet::new();
        let nodes: Vec<&MirrorNode> = nodes.iter().filter(|node| seen.insert(node.id.as_str())).collect();
        let order: Vec<String> = nodes.iter().map(|node| node.id.clone()).collect();
        let fresh = |node: &&&MirrorNode| self.nodes.get(&node.id) != Some(**node);
        let change = Change {
            about: (about != self.about).then_some(&about),
            order: (order != self.order).then_some(&order),
            set: nodes.iter().filter(fresh).map(|node| Node::from(*node)).collect(),
        };
        if change.about.is_none() && change.order.is_none() && change.set.is_empty() {
            return None;
        }
        let json = serde_json::to_string(&change).ok();
        self.nodes = nodes.into_iter().map(|node| (node.id.clone(), node.clone())).collect();
        self.order = order;
        self.about = about;
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::control::Role;

    fn node(id: &str, name: &str) -> MirrorNode {
        MirrorNode {
            id: id.into(),
            role: Role::Button,
            name: name.into(),
            checked: None,
            value: None,
            range: None,
            disabled: false,
            focused: false,
            dialog: None,
            rect: None,
        }
    }

    #[test]
    fn only_what_changed_is_told() {
        let mut told = Told::default();
        let about = About { lang: "ko".into(), ..About::default() };
        let first = told.tell(&[node("a", "하나"), node("b", "둘"), node("a", "again")], about.clone());
        let first: serde_json::Value = serde_json::from_str(&first.unwrap()).unwrap();
        assert_eq!(first["order"], serde_json::json!(["a", "b"]));
        assert_eq!(first["set"][0], serde_json::json!({"id": "a", "role": "button", "name": "하나"}));
        assert_eq!(told.tell(&[node("a", "하나"), node("b", "둘")], about.clone()), None);
        let second = told.tell(&[node("a", "하나"), node("b", "셋")], about.clone()).unwrap();
        assert_eq!(second, r#"{"set":[{"id":"b","role":"button","name":"셋"}]}"#);
        assert_eq!(told.tell(&[node("b", "셋")], about).unwrap(), r#"{"order":["b"]}"#);
    }
}
