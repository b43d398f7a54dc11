//! Deposit insurance: what is safe when a bank fails, per person and institution.

use crate::rules::law::Law;
use std::collections::BTreeMap;

/// What is insured at one institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// Principal and interest together, in won.
    pub owed: i64,
    /// The part of it that is insured.
    pub insured: i64,
}

/// Adds up `claims` (institution, won with interest) by institution and cuts each sum at the law's limit.
pub fn cover<'a>(claims: impl IntoIterator<Item = (&'a str, i64)>, law: &Law) -> BTreeMap<&'a str, Cover> {
    let mut owed: BTreeMap<&str, i64> = BTreeMap::new();
    for (bank, won) in claims {
        let sum = owed.entry(bank).or_default();
        *sum = sum.saturating_add(won.max(0));
    }
    owed.into_iter().map(|(bank, owed)| (bank, Cover { owed, insured: owed.min(law.insured) })).collect()
}
