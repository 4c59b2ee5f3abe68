"""Perjalanan notebook 14: buku kerja rusak diunggah, dibaca catatannya, diperbaiki, lalu lulus; rantainya ditelusuri."""

from __future__ import annotations

import io
from pathlib import Path

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.hasil.buku_kerja import buat_contoh
from tests.berkas.bahan import docx, p, tbl, tc
from tests.berkas.pdf.penulis import Halaman, buat_pdf, tabel
from tests.pakai.berkas_kantor import buku

TAHUN = [str(tahun) for tahun in range(2025, 2031)]
JALAN, AIR = "Persentase jalan mantap", "Persentase rumah tangga berakses air minum layak"


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def unggah(lab, nama: str, isi: bytes) -> None:
    """Pilih berkas dengan papan ketik saja: fokus ke tombol, Enter, lalu jendela pemilih."""
    with lab.halaman.expect_file_chooser() as pemilih:
        panel(lab, "Latihan 14-06").get_by_role("button", name="Unggah berkas").focus()
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


def test_buku_kerja_rusak_sampai_lulus_lalu_dokumen_kantor_dibawa_seperti_adanya(lab):
    from playwright.sync_api import expect

    rusak = buat_contoh(ambil("14-06").bahan.contoh[0])
    lab.halaman.set_viewport_size({"width": 1366, "height": 768})
    lab.buka("14_benang_merah.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    _telusuri(lab)
    _perbaiki_buku_kerja(lab, rusak)

    lab.nyalakan_ulang()
    expect(panel(lab, "Latihan 14-06")).to_contain_text("✔ Lulus.")
    expect(panel(lab, "Latihan 14-06")).to_contain_text("Buku Kerja DISHUB.xlsx")
    expect(panel(lab, "Kemajuan Anda")).to_contain_text("1 dari")
    _dokumen_kantor(lab)


def _perbaiki_buku_kerja(lab, rusak: bytes) -> None:
    """Ditolak dengan sebabnya, dibaca catatannya, lalu yang sudah dibetulkan di Excel lulus."""
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 14-06")
    unggah(lab, "Renstra.pdf", b"%PDF-1.7 bukan tabel")
    expect(latihan).to_contain_text("rusak atau tidak lengkap")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Isi berkas ini tidak dapat dibuka")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Baca dahulu “Ini yang terbaca”")

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


def pk_word() -> bytes:
    """Lampiran PK seperti di kantor: judul di atas tabel, satuan menyatu dengan angkanya."""
    judul = [tc(teks) for teks in ("No", "Sasaran Strategis", "Indikator Kinerja", "Target")]
    baris = [
        [tc("1"), tc("Meningkatnya kemantapan jalan"), tc(JALAN), tc("83 %")],
        [tc("2"), tc("Terlaksananya rapat koordinasi"), tc("Jumlah rapat"), tc("12 kali")],
    ]
    kepala = p("PERJANJIAN KINERJA TAHUN 2026") + p("DINAS PEKERJAAN UMUM KOTA CONTOH")
    return docx(kepala + tbl(judul, *baris))


def renstra_pdf() -> bytes:
    """Tabel Renstra pada halaman mendatar, bergaris."""
    halaman = Halaman(842, 595)
    halaman.tulis(40, 30, "Tabel 3.1 Tujuan dan Sasaran Renstra Dinas Pekerjaan Umum", 11)
    judul = ["Sasaran", "Indikator", "Satuan", *TAHUN]
    isi = [
        ["Meningkatnya\nkemantapan jalan", "Persentase jalan\nmantap", "%", "80", "82", "83", "84", "85", "86"],
        [
            "Meningkatnya akses\nair minum",
            "Persentase rumah\ntangga berakses\nair minum layak",
            "%",
            *["70", "72", "74", "76", "78", "101"],
        ],
    ]
    kiri = [40, 180, 330, 390, *(390 + 65 * n for n in range(1, 7))]
    tabel(halaman, kiri, [60, 85, 130, 180], [judul, *isi])
    return buat_pdf(halaman)


