using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Opens a pilot line of the caller's organisation. The name is the line's key: the same name is refused a second time.
/// </summary>
/// <param name="Name">1 to 200 characters, unique among the operator's lines regardless of case.</param>
/// <param name="Region">GB/T 2260 code of the site, such as 370200.</param>
/// <param name="Steps">Process steps of the taxonomy that the line offers, such as <c>nanoimprint</c>. 1 to 20, each once.</param>
/// <param name="Policy">The rules for bookings; the defaults if omitted.</param>
public sealed record OpenPilotLine(
    [Name] string Name, [Region] string Region, [Entries(1, 20), Name(60)] IReadOnlyList<string> Steps, OpeningHours Hours,
    BookingPolicy? Policy = null);

/// <summary>Changes a line's opening hours and policy. Existing holds and bookings stay.</summary>
public sealed record RevisePolicy(OpeningHours Hours, BookingPolicy Policy);

/// <summary>What revising a line's policy would change now. Nothing is changed by asking.</summary>
/// <param name="OpenMinutesBefore">Opening time of the week from now on.</param>
/// <param name="OpenMinutesAfter">The same by the new hours.</param>
/// <param name="Affected">Number of open bookings that the new policy would not have allowed, and the present one does.</param>
/// <param name="Bookings">They stay as they are. The first 200 in order of start.</param>
/// <param name="Served">Slots that would be held at once for who waits.</param>
public sealed record PolicyPreview(
    int OpenMinutesBefore, int OpenMinutesAfter, int Affected, IReadOnlyList<AffectedBooking> Bookings, IReadOnlyList<Slot> Served);

/// <summary>A hold or a confirmed booking that a new policy would not have allowed.</summary>
public sealed record AffectedBooking(Guid BookingId, IReadOnlyList<PolicyConflict> Conflicts);

/// <summary>
/// Why a policy does not allow a booking: not within the opening hours, shorter or longer than a slot may be, too far ahead, no
/// buffer to the booking before it, above the number or the minutes a week that an organisation may have, too close to another booking
/// of the organisation, above its future minutes, or above a quota of the organisation or of the line.
/// </summary>
public enum PolicyConflict
{
    OutsideHours, TooShort, TooLong, TooFarAhead, WithinBuffer, AboveNumber, AboveMinutesPerWeek, WithinGap, AboveFutureMinutes,
    AboveQuota, AboveLineQuota,
}

/// <summary>A line's weekly opening hours, in the site's local time.</summary>
/// <param name="TimeZone">IANA name, such as <c>Asia/Shanghai</c>, or a UTC offset, such as <c>+08:00</c>.</param>
/// <param name="Weekly">1 to 50 windows. Adjacent and overlapping windows are merged.</param>
public sealed record OpeningHours([Name(100)] string TimeZone, [Entries(1, 50)] IReadOnlyList<OpenWindow> Weekly);

