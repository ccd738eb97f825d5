using System.Text.Json.Serialization;

using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>A range in which the line is out of service.</summary>
public sealed record Outage(Guid Id, Slot Slot);

/// <summary>A place on the wait list.</summary>
public sealed record Place(
    Guid Id, Guid Organisation, int Minutes, Slot Within, RunPurpose For, string? Note, DateTimeOffset JoinedAt)
{
    /// <summary>From this moment on the slot no longer fits into the range.</summary>
    public DateTimeOffset Deadline() => Within.End.AddMinutes(-Minutes);
}

/// <summary>
/// The snapshot of a line: everything but its bookings. Bookings are rows of the calendar. A decision reads only the rows
/// it needs, so that the cost of a hold does not grow with the number of bookings.
/// </summary>
/// <param name="Outages">Outages that were not over when the latest one was declared.</param>
/// <param name="Waitlist">In order of joining.</param>
/// <param name="NextLapse">When the first place lapses; stored so that it can be indexed.</param>
public sealed record LineTerms(
    Guid Id, Guid Operator, OpeningHours Hours, [property: JsonConverter(typeof(StoredPolicy))] BookingPolicy Policy,
    IReadOnlyList<Outage> Outages, IReadOnlyList<Place> Waitlist, DateTimeOffset? NextLapse)
{
    /// <summary>Penalties that had not ended when the latest one was given.</summary>
    public IReadOnlyList<Penalty> Penalties { get; init; } = [];

    /// <summary>What a slot costs that is held now; null where its operator stated nothing.</summary>
    public LinePrices? Prices { get; init; }

    public static LineTerms Create(PilotLineOpened e) => new(e.LineId, e.Operator, e.Hours, e.Policy, [], [], null);

    public LineTerms Apply(PolicyRevised e) => this with { Hours = e.Hours, Policy = e.Policy };

    public LineTerms Apply(LineOutageDeclared e) =>
        this with { Outages = [.. Outages.Where(outage => outage.Slot.End > e.At), new Outage(e.OutageId, e.Slot)] };

    public LineTerms Apply(LineOutageEnded e) => this with { Outages = [.. Outages.Where(outage => outage.Id != e.OutageId)] };

    public LineTerms Apply(BookingPenalised e) => this with
    {
        Penalties = [
            .. Penalties.Where(penalty => penalty.Until > e.At),
            new Penalty(e.BookingId, e.Organisation, e.Cause, e.Minutes, e.At, e.Until)],
    };

    public LineTerms Apply(PenaltyWaived e) => this with { Penalties = [.. Penalties.Where(each => each.BookingId != e.BookingId)] };

    public LineTerms Apply(PenaltyAppealed e) => Answered(e.BookingId, _ => new PenaltyAppeal(e.Reason, e.At));

    public LineTerms Apply(PenaltyUpheld e) =>
        Answered(e.BookingId, appeal => appeal is null ? null : appeal with { UpheldAt = e.At, UpheldReason = e.Reason });

    public LineTerms Apply(PricesStated e) => this with { Prices = e.Prices };

    public LineTerms Apply(WaitlistJoined e) =>
        Waiting([.. Waitlist, new Place(e.PlaceId, e.Organisation, e.Minutes, e.Within, e.For, e.Note, e.At)]);

    public LineTerms Apply(WaitlistServed e) => Without(e.PlaceId);
    public LineTerms Apply(WaitlistLeft e) => Without(e.PlaceId);
    public LineTerms Apply(WaitlistLapsed e) => Without(e.PlaceId);

    LineTerms Answered(Guid booking, Func<PenaltyAppeal?, PenaltyAppeal?> appeal) => this with
    {
        Penalties = [.. Penalties.Select(each => each.BookingId == booking ? each with { Appeal = appeal(each.Appeal) } : each)],
    };

    LineTerms Without(Guid place) => Waiting([.. Waitlist.Where(each => each.Id != place)]);

    LineTerms Waiting(IReadOnlyList<Place> places) =>
        this with { Waitlist = places, NextLapse = places.Min(place => (DateTimeOffset?)place.Deadline()) };
}
