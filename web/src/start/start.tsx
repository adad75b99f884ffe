import { t } from '../i18n/t.ts';
import { openSample, samples } from '../samples/samples.ts';
import { AddressForm } from './address-form.tsx';
import { FilePicker } from './file-picker.tsx';

/** What a person sees who has opened nothing yet. */
export function Start() {
  return (
    <div class="start">
      <div class="hero">
        <h1>{t('start.title')}</h1>
        <p class="lead">{t('start.lead')}</p>
        <div class="dropzone">
          <p class="drop-hint">{t('start.drop')}</p>
          <div class="drop-actions">
            <FilePicker icon="upload" label={t('start.choose')} primary />
            <FilePicker icon="camera" label={t('start.camera')} camera />
          </div>
          <AddressForm />
          <p class="hint">{t('start.formats')}</p>
        </div>
      </div>
      <section class="samples" aria-label={t('samples')}>
        <h2>{t('samples')}</h2>
        <ul>
          {samples.map((sample) => (
            <li key={sample.file}>
              <button type="button" class="sample" onClick={() => void openSample(sample)}>
                <img src={`/samples/${sample.file.replace(/\.\w+$/, '')}.webp`} alt="" width="240" height="160" />
                <span>{t(sample.label)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
