using SupplyChain.Console.Api;

namespace SupplyChain.Console.Live;

/// <summary>What a page can be told of: that something of a kind changed, and no more. What it became the page asks for itself.</summary>
static class LiveTopics
{
    static readonly Operation<object> Gaps = Operation.Of<object>("Live/GapChanged.graphql");
    static readonly Operation<object> Sourcing = Operation.Of<object>("Live/SourcingChanged.graphql");
    static readonly Operation<object> Imports = Operation.Of<object>("Live/ImportJobChanged.graphql");
    static readonly Operation<object> Quotes = Operation.Of<object>("Live/QuotesChanged.graphql");
    static readonly Operation<object> Proposals = Operation.Of<object>("Live/ProposalChanged.graphql");
    static readonly Operation<object> Closures = Operation.Of<object>("Live/GapClosureChanged.graphql");
    static readonly Operation<object> Bookings = Operation.Of<object>("Live/BookingChanged.graphql");
    static readonly Operation<object> Qualifications = Operation.Of<object>("Live/QualificationChanged.graphql");
    static readonly Operation<object> Forecasts = Operation.Of<object>("Live/ForecastPublished.graphql");
    static readonly Operation<object> ForecastRuns = Operation.Of<object>("Live/ForecastRunProgressed.graphql");
    static readonly Operation<object> Lines = Operation.Of<object>("Live/LinesChanged.graphql");

    const string OfLines = "lines:";
    const int MostLines = 20;

    static readonly Dictionary<string, LiveTopic> All = new()
    {
        ["gaps"] = new(Gaps),
        ["sourcing"] = new(Sourcing),
        ["quotes"] = new(Quotes),
        ["imports"] = new(Imports),
        ["proposals"] = new(Proposals),
        ["closures"] = new(Closures),
        ["bookings"] = new(Bookings),
        ["qualifications"] = new(Qualifications),
        ["forecasts"] = new(Forecasts),
        ["forecast-runs"] = new(ForecastRuns),
    };

    /// <summary>The subscription of a topic that a page may name, such as <c>gaps</c>; null for any other name.</summary>
    public static LiveTopic? Of(string name)
    {
        if (!name.StartsWith(OfLines, StringComparison.Ordinal)) return All.GetValueOrDefault(name);
        var ids = name[OfLines.Length..].Split(',').Select(id => Guid.TryParse(id, out var line) ? line : (Guid?)null).ToList();
        return ids.Count <= MostLines && ids.TrueForAll(id => id is not null) ? new(Lines, new { lineIds = ids }) : null;
    }

    /// <summary>The name of the topic of some lines: that something changed in their calendars.</summary>
    public static string NameOf(IEnumerable<Guid> lines) => OfLines + string.Join(',', lines);
}

/// <summary>A subscription with what it is asked with.</summary>
sealed record LiveTopic(Operation<object> Subscription, object? Variables = null);
