using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Validation of an award.</summary>
static class AwardRules
{
    const int MaxSplits = 50;

    /// <summary>Each split must be within its quote and within the supplier's free capacity.</summary>
    static Faults Split(
        this Faults faults, SourcingRequest request, AwardSplit split, string path, IReadOnlyList<AwardEligibility> eligibilities,
        DateTimeOffset now)
    {
        if (request.QuoteOf(split.SupplierId) is not { } quote)
            return faults.Require(false, $"{path}.supplierId",
                request.SealedOf(split.SupplierId) is null ? (FaultText)"did not quote" : "its quote cannot be opened for now");

        var today = ChinaDay.Of(now);
        var eligibility = eligibilities.First(s => s.SupplierId == split.SupplierId);
        var offered = quote.Weeks.ToDictionary(week => week.Week, week => week.Quantity);
        var free = eligibility.Free.ToDictionary(week => week.Week, week => week.Quantity);
        faults
            .Require(quote.Terms.ValidFrom <= today && today <= quote.Terms.ValidTo, $"{path}.supplierId",
                $"its quote stands from {quote.Terms.ValidFrom:yyyy-MM-dd} to {quote.Terms.ValidTo:yyyy-MM-dd}")
            .Require(eligibility.Active, $"{path}.supplierId", "is suspended")
            .Require(eligibility.Qualified || request.GapClosureId is null || request.Conditions.PilotRun is not null, $"{path}.supplierId",
                "is not qualified and the request names no pilot run: its capacity would not count against the gap")
            .Weeks(split.Weeks, $"{path}.weeks", now);
        foreach (var (index, week) in split.Weeks.Index())
        {
            var field = $"{path}.weeks[{index}].quantity";
            faults
                .Order(week.Quantity, quote.Terms, field)
                .Require(week.Quantity <= offered.GetValueOrDefault(week.Week), field,
                    $"above the {offered.GetValueOrDefault(week.Week):0.######} quoted")
                .Require(week.Quantity <= free.GetValueOrDefault(week.Week), field,
                    "above the capacity that other awards leave; award less, or ask the supplier");
        }
        return faults;
    }

    /// <summary>What is delivered in a week is an order of its own: not below the least that is sold, and in its multiples.</summary>
    public static Faults Order(this Faults faults, decimal quantity, Terms terms, string field) => faults
        .Require(quantity >= terms.MinimumOrder, field, $"below the minimum order of {terms.MinimumOrder:0.######}")
        .Require(terms.OrderMultiple <= 0 || quantity % terms.OrderMultiple == 0, field,
            $"no multiple of {terms.OrderMultiple:0.######}");

    /// <summary>Each supplier at most once; each split valid by itself.</summary>
    public static Faults Splits(
        this Faults faults, SourcingRequest request, AwardSourcing c, IReadOnlyList<AwardEligibility> eligibilities, DateTimeOffset now)
    {
        faults
            .Require(c.Splits.Count is > 0 and <= MaxSplits, "splits", $"1 to {MaxSplits}")
            .Require(c.Splits.DistinctBy(split => split.SupplierId).Count() == c.Splits.Count, "splits", "each supplier once");
        foreach (var (index, split) in c.Splits.Take(MaxSplits).Index())
            faults.Split(request, split, $"splits[{index}]", eligibilities, now);
        return faults;
    }

    /// <summary>
    /// The splits together: each at least the minimum share, and the requested quantity in every week unless less is accepted.
    /// </summary>
    public static Faults Together(this Faults faults, SourcingRequest request, AwardSourcing c, DateTimeOffset now)
    {
        var total = c.Splits.Sum(TotalOf);
        foreach (var (index, split) in c.Splits.Index())
            faults.Require(c.Splits.Count == 1 || TotalOf(split) >= request.Conditions.MinimumShare * total, $"splits[{index}].weeks",
                $"below the minimum share of {request.Conditions.MinimumShare:0.####}");
        if (c.AcceptLess) return faults;

        var asked = request.Ask.Weeks.Where(week => week.Week >= IsoWeek.Of(now)).ToList();
        foreach (var week in Lacking(asked, c.Splits.SelectMany(split => split.Weeks)))
            faults.Require(false, "splits",
                $"week {week.Week:yyyy-MM-dd}: less than the {week.Quantity:0.######} asked; set acceptLess if that is meant");
        return faults;
    }

    /// <summary>The weeks of needed whose sum in given is different.</summary>
    public static IEnumerable<WeekQuantity> Lacking(IEnumerable<WeekQuantity> needed, IEnumerable<WeekQuantity> given)
    {
        var sums = given.GroupBy(week => week.Week).ToDictionary(week => week.Key, week => week.Sum(w => w.Quantity));
        return needed.Where(week => sums.GetValueOrDefault(week.Week) < week.Quantity);
    }

    static decimal TotalOf(AwardSplit split) => split.Weeks.Sum(week => week.Quantity);
}
