/** The break's buttons. Each has a name, a key, and room for a finger. */
import { app, t } from '../app.ts';
import { Icon, type IconName } from '../shared/controls/icon.tsx';

interface ControlsProps {
  /** Paused, or waiting. */
  readonly standsStill: boolean;
  readonly muted: boolean;
  readonly fullScreen: boolean;
  readonly onPause: () => void;
  readonly onMute: () => void;
  readonly onFullScreen: () => void;
  readonly onEnd: () => void;
}

export function Controls({ standsStill, muted, fullScreen, onPause, onMute, onFullScreen, onEnd }: ControlsProps) {
  return (
    <div class="controls">
      <Tool
        name={t(muted ? 'break.unmute' : 'break.mute')}
        keys="M"
        icon={muted ? 'muted' : 'sound'}
        onClick={onMute}
      />
      <Tool name={t('break.repeat')} keys="ArrowLeft" icon="repeat" onClick={() => void app.repeatStep()} />
      <button class="primary large pause" aria-keyshortcuts="Space" onClick={onPause}>
        <Icon name={standsStill ? 'continue' : 'pause'} />
        <span>{t(standsStill ? 'break.continue' : 'break.pause')}</span>
      </button>
      <Tool name={t('break.skip')} keys="ArrowRight" icon="skip" onClick={() => void app.skipStep()} />
      <Tool
        name={t(fullScreen ? 'break.leaveFullScreen' : 'break.fullScreen')}
        keys="F"
        icon={fullScreen ? 'leaveFullScreen' : 'fullScreen'}
        onClick={onFullScreen}
      />
      {/* The row has room for one word; its name says what ends. */}
      <button class="ghost large end" aria-label={t('break.end.name')} aria-keyshortcuts="Escape" onClick={onEnd}>
        {t('break.end')}
      </button>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  /** As aria-keyshortcuts wants it. */
  readonly keys: string;
  readonly icon: IconName;
  readonly onClick: () => void;
}

function Tool({ name, keys, icon, onClick }: ToolProps) {
  return (
    <button class="ghost large tool" aria-label={name} title={name} aria-keyshortcuts={keys} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
