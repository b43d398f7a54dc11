"""Our own pieces, one for each wing and a calm one for the title page, written as MIDI files.

All are in neighbouring keys, so that one may fade into another. A note is "F#4:1.5" (name, beats), "-" a rest, | the end
of a bar. Chords are written from the bass upwards.
"""
import random
import struct
from dataclasses import dataclass

TICKS = 480
DRUMS = 9


@dataclass(frozen=True)
class Voice:
    """Who plays: a General MIDI program, how loud (0-127) and from where (0 left, 64 middle, 127 right)."""
    channel: int
    program: int
    volume: int
    pan: int


@dataclass(frozen=True)
class Piece:
    tempo: int
    beats: int
    voices: tuple
    accompany: object
    chords: tuple
    tune: tuple

    @property
    def seconds(self):
        return len(self.chords) * self.beats * 60 / self.tempo


class Score:
    """Collects (beat, channel, key, velocity, beats); small unevenness makes it sound played, the seed keeps it the same."""

    def __init__(self, seed):
        self.notes, self.dice = [], random.Random(seed)

    def play(self, at, channel, name, velocity, beats):
        late = self.dice.uniform(0, 0.012)
        number = name if isinstance(name, int) else key(name)
        self.notes.append((at + late, channel, number, velocity + self.dice.randint(-5, 5), beats - late - 0.01))

    def tune(self, start, text, channel, velocity):
        """Plays a bar of the tune and returns its notes as (beat, name, beats)."""
        played, beat = [], start
        for part in text.split():
            name, beats = part.split(":")
            if name != "-":
                self.play(beat, channel, name, velocity, float(beats))
                played.append((beat, name, float(beats)))
            beat += float(beats)
        return played


def key(name):
    """MIDI key of a note such as "F#4"."""
    steps = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
    return steps[name[0]] + ("#" in name) - ("b" in name) + 12 * (int(name[-1]) + 1)


def higher(name):
    return name[:-1] + str(int(name[-1]) + 1)


def lobby(score, bar, start, names, tune):
    score.play(start, 3, names[0], 70, 2)
    score.play(start + 2, 3, names[1] if bar % 4 != 3 else names[0], 58, 1.9)
    # Picked up and down, with a breath on the last quaver of every second bar.
    order = [1, 2, 3, 4, 3, 2, 3, 2] if bar % 2 == 0 else [1, 3, 2, 4, 3, 2, 3]
    for i, n in enumerate(order):
        score.play(start + i * 0.5, 2, names[n], 62 if i % 4 == 0 else 50, 1.2)
    for n in names[2:]:
        score.play(start, 4, n, 48, 4)
    for beat, name, beats in score.tune(start, tune, 0, 76):
        # The celesta joins for the middle part and the end of each line.
        if 8 <= bar < 12 or bar % 4 == 3:
            score.play(beat, 1, higher(name), 52, beats)


def title(score, bar, start, names, tune):
    for n in names[1:]:
        score.play(start, 4, n, 46, 4)
    order = [0, 1, 2, 3, 4, 3, 2, 1]
    for i, n in enumerate(order):
        score.play(start + i * 0.5, 1, names[n], 54 if i == 0 else 42, 2)
    score.tune(start, tune, 0, 62)


def savings(score, bar, start, names, tune):
    # A waltz: bass, then two plucked chords; the harp climbs at the end of every line, as plants do.
    score.play(start, 3, names[0], 66, 1.2)
    for beat in (1, 2):
        for n in names[1:]:
            score.play(start + beat, 2, n, 46 if beat == 1 else 40, 0.7)
    for n in names[1:3]:
        score.play(start, 4, n, 44, 3)
    if bar % 4 == 3:
        for i, n in enumerate([*names[1:], *map(higher, names[1:])]):
            score.play(start + 0.5 * i, 1, n, 50 + 2 * i, 1.5)
    score.tune(start, tune, 0, 74)


def cards(score, bar, start, names, tune):
    # A workshop: bass on one and three, short chords between, wood blocks and a shaker keep the beat.
    score.play(start, 3, names[0], 72, 0.8)
    score.play(start + 2, 3, names[1], 62, 0.8)
    if bar % 2:
        score.play(start + 3.5, 3, names[1], 50, 0.4)
    for beat in (1, 3):
        for n in names[2:]:
            score.play(start + beat, 2, n, 54, 0.3)
    for i in range(8):
        score.play(start + i / 2 + (0.08 if i % 2 else 0), DRUMS, 70, 46 if i % 2 == 0 else 30, 0.2)
    score.play(start + 1, DRUMS, 76, 44, 0.2)
    score.play(start + 3, DRUMS, 77, 44, 0.2)
    if bar % 4 == 3:
        score.play(start + 3.5, DRUMS, 76, 36, 0.2)
    for beat, name, beats in score.tune(start, tune, 0, 78):
        if bar % 8 >= 4:
            score.play(beat, 1, name, 52, beats)


