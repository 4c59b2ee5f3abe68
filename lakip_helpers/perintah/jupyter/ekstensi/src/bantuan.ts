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
  const tutup = Dialog.okButton({ label: 'Tutup', ariaLabel: 'Tutup bantuan' });
  await showDialog({ title: 'Bantuan', body: new Widget({ node: daftar }), buttons: [tutup] });
}
