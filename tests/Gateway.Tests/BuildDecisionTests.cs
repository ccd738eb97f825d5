using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Schema.Builds;

namespace SupplyChain.Gateway.Tests;

/// <summary>Whether a part limits a build, by what is told of it.</summary>
public sealed class BuildDecisionTests
{
    static readonly DateOnly Week = new(2026, 12, 14);
    static readonly Guid Lens = Guid.NewGuid();

    [Theory]
    // Capacity, at most, others: told as 100, 200, nobody else. The true maximum is below 500.
    [InlineData(100, 100, 200, 0, BuildReason.WithinCapacity, BuildAnswer.Yes)]
    [InlineData(150, 100, 200, 0, BuildReason.WithinMaximum, BuildAnswer.Yes)]
    [InlineData(201, 100, 200, 0, BuildReason.CapacityUnsure, BuildAnswer.NotKnown)]
    [InlineData(500, 100, 200, 0, BuildReason.AboveMaximum, BuildAnswer.No)]
    // Others require 100 to 1,000.
    [InlineData(100, 2000, 2000, 300, BuildReason.WithinCapacity, BuildAnswer.Yes)]
    [InlineData(100, 1000, 2000, 300, BuildReason.WithinMaximum, BuildAnswer.Yes)]
    [InlineData(100, 500, 500, 300, BuildReason.CapacityUnsure, BuildAnswer.NotKnown)]
    [InlineData(100, 100, 100, 300, BuildReason.OthersRequire, BuildAnswer.No)]
    [InlineData(900, 50, 0, 300, BuildReason.NoCapacity, BuildAnswer.No)]
    public void The_bands_and_steps_decide_and_what_they_leave_open_is_not_known(
        int net, int actual, int maximum, int others, BuildReason reason, BuildAnswer answer)
    {
        var decided = BuildDecision.Of(Need(net), Told(Balanced(actual, maximum, others), leadTimes: 7));
        decided.Reasons[0].ShouldBe(reason);
        decided.Answer.ShouldBe(answer);
    }

    [Fact]
    public void What_is_not_told_is_not_taken_for_zero()
    {
        var untold = Balanced(1000, 1000, null);
        BuildDecision.Of(Need(1), Told(untold, leadTimes: 7)).ShouldSatisfyAllConditions(
            it => it.Answer.ShouldBe(BuildAnswer.NotKnown), it => it.Reasons[0].ShouldBe(BuildReason.OthersNotTold), it => it.Coverage.ShouldBe(1));
        BuildDecision.Of(Need(4000), Told(untold, leadTimes: 7)).ShouldSatisfyAllConditions(
            it => it.Answer.ShouldBe(BuildAnswer.No), it => it.Coverage.ShouldBe(0.5m));
        BuildDecision.Of(Need(1), Told(null, leadTimes: 7)).Reasons.ShouldBe([BuildReason.BalanceNotTold, BuildReason.InTime]);
        // A week that is not listed has no capacity.
        BuildDecision.Of(Need(1), Told(untold with { Weeks = [] }, leadTimes: 7)).Reasons.ShouldBe([BuildReason.NoCapacity]);
    }

    [Fact]
    public void Capacity_that_is_not_qualified_is_told_apart_from_none()
    {
        var balance = Balanced(0, 0, 0);
        balance = balance with { Weeks = [balance.Weeks[0] with { UnqualifiedActual = Figure.InSteps(70) }] };
        BuildDecision.Of(Need(1), Told(balance)).Reasons.ShouldBe([BuildReason.NotQualified]);
    }

    [Fact]
    public void What_is_in_stock_needs_nobody()
    {
        var decided = BuildDecision.Of(Need(0), Told(null));
        (decided.Answer, decided.Reasons.Single(), decided.Coverage).ShouldBe((BuildAnswer.Yes, BuildReason.InStock, 1));
    }

