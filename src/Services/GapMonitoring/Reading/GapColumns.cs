namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Of a gap <c>d</c> in SQL, what a list is filtered by.</summary>
sealed record GapColumns(string Id, string Component, string Open, string State)
{
    public static readonly GapColumns Now = new("d.id", "d.component_id", "d.open", "d.state");

    /// <summary>Those of a past gap, which has no columns: each would be one more index to write.</summary>
    public static readonly GapColumns Past = new(
        "cast(d.data ->> 'gapId' as uuid)", "cast(d.data ->> 'componentId' as uuid)", "(d.data ->> 'open')::boolean", "d.data ->> 'state'");
}
