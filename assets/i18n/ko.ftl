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
