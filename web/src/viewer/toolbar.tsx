import { t } from '../i18n/t.ts';
import { selecting } from '../region/region.ts';
import { reading } from '../store/documents.ts';
import { type Layer, overlay, setOverlay } from '../store/view.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { layersOf } from './marks.ts';

interface Props {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly whole: () => void;
  readonly turn: () => void;
  readonly percent: number;
}

/** What can be done with the picture. */
export function Toolbar({ zoomIn, zoomOut, whole, turn, percent }: Props) {
  const { boxes, text, threshold, opacity, layer } = overlay.value;
  const layers = layersOf(reading.value);
  return (
    <div class="toolbar" role="toolbar" aria-label={t('toolbar')}>
      <div class="toolbar-group">
        <IconButton icon="minus" label={t('zoom.out')} shortcut="-" onClick={zoomOut} />
        <output class="percent">{percent} %</output>
        <IconButton icon="plus" label={t('zoom.in')} shortcut="+" onClick={zoomIn} />
        <IconButton icon="fit" label={t('zoom.fit')} shortcut="0" onClick={whole} />
        <IconButton icon="rotate" label={t('turn')} shortcut="r" onClick={turn} />
      </div>
      <div class="toolbar-group">
        <IconButton
          icon="boxes"
          label={t('boxes')}
          shortcut="b"
          pressed={boxes}
          onClick={() => setOverlay({ boxes: !boxes })}
        />
        <IconButton
          icon="overlay"
          label={t('overlay')}
          shortcut="t"
          pressed={text}
          onClick={() => setOverlay({ text: !text })}
        />
        <IconButton
          icon="region"
          label={t('region')}
          shortcut="s"
          pressed={selecting.value}
          onClick={() => {
            selecting.value = !selecting.value;
          }}
        />
      </div>
      {layers.length > 1 && (
        <label class="toolbar-group">
          <span class="sr-only">{t('layer')}</span>
          <select
            class="select"
            value={layer}
            onChange={(event) => setOverlay({ layer: event.currentTarget.value as Layer | 'auto' })}
          >
            <option value="auto">{t('layer.auto')}</option>
            {layers.map((each) => (
              <option key={each} value={each}>
                {t(`layer.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {layers.length > 0 && (
        <div class="sliders">
          <Slider
            label={t('opacity')}
            about={t('opacity.about')}
            value={opacity}
            onChange={(value) => setOverlay({ opacity: value })}
          />
          <Slider
            label={t('threshold')}
            about={t('threshold.about')}
            value={threshold}
            onChange={(value) => setOverlay({ threshold: value })}
          />
        </div>
      )}
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly about: string;
  /** 0 to 1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, about, value, onChange }: SliderProps) {
  return (
    <label class="toolbar-group slider" title={about}>
      <span>{label}</span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={value}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
      <output>{Math.round(value * 100)} %</output>
    </label>
  );
}
