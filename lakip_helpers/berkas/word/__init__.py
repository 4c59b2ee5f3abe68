"""Dokumen Word: tabel dan tulisan di antaranya, dibaca langsung dari isi berkasnya tanpa program kantor."""
