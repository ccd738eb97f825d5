using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Pictures;

/// <summary>
/// What one kind of reader is told of a balance. The requirement in it is that of the moment at which DemandForecasting
/// published the view, so that it changes only where the figures of at least three others did.
/// </summary>
/// <param name="Told">False once DemandForecasting tells this reader nothing any more.</param>
/// <param name="Published">The Monday of the week of publication; null for the view of an OEM that contributes alone.</param>
/// <param name="FrozenAt">When the requirement was taken over.</param>
/// <param name="Kept">Whether the requirement is an earlier one, because the view came a second time within a week.</param>
/// <param name="Contributors">Number of OEMs that contributed to the requirement then.</param>
public sealed record PictureView(
    bool Told, DateOnly? Published, DateTimeOffset FrozenAt, bool Kept, int Contributors,
    [property: JsonConverter(typeof(PackedPicture))] IReadOnlyList<PictureWeek> Weeks)
{
    const long States = 100_000_000;

    /// <summary>About the middle of a band of which the upper bound is ten times the lower, as a multiple of the lower one.</summary>
    const decimal Middle = 3;

    const decimal LowestBand = 0.1m;

    /// <summary>The figures are those of the reader itself: nobody else contributes.</summary>
    [JsonIgnore]
    public bool Alone => Published is null;

    /// <summary>The worst of its weeks; null where it tells none.</summary>
    public GapState? State => !Told || Weeks.Count == 0 ? null : Weeks.Max(week => week.State);

    /// <summary>Sorts by state, then by the order of magnitude of the shortfall. 0 where nothing is told.</summary>
    public long Rank => State is { } state ? (long)state * States + (long)Band.Of(Shortfall).From : 0;

    /// <summary>Sum over the weeks that it tells.</summary>
    [JsonIgnore]
    public decimal Shortfall => Told ? Weeks.Sum(week => week.Shortfall) : 0;

    /// <summary>A view that was published. One that comes again within the same week keeps the requirement that it had.</summary>
    public static PictureView Of(DisclosedRequirement told, PictureView? known, Balance balance, DateTimeOffset at)
    {
        var week = IsoWeek.Of(at);
        var kept = known is { Alone: false } && IsoWeek.Of(known.FrozenAt) == week;
        var before = kept ? known!.Weeks.ToDictionary(row => row.Week, row => row.Requirement) : [];
        var view = new PictureView(
            Told: true, told.Published, at, kept, balance.Requirement.Contributors.Count,
            [.. told.Weeks.Where(row => row.Week >= week).OrderBy(row => row.Week)
                .Select(row => new PictureWeek(row.Week, row.From, row.Forecast, before.GetValueOrDefault(row.Week), 0, 0))]);
        return view.Requiring(balance, row => kept && before.ContainsKey(row.Week)).At(balance, week);
    }

    /// <summary>The view of an OEM that contributes alone: all weeks, from its own figures.</summary>
    public static PictureView OfOwn(Balance balance, DateTimeOffset at) => new PictureView(
        Told: true, Published: null, at, Kept: false, Contributors: 1,
        [.. balance.Requirement.Weeks.Select(week => new PictureWeek(week.Week, 0, week.Forecast, week.Quantity, 0, 0))])
        .At(balance, IsoWeek.Of(at));

    /// <summary>The same weeks with the requirement as it is now.</summary>
    public PictureView Requiring(Balance balance, Func<PictureWeek, bool>? except = null)
    {
        var required = balance.Requirement.Weeks.ToDictionary(week => week.Week, week => week.Quantity);
        return this with
        {
            Contributors = balance.Requirement.Contributors.Count,
            Weeks = [.. Weeks.Select(row => except?.Invoke(row) == true
                ? row : row with { Requirement = required.GetValueOrDefault(row.Week) })],
        };
    }

    /// <summary>
    /// The same weeks with the middle of the band that is told in place of the requirement, so that whoever moves the capacity finds
    /// nothing but the band.
    /// </summary>
    public PictureView ByBands() => this with
    {
        Weeks = [.. Weeks.Select(row => row with { Requirement = Middle * Math.Max(LowestBand, Band.Of(row.From).From) })],
    };

    /// <summary>The weeks from one on, against the capacity as it is now.</summary>
    /// <param name="alone">
    /// Whether what is shared counts as if nothing else were made of it. What else counts follows the requirements of other components.
    /// </param>
    public PictureView At(Balance balance, DateOnly from, bool alone = false)
    {
        var capacity = Evaluation.Of(balance).ToDictionary(week => week.Week);
        return this with
        {
            Weeks =
            [
                .. from row in Weeks
                   where row.Week >= @from
                   let now = capacity.GetValueOrDefault(row.Week)
                   select row with
                   {
                       Actual = (alone ? now?.AloneActual : now?.Actual) ?? 0,
                       Maximum = (alone ? now?.AloneMaximum : now?.Maximum) ?? 0,
                       GivesWay = !alone && now?.GivesWay == true,
                   },
            ],
        };
    }

    public bool SameAs(PictureView? other) => other is not null && Told == other.Told && Published == other.Published
        && Contributors == other.Contributors && Weeks.SequenceEqual(other.Weeks);
}
