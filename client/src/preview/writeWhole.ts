import * as vscode from 'vscode';

/**
 * Writes a file whole or not at all: beside its place first, then into it. Rejects when that fails; what was there
 * before is there still.
 */
export async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const part = target.with({ path: `${target.path}.${Date.now().toString(36)}.part` });
  try {
    await fs.writeFile(part, bytes);
    await fs.rename(part, target, { overwrite: true });
  } catch (error) {
    await fs.delete(part).then(undefined, () => undefined);
    throw error;
  }
}
