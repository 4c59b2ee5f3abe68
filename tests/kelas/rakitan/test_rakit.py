"""Satu sumber menjadi tiga bentuk yang dapat diulang, dan solusi tidak pernah sampai ke peserta."""

from __future__ import annotations

import json

import nbformat
import pytest

from lakip_helpers import __version__
from lakip_helpers.galat import GalatLatihan
from lakip_helpers.kelas.rakitan.rakit import TANDA_CORET, rakit, sidik_sel, tulis_json
from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, urai_sumber

from .bantuan import LATIHAN, SUMBER, ambil, ambil_versi

PESERTA, KUNCI, FASILITATOR = BentukNotebook


@pytest.fixture
def sumber():
    return urai_sumber(SUMBER, "19_contoh")


def isi(notebook):
    return ["".join(sel["source"]) for sel in notebook["cells"]]


@pytest.mark.parametrize("bentuk", list(BentukNotebook))
def test_tiap_bentuk_sah_dan_berulang_sama(sumber, bentuk):
    satu, dua = (tulis_json(rakit(sumber, bentuk, ambil)) for _ in range(2))
    assert satu == dua
    notebook = nbformat.reads(satu, as_version=4)
    nbformat.validate(notebook)
    letak = {"judul": "Contoh kecil", "sesi": "19", "menit": 15}
    assert notebook.metadata.lakip == {"kit": __version__, "bentuk": bentuk, "sumber": "sumber/19_contoh.py", **letak}
    assert "version" not in notebook.metadata.language_info
    assert all(not sel.get("outputs") for sel in notebook.cells)


def test_solusi_tidak_pernah_sampai_ke_peserta(sumber):
    rahasia = "penanda_yang_hanya_ada_di_solusi = 1"
    bentuk = {b: tulis_json(rakit(sumber, b, ambil_versi(rahasia))) for b in BentukNotebook}
    assert rahasia not in bentuk[PESERTA]
    assert all(teks not in bentuk[PESERTA] for teks in (*LATIHAN.petunjuk, LATIHAN.pembahasan, "19-01-K1"))
    assert "hanya untuk fasilitator" not in bentuk[PESERTA]
    assert rahasia in bentuk[KUNCI]
    assert rahasia in bentuk[FASILITATOR]


def test_catatan_hanya_di_bentuk_fasilitator(sumber):
    satu = LATIHAN.kekeliruan[0]
    fasilitator = "\n".join(isi(rakit(sumber, FASILITATOR, ambil)))
    kunci = "\n".join(isi(rakit(sumber, KUNCI, ambil)))
    for teks in (LATIHAN.tujuan, "10 menit", *LATIHAN.petunjuk, satu.kode, satu.pesan, satu.untuk_kelas):
        assert teks in fasilitator
    assert satu.untuk_kelas not in kunci
    assert "Kalimat untuk kunci dan fasilitator." in kunci


def test_pengenal_unik_di_semua_bentuk(sumber):
    pengenal = [sel["id"] for bentuk in BentukNotebook for sel in rakit(sumber, bentuk, ambil)["cells"]]
    assert len(set(pengenal)) == len(pengenal)


def test_sel_kembar_tetap_berpengenal_beda():
    kembar = urai_sumber(SUMBER + "\n# %%\n1 + 1\n\n# %%\n1 + 1\n", "19_contoh")
    pengenal = [sel["id"] for sel in rakit(kembar, PESERTA, ambil)["cells"]]
    assert len(set(pengenal)) == len(pengenal)


def test_pembuka_memuat_jadwal_dan_menit(sumber):
    pembuka = isi(rakit(sumber, PESERTA, ambil))[0]
    assert pembuka.splitlines()[0] == "# 19 · Contoh kecil"
    assert f"Hari 1, sesi 9 · 15 menit · kit versi {__version__}" in pembuka
    assert "| Berlatih | 10 |" in pembuka
    assert "## Mulai\n\n*Waktu: 5 menit*" in isi(rakit(sumber, PESERTA, ambil))[1]


def _terkunci(sel):
    return sel["metadata"].get("editable") is False and sel["metadata"].get("deletable") is False


def test_kertas_coret_satu_satunya_yang_bebas_dan_hanya_milik_peserta(sumber):
    sel = rakit(sumber, PESERTA, ambil)["cells"]
    assert sel[-1]["metadata"] == {"tags": [TANDA_CORET]}
    assert "Kertas coret Anda" in "".join(sel[-2]["source"]) and _terkunci(sel[-2])
    for bentuk in (KUNCI, FASILITATOR):
        assert not any(TANDA_CORET in s["metadata"].get("tags", ()) for s in rakit(sumber, bentuk, ambil)["cells"])


def test_bacaan_fasilitator_tetap_dapat_ditambahi(sumber):
    bacaan = [sel for sel in rakit(sumber, FASILITATOR, ambil)["cells"] if sel["cell_type"] == "markdown"]
    assert bacaan and not any(_terkunci(sel) for sel in bacaan)


def test_sel_pertama_menyebut_apa_yang_ditekan_bila_layar_kit_tidak_ada(sumber):
    for bentuk, ada in ((PESERTA, True), (FASILITATOR, True), (KUNCI, False)):
        assert ("Run All Cells" in isi(rakit(sumber, bentuk, ambil))[0]) is ada


def test_sidik_hanya_sel_kode_kit(sumber):
    notebook = rakit(sumber, PESERTA, ambil)
    kode = [s for s in notebook["cells"] if s["cell_type"] == "code"]
    assert len(sidik_sel(notebook)) == len(kode) - 1
    kode[0]["source"] = ["diubah"]
    assert sidik_sel(notebook) != sidik_sel(rakit(sumber, PESERTA, ambil))


def test_sel_panel_terlipat_dan_terkunci(sumber):
    for sel in rakit(sumber, PESERTA, ambil)["cells"]:
        panel = "IntSlider" in "".join(sel["source"]) or "silakan isi" in "".join(sel["source"])
        assert _terkunci(sel) is (panel or sel["cell_type"] == "markdown")
        assert sel["metadata"].get("jupyter", {}).get("source_hidden", False) is panel


def test_latihan_berbentuk_kode_tetap_dapat_diubah(sumber):
    def kode(_):
        return LATIHAN.__class__(**{**vars(LATIHAN), "awal": "nilai = 0\nnilai"})

    sel = next(s for s in rakit(sumber, PESERTA, kode)["cells"] if "nilai = 0" in "".join(s["source"]))
    assert sel["metadata"] == {}


def test_sel_lipat_tertutup_tetapi_dapat_diubah():
    lipat = urai_sumber(SUMBER + '\n# %% tags=["lipat"]\n1 + 1\n', "19_contoh")
    metadata = rakit(lipat, KUNCI, ambil)["cells"][-1]["metadata"]
    assert metadata == {"jupyter": {"source_hidden": True}, "tags": ["lipat"]}


def test_latihan_tak_dikenal_ditolak():
    lain = urai_sumber(SUMBER.replace("19-01", "19-02"), "19_contoh")
    with pytest.raises(GalatLatihan):
        rakit(lain, PESERTA, ambil)


def test_json_memakai_huruf_asli_dan_berakhir_ganti_baris(sumber):
    teks = tulis_json(rakit(sumber, PESERTA, ambil))
    assert "·" in teks
    assert teks.endswith("}\n")
    assert json.loads(teks)["nbformat_minor"] == 5