def excel_berantakan(target: str = "seratus") -> bytes:
    """Judul kolom yang menyesatkan: “Indikator” berisi jenisnya, kalimatnya di “Uraian Kinerja”; tahun tanpa kata target."""
    lembar = [
        ["CAPAIAN KINERJA DINAS PEKERJAAN UMUM"],
        [],
        ["No", "Indikator", "Uraian Kinerja", "Target 2025", "TW IV", "Ket."],
        [1, "IKU", JALAN, 80, 81, "tercapai"],
        [2, "IKU", AIR, target, 70, ""],
    ]
    return buku(("A1:F1",), Capaian=lembar)


def _dokumen_kantor(lab):
    """PK Word, Renstra PDF, dan Excel yang judulnya menyesatkan: dilihat, dibetulkan, diperbaiki, lalu disatukan."""
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 14-06")

    unggah(lab, "PK 2026.docx", pk_word())
    expect(latihan).to_contain_text("Ini yang terbaca: 1 tabel kinerja, 2 baris.")
    expect(latihan).to_contain_text("tabel 1, baris 3")
    lab.potret("14_kantor_1_pk")

    unggah(lab, "Renstra DPU.pdf", renstra_pdf())
    expect(latihan).to_contain_text("hal. 1, tabel 1, baris 3")
    latihan.get_by_role("button", name="Lihat dan betulkan").click()
    expect(latihan.locator(".lakip-gulir table")).to_contain_text("target 2030")
    latihan.locator(".lakip-terbaca").scroll_into_view_if_needed()
    lab.potret("14_kantor_2_renstra")

    unggah(lab, "Capaian.xlsx", excel_berantakan())
    expect(latihan).to_contain_text("1 hal perlu Anda putuskan")
    latihan.locator(".lakip-terbaca").scroll_into_view_if_needed()
    lab.potret("14_kantor_3_ditanya")
    latihan.get_by_label("“Indikator” (B)").select_option("Tidak dipakai")
    latihan.get_by_label("“Uraian Kinerja” (C)").select_option("Indikator")
    latihan.get_by_label("Judul “TW IV” (E) tidak menyebut").select_option("realisasi")
    latihan.get_by_role("button", name="Pakai koreksi ini").click()
    expect(latihan).to_contain_text("Koreksi Anda dipakai dan diingat")
    expect(latihan).to_contain_text("sel D5")
    latihan.locator(".lakip-terbaca").scroll_into_view_if_needed()
    lab.potret("14_kantor_4_dikoreksi")

    unggah(lab, "Capaian.xlsx", excel_berantakan("70"))
    expect(latihan).to_contain_text("Koreksi Anda yang diingat dipakai")
    expect(latihan).not_to_contain_text("sel D5")

    latihan.get_by_label("Satukan dengan Renstra DPU.pdf").check()
    latihan.get_by_label("Satukan dengan PK 2026.docx").check()
    latihan.get_by_label("Tahun dokumen").fill("2025")
    latihan.get_by_role("button", name="Simpan sebagai buku kerja kit").click()
    tautan = latihan.get_by_role("link", name="Unduh Buku_Kerja_DPU.xlsx")
    expect(tautan).to_be_visible()
    tautan.scroll_into_view_if_needed()
    lab.potret("14_kantor_5_disimpan")
    expect(latihan.locator(".lakip-isyarat[data-ke]")).not_to_contain_text("Sedang diketik")
    with lab.halaman.expect_download() as unduhan:
        tautan.click()
    buku_kit = Path(unduhan.value.path()).read_bytes()
    assert buku_kit[:2] == b"PK" and unduhan.value.suggested_filename == "Buku_Kerja_DPU.xlsx"

    unggah(lab, "Buku_Kerja_DPU.xlsx", buku_kit)
    expect(latihan).to_contain_text("✔ Buku kerja terbaca, dan sedikitnya dua dokumen terisi")
    lab.potret("14_kantor_6_buku_kit")
    lab.periksa_panel()


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
