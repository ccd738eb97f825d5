using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>What the alliance sees of the whole chain: on how few suppliers it depends, and what a month brought.</summary>
public sealed class AllianceViewTests(GapService service)
{
    [Fact]
    public async Task Components_and_suppliers_are_counted_by_class_and_region()
    {
        var name = $"class-{Guid.NewGuid():N}";
        var (alone, both, dominated, without) =
            (new Chain(service, "511702"), new Chain(service, "511702"), new Chain(service, "511702"), new Chain(service, "511702"));
        foreach (var chain in new[] { alone, both, dominated, without }) await chain.Describe(name);
        await alone.Publish(alone.Glass, (0, 100, 100));
        await alone.Qualify(alone.Glass);
        await both.Publish(both.Glass, (0, 50, 50));
        await both.Publish(both.Optics, (0, 50, 50));
        await both.Qualify(both.Glass);
        await both.Qualify(both.Optics);
        await dominated.Publish(dominated.Glass, (0, 90, 90));
        await dominated.Publish(dominated.Optics, (0, 10, 10));
        await dominated.Qualify(dominated.Glass);
        await dominated.Qualify(dominated.Optics);
        // A supplier without qualification does not count.
        await without.Publish(without.Glass, (0, 5, 5));
        await without.Require((0, 10));
        await without.Gap(gap => gap.Open);

        var found = await Eventually.Get(() => Found(name, "511700"), all => all is [{ Suppliers: 5 }]);
        // Indexes of 1, 0.5 and 0.82.
        found.ShouldHaveSingleItem().ShouldBe(new ClassConcentration(name, "511702", 5, 3, 1, 2, 1, 0.82m));
        (await Found(name, "370200")).ShouldBeEmpty();

        // Who is suspended counts no longer.
        await both.Suspend(both.Glass);
        found = await Eventually.Get(() => Found(name, "511702"), all => all is [{ Suppliers: 4 }]);
        found[0].OneSupplier.ShouldBe(2);
    }

    [Fact]
    public async Task A_requirement_that_opens_no_gap_is_not_counted()
    {
        var name = $"class-{Guid.NewGuid():N}";
        var chain = new Chain(service, "511703");
        await chain.Describe(name);
        await chain.Require((0, 0));
        await chain.Balance(_ => true);
        (await Found(name, "511703")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_month_counts_what_opened_and_closed_in_it()
    {
        var name = $"class-{Guid.NewGuid():N}";
        var (closing, open) = (new Chain(service, "511704"), new Chain(service, "511704"));
        var first = MonthOf(service.Clock.GetUtcNow());
        foreach (var chain in new[] { closing, open })
        {
            await chain.Describe(name);
            await chain.Require((0, 10));
            await chain.Gap(gap => gap.Open);
        }
        service.Clock.Advance(TimeSpan.FromSeconds(8.64));
        await closing.Require((0, 0));
        await closing.Gap(gap => !gap.Open);

        // Other tests let time pass: the month may have ended in between.
        var reports = new List<GapReport>();
        for (var month = first; month <= MonthOf(service.Clock.GetUtcNow()); month = month.AddMonths(1)) reports.Add(await Report(month));
        var turns = reports.SelectMany(report => report.ByClass).Where(each => each.Key == name).ToList();
        (turns.Sum(each => each.Opened), turns.Sum(each => each.Closed), turns[^1].OpenAtEnd).ShouldBe((2, 1, 1));
        turns.Single(each => each.Closed == 1).MedianDaysToClose.ShouldNotBeNull().ShouldBeGreaterThan(0);
        reports[^1].ByRegion.Single(each => each.Key == "511704").ShouldBe(turns[^1] with { Key = "511704" });
        reports.ShouldAllBe(report => report.Opened == report.ByClass.Sum(each => each.Opened));
        reports.ShouldAllBe(report => report.Closed == report.ByClass.Sum(each => each.Closed));
        reports.ShouldAllBe(report => report.OpenAtEnd == report.ByClass.Sum(each => each.OpenAtEnd));

        (await Report(first.AddMonths(-1))).ByClass.ShouldNotContain(each => each.Key == name, "it opened later");
    }

    [Theory]
    [InlineData("month=2026-01-02")]
    [InlineData("month=2019-12-01")]
    [InlineData("month=9999-12-01")]
    [InlineData("month=soon")]
    [InlineData("")]
    public async Task A_month_that_is_none_is_refused(string query)
    {
        using var answer = await service.As(Guid.NewGuid(), "alliance").GetAsync($"/gap-report?{query}", TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("month", Case.Insensitive);
    }

    Task<GapReport> Report(DateOnly month) =>
        service.As(Guid.NewGuid(), "alliance").Get<GapReport>($"/gap-report?month={month:yyyy-MM-dd}");

    static DateOnly MonthOf(DateTimeOffset moment) => new(moment.Year, moment.Month, 1);

    async Task<IReadOnlyList<ClassConcentration>> Found(string name, string region) =>
        await service.As(Guid.NewGuid(), "alliance").Get<IReadOnlyList<ClassConcentration>>($"/concentrations?class={name}&region={region}");
}
