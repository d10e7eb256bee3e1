import { escapeXml } from '../../xml.ts';
import type { Font, Measure } from '../picture/text-layout.ts';

/** A tenth of a logical px is finer than any screen. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A tenth of a px, as the whole number of them. */
type Tenths = number;

function tenths(value: number): Tenths {
  return Math.round(value * 10);
}

/** A step along one axis as a path writes it: no zero before the point. */
function step(by: Tenths): string {
  return String(by / 10).replace(/^(-?)0\./, '$1.');
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  textAlign: string;
  dash: readonly number[];
  /** SVG transforms, outermost first. */
  transform: string;
}

const START: State = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '400 10px sans-serif',
  textAlign: 'left',
  dash: [],
  transform: '',
};

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end' };

function parseFont(font: string): Font {
  const [, weight, size] = /^(\d+) ([\d.]+)px /.exec(font) ?? [];
  const known = ([400, 500, 600] as const).find((value) => String(value) === weight);
  if (known === undefined || size === undefined) throw new SyntaxError(`not a font of ours: ${font}`);
  return { weight: known, size: Number(size) };
}

/**
 * The part of a 2D drawing context that our charts use, writing SVG elements in place of pixels. It implements no
 * clipping and no gradients; a call that it lacks is a TypeError, so that a chart never loses a part in silence.
 */
export class SvgContext {
  readonly elements: string[] = [];
  readonly canvas: { width: number; height: number };
  fillStyle = START.fillStyle;
  strokeStyle = START.strokeStyle;
  lineWidth = START.lineWidth;
  lineCap = START.lineCap;
  lineJoin = START.lineJoin;
  globalAlpha = START.globalAlpha;
  font = START.font;
  textAlign = START.textAlign;
  /** Said once for the whole picture, by the page's stylesheet. */
  textRendering = 'auto';
  lineDashOffset = 0;
  private dash = START.dash;
  private transform = START.transform;
  private path = '';
  /** Where the path has come to. */
  private pen: readonly [Tenths, Tenths] = [0, 0];
  private halo: Readonly<Record<string, string>> | undefined;
  private readonly stack: State[] = [];
  private readonly measure: Measure;

  constructor(canvas: { width: number; height: number }, measure: Measure) {
    this.canvas = canvas;
    this.measure = measure;
  }

  save(): void {
    const {
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      globalAlpha,
      font,
      textAlign,
      dash,
      transform,
    } = this;
    this.stack.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      globalAlpha,
      font,
      textAlign,
      dash,
      transform,
    });
  }
  restore(): void {
    Object.assign(this, this.stack.pop() ?? START);
  }
  resetTransform(): void {
    this.transform = '';
  }
  /** Chart.js sets the device pixel ratio; an SVG has none. */
  setTransform(): void {
    this.transform = '';
  }
  translate(x: number, y: number): void {
    this.transform += `translate(${px(x)} ${px(y)})`;
  }
  rotate(angle: number): void {
    this.transform += `rotate(${number((angle * 180) / Math.PI)})`;
  }
  clearRect(): void {
    this.elements.length = 0;
  }
  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }
  measureText(text: string): { width: number } {
    return { width: this.measure(text, parseFont(this.font)) };
  }
  beginPath(): void {
    this.path = '';
  }
  moveTo(x: number, y: number): void {
    this.path += `M${px(x)} ${px(y)}`;
    this.pen = [tenths(x), tenths(y)];
  }
  /** Lines are written as steps from point to point, which are alike where a curve is smooth: they compress by half. */
  lineTo(x: number, y: number): void {
    if (this.path === '') {
      this.moveTo(x, y);
      return;
    }
    const [right, down] = [tenths(x) - this.pen[0], tenths(y) - this.pen[1]];
    // Chart.js goes to the first point of a line twice.
    if (right === 0 && down === 0) return;
    this.path += `l${step(right)} ${step(down)}`;
    this.pen = [tenths(x), tenths(y)];
  }
  /** Whole circles only: nothing here draws a part of one. */
  arc(x: number, y: number, radius: number): void {
    const [r, width] = [number(radius), number(2 * radius)];
    this.path += `M${px(x - radius)} ${px(y)}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 -${width} 0`;
  }
  closePath(): void {
    this.path += 'Z';
  }
  fill(): void {
    this.draw({ fill: this.fillStyle });
  }
  stroke(): void {
    this.draw({ fill: 'none', ...this.strokeAttributes() });
  }
  /** The next fillText draws these letters again on top; in SVG one element does both. */
  strokeText(): void {
    this.halo = { ...this.strokeAttributes(), 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  }
  fillText(text: string, x: number, y: number): void {
    const { size, weight } = parseFont(this.font);
    const attributes = {
      x: px(x),
      y: px(y),
      'font-size': number(size),
      'font-weight': String(weight),
      'text-anchor': ANCHORS[this.textAlign],
      fill: this.fillStyle,
      ...this.halo,
      ...this.common(),
    };
    this.halo = undefined;
    this.elements.push(element('text', attributes, escapeXml(text)));
  }

  private strokeAttributes(): Record<string, string> {
    const attributes: Record<string, string> = {
      stroke: this.strokeStyle,
      'stroke-width': number(this.lineWidth),
    };
    if (this.dash.length > 0) attributes['stroke-dasharray'] = this.dash.map(number).join(' ');
    if (this.lineCap !== 'butt') attributes['stroke-linecap'] = this.lineCap;
    if (this.lineJoin !== 'miter') attributes['stroke-linejoin'] = this.lineJoin;
    return attributes;
  }
  private common(): Record<string, string | undefined> {
    return {
      opacity: this.globalAlpha === 1 ? undefined : String(this.globalAlpha),
      transform: this.transform === '' ? undefined : this.transform,
    };
  }
  private draw(paint: Readonly<Record<string, string>>): void {
    if (this.path !== '') this.elements.push(element('path', { d: this.path, ...paint, ...this.common() }));
  }
}
