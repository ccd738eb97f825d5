// Uses what generate.mjs generates: types that say nothing, or that leave out what may be null, do not compile here.
import type { components, paths } from './generated/imports.js';
import type { BookingListQuery, Query, Scalars } from './generated/operations.js';

type Report = paths['/import/offers']['post']['responses'][200]['content']['application/json'];
type Job = components['schemas']['ImportJob'];

export const faults = (report: Report): string[] =>
  report.errors.map((fault) => `row ${fault.row.toFixed()}, ${fault.column.toUpperCase()}: ${fault.reason.trim()}`);
export const columns = (report: Report): string[] => report.recognised?.columns.map((column) => column.field ?? column.column) ?? [];
export const isDone = (job: Job): boolean => job.state === 'Done' && job.progress.accepted + job.progress.rejected > 0;
export const ended = (job: Job): string | undefined => job.endedAt?.slice(0, 10);
// @ts-expect-error A job that waits has not ended.
export const unended = (job: Job): string => job.endedAt.slice(0, 10);

export const held = (answer: BookingListQuery): string[] =>
  answer.bookings?.nodes.filter((booking) => booking.state === 'HELD').map((booking) => booking.slot.start.slice(0, 10)) ?? [];
// @ts-expect-error The list is null where its service is down.
export const whole = (answer: BookingListQuery): number => answer.bookings.nodes.length;
// @ts-expect-error Not a state of a booking.
export const lost = (answer: BookingListQuery): boolean => answer.bookings?.nodes[0]?.state === 'LOST';
export const version = (query: Query): string => query.platform.version;
export const tomorrow: Scalars['Date']['input'] = '2026-12-01';
