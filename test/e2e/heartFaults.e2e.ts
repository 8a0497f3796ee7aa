/** What a strap and a machine's Bluetooth can do wrong in a break: each is told in a sentence, and what comes back goes on. */
import { expect } from '@playwright/test';
import { startBareBus } from '../support/bareBus.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { strap } from '../support/fakeBluez.ts';
import {
  atAHeartDesk,
  expectBeats,
  listening,
  startHeartBreak,
  type HeartBreak,
  type HeartDesk,
} from '../support/heartBreak.ts';
import { test } from '../support/journey.ts';

const sentences = {
  bluetoothOff: 'Is Bluetooth on? Switch it on and try again.',
  noBluetooth: 'No Bluetooth was found on this computer.',
  hangs: 'Bluetooth isn’t answering. Restart Unbrace and try again.',
  notFound: 'Your strap wasn’t found. Wet its electrodes, put it on, and try again.',
  refused: 'The strap refused the connection. Another device may be using it.',
  gone: 'The strap is out of reach. Unbrace keeps trying.',
  contact: 'Check the strap’s contact with your skin: wet the electrodes.',
  rateOnly: 'This device doesn’t send the time between beats, so only the rate is shown.',
  waiting: 'Waiting for your strap…',
} as const;

test(
  'no BlueZ on the bus',
  atADesk(async (desk) => {
    const bus = await startBareBus({ type: 'system' });
    try {
      const { app, said } = await startHeartBreak(desk, bus.address);
      await expect(said).toHaveText(sentences.noBluetooth);
      await app.quit();
    } finally {
      await bus.stop();
    }
  }),
);

test(
  'an adapter that is off, then on, then gone, and then a new one; a system service that dies tells nothing: the silent strap is waited for, and joined anew',
  atAHeartDesk(async (desk) => {
    const { bluez } = desk;
    await bluez.say(strap.comes);
    await bluez.say('adapter off');
    const { app, window, said } = await startPausedBreak(desk);
    await test.step('off, then on', async () => {
      await expect(said).toHaveText(sentences.bluetoothOff);
      const again = window.getByRole('button', { name: 'Try again' });
      await bluez.say('adapter on');
      await again.click();
      await expect(said).toHaveText(listening);
      await expectBeats(bluez, said, 1_000);

      await bluez.say('adapter off'); // it comes back by itself
      await expect(said).toHaveText(/Is Bluetooth on|out of reach/);
      await bluez.say('adapter on');
      await expect(said).toHaveText(listening);
      await expectBeats(bluez, said, 1_000);
    });
    await test.step('gone, and then a new one', async () => {
      await bluez.say('adapter gone');
      await expect(said).toHaveText(/No Bluetooth|out of reach/);
      await bluez.say('adapter new');
      await bluez.say(strap.comes);
      await expect(said).toHaveText(listening, { timeout: 30_000 });
    });
    await test.step('a system service that dies: the rate of before is not left standing', async () => {
      await expectBeats(bluez, said, 1_000);
      await bluez.kill();
      await expect(said).toHaveText(sentences.waiting);
      await expect(said).toHaveText(sentences.gone);
      const again = await desk.bluetooth.startService();
      await again.say(strap.comes);
      await expect(said).toHaveText(listening, { timeout: 40_000 });
      await expectBeats(again, said, 1_000);
    });
    await app.quit();
  }),
);

test(
  'a system service that hangs from the beginning',
  atAHeartDesk(async (desk) => {
    desk.bluez.hang();
    const { app, window, said } = await startHeartBreak(desk, desk.bluetooth.address);
    await expect(said).toHaveText(sentences.hangs);
    await expect(window.getByRole('timer')).not.toHaveText('1:40 left');
    desk.bluez.goOn();
    await app.quit();
  }),
);

test(
  'a remembered strap that is nowhere near, that refuses to be joined, or refuses its beats; that goes out of reach, and comes back; packets of any shape, no skin under it, and a device without beats',
  atAHeartDesk(async (desk) => {
    const { bluez } = desk;
    const { app, window, said } = await startPausedBreak(desk);
    const again = window.getByRole('button', { name: 'Try again' });
    await test.step('nowhere near', async () => {
      await expect(said).toHaveText('Looking for your strap…');
      await expect(said).toHaveText(sentences.notFound);
    });
    await test.step('one that refuses to be joined, and one that refuses its beats', async () => {
      await bluez.say(strap.comes);
      await bluez.say('refuse connect Failed');
      await again.click();
      await expect(said).toHaveText(sentences.refused);
      await window.getByRole('button', { name: 'Choose strap…' }).click(); // it may be somebody else's
      await expect(window.getByRole('dialog', { name: 'Which strap is yours?' })).toContainText(strap.name);
      await window.keyboard.press('Escape');
      await again.click();
      await expect(said).toHaveText(sentences.refused);
      await bluez.say('refuse connect off');
      await expect(said).toHaveText(listening);

      await bluez.say('refuse notify NotPermitted');
      await bluez.say(`vanish ${strap.id}`);
      await bluez.say(`back ${strap.id}`);
      await expect(said).toHaveText(sentences.refused);
      await bluez.say('refuse notify off');
      await again.click();
      await expect(said).toHaveText(listening);
    });
    await test.step('one that goes out of reach, and comes back', async () => {
      await expectBeats(bluez, said, 1_000);
      await bluez.say(`vanish ${strap.id}`);
      await expect(said).toHaveText(sentences.gone);
      await bluez.say(`back ${strap.id}`);
      await expect(said).toHaveText(listening);
      await expectBeats(bluez, said, 900);
    });
    await test.step('packets of any shape, no skin under the strap, and a device without beats', async () => {
      const odd = [
        '',
        '10',
        '1148',
        '104820',
        '10480000',
        '1048ffff',
        '18480a',
        `1048${'2003'.repeat(20)}`,
        'ff'.repeat(512),
      ];
      // It goes on sending, as straps do: what came once is old after five seconds.
      const saysOf = (packet: string, sentence: RegExp): Promise<boolean> =>
        eventually(
          `what is said of ${packet}`,
          async () => {
            await bluez.say(packet);
            return sentence.test((await said.textContent()) ?? '');
          },
          20_000,
        );
      for (const hex of odd) await bluez.say(`raw ${strap.id} ${hex}`.trim());
      await saysOf(`beats ${strap.id} 1000`, /60 beats\/min/);
      await bluez.say('contact off');
      await saysOf(`beats ${strap.id} 1000`, new RegExp(`^${sentences.contact}$`));
      await bluez.say('contact on');
      await saysOf(`raw ${strap.id} 0046`, new RegExp(`^70 beats/min${sentences.rateOnly}$`));
    });
    await app.quit();
  }),
);

/** One that is not over before its story is, however long that takes. */
async function startPausedBreak(desk: HeartDesk): Promise<HeartBreak> {
  const started = await startHeartBreak(desk, desk.bluetooth.address);
  await started.window.keyboard.press(' ');
  await expect(started.window.getByRole('button', { name: 'Resume' })).toBeVisible();
  return started;
}
