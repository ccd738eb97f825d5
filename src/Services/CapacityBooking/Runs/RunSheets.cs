using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Runs;

/// <summary>How a run was made, as it is stored and compared.</summary>
public static class RunSheets
{
    /// <summary>Without blanks around texts, hashes in lower case; null where the sheet says nothing.</summary>
    public static RunSheet? Kept(RunSheet? sheet)
    {
        var kept = new RunSheet(
            sheet?.Equipment?.Trim(), sheet?.Shift?.Trim(),
            OrNull(sheet?.Parameters, each => new RunParameter(each.Name.Trim(), each.Value, each.Unit.Trim())),
            OrNull(sheet?.Inputs, each => new InputLot(each.Kind.Trim(), each.Lot.Trim())),
            OrNull(sheet?.Files, each => new RunFile(each.Name.Trim(), each.Sha256.Trim().ToLowerInvariant())));
        return kept == new RunSheet() ? null : kept;
    }

    /// <summary>Whether two sheets that are kept say the same.</summary>
    public static bool AreSame(RunSheet? one, RunSheet? other) =>
        one?.Equipment == other?.Equipment && one?.Shift == other?.Shift && AreSame(one?.Parameters, other?.Parameters)
        && AreSame(one?.Inputs, other?.Inputs) && AreSame(one?.Files, other?.Files);

    static bool AreSame<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) => (one ?? []).SequenceEqual(other ?? []);

    static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T>? entries, Func<T, T> keep) =>
        entries is null or [] ? null : [.. entries.Select(keep)];
}
