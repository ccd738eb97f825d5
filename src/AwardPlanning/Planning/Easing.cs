using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>What is given up where nothing keeps all rules; what is given up last comes first.</summary>
public enum Eased
{
    /// <summary>Quantity that does not arrive in a week.</summary>
    Demand,

    /// <summary>A supplier that is qualified too late.</summary>
    Qualification,

    /// <summary>Sources that are missing.</summary>
    Sources,

    /// <summary>Quantity of a region above its share.</summary>
    RegionShare,

    /// <summary>Quantity of a supplier above its share.</summary>
    SupplierShare,

    /// <summary>Quantity of a supplier below the smallest share.</summary>
    SmallestShare,
}

/// <summary>The variables that say by how much a rule is broken.</summary>
sealed class Easing
{
    public sealed record Slack(Eased Rule, int Part, int? Week, string? Who, int Variable);

    public IntegerModel Model { get; } = new();

    public List<Slack> Slacks { get; } = [];

    readonly Dictionary<(int Part, int Week), int> waived = [];

    /// <summary>What of the demand until this week, or of this week alone, is given up.</summary>
    public IEnumerable<Term> Waived(int part, int week, long demand, bool cumulated)
    {
        waived[(part, week)] = Add(Eased.Demand, part, week, who: null, demand);
        return waived.Where(known => known.Key.Part == part && (cumulated || known.Key.Week == week))
            .Select(known => new Term(known.Value, 1));
    }

    public int Missing(int part, Eased rule, long most) => Add(rule, part, week: null, who: null, most);

    public int Above(int part, Eased rule, string who, IEnumerable<OfferColumns> limited) =>
        Add(rule, part, week: null, who, limited.Sum(offer => offer.Most * offer.Offer.Multiple));

    public int Below(int part, string who, IEnumerable<OfferColumns> all) =>
        Add(Eased.SmallestShare, part, week: null, who, all.Sum(offer => offer.Most * offer.Offer.Multiple));

    public void Unqualified(OfferColumns late) =>
        Slacks.Add(new(Eased.Qualification, late.Offer.Part, late.Offer.QualifiedFrom, $"{late.Offer.Supplier}", late.Chosen));

    int Add(Eased rule, int part, int? week, string? who, long most)
    {
        var variable = Model.Variable(0, most);
        Slacks.Add(new(rule, part, week, who, variable));
        return variable;
    }
}