    [Theory]
    [InlineData(BuildReason.InTime, 14, 15)]
    [InlineData(BuildReason.TooLate, 16, 90)]
    [InlineData(BuildReason.LeadTimeUnsure, 14, 16)]
    [InlineData(BuildReason.LeadTimeUnsure, 14, null)]
    [InlineData(BuildReason.LeadTimeUnsure, 16, null)]
    public void Lead_times_of_all_qualified_suppliers_decide(BuildReason reason, int one, int? other)
    {
        var decided = BuildDecision.Of(Need(10), Told(Balanced(100, 100, 0), one, other));
        decided.Reasons[1].ShouldBe(reason);
        decided.Answer.ShouldBe(BuildDecision.AnswerOf(reason));
    }

    [Fact]
    public void Suppliers_that_are_not_known_leave_the_lead_time_open()
    {
        var told = Told(Balanced(100, 100, 0), 7);
        foreach (var unsure in new[] { told with { Suppliers = null }, told with { Suppliers = told.Suppliers! with { HasMore = true } }, Told(Balanced(100, 100, 0)) })
            BuildDecision.Of(Need(10), unsure).Reasons[1].ShouldBe(BuildReason.LeadTimeUnsure);
    }

    /// <summary>Whatever the true figures are: a yes and a no hold, and figures that are told alike are answered alike.</summary>
    [Fact]
    public void A_yes_and_a_no_are_true_of_all_figures_that_are_told_so()
    {
        var random = new Random(20261129);
        var answers = new Dictionary<string, BuildDecision.Decided>();
        var seen = new HashSet<BuildAnswer>();
        for (var i = 0; i < 20_000; i++)
        {
            decimal Draw() => Math.Round((decimal)Math.Pow(10, random.NextDouble() * 4), 2);
            var (net, actual, others) = (Draw(), Draw(), random.Next(4) == 0 ? 0 : Draw());
            var maximum = actual * (1 + random.Next(3));
            var told = Told(Balanced(actual, maximum, others), 7);
            var decided = BuildDecision.Of(Need(net), told);
            seen.Add(decided.Answer);
            if (decided.Answer is BuildAnswer.Yes) (net + others).ShouldBeLessThanOrEqualTo(maximum);
            if (decided.Answer is BuildAnswer.No) (net + others).ShouldBeGreaterThan(maximum);
            if (decided.Coverage is { } coverage) coverage.ShouldBeGreaterThanOrEqualTo(Math.Round(Math.Clamp((maximum - others) / net, 0, 1), 6));
            var key = $"{net} {told.InWeek!.Actual} {told.InWeek.Maximum} {told.InWeek.Others}";
            if (answers.TryGetValue(key, out var before)) decided.Reasons.ShouldBe(before.Reasons);
            answers[key] = decided;
        }
        seen.Count.ShouldBe(3);
    }

    static BuildNeed Need(decimal net) => new(Lens, "1", net, 0, net);

    static ToldSupply Told(ComponentBalance? balance, params int?[] leadTimes) => new(
        balance, new ComponentSuppliers(Lens, [.. leadTimes.Select(SupplierOf)], HasMore: false), Week, 15);

    static ComponentSupplier SupplierOf(int? days) => new(
        Guid.NewGuid(), "Maker", QualificationState.Qualified,
        days is null ? [] : [new SupplierOffer(Guid.NewGuid(), Guid.NewGuid(), Lens, new Terms(1, 1, days.Value, [], "CNY", Week, Week), true, false, default)],
        false);

    /// <summary>As GapMonitoring tells it.</summary>
    /// <param name="others">Null where it is not told; 0 for an OEM that is alone.</param>
    static ComponentBalance Balanced(decimal actual, decimal maximum, decimal? others) => new(
        Guid.NewGuid(), Guid.NewGuid(), Lens, "370200", null, null, 1, true, null,
        [
            new BalanceWeek(
                Week, others is null ? null : GapState.Balanced, null, others > 0 ? Figure.InBand(others.Value) : null, Figure.InSteps(actual),
                Figure.InSteps(maximum), Figure.InSteps(0), others is null ? null : false),
        ]);
}