def securities(score, bar, start, names, tune):
    # Numbers that go up and down: a pattern of quavers that never stands still, over a slow bass.
    score.play(start, 3, names[0], 64, 2.8)
    score.play(start + 3, 3, names[1], 50, 0.9)
    order = [1, 2, 3, 2, 4, 2, 3, 2]
    for i, n in enumerate(order):
        score.play(start + i * 0.5, 1, names[n], 56 if i in (0, 4) else 44, 0.6)
    for n in names[1:]:
        score.play(start, 2, n, 42, 3.8)
    for i in (1, 3):
        score.play(start + i, DRUMS, 82, 42, 0.2)
    score.tune(start, tune, 0, 70)


def exchange(score, bar, start, names, tune):
    # Setting out: a guitar with a lilt, a shaker, and a flute that looks far.
    for beat, n, loud in ((0, names[0], 70), (1.5, names[1], 54), (2, names[1], 62), (3.5, names[0], 54)):
        score.play(start + beat, 3, n, loud, 0.6)
    for beat in (0.5, 1.5, 2, 3) if bar % 2 == 0 else (0, 1, 2, 2.5):
        for n in names[2:]:
            score.play(start + beat, 2, n, 52, 0.5)
    for i in range(8):
        score.play(start + i / 2, DRUMS, 70, 44 if i % 2 == 1 else 30, 0.2)
    for n in names[2:]:
        score.play(start, 4, n, 40, 4)
    for beat, name, beats in score.tune(start, tune, 0, 72):
        if bar % 4 == 3:
            score.play(beat, 1, higher(name), 46, beats)


def bars(text):
    """A piece's bars, written with | between them."""
    return tuple(" ".join(bar.split()) for bar in text.split("|"))


