using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Balances as their reader may see them.</summary>
public static class BalanceViews
{
    public static IQueryable<Balance> VisibleTo(this IQueryable<Balance> balances, Caller reader)
    {
        var organisation = reader.Organisation;
        return reader.Is(Roles.Alliance)
            ? balances
            : balances.Where(balance => balance.Requirement.Contributors.Contains(organisation));
    }

    public static bool IsVisibleTo(this Balance balance, Caller reader) => SightOf(balance, reader) is not Sight.None;

    public static Api.ComponentBalance ViewFor(this Balance balance, Caller reader, DateTimeOffset now)
    {
        var sight = SightOf(balance, reader);
        // A balance without an open gap is not touched as weeks pass; what is past by now is left out here.
        var weeks = Evaluation.Of(balance).Where(week => week.Week >= IsoWeek.Of(now)).ToList();
        return new Api.ComponentBalance(
            balance.Id, Gap.IdOf(balance.ComponentId, balance.Region), balance.ComponentId, balance.Region,
            Evaluation.WorstOf(weeks), balance.Requirement.Contributors.Count, balance.Concentration.Suppliers,
            balance.Concentration.SingleSource,
            sight is Sight.Alliance && balance.Concentration.Suppliers > 0 ? balance.Concentration.Index : null,
            [.. weeks.Select(week => View(week, balance.Requirement.Contributors, reader, sight))]);
    }

    static Sight SightOf(Balance balance, Caller reader) => Sights.Of(reader, balance.Requirement.Contributors, offers: false);

    static Api.BalanceWeek View(EvaluatedWeek week, IReadOnlyList<Guid> contributors, Caller reader, Sight sight)
    {
        var exactly = sight.MaySeeExactly(reader, contributors, week.Required.Contributors, week.Required.LargestShare);
        return new Api.BalanceWeek(
            week.Week, week.State, Sights.Show(week.Required.Quantity, exactly),
            Sights.Show(TwoSignificantDigits.RoundQuantileUp(week.Required.Quantity, week.Required.Quantile90), exactly),
            Sights.Show(week.Actual, exactly), Sights.Show(week.Maximum, exactly), Sights.Show(week.Unqualified, exactly),
            week.Required.Forecast);
    }
}
