# 게임의 말. 값이 들어가는 곳 뒤의 조사는 은(는), 을(를)처럼 적으면 알맞게 바뀌어요.

number-erase = 지우기


# 기록과 설정을 간직하는 일
save-place = 이번 이야기는 { $slot } 자리에 간직해요.
save-full = 빈자리가 없어서 이번 이야기는 간직하지 못해요. 다음에 이어서 하려면 자리를 하나 지워 주세요.
save-refused = 이 기기에서는 기록을 간직할 수 없어요. 놀이는 그대로 할 수 있고, 끝내면 처음부터 다시 시작해요.
save-settings-damaged = 설정 파일을 읽을 수 없어서 처음 설정으로 시작해요. 읽지 못한 파일은 따로 두었어요.
save-backup = { $slot } 자리의 마지막 기록이 상해서 바로 전 기록으로 이어 가요.
save-damaged = { $slot } 자리의 기록을 읽을 수 없어요. 지우지 않고 따로 두었어요.
save-older = { $slot } 자리의 기록은 은행이 지금과 다르던 예전 놀이판에서 만든 거예요. 지우지 않고 따로 두었어요. 새로 시작할 수 있어요.
save-newer = { $slot } 자리의 기록은 더 새로운 놀이판에서 만든 거예요. 지우지 않고 따로 두었어요.
save-level-gone = { $slot } 자리에서 놀던 곳을 찾을 수 없어요. 기록은 그대로 있어요.
save-deleted = { $slot } 자리를 지웠어요.
save-all-deleted = 이 컴퓨터의 기록을 모두 지웠어요.
save-nothing-to-export = 아직 내보낼 기록이 없어요.
save-exported = 파일로 내보냈어요: { $place }
save-export-failed = 파일을 만들지 못했어요.
save-imported = 기록 { $count }개를 가져왔어요.
save-import-none = 가져올 기록 파일이 없어요. 이 폴더에 넣어 주세요: { $place }
save-import-older = 은행이 지금과 다르던 예전 놀이판에서 만든 파일이라 읽을 수 없어요.
save-import-newer = 더 새로운 놀이판에서 만든 파일이라 읽을 수 없어요.
save-import-damaged = 이 파일은 우리 기록 파일이 아니거나 상했어요. 바뀐 것은 없어요.

## Talking: 이야기
talk-next = 다음

## Quiz: 질문
quiz-order-how = 위아래 단추로 차례를 맞춰요.
quiz-several-how = 맞는 것을 모두 골라요.
quiz-sort-how = 하나씩 알맞은 쪽을 골라요.
quiz-up = ▲ 위로
quiz-down = ▼ 아래로
quiz-check = 확인해요
quiz-later = 나중에 할래요
quiz-right = ○ 맞아요!
quiz-not-yet = △ 아직이에요. 같이 알아봐요.
quiz-why-of = • { $part }: { $why }
quiz-correct = 알맞은 답: { $answer }
quiz-next = 다음으로
quiz-again = 다시 해 볼래요

## Postcards: 엽서
postcard-front = 엽서 그림이 살아나요. 돌려 보고, 뒤집어 보세요.
postcard-flip = 뒤집기
postcard-turn-left = ◀ 왼쪽
postcard-turn-right = ▶ 오른쪽
postcard-export = 그림 저장
postcard-close = 앨범에 넣기
postcard-saved = 그림을 간직했어요: { $place }
postcard-not-saved = 지금은 그림을 간직할 수 없어요.

## Counters: 창구
counter-savings = 저축 창구
counter-cards = 카드 창구
counter-securities = 증권 창구
counter-exchange = 환전 창구
counter-shop = 가게
counter-calendar = 달력과 지갑

## 증서
certificate-save = 증서 저장
certificate-saved = 증서를 간직했어요: { $place }
certificate-not-saved = 지금은 증서를 간직할 수 없어요.
certificate-later = 마지막 할 일을 마치면 여기에서 증서를 받아요.
certificate-title = 증서
certificate-guest = 엽서은행 손님
certificate-says = { $who }은(는) ‘{ $level }’을(를) 끝까지 마쳤어요.
certificate-postcards = 모은 엽서
certificate-right = 맞힌 문제
certificate-quests = 마친 일
certificate-strong = 튼튼한 엽서
certificate-learned = 알게 된 것
certificate-full = 모두 모았어요
certificate-foot = 엽서은행은 지어낸 은행이에요. 날짜는 게임 속 날짜예요.

