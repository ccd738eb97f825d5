using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>The variables of one offer; quantities are counted in its order multiple.</summary>
/// <remarks>
/// As stock costs nothing, an offer that awards Q in total has delivered min(Q, capacity until the week) by each week if it delivers
/// as early as it can. Its weeks then need no whole numbers: one variable below both says what has arrived. Offers in a group that
/// binds, with a least delivery, or whose deliveries cannot be kept, have a whole number of multiples in every week instead.
/// </remarks>
sealed class OfferColumns
{
    readonly IntegerModel model;

    public OfferColumns(IntegerModel model, AwardInstance instance, int index, bool byWeek)
    {
        (this.model, Index, Offer) = (model, index, instance.Offers[index]);
        Usable = [.. Enumerable.Range(0, instance.Weeks).Select(week => Offer.Usable(week) / Offer.Multiple)];
        Most = Usable.Sum();
        Chosen = model.Switch();
        Lots = model.Variable(0, Most);
        AddPrices();
        ByWeek = byWeek || !instance.MayBeEarly || Offer.MinimumDelivery > Offer.Multiple;
        if (ByWeek) AddWeeks();
    }

    public int Index { get; }
    public Offer Offer { get; }
    public bool ByWeek { get; }

    /// <summary>Multiples that can arrive by week.</summary>
    public long[] Usable { get; }

    /// <summary>Multiples that can arrive at all.</summary>
    public long Most { get; }

    /// <summary>Whether anything is awarded.</summary>
    public int Chosen { get; }

    /// <summary>Multiples in total.</summary>
    public int Lots { get; }

    /// <summary>Multiples by week; -1 where nothing can arrive. Empty unless by week.</summary>
    public List<int> Weeks { get; } = [];

    public List<Term> Cost { get; } = [];

    public Term Quantity(long factor = 1) => new(Lots, checked(factor * Offer.Multiple));

    void AddPrices()
    {
        Cost.Add(new(Chosen, Offer.Tooling));
        var least = Math.Max(1, Up(Math.Max(Offer.MinimumOrder, Offer.Prices[0].From)));
        var (lots, steps) = (new List<Term>(), new List<Term>());
        for (var i = 0; i < Offer.Prices.Count; i++)
        {
            var low = Math.Max(least, Up(Offer.Prices[i].From));
            var high = i + 1 < Offer.Prices.Count ? Math.Min(Most, Up(Offer.Prices[i + 1].From) - 1) : Most;
            if (low > high) continue;

            var (step, quantity) = (model.Switch(), model.Variable(0, high));
            model.AtLeast(0, [new(quantity, 1), new(step, -low)]);
            model.AtMost(0, [new(quantity, 1), new(step, -high)]);
            Cost.Add(new(quantity, checked(Offer.Prices[i].UnitPrice * Offer.Multiple)));
            lots.Add(new(quantity, 1));
            steps.Add(new(step, 1));
        }
        model.Equal(0, [.. lots, new(Lots, -1)]);
        model.Equal(0, [.. steps, new(Chosen, -1)]);
    }

    void AddWeeks()
    {
        foreach (var most in Usable) Weeks.Add(most == 0 ? -1 : model.Variable(0, most));
        model.Equal(0, [.. Weeks.Where(week => week >= 0).Select(week => new Term(week, 1)), new(Lots, -1)]);
        var least = Up(Offer.MinimumDelivery);
        foreach (var (week, variable) in Weeks.Index().Where(week => week.Item >= 0))
        {
            var delivered = Chosen;
            if (least > 1)
            {
                delivered = model.Switch();
                model.AtLeast(0, [new(variable, 1), new(delivered, -least)]);
            }
            model.AtMost(0, [new(variable, 1), new(delivered, -Usable[week])]);
        }
    }

    public Split Read(Answer answer) => new(Index, [.. Weeks.Select(week => week < 0 ? 0 : answer[week] * Offer.Multiple)]);

    /// <summary>What has arrived by the end of a week, as terms of quantity.</summary>
    public IEnumerable<Term> ArrivedBy(int week)
    {
        if (ByWeek) return Weeks.Take(week + 1).Where(variable => variable >= 0).Select(variable => new Term(variable, Offer.Multiple));

        var possible = Usable.Take(week + 1).Sum();
        if (possible == 0) return [];
        if (possible == Most) return [Quantity()];
        var arrived = model.Variable(0, possible);
        model.AtMost(0, [new(arrived, 1), new(Lots, -1)]);
        model.AtMost(0, [new(arrived, 1), new(Chosen, -possible)]);
        return [new(arrived, Offer.Multiple)];
    }

    long Up(long quantity) => (quantity + Offer.Multiple - 1) / Offer.Multiple;
}
