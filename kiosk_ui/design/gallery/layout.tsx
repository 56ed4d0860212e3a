/** Numbers, tables, and text as it stands on a page. */
import { BigNumber } from "../layout/big_number";
import { Table } from "../layout/table";
import type { Column } from "../layout/table";
import { StatusChip } from "../feedback/status_chip";
import { Part } from "./part";

interface Row { service: string; waiting: number; wait: string; open: boolean }

const ROWS: Row[] = [
  { service: "Đăng ký đất đai lần đầu", waiting: 12, wait: "18 phút", open: true },
  { service: "Đăng ký khai sinh", waiting: 0, wait: "–", open: true },
  { service: "Cấp phép xây dựng nhà ở riêng lẻ", waiting: 105, wait: "1 giờ 5 phút", open: false },
];

const COLUMNS: Column<Row>[] = [
  { key: "service", title: "Dịch vụ", cell: (row) => row.service },
  { key: "waiting", title: "Đang chờ", cell: (row) => row.waiting, figure: true },
  { key: "wait", title: "Chờ lâu nhất", cell: (row) => row.wait, figure: true },
  { key: "state", title: "Trạng thái", cell: (row) => row.open ? <StatusChip tone="leaf">Đang mở</StatusChip> : <StatusChip shape="ring">Đóng</StatusChip> },
];

export function LayoutGallery() {
  return (
    <>
      <Part name="Số thứ tự">
        {(["s", "m", "l", "xl"] as const).map((size) => <BigNumber key={size} label="A012" size={size} />)}
        <BigNumber label="C108" size="l" called />
      </Part>
      <Part name="Bảng" wide>
        <Table caption="Hôm nay theo dịch vụ" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.service} empty="Chưa có dịch vụ nào." />
        <Table caption="Bảng trống" columns={COLUMNS} rows={[]} rowKey={(row) => row.service} empty="Chưa có số nào hôm nay." />
      </Part>
    </>
  );
}