PIECES = {
    # Vibraphone, celesta, nylon guitar, acoustic bass, warm strings.
    "theme-lobby": Piece(
        80, 4, (Voice(0, 11, 92, 72), Voice(1, 8, 82, 84), Voice(2, 24, 74, 46), Voice(3, 32, 78, 64), Voice(4, 49, 46, 56)), lobby,
        bars("""
            G2 D3 G3 B3 F#4 | E2 B2 G3 B3 D4 | C3 G3 B3 E4 G4 | D3 A3 C4 F#4 A4 |
            G2 D3 G3 B3 F#4 | B2 F#3 A3 D4 F#4 | C3 G3 B3 E4 G4 | D3 A3 D4 G4 A4 |
            E2 B2 G3 B3 E4 | B2 F#3 A3 D4 F#4 | C3 G3 C4 E4 G4 | B2 G3 B3 D4 G4 |
            A2 E3 G3 C4 E4 | D3 A3 C4 F#4 A4 | G2 D3 G3 B3 D4 | C3 G3 D4 E4 A4
        """),
        bars("""
            D5:1.5 B4:.5 D5:1 E5:1 | D5:1 B4:1 G4:2 | E5:1.5 D5:.5 B4:1 A4:1 | A4:3 -:1 |
            D5:1.5 B4:.5 D5:1 G5:1 | F#5:1 E5:1 D5:2 | E5:1 G5:1 E5:1 D5:1 | A4:2 B4:1 D5:1 |
            E5:2 G5:1 E5:1 | D5:2 F#5:1 D5:1 | C5:1 E5:1 G5:1 E5:1 | D5:3 -:1 |
            C5:1.5 D5:.5 E5:1 C5:1 | A4:1 C5:1 B4:1 A4:1 | B4:1.5 D5:.5 E5:1 D5:1 | D5:3 -:1
        """),
    ),
    # Celesta, piano, strings: the lobby's tune at rest.
    "theme-title": Piece(
        66, 4, (Voice(0, 8, 88, 74), Voice(1, 0, 74, 54), Voice(4, 49, 40, 60)), title,
        bars("""
            G2 D3 B3 D4 G4 | E2 B2 G3 D4 G4 | C3 G3 B3 E4 G4 | D3 A3 D4 G4 A4 |
            G2 D3 B3 D4 G4 | B2 F#3 A3 D4 F#4 | C3 G3 C4 E4 A4 | D3 A3 C4 F#4 A4
        """),
        bars("""
            D5:2 B4:1 D5:1 | E5:2 D5:2 | B4:2 A4:1 G4:1 | A4:3 -:1 |
            D5:2 G5:1 F#5:1 | E5:1 D5:3 | C5:1 E5:1 D5:1 C5:1 | A4:3 -:1
        """),
    ),
    # Music box, harp, plucked strings, acoustic bass, clarinet.
    "theme-savings": Piece(
        100, 3, (Voice(0, 10, 96, 74), Voice(1, 46, 70, 88), Voice(2, 45, 62, 44), Voice(3, 32, 76, 64), Voice(4, 71, 40, 54)), savings,
        bars("""
            C3 G3 C4 E4 | E3 G3 B3 E4 | F3 A3 C4 E4 | C3 G3 C4 E4 |
            F3 A3 C4 F4 | G3 B3 D4 G4 | C3 E3 G3 C4 | G2 G3 B3 D4 |
            A2 A3 C4 E4 | E3 G3 B3 E4 | F3 A3 C4 F4 | C3 G3 C4 E4 |
            D3 A3 D4 F4 | G2 G3 B3 F4 | C3 G3 C4 E4 | G2 G3 C4 D4
        """),
        bars("""
            E5:1 G5:1 C6:1 | B5:2 G5:1 | A5:1 C6:1 A5:1 | G5:3 |
            F5:1 A5:1 C6:1 | B5:1 A5:1 G5:1 | E5:1 G5:1 E5:1 | D5:3 |
            E5:1 A5:1 C6:1 | B5:2 G5:1 | A5:1 F5:1 A5:1 | G5:3 |
            F5:1 A5:1 G5:1 | F5:1 D5:1 B4:1 | C5:1.5 E5:.5 G5:1 | D5:2 -:1
        """),
    ),
    # Marimba, clarinet, plucked strings, acoustic bass.
    "theme-cards": Piece(
        118, 4, (Voice(0, 12, 98, 72), Voice(1, 71, 52, 84), Voice(2, 45, 78, 44), Voice(3, 32, 84, 64), Voice(DRUMS, 0, 52, 70)), cards,
        bars("""
            F2 C3 A3 C4 F4 | D3 A2 A3 D4 F4 | G2 D3 Bb3 D4 F4 | C3 G2 Bb3 C4 E4 |
            F2 C3 A3 C4 F4 | Bb2 F3 Bb3 D4 F4 | C3 G2 G3 C4 E4 | F2 C3 A3 C4 F4 |
            Bb2 F3 Bb3 D4 F4 | A2 E3 A3 C4 F4 | G2 D3 Bb3 D4 G4 | C3 G2 Bb3 C4 E4 |
            F2 C3 A3 C4 F4 | D3 A2 A3 D4 F4 | G2 C3 Bb3 C4 E4 | C3 G2 Bb3 C4 E4
        """),
        bars("""
            C5:1 A4:.5 C5:.5 F5:1 C5:1 | D5:.5 C5:.5 A4:1 F4:2 | G4:1 Bb4:.5 D5:.5 C5:1 Bb4:1 | G4:3 -:1 |
            C5:1 A4:.5 C5:.5 F5:1 G5:1 | F5:.5 D5:.5 Bb4:1 D5:2 | C5:1 E5:.5 G5:.5 E5:1 C5:1 | F5:3 -:1 |
            D5:1 F5:1 D5:.5 C5:.5 Bb4:1 | C5:1 F5:1 C5:.5 Bb4:.5 A4:1 | Bb4:1 D5:.5 G5:.5 F5:1 D5:1 | C5:3 -:1 |
            A4:.5 C5:.5 F5:1 A5:1 F5:1 | D5:.5 F5:.5 D5:1 A4:2 | Bb4:1 D5:.5 Bb4:.5 G4:1 C5:1 | C5:2 -:2
        """),
    ),
    # Electric piano, kalimba, strings, finger bass.
    "theme-securities": Piece(
        104, 4, (Voice(0, 4, 92, 58), Voice(1, 108, 84, 78), Voice(2, 49, 46, 52), Voice(3, 33, 74, 64), Voice(DRUMS, 0, 46, 76)), securities,
        bars("""
            E2 B2 E4 G4 B4 | C3 G2 E4 G4 B4 | G2 D3 D4 G4 B4 | D3 A2 D4 F#4 A4 |
            E2 B2 E4 G4 B4 | A2 E3 E4 G4 C5 | C3 G2 E4 G4 C5 | D3 A2 D4 F#4 A4 |
            C3 G2 E4 G4 C5 | D3 A2 D4 F#4 A4 | B2 F#3 D4 F#4 B4 | D3 A2 D4 G4 A4
        """),
        bars("""
            B4:1.5 D5:.5 E5:2 | G5:1 E5:1 D5:2 | B4:1 D5:1 G5:1 F#5:1 | A5:2 F#5:1 -:1 |
            G5:1.5 F#5:.5 E5:2 | C5:1 E5:1 A5:1 G5:1 | E5:1 G5:1 E5:1 C5:1 | D5:3 -:1 |
            E5:1.5 G5:.5 C6:1 B5:1 | A5:1.5 F#5:.5 D5:2 | D5:1 F#5:1 B5:1 A5:1 | D5:3 -:1
        """),
    ),
    # Flute, celesta, nylon guitar, acoustic bass, strings.
    "theme-exchange": Piece(
        108, 4, (Voice(0, 73, 78, 70), Voice(1, 8, 70, 86), Voice(2, 24, 82, 44), Voice(3, 32, 80, 64), Voice(4, 49, 42, 56), Voice(DRUMS, 0, 46, 76)), exchange,
        bars("""
            D3 A2 F#3 A3 C#4 | B2 F#3 A3 D4 F#4 | E3 B2 G3 B3 D4 | A2 E3 G3 C#4 E4 |
            D3 A2 F#3 A3 C#4 | F#2 C#3 A3 C#4 E4 | G2 D3 G3 B3 D4 | A2 E3 G3 D4 E4 |
            G2 D3 G3 B3 F#4 | F#2 C#3 A3 C#4 F#4 | E3 B2 G3 B3 D4 | A2 E3 G3 C#4 E4
        """),
        bars("""
            F#5:1.5 E5:.5 D5:1 A4:1 | B4:3 -:1 | G5:1.5 F#5:.5 E5:1 B4:1 | C#5:3 -:1 |
            F#5:1.5 G5:.5 A5:1 F#5:1 | E5:2 C#5:2 | D5:1 B4:1 D5:1 G5:1 | E5:3 -:1 |
            B5:1.5 A5:.5 G5:1 D5:1 | A5:1.5 G5:.5 F#5:1 C#5:1 | E5:1 G5:1 F#5:1 E5:1 | E5:2 -:2
        """),
    ),
}


