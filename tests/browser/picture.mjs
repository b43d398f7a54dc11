// Pictures of the page as pixels, and what must be seen in them.

import zlib from 'node:zlib';

// Reads a PNG of 8 bits a channel without interlacing, as browsers write it: { width, height, rgb(x, y) }.
export function decode(png) {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), { 2: 3, 6: 4 }[png[25]]];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error('a PNG of a kind that no browser writes');
  const packed = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const data = zlib.inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) unfilter(data, pixels, y, stride, channels);
  const rgb = (x, y) => [...pixels.subarray(y * stride + x * channels, y * stride + x * channels + 3)];
  return { width, height, rgb };
}

function unfilter(data, pixels, y, stride, channels) {
  const kind = data[y * (stride + 1)];
  for (let x = 0; x < stride; x += 1) {
    const left = x >= channels ? pixels[y * stride + x - channels] : 0;
    const up = y > 0 ? pixels[(y - 1) * stride + x] : 0;
    const corner = x >= channels && y > 0 ? pixels[(y - 1) * stride + x - channels] : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind];
    pixels[y * stride + x] = data[y * (stride + 1) + 1 + x] + guess;
  }
}

function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

// Different colours within a rectangle (left, top, width, height), rounded to 16 steps a channel: 1 where nothing is drawn.
export function colours(picture, [left, top, width, height]) {
  const seen = new Set();
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(picture.height, top + height); y += 1) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(picture.width, left + width); x += 1) {
      seen.add(picture.rgb(x, y).map((channel) => channel >> 4).join());
    }
  }
  return seen.size;
}

// Lightest minus darkest within a rectangle, 0 to 255: letters on paper are far apart.
export function contrast(picture, [left, top, width, height]) {
  let [low, high] = [255, 0];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(picture.height, top + height); y += 1) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(picture.width, left + width); x += 1) {
      const [r, g, b] = picture.rgb(x, y);
      const light = (r * 299 + g * 587 + b * 114) / 1000;
      [low, high] = [Math.min(low, light), Math.max(high, light)];
    }
  }
  return high - low;
}

// The part of all pixels that differ clearly, 0 to 1.
export function difference(one, other) {
  let differing = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const [a, b] = [one.rgb(x, y), other.rgb(x, y)];
      if (a.some((channel, index) => Math.abs(channel - b[index]) > 24)) differing += 1;
    }
  }
  return differing / (one.width * one.height);
}
