# 게임의 말. 값이 들어가는 곳 뒤의 조사는 은(는), 을(를)처럼 적으면 알맞게 바뀌어요.

number-erase = 지우기

deed-deposited = { $amount }원을 저금했어요.
