namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Opens a pilot line of the caller's organisation. Its name is its key: the same name again is the same line.
/// </summary>
/// <param name="Name">1 to 200 characters; unique among the operator's lines, whatever the case.</param>
/// <param name="Region">GB/T 2260 code of the site, such as 370200.</param>
/// <param name="Steps">Process steps of the taxonomy that it offers, such as <c>nanoimprint</c>; 1 to 20, each once.</param>
/// <param name="Policy">What a booking must keep to; the defaults where it is left out.</param>
public sealed record OpenPilotLine(
    string Name, string Region, IReadOnlyList<string> Steps, OpeningHours Hours, BookingPolicy? Policy = null);

/// <summary>Changes a line's hours and policy from now on. What is held or booked already stays.</summary>
public sealed record RevisePolicy(OpeningHours Hours, BookingPolicy Policy);

/// <summary>The hours of a week in which a line runs, in the site's local time.</summary>
/// <param name="TimeZone">IANA name, such as <c>Asia/Shanghai</c>, or a UTC offset, such as <c>+08:00</c>.</param>
/// <param name="Weekly">1 to 50 windows; where they touch or overlap they count as one.</param>
public sealed record OpeningHours(string TimeZone, IReadOnlyList<OpenWindow> Weekly);

/// <summary>Open from <paramref name="Opens"/> to before <paramref name="Closes"/>; one that closes no later than it opens ends the next day.</summary>
public sealed record OpenWindow(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

/// <summary>Who gets a slot: who asks first, who waits longest, or the waiting first and then who asks.</summary>
public enum BookingMode { Regular, WaitList, Hybrid }

/// <summary>
/// What a booking must keep to. The line's own operator may override the horizon, the block and the number of
/// bookings, never the buffer or the mode.
/// </summary>
/// <param name="HoldMinutes">A hold not confirmed for this long expires, at the latest when its slot starts; 1 to 43200.</param>
/// <param name="MinimumMinutes">Shortest slot; 1 or more.</param>
/// <param name="MaximumMinutes">Longest slot; no less than the shortest, at most 20160 (14 days).</param>
/// <param name="HorizonDays">A slot starts at most this many days ahead; 1 to 730.</param>
/// <param name="MaximumFutureBookings">Slots of one organisation that have not started yet; 1 to 1000.</param>
/// <param name="BufferMinutes">Free time between two slots, for setting up; 0 to 1440.</param>
public sealed record BookingPolicy(
    int HoldMinutes = 2880, int MinimumMinutes = 30, int MaximumMinutes = 10080, int HorizonDays = 180,
    int MaximumFutureBookings = 20, int BufferMinutes = 0, BookingMode Mode = BookingMode.Hybrid);

/// <summary>What everybody may know of a pilot line.</summary>
/// <param name="Operator">The organisation that runs it.</param>
/// <param name="Region">GB/T 2260 code of the site.</param>
public sealed record PilotLineProfile(
    Guid Id, Guid Operator, string Name, string Region, IReadOnlyList<string> Steps, OpeningHours Hours,
    BookingPolicy Policy, DateTimeOffset OpenedAt);

/// <summary>
/// Takes a line out of service. Every booking it overlaps must be named as released; otherwise it is refused and
/// the answer names them.
/// </summary>
/// <param name="From">Whole minute; may lie in the past, where the line has failed already.</param>
/// <param name="Until">Whole minute, after <paramref name="From"/> and in the future, at most 366 days later.</param>
/// <param name="Reason">1 to 500 characters; whoever reads the calendar sees it.</param>
/// <param name="Release">Ids of the bookings that are released for it; 200 at most.</param>
public sealed record DeclareOutage(
    DateTimeOffset From, DateTimeOffset Until, string Reason, IReadOnlyList<Guid>? Release = null);

/// <summary>How busy a line is, week by week.</summary>
public sealed record LineUtilisation(Guid LineId, IReadOnlyList<WeekShare> Weeks);

/// <param name="Week">Monday of the ISO week, in UTC.</param>
/// <param name="Share">Booked time / opening time of the week, by today's opening hours; above 1 where bookings exceed them.</param>
public sealed record WeekShare(DateOnly Week, decimal Share);
