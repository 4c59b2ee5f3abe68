// Bertanya kepada kit di kernel tanpa menyentuh sel mana pun.

import { Kernel } from '@jupyterlab/services';

const MODUL = 'lakip_helpers.panel.bilah';

/** Jawaban kit: satu kalimat, dan jalan sebuah berkas bila ada yang dapat diunduh. */
export interface IJawaban {
  berkas?: string;
  kalimat: string;
}

/** Panggil satu fungsi `panel/bilah.py`; null bila kernel tidak dapat menjawab (misalnya kit tidak terpasang). */
export async function tanya(
  kernel: Kernel.IKernelConnection | null | undefined,
  fungsi: string,
  ...masukan: string[]
): Promise<IJawaban | null> {
  if (!kernel) {
    return null;
  }
  const panggil = `${fungsi}(${masukan.map(teks => JSON.stringify(teks)).join(', ')})`;
  const balasan = await kernel.requestExecute({
    code: '',
    silent: true,
    store_history: false,
    user_expressions: { jawaban: `__import__("${MODUL}", fromlist=["x"]).${panggil}` }
  }).done;
  const isi = balasan.content as { user_expressions?: Record<string, any> };
  const teks = isi.user_expressions?.jawaban?.data?.['text/plain'];
  return typeof teks === 'string' ? (JSON.parse(teks) as IJawaban) : null;
}