## 처음과 끝
game-name = 엽서은행
game-about = 제비와 함께 은행을 걸으며 엽서를 모으고 돈을 배워요.
privacy = 아무것도 모으지 않아요. 이름도 묻지 않고, 기록은 이 컴퓨터에만 있어요.
loading = 은행 문을 여는 중이에요…
tip-nearby = 도움말: ‘가까운 것’을 열면 단추 하나로 그곳까지 걸어가요.
tip-remind = 도움말: 할 일을 잊었나요? H를 누르면 다시 알려 줘요.
tip-album = 도움말: 모은 엽서는 앨범에서 언제든 다시 볼 수 있어요.
tip-undo = 도움말: 달력에서 방금 한 일을 되돌릴 수 있어요.
title-continue = 이어서 하기 · { $slot }
level-about = { $minutes }분쯤 · { $first }~{ $last }학년 · 엽서 { $postcards }장 · 질문 { $questions }개
level-old = ‘{ $title }’ 파일에 고칠 곳이 있어서, 마지막으로 괜찮았던 것을 열어요.
level-shut = ‘{ $title }’은(는) 아직 열 수 없어요. 파일에 고칠 곳이 있어요.
level-reloaded = 고친 파일을 다시 읽었어요.
level-broken = 고친 파일에 틀린 곳이 있어서 앞의 것으로 계속해요: { $problem }. "make check"로 어디인지 볼 수 있어요.
levels-broken = 열 수 있는 곳을 찾지 못했어요. levels 폴더를 확인해 주세요.
quit = 끝내기
back = 돌아가기
resume = 계속하기
to-title = 처음 화면으로
kept-by-itself = 한 일은 저절로 간직돼요.

## 차림표
menu-pause = 잠깐 멈춤
menu-settings = 설정
menu-album = 엽서 앨범
menu-map = 지도
menu-log = 할 일과 나눈 이야기
menu-saves = 기록 자리
menu-credits = 만든 사람들

## 설정
lang-ko = 한국어
lang-en = English
settings-lang = 언어
settings-text = 글자 크기
settings-sound = 소리
settings-volume = 모든 소리
settings-music = 음악
settings-effects = 효과 소리
settings-voice = 목소리
settings-mono = 양쪽 귀에 같은 소리
settings-captions = 소리를 글자로 보기
settings-camera = 화면
settings-sensitivity = 둘러보는 빠르기
settings-fov = 보이는 너비
settings-invert = 위아래 거꾸로 둘러보기
settings-reduced-motion = 움직임 줄이기
settings-quality = 그림 품질
quality-low = 가볍게
quality-medium = 보통
quality-high = 곱게

## 앨범과 지도
album-sum = 엽서 { $all }장 가운데 { $done }장을 모았어요.
album-missing = ? 아직 못 만난 엽서
album-strong = 도장 3개를 모은 튼튼한 엽서: { $count }장
album-stamps = { $count ->
    [0] 아직 복습하지 않았어요. 도장 자리 3개
    [1] 한 번 복습했어요. 도장 3개 가운데 1개
    [2] 두 번 복습했어요. 도장 3개 가운데 2개
   *[other] 세 번 복습했어요. 튼튼한 엽서예요
 }
album-full = 엽서를 모두 모았어요!
wing-lobby = 로비
wing-savings = 저축
wing-cards = 카드
wing-securities = 증권
wing-exchange = 환전
map-about = ★ 지금 있는 곳이에요. 가고 싶은 곳을 고르면 바로 가요.
map-place = { $number } { $name }

## 할 일
log-quest-open = ☆ { $title } (나중에)
log-quest-started = ▶ { $title } (하는 중)
log-quest-finished = ★ { $title } (다 했어요)
log-goal-open = ○ { $goal }
log-goal-done = ● { $goal } (했어요)
log-found = 해 보고 알게 된 것
log-nothing-found = 창구에서 직접 해 보면 여기에 적혀요.
log-said = 나눈 이야기
log-nothing-said = 아직 나눈 이야기가 없어요.
log-line = { $name }: { $line }

## 기록 자리
saves-about = 번호와 동물로 내 자리를 찾아요. 이름은 적지 않아요. 이 컴퓨터를 쓰는 사람은 누구나 모든 자리를 열 수 있어요.
saves-used = { $slot } · 엽서 { $postcards }장 · 마친 일 { $quests }개
saves-free = { $slot } · 빈자리
saves-export-one = { $slot } 내보내기
saves-delete-one = { $slot } 지우기
saves-export = 모두 파일로 내보내기
saves-import = 파일에서 가져오기
saves-delete-all = 이 컴퓨터의 기록 모두 지우기
saves-keep = 지우지 않을래요
saves-sure-one = { $slot } 자리의 기록을 지울까요? 되돌릴 수 없어요.
saves-delete-one-yes = 네, { $slot } 자리를 지워요
saves-sure = 정말 모두 지울까요? 지우면 되돌릴 수 없어요.
saves-delete-yes = 네, 모두 지워요

