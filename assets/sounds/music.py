"""The piece "Lobby" (our own), written as a MIDI file: 16 bars in G, 80 beats a minute, 48 seconds, then again."""
import random
import struct

BEATS_A_MINUTE, BARS, TICKS = 80, 16, 480
SECONDS = BARS * 4 * 60 / BEATS_A_MINUTE

# One chord a bar: bass, then the notes the guitar picks, low to high.
CHORDS = [
    "G2 D3 G3 B3 F#4", "E2 B2 G3 B3 D4", "C3 G3 B3 E4 G4", "D3 A3 C4 F#4 A4",
    "G2 D3 G3 B3 F#4", "B2 F#3 A3 D4 F#4", "C3 G3 B3 E4 G4", "D3 A3 D4 G4 A4",
    "E2 B2 G3 B3 E4", "B2 F#3 A3 D4 F#4", "C3 G3 C4 E4 G4", "B2 G3 B3 D4 G4",
    "A2 E3 G3 C4 E4", "D3 A3 C4 F#4 A4", "G2 D3 G3 B3 D4", "C3 G3 D4 E4 A4",
]
# The tune: note:beats, "-" is a rest; a bar a string.
TUNE = [
    "D5:1.5 B4:.5 D5:1 E5:1", "D5:1 B4:1 G4:2", "E5:1.5 D5:.5 B4:1 A4:1", "A4:3 -:1",
    "D5:1.5 B4:.5 D5:1 G5:1", "F#5:1 E5:1 D5:2", "E5:1 G5:1 E5:1 D5:1", "A4:2 B4:1 D5:1",
    "E5:2 G5:1 E5:1", "D5:2 F#5:1 D5:1", "C5:1 E5:1 G5:1 E5:1", "D5:3 -:1",
    "C5:1.5 D5:.5 E5:1 C5:1", "A4:1 C5:1 B4:1 A4:1", "B4:1.5 D5:.5 E5:1 D5:1", "D5:3 -:1",
]
# General MIDI programs: vibraphone, celesta, nylon guitar, acoustic bass, warm strings.
PROGRAMS = {0: 11, 1: 8, 2: 24, 3: 32, 4: 49}
VOLUMES = {0: 92, 1: 82, 2: 74, 3: 78, 4: 46}
PANS = {0: 72, 1: 84, 2: 46, 3: 64, 4: 56}


def key(name):
    """MIDI key of a note such as "F#4"."""
    return {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}[name[0]] + ("#" in name) + 12 * (int(name[-1]) + 1)


def one_pass():
    """(beat, channel, key, velocity, beats) of one time through; the same on every pass, so that the loop is exact."""
    dice = random.Random(7)
    notes = []

    def play(at, channel, name, velocity, beats):
        late = dice.uniform(0, 0.012)
        notes.append((at + late, channel, key(name), velocity + dice.randint(-5, 5), beats - late - 0.01))

    for bar, (chord, tune) in enumerate(zip(CHORDS, TUNE)):
        start, names = bar * 4, chord.split()
        play(start, 3, names[0], 70, 2)
        play(start + 2, 3, names[1] if bar % 4 != 3 else names[0], 58, 1.9)
        # Picked up and down, with a breath on the last quaver of every second bar.
        order = [1, 2, 3, 4, 3, 2, 3, 2] if bar % 2 == 0 else [1, 3, 2, 4, 3, 2, 3]
        for i, n in enumerate(order):
            play(start + i * 0.5, 2, names[n], 62 if i % 4 == 0 else 50, 1.2)
        for n in names[2:]:
            play(start, 4, n, 48, 4)
        beat = start
        for part in tune.split():
            name, beats = part.split(":")
            if name != "-":
                play(beat, 0, name, 76, float(beats))
                # The celesta joins for the middle part and the end of each line.
                if 8 <= bar < 12 or bar % 4 == 3:
                    play(beat, 1, name[:-1] + str(int(name[-1]) + 1), 52, float(beats))
            beat += float(beats)
    return notes


def varlen(value):
    out = [value & 0x7F]
    while value := value >> 7:
        out.append(0x80 | value & 0x7F)
    return bytes(reversed(out))


def midi(passes):
    """Bytes of a MIDI file that plays the piece `passes` times."""
    events = [(0, 0, b"\xff\x51\x03" + struct.pack(">I", 60_000_000 // BEATS_A_MINUTE)[1:])]
    for channel in PROGRAMS:
        for control, value in ((7, VOLUMES[channel]), (10, PANS[channel]), (91, 45), (93, 0)):
            events.append((0, 1, bytes([0xB0 | channel, control, value])))
        events.append((0, 1, bytes([0xC0 | channel, PROGRAMS[channel]])))
    for turn in range(passes):
        for at, channel, k, velocity, beats in one_pass():
            begin = round((at + turn * BARS * 4) * TICKS)
            events.append((begin, 3, bytes([0x90 | channel, k, velocity])))
            events.append((begin + round(beats * TICKS), 2, bytes([0x80 | channel, k, 0])))
    events.append((passes * BARS * 4 * TICKS, 4, b"\xff\x2f\x00"))
    track, now = b"", 0
    for at, _, data in sorted(events):
        at = at if data != b"\xff\x2f\x00" else max(at, now)
        track += varlen(at - now) + data
        now = at
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS) + b"MTrk" + struct.pack(">I", len(track)) + track
