// Bantuan satu layar: hanya yang ada di layar kit.

import { Dialog, showDialog } from '@jupyterlab/apputils';
import { Widget } from '@lumino/widgets';

const BUTIR: [string, string][] = [
  ['Mulai', 'Panel siap sendiri begitu notebook terbuka. Kerjakan dari atas ke bawah; boleh berhenti kapan saja.'],
  ['Tersimpan', 'Jawaban tersimpan sendiri. Bila dibuka lagi, Anda kembali ke tempat Anda berhenti.'],
  ['Sambungan terputus', 'Jangan tutup halaman. Tunggu; yang belum tersimpan dikirim begitu sambungan kembali.'],
  ['Ikuti dari sini', 'Untuk yang datang terlambat: karya sebelumnya diisi jawaban contoh, pekerjaan Anda disisihkan.'],
  ['Unduh pekerjaan', 'Satu berkas ZIP berisi jawaban dan dokumen Anda.'],
  ['Berkas', 'Membuka atau menutup daftar berkas. Dokumen Word, Excel, PDF, dan ZIP terunduh bila dibuka.'],
  ['Lihat kode', 'Kode di balik sebuah panel, untuk yang ingin tahu. Boleh diabaikan.']
];

const TAK_TERBUKA =
  'Isinya rusak, bukan teks, atau sedang ditulis program lain. Coba lagi sebentar lagi; dokumen kantor dibuka dengan ' +
  'programnya sendiri di laptop ini.';

/** Tampilkan bantuan. */
export async function tampilkanBantuan(): Promise<void> {
  const daftar = document.createElement('dl');
  daftar.className = 'ruang-bantuan';
  for (const [nama, arti] of BUTIR) {
    const istilah = document.createElement('dt');
    const uraian = document.createElement('dd');
    istilah.textContent = nama;
    uraian.textContent = arti;
    daftar.append(istilah, uraian);
  }
  await tampilkan('Bantuan', new Widget({ node: daftar }));
}

/** Katakan bahwa sebuah berkas tidak dapat dibuka di layar ini. */
export function sebutTakTerbuka(): void {
  void tampilkan('Berkas belum dapat dibuka', TAK_TERBUKA);
}

async function tampilkan(title: string, body: Widget | string): Promise<void> {
  await showDialog({ title, body, buttons: [Dialog.okButton({ label: 'Tutup', ariaLabel: 'Tutup' })] });
}
