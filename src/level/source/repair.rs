//! The words for mistakes of spelling, and the text that repairs them.

use super::{
    super::problem::{Code, Problem},
    DEEPEST, File, Span,
};
use crate::rules::text::Text;

pub(super) fn too_deep(file: &File, span: Span) -> Problem {
    let found = Text::new("여기서 괄호가 너무 깊어져요", "brackets become too deep here");
    let expected = Text::new(format!("{DEEPEST}겹까지"), format!("at most {DEEPEST} layers"));
    Problem::new(Code::TooDeep, file, span, found, expected)
}

pub(super) fn odd_space(file: &File, span: Span, count: usize) -> Problem {
    let code = file.slice(span).chars().next().map_or(0, u32::from);
    let found = Text::new(
        format!("눈에 안 보이는 다른 빈칸(U+{code:04X})이 {count}군데 있어요"),
        format!("an invisible other space (U+{code:04X}), {count} in this file"),
    );
    let expected = Text::new("스페이스 바로 넣은 보통 빈칸", "plain spaces");
    Problem::new(Code::OddSpace, file, span, found, expected).fixed_by(Some(" ".into()))
}

pub(super) fn wide(file: &File, span: Span, plain: char) -> Problem {
    let found = file.slice(span);
    let found = Text::new(format!("한글(전각) 문자예요: {found}"), format!("the full-width character {found}"));
    let expected = Text::new(format!("영문 자판의 {plain}"), format!("the plain {plain}"));
    Problem::new(Code::WideCharacter, file, span, found, expected).fixed_by(Some(plain.to_string()))
}

/// The text in plain marks, whatever marks it has or lacks.
pub(super) fn plain_text(slice: &str) -> String {
    let body = slice.trim_matches(['"', '“', '”', '„', '＂', '«', '»']).trim_end();
    let body = body.trim_end_matches('\\');
    format!("\"{}\"", body.replace('"', "'"))
}

pub(super) fn smart_text(file: &File, span: Span, plain: &str) -> Problem {
    let found = Text::new("둥근 따옴표 “ ” 예요", "curly quotation marks “ ”");
    let expected = Text::new("곧은 따옴표 \" \"", "straight ones \" \"");
    Problem::new(Code::WideCharacter, file, span, found, expected).fixed_by(Some(plain.into()))
}

pub(super) fn broken_text(file: &File, span: Span, plain: &str) -> Problem {
    let found = Text::new("이 줄의 따옴표가 닫히지 않았어요", "a quotation mark of this line is not closed");
    let expected = Text::new(
        "글의 앞뒤에 따옴표 하나씩 (글 안의 따옴표는 ' 나 \\\" 로 써요)",
        "one mark before and one behind the text (inside it write ' or \\\")",
    );
    Problem::new(Code::UnclosedText, file, span, found, expected).fixed_by(Some(plain.into()))
}

pub(super) fn open_comment(file: &File, span: Span) -> Problem {
    let (line, _) = file.place(span.start);
    let found = Text::new(
        format!("{line}번째 줄에서 시작한 /* 설명이 닫히지 않았어요"),
        format!("the comment that begins in line {line} is never closed"),
    );
    let expected = Text::new("설명의 끝에 */", "*/ at the end of the comment");
    let fix = format!("{} */", file.slice(span).trim_end());
    Problem::new(Code::Syntax, file, span, found, expected).fixed_by(Some(fix))
}

pub(super) fn missing_comma(file: &File, last: Span) -> Problem {
    let found = Text::new("이 뒤에 쉼표가 없어요", "no comma after this");
    let expected = Text::new("다음 것과의 사이에 쉼표 ,", "a comma before what follows");
    let fix = format!("{},", file.slice(last));
    Problem::new(Code::MissingComma, file, last, found, expected).fixed_by(Some(fix))
}

pub(super) fn unit(file: &File, number: Span, unit: Span) -> Problem {
    let (number, whole) = (file.slice(number), number.to(unit));
    let found = file.slice(whole);
    let found = Text::new(format!("{found}: 숫자에 단위가 붙어 있어요"), format!("{found}: a unit behind the number"));
    let expected = Text::new(format!("숫자만: {number}"), format!("only the number: {number}"));
    Problem::new(Code::WrongKind, file, whole, found, expected).fixed_by(Some(number.into()))
}

pub(super) fn empty_entry(file: &File, key: Option<Span>, end: Span) -> Problem {
    let expected = Text::new("이름: 값,", "name: value,");
    match key {
        Some(key) => {
            let name = file.slice(key);
            let found = Text::new(format!("{name}에 값이 없어요"), format!("{name} has no value"));
            Problem::new(Code::Syntax, file, key, found, expected)
        }
        None => {
            let found = Text::new("쉼표 앞에 아무것도 없어요", "nothing before this comma");
            Problem::new(Code::Syntax, file, end, found, expected).fixed_by(Some(String::new()))
        }
    }
}

