"""Dokumen perencanaan dan perjanjian: IKU, PK, rencana aksi, Renja, Renstra, dan ringkasan peserta.

Fungsi `buat_…` murni: menerima bundel, memberi dokumen Word atau buku kerja Excel, tidak membaca berkas. Menyimpan dan
menampilkan adalah langkah tersendiri: `kertas.simpan`, `kertas.pratinjau`.
"""
