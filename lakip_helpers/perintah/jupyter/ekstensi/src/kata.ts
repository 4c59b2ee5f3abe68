// Kata JupyterLab yang masih dilihat atau didengar peserta: daftar berkas, tombol dialog, dan ucapan pembaca layar.

import { ITranslator, TranslationBundle } from '@jupyterlab/translation';

const KATA: Record<string, string> = {
  'Name: %1': '%1',
  '\nSize: %1': '\nBesarnya %1',
  '\nPath: %1': '\nDi folder %1',
  '\nCreated: %1': '',
  '\nModified: %1': '\nDiubah %1',
  '\nWritable: %1': '',
  '\nKernel: %1': '',
  'Cannot open': 'Tidak dapat dibuka',
  Cells: 'Isi notebook',
  Close: 'Tutup',
  'Code Cell Content': 'Kode',
  'Code Cell Content with Output': 'Panel',
  'Could not find path: %1':
    'Tidak ada berkas bernama “%1” di kit ini. Tekan Tutup untuk kembali ke notebook kit.',
  'File Browser Section': 'Daftar berkas',
  'file browser': 'Daftar berkas',
  'File browser toolbar': 'Alat daftar berkas',
  'Filter files by name': 'Cari nama berkas',
  'Main Content': 'Isi utama',
  'New Folder': 'Folder baru',
  'Refresh File Browser': 'Segarkan daftar',
  'Refresh the file browser.': 'Segarkan daftar',
  'Toggle File Filter': 'Cari nama berkas',
  'Upload Files': 'Unggah berkas',
  Upload: 'Unggah',
  'main area content': 'Isi utama',
  'side panel content': 'Daftar berkas',
  'Save your work': 'Simpan pekerjaan',
  'Save changes in "%1" before closing?': 'Simpan perubahan pada “%1” sebelum ditutup?',
  Save: 'Simpan',
  'Save as': 'Simpan sebagai',
  Discard: 'Buang',
  Cancel: 'Batal',
  Dismiss: 'Tutup',
  Ok: 'Baik',
  OK: 'Baik'
};

/** Ganti kata itu pada penerjemah yang dipakai bersama semua bagian JupyterLab. */
export function indonesiakan(penerjemah: ITranslator): void {
  const kata: TranslationBundle = penerjemah.load('jupyterlab');
  const asli = kata.gettext.bind(kata);
  kata.gettext = (inggris, ...isian) => {
    const indonesia = KATA[inggris] ?? inggris;
    return indonesia && asli(indonesia, ...isian);
  };
}
