using Marten;
using Marten.Linq.MatchesSql;

using Microsoft.AspNetCore.Mvc;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// How do requirement and capacity stand against each other, week by week? For the OEMs that contribute and the
/// alliance; capacity is not for suppliers' eyes.
/// </summary>
public static class FindBalances
{
    const int MaxPage = 100;
    const int MaxIds = 100;

    public sealed record Filter(
        [FromQuery] Guid[]? Ids, [FromQuery] Guid[]? ComponentIds, string? Region, Guid? After, int First = 20);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/balances", List).RequireAnyRole(Roles.Oem, Roles.Alliance);
        routes.MapGet("/balances/{componentId:guid}/{region}", Single).RequireAnyRole(Roles.Oem, Roles.Alliance);
    }

    static async Task<Page<Api.ComponentBalance>> List(
        [AsParameters] Filter filter, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        new Faults()
            .Require(filter.First is >= 1 and <= MaxPage, "first", $"1 to {MaxPage}")
            .Require(filter.Ids is not { Length: > MaxIds }, "ids", $"at most {MaxIds}")
            .Require(filter.ComponentIds is not { Length: > MaxIds }, "componentIds", $"at most {MaxIds}")
            .Require(filter.Region is null || RegionCode.IsWellFormed(filter.Region), "region", "a GB/T 2260 code of six digits, such as 370200")
            .ThrowIfAny();
        var beyond = filter.After ?? Guid.Empty;
        var found = await Filtered(session.Query<Balance>(), filter, reader)
            .Where(balance => balance.MatchesSql("d.id > ?", beyond))
            .OrderBy(balance => balance.Id).Take(filter.First + 1).ToListAsync(cancel);
        var page = found.Take(filter.First).Select(balance => View(balance, reader, clock.GetUtcNow())).ToList();
        return new Page<Api.ComponentBalance>(page, found.Count > filter.First ? $"{page[^1].Id}" : null);
    }

    static async Task<Api.ComponentBalance> Single(
        Guid componentId, string region, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var balance = await session.LoadAsync<Balance>(Balance.IdOf(componentId, region), cancel);
        return balance is null || Sights.Of(reader, balance.Requirement.Contributors, offers: false) is Sight.None
            ? throw Rejected.NotFound("balance", $"{componentId}/{region}")
            : View(balance, reader, clock.GetUtcNow());
    }

    static IQueryable<Balance> Filtered(IQueryable<Balance> balances, Filter filter, Caller reader)
    {
        var organisation = reader.Organisation;
        if (!reader.Is(Roles.Alliance))
            balances = balances.Where(balance => balance.Requirement.Contributors.Contains(organisation));
        if (filter.Ids is { Length: > 0 } ids) balances = balances.Where(balance => balance.Id.IsOneOf(ids));
        if (filter.ComponentIds is { Length: > 0 } components)
            balances = balances.Where(balance => balance.ComponentId.IsOneOf(components));
        if (filter.Region is { } region) balances = balances.Where(balance => balance.Region == region);
        return balances;
    }

    static Api.ComponentBalance View(Balance balance, Caller reader, DateTimeOffset now)
    {
        var sight = Sights.Of(reader, balance.Requirement.Contributors, offers: false);
        // A balance without an open gap is not touched as weeks pass; what is past by now is left out here.
        var weeks = Evaluation.Of(balance).Where(week => week.Week >= IsoWeek.Of(now)).ToList();
        return new Api.ComponentBalance(
            balance.Id, Gap.IdOf(balance.ComponentId, balance.Region), balance.ComponentId, balance.Region,
            Evaluation.WorstOf(weeks), balance.Requirement.Contributors.Count, balance.Concentration.Suppliers,
            balance.Concentration.SingleSource,
            sight is Sight.Alliance && balance.Concentration.Suppliers > 0 ? balance.Concentration.Index : null,
            [.. weeks.Select(week => View(week, balance.Requirement.Contributors, reader, sight))]);
    }

    static Api.BalanceWeek View(EvaluatedWeek week, IReadOnlyList<Guid> contributors, Caller reader, Sight sight)
    {
        var exactly = sight.MaySeeExactly(reader, contributors, week.Required.Contributors, week.Required.LargestShare);
        return new Api.BalanceWeek(
            week.Week, week.State, Sights.Show(week.Required.Quantity, exactly), Sights.Show(week.Required.Quantile90, exactly),
            Sights.Show(week.Actual, exactly), Sights.Show(week.Maximum, exactly), Sights.Show(week.Unqualified, exactly),
            week.Required.Forecast);
    }
}