pub(super) fn stray(file: &File, span: Span) -> Problem {
    let found = file.slice(span);
    let found = Text::new(format!("여기에 {found} 문자가 있어요"), format!("the character {found} here"));
    let expected = Text::new("이 문자 없이", "nothing here");
    Problem::new(Code::Syntax, file, span, found, expected).fixed_by(Some(String::new()))
}

pub(super) fn equals(file: &File, span: Span) -> Problem {
    let found = Text::new("이름 뒤에 = 가 있어요", "= after a name");
    let expected = Text::new("이름 뒤에는 : 을 써요", ": after a name");
    Problem::new(Code::Syntax, file, span, found, expected).fixed_by(Some(":".into()))
}

pub(super) fn quoted_name(file: &File, span: Span, plain: &str) -> Problem {
    let found = Text::new("항목 이름에 따옴표가 있어요", "quotation marks around the name of a field");
    let expected = Text::new(format!("따옴표 없이 {plain}:"), format!("{plain}: without them"));
    Problem::new(Code::Syntax, file, span, found, expected).fixed_by(Some(plain.into()))
}

pub(super) fn comma_in_number(file: &File, span: Span) -> Problem {
    let plain = file.slice(span).replace(',', "_");
    let found = Text::new(format!("숫자 {} 안에 쉼표가 있어요", file.slice(span)), file.slice(span));
    let expected = Text::new(
        format!("숫자에는 쉼표 대신 _ 를 써요: {plain}"),
        format!("_ instead of a comma inside a number: {plain}"),
    );
    Problem::new(Code::CommaInNumber, file, span, found, expected).fixed_by(Some(plain))
}

pub(super) fn other_bracket(file: &File, span: Span, wanted: char) -> Problem {
    let found = file.slice(span);
    let found = Text::new(format!("닫는 괄호가 달라요: {found}"), format!("the closing bracket {found}"));
    let expected =
        Text::new(format!("여는 괄호에 맞는 {wanted}"), format!("{wanted}, the partner of the one that is open"));
    Problem::new(Code::Bracket, file, span, found, expected).fixed_by(Some(wanted.to_string()))
}

/// `says: (…), (…)]`, `name: ko: …`: without the bracket `open` before `first`, the first part of the field `name`.
pub(super) fn unopened(file: &File, name: Option<Span>, first: Span, open: char) -> Problem {
    let before = name.map(|name| file.slice(name.to(Span::new(first.start, first.start))).trim_end());
    let span = match (name, before) {
        (Some(name), Some(before)) => Span::new(name.start, name.start + before.len()),
        _ => first,
    };
    let shown = file.slice(name.unwrap_or(first));
    let found = Text::new(
        format!("{shown}에 여는 괄호 {open} 가 없어요"),
        format!("the opening bracket {open} of {shown} is missing"),
    );
    let fix = before.map_or_else(|| format!("{open}{shown}"), |before| format!("{before} {open}"));
    let expected = Text::new(fix.clone(), fix.clone());
    Problem::new(Code::Bracket, file, span, found, expected).fixed_by(Some(fix))
}

pub(super) fn extra_bracket(file: &File, span: Span) -> Problem {
    let found = file.slice(span);
    let found = Text::new(format!("짝이 없는 {found}"), format!("a {found} without a partner"));
    let expected = Text::new("이 괄호 없이", "no bracket here");
    Problem::new(Code::Bracket, file, span, found, expected).fixed_by(Some(String::new()))
}

pub(super) fn unclosed_bracket(file: &File, span: Span, partner: char, end: usize) -> Problem {
    let (open, (line, _)) = (file.slice(span), file.place(end));
    let found = Text::new(format!("{open} 괄호가 닫히지 않았어요"), format!("{open} is never closed"));
    let expected = Text::new(
        format!("닫는 괄호 {partner} (아마 {line}번째 줄 끝)"),
        format!("{partner}, probably at the end of line {line}"),
    );
    Problem::new(Code::Bracket, file, span, found, expected)
}

pub(super) fn trailing(file: &File, span: Span) -> Problem {
    let found = Text::new("파일의 마지막 괄호 뒤에 내용이 더 있어요", "something behind the last bracket of the file");
    let expected = Text::new(
        "여기보다 앞에서 괄호가 하나 일찍 닫혔는지 봐 주세요",
        "nothing; see whether a bracket before this is closed too early",
    );
    Problem::new(Code::Bracket, file, span, found, expected)
}
