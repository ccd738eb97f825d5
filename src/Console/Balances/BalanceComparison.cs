using SupplyChain.Console.Api;

namespace SupplyChain.Console.Balances;

/// <summary>What became of a week's state from one moment to another.</summary>
public enum StateChange { Worse, Better, New, Gone }

/// <summary>
/// A page of balances beside the same page as of another moment. Both are in the order of ids. The page ends where the first of the two
/// ends, so that none is left out.
/// </summary>
/// <param name="Next">The cursor of the next page of both; null on the last.</param>
public sealed record BalanceComparison(IReadOnlyList<ComparedBalance> Rows, string? Next)
{
    /// <param name="shown">The page.</param>
    /// <param name="with">The same as of the moment that it is compared with.</param>
    /// <param name="from">Earlier weeks were over by one of the moments, and are not compared.</param>
    public static BalanceComparison Of(BalanceListAnswer.Connection shown, BalanceListAnswer.Connection with, DateOnly from)
    {
        var ends = new[] { shown, with }.Where(page => page.PageInfo.Next is not null && page.Nodes.Count > 0)
            .Select(page => (Id: Key(page.Nodes[^1]), page.PageInfo.Next)).OrderBy(end => end.Id, StringComparer.Ordinal).ToList();
        var (now, then) = (ById(shown), ById(with));
        var ids = now.Keys.Union(then.Keys).Order(StringComparer.Ordinal);
        return new(
            [
                .. from id in ids
                   where ends.Count == 0 || string.CompareOrdinal(id, ends[0].Id) <= 0
                   select ComparedBalance.Of(now.GetValueOrDefault(id), then.GetValueOrDefault(id), @from),
            ],
            ends.Count == 0 ? null : ends[0].Next);
    }

    public int Count(StateChange change) => Rows.Sum(row => row.Changes.Values.Count(each => each == change));

    // The platform orders ids by their bytes, which is the order of their texts.
    static string Key(BalanceListAnswer.Row row) => row.Id.ToString("N");

    static Dictionary<string, BalanceListAnswer.Row> ById(BalanceListAnswer.Connection page) => page.Nodes.ToDictionary(Key);
}

/// <summary>A balance at two moments.</summary>
/// <param name="Row">As it is shown; as it was, where it is no longer.</param>
/// <param name="Then">The states of its weeks at the moment that it is compared with, as far as they were told.</param>
/// <param name="Changes">The weeks that differ.</param>
public sealed record ComparedBalance(
    BalanceListAnswer.Row Row, IReadOnlyDictionary<DateOnly, GapState> Then, IReadOnlyDictionary<DateOnly, StateChange> Changes)
{
    public static ComparedBalance Of(BalanceListAnswer.Row? now, BalanceListAnswer.Row? then, DateOnly from)
    {
        var (states, before) = (StatesOf(now, from), StatesOf(then, from));
        var weeks = states.Keys.Union(before.Keys);
        return new(
            now ?? then! with { Weeks = [.. then!.Weeks.Select(week => week with { State = null })] }, before,
            weeks.Select(week => (week, Change: ChangeOf(At(before, week), At(states, week)))).Where(each => each.Change is not null)
                .ToDictionary(each => each.week, each => each.Change!.Value));
    }

    /// <summary>Null where nothing changed.</summary>
    public static StateChange? ChangeOf(GapState? then, GapState? now) => (then, now) switch
    {
        (null, null) => null,
        (null, _) => StateChange.New,
        (_, null) => StateChange.Gone,
        _ => now > then ? StateChange.Worse : now < then ? StateChange.Better : null,
    };

    static GapState? At(Dictionary<DateOnly, GapState> states, DateOnly week) => states.TryGetValue(week, out var state) ? state : null;

    static Dictionary<DateOnly, GapState> StatesOf(BalanceListAnswer.Row? row, DateOnly from) =>
        row?.Weeks.Where(week => week.Monday >= from && week.State is not null).ToDictionary(week => week.Monday, week => week.State!.Value)
        ?? [];
}
