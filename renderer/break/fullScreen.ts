/** Whether the window fills its display. Main does it, for all windows of the break at once. */
import { useEffect, useState } from 'preact/hooks';
import { app } from '../app.ts';

export function useFullScreen(): { readonly fullScreen: boolean; readonly toggle: () => void } {
  const [fullScreen, setFullScreen] = useState(fillsDisplay);
  useEffect(() => {
    const follow = () => setFullScreen(fillsDisplay());
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  return { fullScreen, toggle: () => void app.fillScreen(!fullScreen) };
}

function fillsDisplay(): boolean {
  return innerWidth >= screen.width && innerHeight >= screen.height;
}
