using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.DemandForecasting.Requirements;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>The contributions of some OEMs to one requirement, week after week, and what is told of it after each change.</summary>
sealed class OemsOverTime(params Guid[] oems)
{
    const int Horizon = 39;
    static readonly Guid Key = new("6f1d7e0a-94a3-4f0e-8ac5-0d2b1c3e4f50");

    readonly Dictionary<Guid, decimal> plans = oems.ToDictionary(oem => oem, _ => 0m);
    readonly Dictionary<Guid, Contribution> contributions = [];
    RequirementViews? views;
    int week;

    public long Publications => views?.Publications ?? 0;

    /// <summary>What an OEM reads now.</summary>
    public View? ViewOf(Guid? reader) => views?.Views.SingleOrDefault(view => view.Reader == reader);

    /// <summary>The same quantity in every week of the horizon.</summary>
    public void Plans(Guid oem, decimal quantity)
    {
        plans[oem] = quantity;
        Calculate(oem);
        Publish();
    }

    /// <summary>The week that was is over, and another one comes into the horizon.</summary>
    public void WeekBegins()
    {
        week++;
        foreach (var oem in plans.Keys) Calculate(oem);
        Publish();
    }

    void Calculate(Guid oem)
    {
        var before = contributions.GetValueOrDefault(oem);
        var quantity = plans[oem];
        var now = new ContributionCalculated(oem, Lens, Qingdao, quantity == 0 ? [] :
            [.. Enumerable.Range(week, Horizon).Select(ahead => new ContributionWeek(Week(ahead), quantity, quantity, quantity, false))], []);
        if (Contribution.Decide(now, before) is not ContributionCalculated e) return;
        contributions[oem] = before is null ? Contribution.Create(e) : before.Apply(e);
    }

    void Publish()
    {
        if (RequirementViews.Decide(Lens, Qingdao, [.. contributions.Values], Week(week), Key, views) is { } e)
            views = views is null ? RequirementViews.Create(e) : views.Apply(e);
    }
}
