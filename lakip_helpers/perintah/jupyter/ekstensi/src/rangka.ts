// Rangka JupyterLab bagi peserta: tanpa menu, bilah alat, bilah samping, dan bilah status.

import { ILabShell, JupyterFrontEnd } from '@jupyterlab/application';
import { BoxLayout, Widget } from '@lumino/widgets';

const SEMBUNYI = ['jp-top-panel', 'jp-menu-panel', 'jp-bottom-panel'];

function* semua(wadah: Iterable<Widget>): Generator<Widget> {
  for (const satu of wadah) {
    yield satu;
    if (satu.layout) {
      yield* semua(satu.layout);
    }
  }
}

/** Sembunyikan rangka; notebook kit memenuhi layar. */
export async function rapikan(app: JupyterFrontEnd, rangka: ILabShell): Promise<void> {
  await app.restored;
  rangka.collapseLeft();
  rangka.collapseRight();
  for (const sisi of ['left', 'right'] as const) {
    if (rangka.isSideTabBarVisible(sisi)) {
      rangka.toggleSideTabBarVisibility(sisi);
    }
  }
  for (const satu of semua((rangka.layout as BoxLayout).widgets)) {
    if (SEMBUNYI.includes(satu.id)) {
      satu.hide();
    }
  }
}

/** Buka daftar berkas bila tertutup, tutup bila terbuka. */
export function bukaTutupBerkas(app: JupyterFrontEnd, rangka: ILabShell): void {
  if (rangka.leftCollapsed) {
    void app.commands.execute('filebrowser:activate');
  } else {
    rangka.collapseLeft();
  }
}
