/** Full screen through the page's own means; where the system refuses it, nothing happens and nothing is shown. */
import { useEffect, useState } from 'preact/hooks';

export function useFullScreen(): { readonly fullScreen: boolean; readonly toggle: () => void } {
  const [fullScreen, setFullScreen] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFullScreen(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const toggle = () => {
    const done = fullScreen ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => undefined);
  };
  return { fullScreen, toggle };
}
