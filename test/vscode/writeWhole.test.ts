import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { withoutLinks } from '../../client/src/plainText';
import { writeWhole } from '../../client/src/preview/writeWhole';

const { fs } = vscode.workspace;

describe('a page that is written', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const place = (name: string): vscode.Uri => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    return vscode.Uri.joinPath(workspace.uri, 'pages', name);
  };
  const names = async (): Promise<string[]> => (await fs.readDirectory(place('.'))).map(([name]) => name);

  it('takes the place of the one before, and leaves nothing beside it', async () => {
    const page = place('page.html');
    await writeWhole(page, bytes('a long page'));
    await writeWhole(page, bytes('short'));
    assert.equal(new TextDecoder().decode(await fs.readFile(page)), 'short');
    assert.deepEqual(await names(), ['page.html']);
  });

  it('leaves what was there when it cannot be written', async () => {
    const kept = place('folder.html/kept.txt');
    await fs.writeFile(kept, bytes('kept'));
    await assert.rejects(writeWhole(vscode.Uri.joinPath(kept, 'page.html'), bytes('page')));
    assert.equal(new TextDecoder().decode(await fs.readFile(kept)), 'kept');
    assert.ok((await names()).every((name) => !name.endsWith('.part')));
  });

  it('is told of without links of its own', () => {
    assert.equal(withoutLinks('[年报](command:quit).html'), '[年报] (command:quit).html');
  });
});
