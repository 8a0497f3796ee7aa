import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolderInstead } from '../../../src/platform/files/dataPlace.ts';

test('the data folder is where the session says, unless it says a way that leads elsewhere from everywhere', () => {
  expect(dataFolderInstead('/home/ada/.config/Unbrace', false, '/home/ada')).toBeNull();
  expect(dataFolderInstead('settings/Unbrace', false, '/home/ada')).toBe('/home/ada/.config/Unbrace');
  expect(dataFolderInstead('here', true, '/home/ada')).toBe(resolve('here'));
});
