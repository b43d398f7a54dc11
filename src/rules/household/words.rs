//! What happened in a household, and why something did not, in both languages.

use super::told::{Event, Refusal};
use crate::rules::{
    card::guard::Decline,
    exchange::terms,
    market::{book::Side, terms::TERMS},
    money::Money,
    text::{Text, grouped},
    words,
};

/// `ko` and `en` with every `{}` replaced by `with`.
fn say(ko: &str, en: &str, with: &Text) -> Text {
    Text::new(ko.replace("{}", &with.ko), en.replace("{}", &with.en))
}

fn won(ko: &str, en: &str, won: i64) -> Text {
    say(ko, en, &words::won(won))
}

/// The name of a firm, fund or bond.
pub fn name(id: &str) -> Text {
    let firms = TERMS.firms.iter().map(|firm| (&firm.id, &firm.name));
    let funds = TERMS.funds.iter().map(|fund| (&fund.id, &fund.name));
    let bonds = TERMS.bonds.iter().map(|bond| (&bond.id, &bond.name));
    let found = firms.chain(funds).chain(bonds).find(|(known, _)| *known == id);
    found.map_or_else(|| Text::new(id, id), |(_, name)| name.clone())
}

fn traded(id: &str, side: Side, count: u32, unit: (&str, &str), sum: i64) -> Text {
    let (name, count, Text { ko, en }) = (name(id), grouped(i64::from(count)), words::won(sum));
    let (ko_did, en_did) = match side {
        Side::Buy => ("샀어요", "bought"),
        Side::Sell => ("팔았어요", "sold"),
    };
    let (ko_unit, en_unit) = unit;
    Text::new(
        format!("{} {count}{ko_unit}을(를) {ko}에 {ko_did}.", name.ko),
        format!("You {en_did} {count} {en_unit} of {} for {en}.", name.en),
    )
}

/// What a report of lost cards comes to: who bears what a finder bought.
fn reported(covered: i64, own: i64) -> Text {
    let (issuer, child) = (words::won(covered), words::won(own));
    match (covered, own) {
        (0, 0) => Text::new("카드를 막았어요. 아무도 쓰지 못했어요.", "The cards are blocked. Nobody could use them."),
        (_, 0) => won(
            "카드를 막았어요. 남이 쓴 {}은 카드사가 책임져요.",
            "The cards are blocked. The issuer bears the {} that were not yours.",
            covered,
        ),
        (0, _) => won(
            "카드를 막았어요. 늦게 신고해서 남이 쓴 {}은 내가 내요.",
            "The cards are blocked. The report was late: the {} are yours to pay.",
            own,
        ),
        _ => Text::new(
            format!("카드를 막았어요. 카드사가 {}을 책임지고, 늦게 신고해서 {}은 내가 내요.", issuer.ko, child.ko),
            format!(
                "The cards are blocked. The issuer bears {}; the report was late, so you pay {}.",
                issuer.en, child.en
            ),
        ),
    }
}

