import { expect, test } from 'vitest';
import { ApiError } from '../src/api/http';
import { LARGEST_UPLOAD } from '../src/api/client';
import { Uploads } from '../src/state/uploads';

/** A server that answers when told to. */
function server() {
  const open: { name: string; answer: (isNew: boolean) => void; refuse: (why: string) => void }[] =
    [];
  const uploads = new Uploads(
    (_file, name, onProgress) =>
      new Promise((resolve, reject) => {
        onProgress(0.5);
        open.push({
          name,
          answer: (isNew) => resolve({ answer: null, isNew }),
          refuse: (why) => reject(new ApiError(why, 400)),
        });
      }),
    () => {},
  );
  return { open, uploads };
}

const file = (name: string, size = 10) => ({ name, file: { name, size } as File });
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('of many files three are sent at once, and the next when one has arrived', async () => {
  const { open, uploads } = server();
  uploads.add(Array.from({ length: 200 }, (_, index) => file(`${index}.pdf`)));
  expect(open.map((one) => one.name)).toEqual(['0.pdf', '1.pdf', '2.pdf']);
  expect(uploads.all[0]?.sent).toBe(0.5);
  open[1]?.answer(true);
  await settled();
  expect(open.map((one) => one.name)).toEqual(['0.pdf', '1.pdf', '2.pdf', '3.pdf']);
});

test('a file that is there already is a duplicate, and one that fails says why', async () => {
  const { open, uploads } = server();
  uploads.add([file('a.pdf'), file('b.pdf'), file('c.pdf', LARGEST_UPLOAD + 1)]);
  open[0]?.answer(false);
  open[1]?.refuse('b.pdf: is empty.');
  await settled();
  expect(uploads.all.map((one) => [one.name, one.state])).toEqual([
    ['a.pdf', 'duplicate'],
    ['b.pdf', 'failed'],
    ['c.pdf', 'failed'],
  ]);
  expect(uploads.all[1]?.error).toBe('b.pdf: is empty.');
  expect(uploads.all[2]?.error).toContain('larger than 200 MB');
  uploads.clear();
  expect(uploads.all).toEqual([]);
});

test('a file that the browser does not give says so, and the others go on', () => {
  const { open, uploads } = server();
  uploads.add([{ ...file('gone.pdf'), error: 'cannot be read by the browser.' }, file('b.pdf')]);
  expect(uploads.all.map((one) => one.state)).toEqual(['failed', 'sending']);
  expect(uploads.all[0]?.error).toBe('cannot be read by the browser.');
  expect(open.map((one) => one.name)).toEqual(['b.pdf']);
});
