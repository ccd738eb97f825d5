using Marten;

using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>
/// The operator of a line stated from which runs the limits of a chart are. Only another such event changes them.
/// </summary>
/// <param name="BaselineId">One for each line, component and characteristic.</param>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
/// <param name="From">When the first run was reported, <paramref name="To"/> when the last was.</param>
public sealed record BaselineStated(
    Guid BaselineId, Guid LineId, Guid ComponentId, string? Characteristic, Guid FromRunId, Guid ToRunId, DateTimeOffset From,
    DateTimeOffset To, string Reason, Guid StatedBy, DateTimeOffset At);

/// <summary>The baseline as it was last stated.</summary>
public sealed record StatedBaseline(
    Guid Id, Guid LineId, Guid ComponentId, string? Characteristic, Guid FromRunId, Guid ToRunId, DateTimeOffset From, DateTimeOffset To,
    string Reason, DateTimeOffset Since)
{
    public static Guid IdOf(Guid line, Guid component, string? characteristic) =>
        NamedId.Of("baseline", line.ToString("N"), component.ToString("N"), characteristic ?? "");

    public static StatedBaseline Create(BaselineStated e) => new(
        e.BaselineId, e.LineId, e.ComponentId, e.Characteristic, e.FromRunId, e.ToRunId, e.From, e.To, e.Reason, e.At);

    public StatedBaseline Apply(BaselineStated e) => Create(e);
}

/// <summary>Finds the baseline of a chart.</summary>
static class StatedBaselines
{
    /// <summary>
    /// The latest that was stated for a component, or one that is merged with it, on a line; null for who does not see its first and last
    /// run: it would learn of runs of others.
    /// </summary>
    public static async Task<StatedBaseline?> BaselineFor(
        this IQuerySession session, Guid line, Guid component, string? characteristic, Guid reader, CancellationToken cancel)
    {
        var components = (await session.IdentitiesOf([component], cancel)).AllOf(component);
        Guid[] ids = [.. components.Select(each => StatedBaseline.IdOf(line, each, characteristic))];
        var found = await session.LoadManyAsync<StatedBaseline>(cancel, ids);
        var stated = found.OrderBy(each => each.Since).ThenBy(each => each.Id).LastOrDefault();
        if (stated is null) return null;
        Guid[] ends = [.. new[] { stated.FromRunId, stated.ToRunId }.Distinct()];
        var seen = await session.RunsVisibleTo(reader).Where(run => run.Id.IsOneOf(ends)).CountAsync(cancel);
        return seen == ends.Length ? stated : null;
    }
}
