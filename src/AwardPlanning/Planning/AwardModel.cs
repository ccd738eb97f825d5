using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>The cost of an award of some parts, with the rules as rows.</summary>
sealed class AwardModel
{
    readonly AwardInstance instance;
    readonly AwardRules rules;
    readonly IReadOnlyCollection<int> groups;
    readonly Easing? easing;
    readonly List<OfferColumns> offers = [];

    /// <param name="groups">The groups that are in the model; the others are checked afterwards.</param>
    /// <param name="easing">Where rules may be broken, the variables that say by how much; null where they hold.</param>
    public AwardModel(
        AwardInstance instance, AwardRules rules, IEnumerable<int> parts, IReadOnlyCollection<int> groups, Easing? easing = null)
    {
        (this.instance, this.rules, this.groups, this.easing) = (instance, rules, groups, easing);
        Model = easing?.Model ?? new IntegerModel();
        var grouped = groups.SelectMany(instance.MembersOf).Select(member => member.Offer).ToHashSet();
        foreach (var part in parts.Where(part => instance.Parts[part].Demand.Any(week => week > 0))) AddPart(part, grouped);
        AddGroups();
        Cost = IntegerModel.Summed(offers.SelectMany(offer => offer.Cost));
        Model.Objective = Cost;
    }

    public IntegerModel Model { get; }

    public List<Term> Cost { get; }

    /// <summary>What was found, as deliveries.</summary>
    public IReadOnlyList<Split> Read(Answer answer) =>
        [.. offers.Where(offer => answer[offer.Lots] > 0).GroupBy(offer => offer.Offer.Part).SelectMany(part => Schedule.Of(
            instance, part.Key, [.. part.Where(offer => offer.ByWeek).Select(offer => offer.Read(answer))],
            part.Where(offer => !offer.ByWeek).Select(offer => (offer.Index, answer[offer.Lots]))))];

    void AddPart(int part, HashSet<int> grouped)
    {
        var own = instance.Offers.Index()
            .Where(offer => offer.Item.Part == part && (rules.Admits(offer.Item) || easing is not null))
            .Select(offer => new OfferColumns(Model, instance, offer.Index, grouped.Contains(offer.Index))).ToList();
        offers.AddRange(own);
        foreach (var late in own.Where(offer => !rules.Admits(offer.Offer))) easing!.Unqualified(late);
        AddDemand(part, own);
        Row(part, Eased.Sources, rules.MinimumSources, [.. own.Select(offer => new Term(offer.Chosen, 1))]);
        if (rules.MaximumSources < own.Count) Model.AtMost(rules.MaximumSources, [.. own.Select(offer => new Term(offer.Chosen, 1))]);

        var total = own.Select(offer => offer.Quantity()).ToList();
        if (rules.LargestShare < AwardRules.All)
            foreach (var offer in own) AddLimit(part, Eased.SupplierShare, $"{offer.Offer.Supplier}", rules.LargestShare, [offer], total);
        if (rules.LargestRegionShare < AwardRules.All)
            foreach (var region in own.GroupBy(offer => offer.Offer.Region))
                AddLimit(part, Eased.RegionShare, region.Key, rules.LargestRegionShare, [.. region], total);
        if (rules.SmallestShare > 0) AddSmallestShare(part, own, total);
    }

    void AddDemand(int part, List<OfferColumns> own)
    {
        var demand = instance.Parts[part].Demand;
        for (var week = 0; week < instance.Weeks; week++)
        {
            if (demand[week] == 0) continue;
            List<Term> arrived = instance.MayBeEarly
                ? [.. own.SelectMany(offer => offer.ArrivedBy(week))]
                : [.. own.Where(offer => offer.Weeks[week] >= 0).Select(offer => new Term(offer.Weeks[week], offer.Offer.Multiple))];
            var needed = instance.MayBeEarly ? instance.Parts[part].DemandUntil(week) : demand[week];
            if (easing is not null) arrived.AddRange(easing.Waived(part, week, demand[week], instance.MayBeEarly));
            Model.AtLeast(needed, arrived);
        }
    }

    // All x part <= share x whole, with the greatest common divisor taken out: solvers count in 64 bits.
    void AddLimit(int part, Eased rule, string who, int share, List<OfferColumns> limited, List<Term> total)
    {
        var unit = Divisor(share, AwardRules.All);
        var terms = IntegerModel.Summed(
            [.. limited.Select(offer => offer.Quantity(AwardRules.All / unit)),
                .. total.Select(term => term with { Factor = checked(-term.Factor * (share / unit)) })]);
        if (easing is not null) terms.Add(new(easing.Above(part, rule, who, limited), -AwardRules.All / unit));
        Model.AtMost(0, terms);
    }

    // Holds for chosen offers alone: what is not chosen takes the largest total away.
    void AddSmallestShare(int part, List<OfferColumns> own, List<Term> total)
    {
        var unit = Divisor(rules.SmallestShare, AwardRules.All);
        var most = checked(own.Sum(offer => offer.Most * offer.Offer.Multiple) * (rules.SmallestShare / unit));
        foreach (var offer in own)
        {
            var terms = IntegerModel.Summed(
                [.. total.Select(term => term with { Factor = checked(term.Factor * (rules.SmallestShare / unit)) }),
                    offer.Quantity(-AwardRules.All / unit), new(offer.Chosen, most)]);
            if (easing is not null)
                terms.Add(new(easing.Below(part, $"{offer.Offer.Supplier}", own), -AwardRules.All / unit));
            Model.AtMost(most, terms);
        }
    }

    void AddGroups()
    {
        var byWeek = offers.ToDictionary(offer => offer.Index);
        foreach (var group in groups)
        {
            var members = instance.MembersOf(group).Where(member => byWeek.ContainsKey(member.Offer)).ToList();
            for (var week = 0; week < instance.Weeks; week++)
                if (members.Where(member => byWeek[member.Offer].Weeks[week] >= 0).ToList() is { Count: > 0 } delivering)
                    Model.AtMost(instance.Groups[group].Capacity[week], [.. delivering.Select(member => new Term(
                        byWeek[member.Offer].Weeks[week], checked(member.Load * byWeek[member.Offer].Offer.Multiple)))]);
        }
    }

    void Row(int part, Eased rule, long least, List<Term> terms)
    {
        if (easing is not null) terms.Add(new(easing.Missing(part, rule, least), 1));
        Model.AtLeast(least, terms);
    }

    static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