/// <summary>
/// Open from <paramref name="Opens"/> until <paramref name="Closes"/>. A window that closes no later than it opens ends on the
/// next day.
/// </summary>
public sealed record OpenWindow(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

/// <summary>
/// How slots are assigned: to requests in order of arrival, through the wait list only, or to the wait list first and then to
/// requests.
/// </summary>
public enum BookingMode { Regular, WaitList, Hybrid }

/// <summary>Whose bookings a quota counts: those of each organisation by itself, or those of all on the line together.</summary>
public enum QuotaScope { Organisation, Line }

/// <summary>The day, ISO week or month that a quota is for, in the line's local time.</summary>
public enum QuotaPeriod { Day, Week, Month }

/// <summary>
/// How much may be booked of a line in a period. Slots that are held, booked, run or missed count; released ones do not. One of the two
/// maximums or both are given.
/// </summary>
/// <param name="Count">Maximum number of slots that start in the period, 1 to 10000; null for any number.</param>
/// <param name="Minutes">Maximum of minutes in the period without off-policy time, 1 to 44640; null for any.</param>
public sealed record BookingQuota(
    QuotaScope Of, QuotaPeriod Per, [Count(1, 10_000)] int? Count = null, [Minutes(1, 44_640)] int? Minutes = null);

/// <summary>
/// The rules for bookings. The line's operator may override the horizon, the slot length, the shares of organisations and the quotas,
/// with a reason, but not the buffer or the mode. What a command leaves out has the default: an organisation's share of a line is limited
/// unless the operator says otherwise.
/// </summary>
/// <param name="HoldMinutes">A hold expires after this time, and when its slot starts at the latest. 1 to 43200.</param>
/// <param name="MinimumMinutes">Shortest slot, 1 or more.</param>
/// <param name="MaximumMinutes">Longest slot, not below the shortest, at most 20160 (14 days).</param>
/// <param name="HorizonDays">A slot starts at most this many days ahead, 1 to 730.</param>
/// <param name="MaximumFutureBookings">Maximum number of slots of one organisation that have not started, 1 to 1000.</param>
/// <param name="BufferMinutes">Free time between two slots for setting up, 0 to 1440.</param>
/// <param name="MaximumMinutesPerWeek">
/// Maximum of minutes that one organisation has held or booked in an ISO week, in UTC, 1 to 10080, 2400 by default; null for no
/// limit. Completed runs no longer count.
/// </param>
/// <param name="MaximumWaitlistPlaces">
/// Maximum number of places of one organisation on the wait list, 1 to 200, 5 by default; null for no limit.
/// </param>
/// <param name="NoticeMinutes">
/// A confirmed booking that is released later than this time before its slot costs a penalty, 0 to 43200; 1440, a day, by default.
/// </param>
/// <param name="PenaltyDays">
/// For how many days a missed slot, or one that was released too late, counts against the organisation: as one more future booking, and
/// with its minutes in every week. 0 to 365, 7 by default; 0 for no penalties.
/// </param>
/// <param name="MinimumGapMinutes">Minimum time between two slots of one organisation on the line, 0 to 10080 (7 days).</param>
/// <param name="MaximumFutureMinutes">
/// Maximum of minutes of one organisation's slots that have not started, 1 to 1000000; null for no limit.
/// </param>
/// <param name="Quotas">At most 20.</param>
/// <param name="OffPolicy">
/// Windows in the line's local time, such as nights and weekends, at most 50. Minutes in them do not count towards any maximum; the
/// shortest slot is by its real length.
/// </param>
/// <param name="NeedsApproval">Whether the operator must approve the holds of others before they can be confirmed.</param>
public sealed record BookingPolicy(
    [Minutes(1, 43200)] int HoldMinutes = 2880, [Minutes(1, 20160)] int MinimumMinutes = 30,
    [Minutes(1, 20160)] int MaximumMinutes = 10080, [Days(1, 730)] int HorizonDays = 180,
    [Count(1, 1000)] int MaximumFutureBookings = 20, [Minutes(0, 1440)] int BufferMinutes = 0,
    BookingMode Mode = BookingMode.Hybrid, [Minutes(1, 10080)] int? MaximumMinutesPerWeek = 2400,
    [Count(1, 200)] int? MaximumWaitlistPlaces = 5, [Minutes(0, 43200)] int NoticeMinutes = 1440, [Days(0, 365)] int PenaltyDays = 7,
    [Minutes(0, 10080)] int MinimumGapMinutes = 0,
    [Minutes(1, 1_000_000)][property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MaximumFutureMinutes = null,
    [Entries(0, 20)][property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<BookingQuota>? Quotas = null,
    [Entries(0, 50)][property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<OpenWindow>? OffPolicy = null,
    bool NeedsApproval = false);

/// <summary>A pilot line, as everybody sees it.</summary>
/// <param name="Operator">The organisation that operates it.</param>
/// <param name="Region">GB/T 2260 code of the site.</param>
public sealed record PilotLineProfile(
    Guid Id, Guid Operator, string Name, string Region, IReadOnlyList<string> Steps, OpeningHours Hours,
    BookingPolicy Policy, DateTimeOffset OpenedAt)
{
    /// <summary>What it costs; null where its operator has not stated prices.</summary>
    public LinePrices? Prices { get; init; }

    /// <summary>By which standards it tests, in the order of the statement.</summary>
    public IReadOnlyList<StatedTest> StatedTests { get; init; } = [];
}

/// <summary>
/// Takes a line out of service. Every booking that the outage overlaps must be listed in <c>release</c>. Otherwise the command is
/// refused and the answer names the bookings.
/// </summary>
/// <param name="From">Whole minute. It may be in the past, where the line has failed already.</param>
/// <param name="Until">Whole minute, after <paramref name="From"/> and in the future, at most 366 days later.</param>
/// <param name="Reason">1 to 500 characters. Everybody who sees the calendar sees it.</param>
/// <param name="Release">Ids of the bookings to be released, 200 at most.</param>
public sealed record DeclareOutage(
    DateTimeOffset From, DateTimeOffset Until, [ReasonText] string Reason, [Entries(0, 200)] IReadOnlyList<Guid>? Release = null);

/// <summary>A line's utilisation by week.</summary>
public sealed record LineUtilisation(Guid LineId, IReadOnlyList<WeekShare> Weeks);

/// <param name="Week">Monday of the ISO week, in UTC.</param>
/// <param name="Share">Booked time / opening time of the week, by today's opening hours. Above 1 where bookings exceed them.</param>
public sealed record WeekShare(DateOnly Week, decimal Share);