impl Event {
    /// A sentence for the child; nothing for what a panel shows by itself.
    pub fn text(&self) -> Option<Text> {
        Some(match self {
            Self::Deposited(_) | Self::Withdrew(_) | Self::Earned(_) | Self::Exchanged { .. } | Self::Passed(_) => {
                return None;
            }
            Self::CardTaken { .. } => Text::new("새 신용카드를 받았어요.", "You have a new credit card."),
            Self::CardsReplaced => Text::new("새 카드가 왔어요.", "Your new cards are here."),
            Self::Disputed(_) => {
                Text::new("그 결제는 확인할 때까지 내지 않아요.", "You need not pay that until it is checked.")
            }
            Self::DisputeDecided { right: true, .. } => {
                Text::new("확인했어요. 내지 않아도 돼요.", "It was checked: you need not pay.")
            }
            Self::DisputeDecided { right: false, .. } => {
                Text::new("확인했어요. 내가 산 것이 맞아요.", "It was checked: the purchase was yours.")
            }
            Self::ShareAgreed(_) => Text::new("매달 낼 몫을 정했어요.", "You agreed what part to pay each month."),
            Self::ContractOpened { won: sum, .. } => {
                won("{}을 맡기고 약속을 맺었어요.", "Your contract begins with {}.", *sum)
            }
            Self::InstalmentPaid { won: sum, .. } => {
                won("적금 {}을 넣었어요.", "{} went into your monthly saving.", *sum)
            }
            Self::InstalmentMissed { .. } => {
                Text::new("통장에 돈이 모자라 적금을 못 넣었어요.", "The account was too thin for the monthly saving.")
            }
            Self::ContractPaid { payout, early, .. } => {
                let (ko, en) = if *early {
                    ("약속보다 일찍 끝내서 {}을 받았어요.", "You ended it early and got {}.")
                } else {
                    ("약속이 끝나 {}을 받았어요.", "Your contract ended and paid {}.")
                };
                won(ko, en, payout.total())
            }
            Self::Spent { won: sum, .. } => won("{}을 냈어요.", "You paid {}.", *sum),
            Self::Refunded { won: sum, .. } => won("{}을 돌려받아요.", "{} comes back to you.", *sum),
            Self::CardsLost => Text::new(
                "카드를 잃어버렸어요! 카드 창구에 바로 신고해요.",
                "Your cards are gone! Report them at the card desk at once.",
            ),
            Self::FinderPaid { won: sum, .. } => {
                won("모르는 결제 {}! 누가 내 카드를 썼어요.", "A payment of {} that was not yours!", *sum)
            }
            Self::LostReported { covered, own, .. } => reported(*covered, *own),
            Self::PinChosen => Text::new(
                "새 비밀번호를 정했어요. 카드를 다시 쓸 수 있어요.",
                "You chose a new PIN. The card works again.",
            ),
            Self::Billed { won: sum, due } => {
                let Text { ko, en } = words::won(*sum);
                let (month, day) = (due.month(), due.day());
                Text::new(
                    format!("카드값 {ko}이 {month}월 {day}일에 나가요."),
                    format!("A card bill of {en} is due on {due}."),
                )
            }
            Self::BillPaid(paid) if paid.overdue > 0 => {
                won("카드값 {}이 밀렸어요.", "{} of your card bill is overdue.", paid.overdue)
            }
            Self::BillPaid(paid) => won("카드값 {}을 냈어요.", "You paid {} of your card bill.", paid.debt + paid.fees),
            Self::SpentAbroad { money, won: 0, .. } => say("{}을(를) 냈어요.", "You paid {}.", &words::money(*money)),
            Self::SpentAbroad { won: sum, .. } => won("카드로 {}이 나가요.", "Your card is billed {}.", *sum),
            Self::OrderWaits { shares, .. } => {
                Text::new(format!("{shares}주 주문이 기다려요."), format!("An order for {shares} shares waits."))
            }
            Self::OrderCancelled { .. } => Text::new("기다리던 주문을 거뒀어요.", "The waiting order was taken back."),
            Self::Traded { id, side, shares, won, .. } => traded(id, *side, *shares, ("주", "shares"), *won),
            Self::BondTraded { id, side, units, won } => traded(id, *side, *units, ("장", "units"), *won),
            Self::Dividend { id, paid } => {
                let (name, Text { ko, en }) = (name(id), words::won(paid.net()));
                Text::new(
                    format!("{} 배당 {ko}을 받았어요.", name.ko),
                    format!("{} paid you a dividend of {en}.", name.en),
                )
            }
            Self::Coupon { paid, .. } => won("채권 이자 {}을 받았어요.", "Your bond paid {} of interest.", paid.net()),
            Self::BondRepaid { won: sum, .. } => {
                won("채권이 끝나 {}을 돌려받았어요.", "Your bond was paid back: {}.", *sum)
            }
            Self::FeeTaken(sum) => won("통장 수수료 {}이 나갔어요.", "The account's fee of {} was taken.", *sum),
            Self::AllowanceGot(sum) => won("용돈 {}을 받았어요.", "You got {} of allowance.", *sum),
            Self::ExpensesPaid { missing: 1.., won: sum } => {
                won("생활비가 모자라 {}만 냈어요.", "There was only {} for everyday expenses.", *sum)
            }
            Self::ExpensesPaid { won: sum, .. } => won("생활비 {}을 냈어요.", "Everyday expenses took {}.", *sum),
            Self::News { firm, index } => {
                let (name, said) = (name(firm), &TERMS.news.get(*index)?.text);
                Text::new(format!("{} 소식: {}.", name.ko, said.ko), format!("News of {}: {}.", name.en, said.en))
            }
        })
    }
}

