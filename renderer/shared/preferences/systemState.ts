/** What the system says, asked anew when it tells of a change, and whenever the window comes to the front: other programs may have changed it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SystemState } from '../../../src/contract.ts';
import { app } from '../../app.ts';

const NOT_ASKED_YET: SystemState = {
  loginItem: 'off',
  shortcuts: {},
  inputIsUnknown: false,
  notificationTrouble: null,
  hasNotificationSettings: false,
  placesWindows: true,
  updateWay: null,
  version: '',
  electron: '',
  sources: '',
};

export function useSystemState(): readonly [SystemState, () => void] {
  const [state, setState] = useState(NOT_ASKED_YET);
  const ask = useCallback(() => {
    void app.getSystemState().then(setState);
  }, []);
  useEffect(() => {
    ask();
    addEventListener('focus', ask);
    const stop = app.on('systemChanged', ask);
    return () => {
      removeEventListener('focus', ask);
      stop();
    };
  }, [ask]);
  return [state, ask];
}
