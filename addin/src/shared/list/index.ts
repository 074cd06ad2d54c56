export { choices, periods, type Column, type ColumnFilter } from "./column";
export { ColumnFilterField } from "./ColumnFilterField";
export { readDayRange, type DayRange } from "./dayRange";
export { ListTitle } from "./ListTitle";
export {
  filterBy,
  firstView,
  readView,
  writeView,
  type Filters,
  type ListShape,
  type ListView,
} from "./listView";
export { useLoadedList, type LoadedList, type LoadPage } from "./loadedList";
export { ListFailure, RecordList, RestOfList } from "./RecordList";
export { useCreateKey } from "./useCreateKey";