## 만든 사람들
credits-team = 엽서은행 팀이 만들었어요. 이름난 은행이나 상품은 나오지 않아요.
credits-fiction = 여기 나오는 은행과 사람, 값은 모두 지어낸 거예요.
credits-font = 글꼴 PB Round는 네이버와 산돌의 나눔스퀘어라운드를 바꾼 거예요 (OFL 1.1).
credits-sound = 소리는 우리가 만들었고, 음악은 FluidR3 GM 사운드폰트로 연주했어요 (MIT).
credits-engine = Rust, Bevy, Rapier, kira로 만들었어요 (MIT 또는 Apache-2.0).
credits-licence = 프로그램은 MIT 또는 Apache-2.0, 이야기와 지도는 CC-BY-4.0으로 나눠요. 자세한 목록은 CREDITS.md에 있어요.

## 걷는 동안
hud-goal = 할 일: { $goal }
hud-goal-of = 할 일: { $goal } ({ $done }/{ $all })
hud-no-goal = 마음껏 둘러봐요.
hud-money = 지갑 { $wallet }원 · 저금 { $savings }원
hud-menu = 차림표
hud-near-open = 가까운 것 펼치기
hud-near-close = 가까운 것 접기
hud-talk = { $key }{ $name }와(과) 이야기하기
hud-collect = { $key }‘{ $name }’ 엽서 줍기
hud-use = { $key }{ $name } 쓰기
near-person = { $name }에게 가기
near-thing = { $name }(으)로 가기

## 한 일
deed-collected = ‘{ $title }’ 엽서를 앨범에 넣었어요.
deed-deposited = { $amount }원을 저금했어요.
deed-withdrew = { $amount }원을 찾았어요.
deed-earned = 이자 { $amount }원이 붙었어요.
deed-bought = { $good }을(를) { $price }원에 샀어요.
deed-exchanged = { $from }을(를) { $to }(으)로 바꿨어요.
deed-passed = { $days }일이 지났어요.
deed-started = 새로운 할 일: { $title }
deed-finished = ‘{ $title }’을(를) 다 했어요!
deed-undone = 방금 한 일을 되돌렸어요.
refused-nothing = 0보다 큰 금액을 골라 주세요.
refused-wallet = 지갑에 { $missing }원이 모자라요. 그만큼 찾아오거나 더 적게 해 봐요.
refused-savings = 저금이 { $missing }원 모자라요. 그만큼 더 저금하거나 더 적게 해 봐요.
refused-not-sold = 여기서는 팔지 않아요.
refused-too-long = 한 번에 366일까지만 넘길 수 있어요.
refused-too-large = 우리 은행이 셀 수 있는 것보다 큰 금액이에요.

## 마무리
summary-title = 오늘의 은행 나들이
summary-postcards = 모은 엽서: { $all }장 가운데 { $done }장
summary-right = 맞힌 질문: { $all }개 가운데 { $done }개
summary-decisions = 돈으로 스스로 정한 일: { $count }번
summary-think = 생각해 봐요
summary-reflect = 오늘 배운 것 가운데 집에서 해 보고 싶은 것은 무엇인가요? 왜 그런가요?
summary-keep-walking = 더 둘러보기

# 첫 시작
welcome-title = 엽서은행에 어서 오세요!
welcome-text = 글자는 얼마나 크면 좋을까요?
welcome-controls = 이렇게 놀아요
welcome-keys = 화살표나 W A S D로 걸어요. 가까이 있는 것은 E나 Enter로 써요. Esc를 누르면 차림표가 열려요.
welcome-pointer = 누르거나 톡 쳐도 돼요. 바닥을 누르면 그리로 걸어가고, 물건이나 사람을 누르면 다가가요.
welcome-later = 모두 설정에서 언제든지 바꿀 수 있어요.
welcome-start = 시작하기
settings-contrast = 검은 바탕에 밝은 글씨
settings-outline = 손 닿는 것에 밝은 테두리

# 내 모습
menu-avatar = 내 모습
avatar-skin = 피부색
avatar-hair = 머리 모양
avatar-hair-colour = 머리 색
avatar-outfit = 옷
avatar-wheelchair = 휠체어를 타요

level-unknown = "{ $id }"라는 수업은 할 수 없어요. 여기에서 골라요.
