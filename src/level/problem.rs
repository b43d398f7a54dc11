//! What is wrong in a file: a stable code, the exact place, what was found, what is expected and, where likely, a fix.

use super::source::{File, Span};
use crate::rules::text::{Lang, Text};

/// How bad it is: a level with warnings can be played, one with errors cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The level can be played all the same.
    Warning,
    /// The level cannot be played.
    Error,
}

/// Something wrong at one place of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which kind.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// Name of the file as it was given.
    pub file: String,
    /// Bytes of the file's text.
    pub span: Span,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column behind the last character.
    pub end_column: usize,
    /// What stands there.
    pub found: Text,
    /// What should stand there.
    pub expected: Text,
    /// Text that, put in place of the span, is likely what was meant.
    pub fix: Option<String>,
}

impl Problem {
    /// A problem at `span` of `file`.
    pub fn new(code: Code, file: &File, span: Span, found: Text, expected: Text) -> Self {
        let span = file.whole_characters(span);
        let (line, column) = file.place(span.start);
        let (end_line, end_column) = file.place(span.end);
        let severity = code.severity();
        let file = file.name.clone();
        Self { code, severity, file, span, line, column, end_line, end_column, found, expected, fix: None }
    }

    /// The same with a fix.
    pub fn fixed_by(self, fix: Option<String>) -> Self {
        Self { fix, ..self }
    }

    /// Is it an error?
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// One line: `level.ron:3:5 [L021] unknown field: found …; expected …`.
    pub fn line_of_text(&self, lang: Lang) -> String {
        let title = self.code.title();
        let (title, found, expected) = (title.get(lang), self.found.get(lang), self.expected.get(lang));
        format!("{}:{}:{} [{}] {title}: {found} → {expected}", self.file, self.line, self.column, self.code.as_str())
    }
}

impl std::error::Error for Problem {}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.line_of_text(Lang::En))
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal $severity:ident $ko:literal $en:literal;)+) => {
        /// The kinds of problem; the code in letters and figures never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// Every code in order.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable code: `L021`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// A headline that makes sense alone.
            pub fn title(self) -> Text {
                let (ko, en) = match self { $(Self::$name => ($ko, $en)),+ };
                Text::new(ko, en)
            }
        }
    };
}

