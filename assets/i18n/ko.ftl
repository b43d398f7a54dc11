# 게임의 말. 값이 들어가는 곳 뒤의 조사는 은(는), 을(를)처럼 적으면 알맞게 바뀌어요.

number-erase = 지우기

deed-deposited = { $amount }원을 저금했어요.

# 기록과 설정을 간직하는 일
save-place = 이번 이야기는 { $slot } 자리에 간직해요.
save-full = 빈자리가 없어서 이번 이야기는 간직하지 못해요. 다음에 이어서 하려면 자리를 하나 지워 주세요.
save-refused = 이 기기에서는 기록을 간직할 수 없어요. 놀이는 그대로 할 수 있고, 끝내면 처음부터 다시 시작해요.
save-settings-damaged = 설정 파일을 읽을 수 없어서 처음 설정으로 시작해요. 읽지 못한 파일은 따로 두었어요.
save-backup = { $slot } 자리의 마지막 기록이 상해서 바로 전 기록으로 이어 가요.
save-damaged = { $slot } 자리의 기록을 읽을 수 없어요. 지우지 않고 따로 두었어요.
save-newer = { $slot } 자리의 기록은 더 새로운 놀이판에서 만든 거예요. 지우지 않고 따로 두었어요.
save-level-gone = { $slot } 자리에서 놀던 곳을 찾을 수 없어요. 기록은 그대로 있어요.
save-deleted = { $slot } 자리를 지웠어요.
save-all-deleted = 이 컴퓨터의 기록을 모두 지웠어요.
save-nothing-to-export = 아직 내보낼 기록이 없어요.
save-exported = 파일로 내보냈어요: { $place }
save-export-failed = 파일을 만들지 못했어요.
save-imported = 기록 { $count }개를 가져왔어요.
save-import-none = 가져올 기록 파일이 없어요. 이 폴더에 넣어 주세요: { $place }
save-import-newer = 더 새로운 놀이판에서 만든 파일이라 읽을 수 없어요.
save-import-damaged = 이 파일은 우리 기록 파일이 아니거나 상했어요. 바뀐 것은 없어요.

## Talking: 이야기
talk-next = 다음

## Quiz: 질문
quiz-order-how = 위아래 단추로 차례를 맞춰요.
quiz-up = ▲ 위로
quiz-down = ▼ 아래로
quiz-check = 확인해요
quiz-later = 나중에 할래요
quiz-right = ○ 맞아요!
quiz-not-yet = △ 아직이에요. 같이 알아봐요.
quiz-correct = 알맞은 답: { $answer }
quiz-next = 다음으로
quiz-again = 다시 해 볼래요

## Postcards: 엽서
postcard-front = 엽서 그림이 살아나요. 돌려 보고, 뒤집어 보세요.
postcard-flip = 뒤집기
postcard-turn-left = ◀ 왼쪽으로
postcard-turn-right = ▶ 오른쪽으로
postcard-export = 그림으로 간직하기
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
counter-deposit = 저금하기
counter-withdraw = 찾기
counter-won = { $won }원
counter-buy-cash = 지갑의 현금으로 사기
counter-buy-card = 카드로 사기 (저축한 돈에서 나가요)
counter-share-price = 오늘 주식 한 주의 값은 { $won }원이에요.
counter-order = { $shares }주 사기 · { $won }원
counter-pass-day = 하루 넘기기
counter-pass-week = 일주일 넘기기
counter-pass-month = 한 달 넘기기
counter-undo = 방금 한 일 되돌리기
counter-welcome = 무엇을 할지 골라 보세요.
counter-close = 다 했어요
