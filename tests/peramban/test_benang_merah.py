"""Perjalanan notebook 14: buku kerja rusak diunggah, dibaca catatannya, diperbaiki, lalu lulus; rantainya ditelusuri."""

from __future__ import annotations

import io

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.hasil.buku_kerja import buat_contoh


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def unggah(lab, nama: str, isi: bytes) -> None:
    """Pilih berkas dengan papan ketik saja: fokus ke tombol, Enter, lalu jendela pemilih."""
    with lab.halaman.expect_file_chooser() as pemilih:
        panel(lab, "Latihan 14-06").get_by_role("button", name="Unggah buku kerja").focus()
        lab.halaman.keyboard.press("Enter")
    pemilih.value.set_files({"name": nama, "mimeType": "application/octet-stream", "buffer": isi})


def perbaiki(isi: bytes) -> bytes:
    """Empat sel dibetulkan di Excel, seperti yang dilakukan peserta."""
    from openpyxl import load_workbook

    buku = load_workbook(io.BytesIO(isi))
    betul = {
        ("Renstra Sasaran", "DISHUB.T1", "Kode Induk"): "RPJMD.T3.S3",
        ("IKU", "DISHUB.T1.S1.1", "Indikator"): "Persentase perjalanan penduduk yang memakai angkutan umum",
        ("IKU", "DISHUB.T1.S1.2", "Target 2028"): 8.66,
        ("PK Sasaran", "DISHUB.T1.S1.2", "Satuan"): "Kejadian per 10.000 kendaraan",
    }
    for (lembar, kode, kolom), nilai in betul.items():
        tabel = buku[lembar]
        j = [str(sel.value).casefold() for sel in tabel[1]].index(kolom.casefold())
        for baris in tabel.iter_rows(min_row=2):
            if kode in [sel.value for sel in baris[1:3]]:
                baris[j].value = nilai
    hasil = io.BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def test_buku_kerja_rusak_sampai_lulus(lab):
    from playwright.sync_api import expect

    rusak = buat_contoh(ambil("14-06").bahan.contoh[0])
    lab.halaman.set_viewport_size({"width": 1366, "height": 768})
    lab.buka("14_benang_merah.ipynb")
    lab.jalankan_semua()
    lab.periksa_panel()
    latihan = panel(lab, "Latihan 14-06")
    _telusuri(lab)

    unggah(lab, "Renstra.pdf", b"%PDF-1.7 bukan tabel")
    expect(latihan).to_contain_text("bukan tabel (mungkin PDF")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Berkas ini bukan buku kerja yang dapat dibaca")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Mulailah dari lembar yang terbuka")

    unggah(lab, "Buku Kerja DISHUB.xlsx", rusak)
    expect(latihan).to_contain_text("✘ Tidak ada benang putus")
    expect(latihan).to_contain_text("sel D2: tujuan DISHUB.T1")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("2 dari 3 syarat terpenuhi.")
    lab.potret("14_rusak")

    unggah(lab, "Buku Kerja DISHUB.xlsx", perbaiki(rusak))
    expect(latihan).to_contain_text("catatan “salah” berkurang")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    lab.potret("14_lulus")
    unggahan = sorted((lab.akar / "notebooks" / "berkas_kerja" / "tanpa_nama" / "unggahan").iterdir())
    assert [satu.suffix for satu in unggahan].count(".xlsx") == 2, unggahan

    lab.jalankan_semua()
    expect(panel(lab, "Latihan 14-06")).to_contain_text("✔ Lulus.")
    expect(panel(lab, "Latihan 14-06")).to_contain_text("Buku Kerja DISHUB.xlsx")
    expect(panel(lab, "Kemajuan Anda")).to_contain_text("1 dari")


def _telusuri(lab):
    from playwright.sync_api import expect

    penelusur = panel(lab, "Penelusur benang merah")
    expect(penelusur).to_contain_text("✘ LKjIP: putus")
    penelusur.locator("summary", has_text="Renja: tersambung").focus()
    lab.halaman.keyboard.press("Enter")
    expect(penelusur.locator("details", has_text="Renja")).to_have_attribute("open", "")
    penelusur.get_by_label("Perangkat daerah:").select_option("Dinas Kependudukan dan Pencatatan Sipil")
    penelusur.get_by_label("Sasaran:").select_option(index=1)
    expect(penelusur).to_contain_text("✘ PK: putus")
    penelusur.scroll_into_view_if_needed()
    lab.potret("14_penelusur")