def one_pass(piece):
    """The same notes on every pass, so that the loop is exact."""
    score = Score(7)
    for bar, (chord, tune) in enumerate(zip(piece.chords, piece.tune, strict=True)):
        assert sum(float(part.split(":")[1]) for part in tune.split()) == piece.beats, f"bar {bar + 1}: {tune}"
        piece.accompany(score, bar, bar * piece.beats, chord.split(), tune)
    return score.notes


def varlen(value):
    out = [value & 0x7F]
    while value := value >> 7:
        out.append(0x80 | value & 0x7F)
    return bytes(reversed(out))


def midi(piece, passes):
    """Bytes of a MIDI file that plays the piece `passes` times."""
    events = [(0, 0, b"\xff\x51\x03" + struct.pack(">I", round(60_000_000 / piece.tempo))[1:])]
    for voice in piece.voices:
        for control, value in ((7, voice.volume), (10, voice.pan), (91, 45), (93, 0)):
            events.append((0, 1, bytes([0xB0 | voice.channel, control, value])))
        events.append((0, 1, bytes([0xC0 | voice.channel, voice.program])))
    length = len(piece.chords) * piece.beats
    for turn in range(passes):
        for at, channel, k, velocity, beats in one_pass(piece):
            begin = round((at + turn * length) * TICKS)
            events.append((begin, 3, bytes([0x90 | channel, k, max(1, min(127, velocity))])))
            events.append((begin + round(beats * TICKS), 2, bytes([0x80 | channel, k, 0])))
    events.append((passes * length * TICKS, 4, b"\xff\x2f\x00"))
    track, now = b"", 0
    for at, _, data in sorted(events):
        at = at if data != b"\xff\x2f\x00" else max(at, now)
        track += varlen(at - now) + data
        now = at
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS) + b"MTrk" + struct.pack(">I", len(track)) + track
