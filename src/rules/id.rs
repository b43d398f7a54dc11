//! Typed ids: a person's id cannot be taken for a postcard's.

use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps an id that `level::check` has found to exist.
            pub fn new(id: &str) -> Self {
                Self(id.into())
            }

            /// The id as it stands in the level file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id.into())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids!(
    /// A level: the name of its folder.
    LevelId,
    /// Someone to talk to.
    PersonId,
    /// A postcard of the album.
    PostcardId,
    /// A question of the quiz.
    QuestionId,
    /// A quest.
    QuestId,
    /// A named place of the map.
    PlaceId,
    /// Something small that is sold.
    GoodId,
);
