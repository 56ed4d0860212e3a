"""The videos of the hall boards: a row of the database without its file shows nothing in the hall."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from display.video.files import VideoFiles
from server.doctor.centre import looking
from server.doctor.finding import Finding, Said, good, trouble
from server.settings import Settings
from server.storage.schema import slide, video


def videos(settings: Settings) -> Iterator[Finding]:
    """Each video that a slide shows must lie in the data folder; a restored database alone lacks them."""
    files = VideoFiles(settings.data / "videos")
    with looking(settings) as connection:
        if connection is None:
            return
        wanted = select(slide.c.name, video.c.file).join(video, video.c.id == slide.c.video_id).where(slide.c.is_on)
        rows = connection.execute(wanted.order_by(slide.c.name)).all()
    lost = [row.name for row in rows if files.path(row.file) is None]
    if lost:
        names = ", ".join(f"“{name}”" for name in lost)
        yield trouble(
            "video.missing",
            Said(f"Thiếu tệp video của bảng gọi số: {names}.", f"Files of videos for the boards are missing: {names}."),
            Said(f"Chép lại thư mục {settings.data}/videos từ bản sao lưu, hoặc tải video lên lại ở trang quản trị.",
                 f"Copy the folder {settings.data}/videos from the backup, or send the videos again."),
        )  # fmt: skip
    elif rows:
        yield good("video", f"Đủ {len(rows)} video của bảng gọi số.", f"All {len(rows)} videos of the boards are here.")
