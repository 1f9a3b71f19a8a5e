"""Where a library should not lie, by what paths and systems say."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from desktop.library.placing import Cloud, Doubt, Place, Risk, doubt
from desktop.library.whereabouts import Linux, doubt_about, format_of

NTFS = Place(format="NTFS")
EXT4 = Place(format="ext4")


@pytest.mark.parametrize(
    ("path", "cloud"),
    [
        (r"C:\Users\An\OneDrive\Bản Tin", Cloud.ONEDRIVE),
        (r"C:\Users\An\OneDrive - Sở TT&TT\Bản Tin", Cloud.ONEDRIVE),
        (r"G:\My Drive\Bản Tin", Cloud.GOOGLE_DRIVE),
        (r"G:\Drive của tôi\Bản Tin", Cloud.GOOGLE_DRIVE),
        (r"C:\Users\An\Dropbox (Cá nhân)\Bản Tin", Cloud.DROPBOX),
        (r"C:\Users\An\iCloudDrive\Bản Tin", Cloud.ICLOUD),
        (r"C:\Users\An\Nextcloud\Bản Tin", Cloud.NEXTCLOUD),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_known_by_its_name(path, cloud):
    assert doubt(PureWindowsPath(path), NTFS) == Doubt(Risk.SYNCED, cloud)


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\An\AppData\Local\BanTin",
        r"C:\Users\An\Box ảnh\Bản Tin",
        r"C:\Users\An\Dropboxes\Bản Tin",
        r"C:\Users\An\Bài về OneDrive\Bản Tin",
        r"\\?\C:\Bản Tin",
    ],
)
def test_an_ordinary_folder_is_let_be(path):
    assert doubt(PureWindowsPath(path), NTFS) is None


def test_a_folder_that_onedrive_names_is_synced_whatever_it_is_called():
    place = Place(format="NTFS", synced=frozenset({r"D:\Mây"}))
    assert doubt(PureWindowsPath(r"D:\Mây\Bản Tin"), place) == Doubt(Risk.SYNCED)
    assert doubt(PureWindowsPath(r"D:\Mây khác\Bản Tin"), place) is None


def test_a_path_of_another_machine_is_a_network():
    assert doubt(PureWindowsPath(r"\\may-chu\chung\Bản Tin"), Place()) == Doubt(Risk.NETWORK)


def test_a_mapped_drive_is_a_network():
    path = PureWindowsPath(r"Z:\Bản Tin")
    assert doubt(path, Place(remote=True, format="NTFS")) == Doubt(Risk.NETWORK)


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p"])
def test_mounts_of_other_machines_are_a_network(kind):
    path = PurePosixPath("/mnt/chung/Bản Tin")
    assert doubt(path, Place(format=kind)) == Doubt(Risk.NETWORK)


@pytest.mark.parametrize("kind", ["FAT32", "exFAT", "vfat", "exfat"])
def test_a_stick_is_named_as_one(kind):
    assert doubt(PurePosixPath("/media/an/USB"), Place(format=kind)) == Doubt(Risk.FAT)


@pytest.mark.parametrize(
    "kind", ["ext4", "btrfs", "xfs", "NTFS", "tmpfs", "fuseblk", "overlay", ""]
)
def test_a_disk_is_let_be(kind):
    assert doubt(PurePosixPath("/home/an/bantin"), Place(format=kind)) is None


def test_the_deepest_mount_counts_and_of_those_the_last():
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "may-chu:/chung /mnt/chung nfs4 rw 0 0\n"
        "/dev/sdb1 /media/an/USB\\040B\\341\\272\\243n vfat rw 0 0\n"
        "tmpfs /tmp tmpfs rw 0 0\n"
        "/dev/sdc /tmp exfat rw 0 0\n"
    )
    kinds = [
        format_of(PurePosixPath(path), mounts)
        for path in (
            "/home/an",
            "/mnt/chung/kho",
            "/mnt/chung-2",
            "/media/an/USB Bản/kho",
            "/tmp/a",  # noqa: S108
        )
    ]
    assert kinds == ["ext4", "nfs4", "ext4", "vfat", "exfat"]


def test_a_folder_is_known_by_what_the_cloud_leaves_in_it(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    (tmp_path / "kho").mkdir()
    assert doubt_about(tmp_path / "kho") == Doubt(Risk.SYNCED, Cloud.SYNCTHING)


def test_a_system_that_does_not_tell_is_believed(tmp_path):
    assert doubt_about(tmp_path, Linux(tmp_path / "no mounts")) is None