codes! {
    /// The file is not there or cannot be opened.
    Unreadable = "L001" Error "파일을 열 수 없어요" "the file cannot be opened";
    /// More than a megabyte.
    TooBig = "L002" Error "파일이 너무 커요" "the file is too big";
    /// Not UTF-8.
    NotUtf8 = "L003" Error "글자 저장 방식이 UTF-8이 아니에요" "the file is not saved as UTF-8";
    /// Made for another version of the game.
    Format = "L004" Error "파일 형식 번호가 달라요" "the format number is not the one this game reads";
    /// Brackets in brackets in brackets.
    TooDeep = "L005" Error "괄호가 너무 여러 겹이에요" "brackets are nested too deeply";

    /// Anything that cannot be read and is none of the following.
    Syntax = "L010" Error "읽을 수 없는 부분이에요" "this cannot be read";
    /// A comma is missing.
    MissingComma = "L011" Error "쉼표가 빠졌어요" "a comma is missing";
    /// A quotation mark has no partner.
    UnclosedText = "L012" Error "따옴표의 짝이 맞지 않아요" "a quotation mark has no partner";
    /// A bracket has no partner.
    Bracket = "L013" Error "괄호의 짝이 맞지 않아요" "a bracket has no partner";
    /// A comma inside a number.
    CommaInNumber = "L014" Error "숫자 안에 쉼표가 있어요" "there is a comma inside a number";
    /// A full-width or typographic character in place of a plain one.
    WideCharacter = "L015" Error "전각 문자가 들어 있어요" "a full-width or typographic character";
    /// A space that looks like a plain one.
    OddSpace = "L016" Warning "보통 빈칸이 아닌 빈칸이 있어요" "a space that is not a plain one";
    /// A name before a bracket where none belongs.
    NeedlessName = "L017" Warning "괄호 앞에 필요 없는 이름이 있어요" "a name before a bracket where none belongs";

    /// A field that does not exist.
    UnknownField = "L020" Error "모르는 항목 이름이에요" "there is no field of this name";
    /// A field that must be there.
    MissingField = "L021" Error "꼭 있어야 할 항목이 없어요" "a field is missing";
    /// A field that stands there twice.
    DuplicateField = "L022" Error "같은 항목이 두 번 있어요" "a field stands here twice";
    /// A word that is none of the choices.
    UnknownChoice = "L023" Error "고를 수 없는 이름이에요" "this is none of the choices";
    /// A value of another kind.
    WrongKind = "L024" Error "다른 종류의 값이에요" "a value of another kind";
    /// Outside what makes sense.
    OutOfRange = "L025" Error "쓸 수 없는 숫자예요" "a number out of range";

    /// The same id twice.
    DuplicateId = "L030" Error "같은 id가 두 번 있어요" "an id stands here twice";
    /// No such person.
    UnknownPerson = "L031" Error "그런 사람이 없어요" "there is no such person";
    /// No such postcard.
    UnknownPostcard = "L032" Error "그런 엽서가 없어요" "there is no such postcard";
    /// No such place.
    UnknownPlace = "L033" Error "그런 장소가 없어요" "there is no such place";
    /// No such question.
    UnknownQuestion = "L034" Error "그런 문제가 없어요" "there is no such question";
    /// No such prop, floor, wall or door.
    UnknownPiece = "L035" Error "목록에 없는 물건이에요" "the catalog has no such piece";
    /// No such sound.
    UnknownSound = "L036" Error "그런 소리가 없어요" "there is no such sound";
    /// Nothing of that name is sold.
    UnknownGood = "L037" Error "그런 물건은 팔지 않아요" "nothing of that name is sold";
    /// The id of the level is not the name of its folder.
    FolderName = "L038" Error "id와 폴더 이름이 달라요" "the id is not the name of the folder";
    /// An id with letters that are not allowed.
    BadId = "L039" Error "id에 쓸 수 없는 글자가 있어요" "an id has letters that are not allowed";

    /// No Korean text.
    MissingKorean = "L040" Error "한국어 글이 없어요" "the Korean text is missing";
    /// No English text.
    MissingEnglish = "L041" Warning "영어 글이 없어요" "the English text is missing";
    /// Too long to be read with ease.
    LongText = "L042" Warning "글이 너무 길어요" "the text is too long";

    /// An answer without a why.
    MissingWhy = "L050" Error "답에 까닭(why)이 없어요" "an answer has no why";
    /// Not exactly one right option.
    RightOptions = "L051" Error "맞는 답은 꼭 하나여야 해요" "exactly one option must be right";
    /// Too few or too many options, items, goals.
    Count = "L052" Error "개수가 맞지 않아요" "too few or too many";
    /// Two answers that are the same.
    SameAnswer = "L053" Error "같은 답이 두 번 있어요" "two answers are the same";
    /// A name in a formula or between braces that no number has.
    UnknownNumber = "L055" Error "그런 이름의 수가 없어요" "there is no number of this name";
    /// A formula that cannot be read.
    BadFormula = "L056" Error "식을 읽을 수 없어요" "this formula cannot be read";
    /// A formula that has no whole number.
    NoValue = "L057" Error "식의 답이 정수가 아니에요" "this formula has no whole number";
    /// A quest has other than two to four goals.
    GoalCount = "L054" Warning "목표는 두 개에서 네 개가 좋아요" "two to four goals are best";

    /// A goal that nothing in the level can fulfil.
    ImpossibleGoal = "L060" Error "이룰 수 없는 목표예요" "nothing in the level can fulfil this goal";
    /// A postcard neither lies somewhere nor is handed over, or both.
    PostcardSource = "L061" Error "엽서를 얻는 방법은 하나여야 해요" "a postcard needs exactly one way to get it";

    /// A quest practises something without a deed at a counter.
    NothingPractised = "L062" Warning "연습할 일이 없는 퀘스트예요" "this quest has no deed that practises";

    /// In a wall or a piece of furniture.
    InWall = "L070" Error "벽이나 가구 안에 있어요" "it stands inside a wall or a piece of furniture";
    /// Beside the floor.
    OffFloor = "L071" Error "바닥이 없는 곳이에요" "there is no floor";
    /// No way there.
    Unreachable = "L072" Error "걸어서 갈 수 없는 곳이에요" "one cannot walk there";
    /// Neither a rectangle nor a disc, or both.
    FloorShape = "L073" Error "바닥은 half나 radius 가운데 하나여야 해요" "a floor needs either half or radius";

    /// A line that the content checklist does not have.
    UnknownLine = "L081" Error "내용 점검표에 없는 줄이에요" "the content checklist has no such line";
    /// A level of the index that is not there.
    UnknownLevel = "L080" Error "그런 레벨이 없어요" "there is no such level";
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name in `known` that `name` is most likely a slip of.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let likeness = |candidate: &str| {
        let candidate = candidate.to_lowercase();
        // `wood` for `floor-wood` is likely too.
        let part = if name.chars().count() > 2 && candidate.contains(&name) { 0.5 } else { 0.0 };
        strsim::normalized_damerau_levenshtein(&name, &candidate).max(part)
    };
    let likely = known.into_iter().map(|candidate| (likeness(candidate), candidate)).filter(|(like, _)| *like >= 0.5);
    likely.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, candidate)| candidate)
}
