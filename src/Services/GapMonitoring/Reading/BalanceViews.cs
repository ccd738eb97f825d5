using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Balances as their reader may see them.</summary>
public static class BalanceViews
{
    const string Contributes = "d.data -> 'requirement' -> 'contributors' @> jsonb_build_array(?::text)";

    public static IQueryable<Balance> VisibleTo(this IQueryable<Balance> balances, Caller reader)
    {
        var organisation = reader.Organisation.ToString();
        return reader.Is(Roles.Alliance) ? balances : balances.Where(balance => balance.MatchesSql(Contributes, organisation));
    }

    public static bool IsVisibleTo(this Balance balance, Caller reader) => VisibilityOf(balance, reader) is not GapVisibility.None;

    public static Api.ComponentBalance ViewFor(this Balance balance, Caller reader, DateTimeOffset now)
    {
        var (visibility, thisWeek) = (VisibilityOf(balance, reader), IsoWeek.Of(now));
        // A balance without an open gap is not updated when a week passes, so past weeks are left out here.
        var weeks = Evaluation.Of(balance).Where(week => week.Week >= thisWeek).ToList();
        return new Api.ComponentBalance(
            balance.Id, Gap.IdOf(balance.ComponentId, balance.Region), balance.ComponentId, balance.Region,
            Evaluation.WorstOf(weeks), balance.Requirement.Contributors.Count, balance.Concentration.Suppliers,
            balance.Concentration.SingleSource,
            visibility is GapVisibility.Alliance && balance.Concentration.Suppliers > 0 ? balance.Concentration.Index : null,
            [.. weeks.Select(week => View(week, balance.Requirement.Contributors, reader, visibility))]);
    }

    static GapVisibility VisibilityOf(Balance balance, Caller reader) =>
        GapVisibilityRules.Of(reader, balance.Requirement.Contributors, offers: false);

    static Api.BalanceWeek View(EvaluatedWeek week, IReadOnlyList<Guid> contributors, Caller reader, GapVisibility visibility)
    {
        var (required, quantity) = (week.Required, week.Required.Quantity);
        var exactly = visibility.ShowsExactly(reader, contributors, required.Contributors, required.LargestShare);
        return new Api.BalanceWeek(
            week.Week, week.State, Show(quantity), Show(TwoSignificantDigits.RoundQuantileUp(quantity, required.Quantile90)),
            Show(week.Actual), Show(week.Maximum), Show(week.Unqualified), required.Forecast);

        Api.Figure Show(decimal figure) => GapVisibilityRules.Show(figure, exactly);
    }
}
