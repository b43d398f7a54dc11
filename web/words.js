// What the page itself says, before the game can speak, in Korean and English.

export const WORDS = {
  ko: {
    loading: '은행 문을 열고 있어요.',
    starting: '불을 켜고 있어요.',
    near: '가까운 것',
    game: '게임 화면. 방향키로 걷고, 탭 키로 단추를 찾아요.',
    again: '다시 열기',
    noWebgl: '이 브라우저에서는 3D 그림(WebGL2)이 나오지 않아요.',
    noWebglAdvice: '크롬, 엣지, 웨일, 파이어폭스를 새 버전으로 바꿔 보세요.\n설정에서 "하드웨어 가속(그래픽 가속)"을 켠 다음 브라우저를 다시 열어 보세요.\n그래도 안 되면 다른 컴퓨터에서 열거나, 설치해서 쓰는 판을 선생님께 부탁하세요.',
    noLoad: '게임을 다 받지 못했어요.',
    noLoadAdvice: '인터넷이 이어져 있는지 보고 다시 열어 주세요.',
    lost: '그림이 사라졌어요.',
    lostAdvice: '곧 다시 열려요. 여기까지 한 것은 그대로 있어요.',
    lostAgainAdvice: '눌러서 다시 열어 주세요. 여기까지 한 것은 그대로 있어요.',
    crashed: '게임이 멈췄어요.',
  },
  en: {
    loading: 'Opening the bank.',
    starting: 'Switching on the lights.',
    near: 'Nearby',
    game: 'The game. Walk with the arrow keys, find buttons with Tab.',
    again: 'Reload',
    noWebgl: 'This browser shows no 3D pictures (WebGL2).',
    noWebglAdvice: 'Update Chrome, Edge, Whale or Firefox.\nSwitch on "hardware acceleration" (graphics acceleration) in its settings, then restart it.\nIf that does not help, use another computer or ask your teacher for the version to install.',
    noLoad: 'The game did not arrive whole.',
    noLoadAdvice: 'Check the connection and reload.',
    lost: 'The picture is gone.',
    lostAdvice: 'It opens again in a moment. What you have done is kept.',
    lostAgainAdvice: 'Tap to reload. What you have done is kept.',
    crashed: 'The game has stopped.',
  },
};

// The language of the address, else the one chosen before, else the browser's.
export function firstLanguage(query) {
  const known = (tag) => (tag && Object.hasOwn(WORDS, tag.slice(0, 2)) ? tag.slice(0, 2) : null);
  return known(query.get('lang')) ?? known(savedLanguage()) ?? known(navigator.languages?.find(known)) ?? 'ko';
}

function savedLanguage() {
  try {
    return /"lang"\s*:\s*"(\w+)"/.exec(localStorage.getItem('postcard-bank/settings') ?? '')?.[1];
  } catch {
    return null; // Storage is refused: nothing was chosen before.
  }
}