impl Refusal {
    /// Why not, kindly.
    pub fn text(&self) -> Text {
        match self {
            Self::NothingToDo => Text::new("얼마를 할지 골라 봐요.", "Choose how much first."),
            Self::WalletTooThin { missing } => {
                say("지갑에 {}이(가) 모자라요.", "Your wallet is {} short.", &words::money(*missing))
            }
            Self::AccountTooThin { missing } => won("통장에 {}이 모자라요.", "Your account is {} short.", *missing),
            Self::HoldsTooFew { held } => {
                Text::new(format!("지금 {held}개만 있어요."), format!("You have only {held}."))
            }
            Self::NotThere => Text::new("그것은 여기에 없어요.", "There is no such thing here."),
            Self::NotOffered => Text::new("이 조건으로는 할 수 없어요.", "That is not on offer."),
            Self::Declined(decline) => declined(*decline),
            Self::NoSuchNotes { most } => no_notes(*most),
            Self::Closed => Text::new("오늘은 증권시장이 쉬어요.", "The exchange is closed today."),
            Self::NotVisited => {
                Text::new("먼저 그 주식을 사고파는 곳으로 가요.", "Go to where that share is traded first.")
            }
            Self::NoSuchPrice => Text::new("오늘은 그 값으로 주문할 수 없어요.", "No order at that price today."),
            Self::OwnOrderWaits => Text::new(
                "반대쪽에 내 주문이 기다려요. 먼저 거둬요.",
                "Your own order waits on the other side. Take it back first.",
            ),
            Self::TooLong => Text::new("한 번에 그렇게 오래는 못 가요.", "That is too long in one go."),
            Self::TooLarge => Text::new("은행이 세기에 너무 큰 수예요.", "That number is too large even for a bank."),
        }
    }
}

fn no_notes(most: Money) -> Text {
    let coins = terms::terms(most.currency).is_some_and(|terms| most.minor < terms.notes[0].0);
    if coins {
        return Text::new("창구에는 동전이 없어요.", "The desk has no coins.");
    }
    say("지폐로는 {}까지 맞출 수 있어요.", "In notes the desk can do {}.", &words::money(most))
}

fn declined(decline: Decline) -> Text {
    match decline {
        Decline::Gone => Text::new(
            "잃어버린 카드예요. 카드 창구에 먼저 신고해요.",
            "That card is lost. Report it at the card desk first.",
        ),
        Decline::Lost => Text::new("잃어버렸다고 신고한 카드예요.", "This card was reported lost."),
        Decline::Blocked => {
            Text::new("비밀번호를 여러 번 틀려 카드가 막혔어요.", "Too many wrong PINs: the card is blocked.")
        }
        Decline::WrongPin { left } => Text::new(
            format!("비밀번호가 달라요. {left}번 더 할 수 있어요."),
            format!("That is not the PIN. Tries left: {left}."),
        ),
        Decline::PinNeeded => Text::new("이 금액은 비밀번호가 필요해요.", "This amount needs the PIN."),
        Decline::AccountTooThin { missing } => {
            won("통장에 {}이 모자라 결제가 안 돼요.", "Declined: your account is {} short.", missing)
        }
        Decline::OverLimit { missing } => won("한도를 {} 넘어요.", "That is {} over the limit.", missing),
        Decline::Overdue => Text::new("밀린 카드값부터 내야 해요.", "Pay the overdue bill first."),
        Decline::NoSuchParts => Text::new("이 카드는 그렇게 나눠 낼 수 없어요.", "This card offers no such parts."),
        Decline::Nothing => Text::new("얼마를 할지 골라 봐요.", "Choose how much first."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_things_and_amounts_in_both_languages() {
        let bought = Event::Traded { id: "starlight".into(), side: Side::Buy, shares: 3, won: 12_900, fee: 1, tax: 0 };
        let text = bought.text().unwrap_or_default();
        assert_eq!(text.ko, "별빛과자 3주을(를) 12,900원에 샀어요.");
        assert_eq!(text.en, "You bought 3 shares of Starlight Snacks for 12,900 won.");
        assert_eq!(Event::Passed(3).text(), None);
    }

    #[test]
    fn a_desk_without_coins_says_so() {
        let refused =
            |minor| Refusal::NoSuchNotes { most: Money::new(crate::rules::money::Currency::Jpy, minor) }.text();
        assert_eq!(refused(0).en, "The desk has no coins.");
        assert_eq!(refused(9_000).en, "In notes the desk can do 9,000 yen.");
    }
}
